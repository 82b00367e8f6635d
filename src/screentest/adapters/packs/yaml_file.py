"""Reads one YAML file strictly: duplicate keys are refused, and every fault knows its line."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import msgspec
import yaml

from ...domain.errors import ContentError
from .wire_base import Wire

_PATH = re.compile(r"\s*- at `\$?(?P<path>[^`]*)`")
_STEP = re.compile(r"\.([^.\[\]]+)|\[(\d+|\.\.\.)\]")


class _Loader(yaml.CSafeLoader):
    """A safe loader that refuses duplicate keys and keeps dates as text."""


def _mapping(loader: _Loader, node: yaml.MappingNode) -> dict[str, Any]:
    seen: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)
        if key in seen:
            raise yaml.constructor.ConstructorError(None, None, f"the key “{key}” stands twice", key_node.start_mark)
        seen[key] = loader.construct_object(value_node, deep=True)
    return seen


_Loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)
_Loader.add_constructor("tag:yaml.org,2002:timestamp", lambda loader, node: str(node.value))


def read(path: Path, form: type[Wire], shown: str) -> tuple[Wire | None, tuple[ContentError, ...]]:
    """Read `path` as `form`; give the item, or the faults with their place in `shown` (the path as people know it)."""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as fault:
        return None, (
            ContentError("PCK001", shown, 1, 1, f"not UTF-8 text ({fault.reason})", "save the file as UTF-8"),
        )
    except OSError as fault:
        return None, (ContentError("PCK001", shown, 1, 1, f"cannot be read: {fault.strerror}"),)
    return parse(text, form, shown)


def parse(text: str, form: type[Wire], shown: str) -> tuple[Wire | None, tuple[ContentError, ...]]:
    """Read the text of a YAML (or JSON) file as `form`; give the item, or the faults with their place in `shown`."""
    try:
        data = yaml.load(text, Loader=_Loader)  # noqa: S506 - a SafeLoader subclass
    except (yaml.reader.ReaderError, TypeError) as fault:
        return None, (ContentError("PCK002", shown, 1, 1, f"not YAML: {str(fault).splitlines()[0]}"),)
    except RecursionError:
        return None, (ContentError("PCK002", shown, 1, 1, "nested too deeply to be read", "write it flatter"),)
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark or fault.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        return None, (ContentError("PCK002", shown, line, column, f"not YAML: {fault.problem}", "", _line(text, line)),)
    try:
        return msgspec.convert(data, type=form), ()
    except msgspec.ValidationError as fault:
        message, steps = _explained(str(fault))
        line, column = _place(text, steps)
        return None, (ContentError("PCK003", shown, line, column, message, _hint(message, form), _line(text, line)),)


def _explained(message: str) -> tuple[str, list[str | int]]:
    match = _PATH.search(message)
    if not match:
        return message, []
    steps: list[str | int] = []
    for name, index in _STEP.findall(match.group("path")):
        steps.append(name if name else (int(index) if index != "..." else 0))
    return message[: match.start()].strip(), steps


def _hint(message: str, form: type[Wire]) -> str:
    if "unknown field" in message:
        return "known here: " + ", ".join(form.__struct_fields__)
    return ""


def _place(text: str, steps: list[str | int]) -> tuple[int, int]:
    """Return the line and column (from 1) of the node that a path leads to, or of the nearest one above it."""
    node = yaml.compose(text, Loader=yaml.CSafeLoader)
    for step in steps:
        following = None
        if isinstance(node, yaml.MappingNode):
            following = next((value for key, value in node.value if key.value == step), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            following = node.value[step]
        if following is None:
            break
        node = following
    if node is None:
        return 1, 1
    return node.start_mark.line + 1, node.start_mark.column + 1


def place_of(text: str, *steps: str | int) -> tuple[int, int, str]:
    """Return the line and column (from 1), and the line's text, of a place in the text of a readable YAML file."""
    line, column = _place(text, list(steps))
    return line, column, _line(text, line)


def line_of(path: Path, *steps: str | int) -> tuple[int, str]:
    """Return the line (from 1) and its text of a place in a YAML file that is known to be readable."""
    text = path.read_text(encoding="utf-8")
    line, _ = _place(text, list(steps))
    return line, _line(text, line)


def _line(text: str, line: int) -> str:
    lines = text.splitlines()
    return lines[line - 1] if 0 < line <= len(lines) else ""
