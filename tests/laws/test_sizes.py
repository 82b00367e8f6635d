"""Files and functions stay small: the tail is what makes a house heavy."""

from __future__ import annotations

import ast
import statistics

from source import modules

MEDIAN, P90, MOST, FUNCTION = 120, 300, 500, 80


def test_files_are_small() -> None:
    sizes = sorted(module.lines for module in modules())
    assert statistics.median(sizes) <= MEDIAN
    assert statistics.quantiles(sizes, n=10)[-1] <= P90
    assert [m.path for m in modules() if m.lines > MOST] == []


def test_functions_are_small() -> None:
    assert [
        f"{module.path}:{node.lineno} {node.name}"
        for module in modules()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (node.end_lineno or 0) - node.lineno >= FUNCTION
    ] == []
