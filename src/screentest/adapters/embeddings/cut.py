"""Cuts an ONNX graph after one of its tensors, so that a runtime computes no further than that.

Only the outermost layout of the file is read (protocol buffers, wire format 3): the graph's nodes up to the one that
makes the tensor are kept, and the tensor becomes the only output. The file is pinned by its hash, so the layout cannot
change under it.
"""

from __future__ import annotations

from collections.abc import Iterator

#: Field numbers of onnx.proto: ModelProto.graph; GraphProto.node and .output; NodeProto.output.
GRAPH, NODE, OUTPUT, NODE_OUTPUT = 7, 1, 12, 2
FLOAT = 1
LENGTH_DELIMITED, VARINT = 2, 0


def _varint(data: memoryview, at: int) -> tuple[int, int]:
    """Return a number of variable length and the place after it."""
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
        shift += 7


def _written(value: int) -> bytes:
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*out, value])


def _fields(data: memoryview) -> Iterator[tuple[int, memoryview, memoryview]]:
    """Yield (field number, content, whole field) of a message."""
    at = 0
    while at < len(data):
        begin = at
        tag, at = _varint(data, at)
        if tag & 7 == VARINT:
            inside = at
            _, at = _varint(data, at)
        elif tag & 7 == LENGTH_DELIMITED:
            size, inside = _varint(data, at)
            at = inside + size
        else:
            raise ValueError(f"an ONNX file has no wire type {tag & 7}")
        yield tag >> 3, data[inside:at], data[begin:at]


def _field(number: int, content: bytes) -> bytes:
    return _written(number << 3 | LENGTH_DELIMITED) + _written(len(content)) + content


def _value_info(name: str) -> bytes:
    """Return a ValueInfoProto of a float tensor of any shape."""
    tensor = _written(1 << 3 | VARINT) + _written(FLOAT)
    return _field(1, name.encode()) + _field(2, _field(1, tensor))


def cut_after(model: bytes, tensor: str) -> bytes:
    """Return the model with `tensor` as its only output and no node behind the one that makes it.

    Raises ValueError where no node makes it.
    """
    out: list[bytes | memoryview] = []
    for number, content, whole in _fields(memoryview(model)):
        out.append(_field(GRAPH, _cut_graph(content, tensor)) if number == GRAPH else whole)
    return b"".join(out)


def _cut_graph(graph: memoryview, tensor: str) -> bytes:
    kept: list[bytes | memoryview] = []
    found = False
    for number, content, whole in _fields(graph):
        if number == OUTPUT or (number == NODE and found):
            continue
        if number == NODE:
            found = any(n == NODE_OUTPUT and bytes(c) == tensor.encode() for n, c, _ in _fields(content))
        kept.append(whole)
    if not found:
        raise ValueError(f"no node of the graph makes {tensor}")
    return b"".join([*kept, _field(OUTPUT, _value_info(tensor))])
