"""Writes the upper layers as an ONNX graph; weights are kept as whole numbers of eight bits and a scale a column."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from .network import EPSILON, HEADS, WIDTH, Upper

OPSET = 20


class _Graph:
    """Collects nodes and constants."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def constant(self, name: str, values: np.ndarray) -> str:
        self.constants.append(numpy_helper.from_array(values, name))
        return name

    def node(self, kind: str, inputs: list[str], output: str, **attributes: object) -> str:
        self.nodes.append(helper.make_node(kind, inputs, [output], name=output, **attributes))
        return output

    def linear(self, module: torch.nn.Linear, given: str, output: str) -> str:
        """Multiply by a weight kept in eight bits and add the bias; the runtime computes with floats."""
        weight = module.weight.detach().numpy().T
        scale = np.abs(weight).max(axis=0, keepdims=True) / 127
        self.constant(f"{output}.q", np.round(weight / scale).astype(np.int8))
        self.constant(f"{output}.scale", scale.astype(np.float32))
        self.constant(f"{output}.bias", module.bias.detach().numpy())
        self.node("Cast", [f"{output}.q"], f"{output}.f", to=TensorProto.FLOAT)
        self.node("Mul", [f"{output}.f", f"{output}.scale"], f"{output}.w")
        self.node("MatMul", [given, f"{output}.w"], f"{output}.product")
        return self.node("Add", [f"{output}.product", f"{output}.bias"], output)

    def norm(self, module: torch.nn.LayerNorm, given: str, output: str) -> str:
        self.constant(f"{output}.weight", module.weight.detach().numpy())
        self.constant(f"{output}.bias", module.bias.detach().numpy())
        inputs = [given, f"{output}.weight", f"{output}.bias"]
        return self.node("LayerNormalization", inputs, output, epsilon=EPSILON)


def _layer(graph: _Graph, layer: torch.nn.Module, hidden: str, at: str) -> str:
    parts = {}
    for part in ("query", "key", "value"):
        flat = graph.linear(getattr(layer, part), hidden, f"{at}.{part}")
        split = graph.node("Reshape", [flat, "heads"], f"{flat}.split")
        order = [0, 2, 3, 1] if part == "key" else [0, 2, 1, 3]
        parts[part] = graph.node("Transpose", [split], f"{flat}.turned", perm=order)
    graph.node("MatMul", [parts["query"], parts["key"]], f"{at}.likeness")
    graph.node("Mul", [f"{at}.likeness", "root"], f"{at}.scaled")
    graph.node("Add", [f"{at}.scaled", "silence"], f"{at}.heard")
    graph.node("Softmax", [f"{at}.heard"], f"{at}.shares", axis=-1)
    graph.node("MatMul", [f"{at}.shares", parts["value"]], f"{at}.mixed")
    graph.node("Transpose", [f"{at}.mixed"], f"{at}.back", perm=[0, 2, 1, 3])
    graph.node("Reshape", [f"{at}.back", "flat"], f"{at}.flat")
    joined = graph.linear(layer.joined, f"{at}.flat", f"{at}.joined")
    graph.node("Add", [joined, hidden], f"{at}.kept")
    attended = graph.norm(layer.after_attention, f"{at}.kept", f"{at}.attended")
    inner = graph.linear(layer.inner, attended, f"{at}.inner")
    graph.node("Gelu", [inner], f"{at}.gelu")
    outer = graph.linear(layer.outer, f"{at}.gelu", f"{at}.outer")
    graph.node("Add", [outer, attended], f"{at}.added")
    return graph.norm(layer.after_inner, f"{at}.added", f"{at}.out")


def export(upper: Upper, path: Path) -> None:
    """Write a graph from `hidden` (n, words, 384) and `mask` (n, words), floats, to `pooled` (n, 384)."""
    graph = _Graph()
    graph.constant("heads", np.array([0, 0, HEADS, WIDTH // HEADS], np.int64))
    graph.constant("flat", np.array([0, 0, WIDTH], np.int64))
    graph.constant("root", np.array((WIDTH // HEADS) ** -0.5, np.float32))
    graph.constant("one", np.array(1, np.float32))
    graph.constant("far", np.array(-1e9, np.float32))
    graph.constant("middle", np.array([1, 2], np.int64))
    graph.constant("last", np.array([2], np.int64))
    graph.constant("words", np.array([1], np.int64))
    graph.node("Sub", ["one", "mask"], "absent")
    graph.node("Mul", ["absent", "far"], "quiet")
    graph.node("Unsqueeze", ["quiet", "middle"], "silence")
    graph.node("Unsqueeze", ["mask", "last"], "there")
    graph.node("ReduceSum", ["there", "words"], "count", keepdims=0)
    hidden = "hidden"
    for number, layer in enumerate(upper.layers):
        hidden = _layer(graph, layer, hidden, f"layer{number}")
    graph.node("Mul", [hidden, "there"], "spoken")
    graph.node("ReduceSum", ["spoken", "words"], "sum", keepdims=0)
    graph.node("Div", ["sum", "count"], "pooled")
    shape = {"hidden": ["n", "words", WIDTH], "mask": ["n", "words"], "pooled": ["n", WIDTH]}
    value = {name: helper.make_tensor_value_info(name, TensorProto.FLOAT, dims) for name, dims in shape.items()}
    made = helper.make_graph(graph.nodes, "upper", [value["hidden"], value["mask"]], [value["pooled"]], graph.constants)
    model = helper.make_model(made, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=10)
    onnx.checker.check_model(model)
    path.write_bytes(model.SerializeToString())
