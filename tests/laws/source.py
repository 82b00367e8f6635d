"""The product's own source, parsed once for the tests that read it."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src" / "screentest"


@dataclass(frozen=True)
class Module:
    """One source file: its path under `src/screentest`, its number of lines, its tree."""

    path: str
    lines: int
    tree: ast.Module


@cache
def modules() -> tuple[Module, ...]:
    """Return every module of the product, in order of path."""
    found = []
    for path in sorted(SRC.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        found.append(Module(path.relative_to(SRC).as_posix(), len(text.splitlines()), ast.parse(text)))
    return tuple(found)


def dotted(node: ast.AST) -> str:
    """Return the dotted name of an expression, or an empty string."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        before = dotted(node.value)
        return f"{before}.{node.attr}" if before else ""
    return ""
