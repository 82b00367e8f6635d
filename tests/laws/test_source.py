"""What the source never does: hide what it is for, swallow faults, ask the machine for the time or for chance."""

from __future__ import annotations

import ast

from source import Module, dotted, modules

#: The one place that reads the machine's clock, and the one that names new records by chance (a name decides nothing).
CLOCK = "app/bootstrap.py"
NAMES = ("app/ids.py", "secrets")
AMBIENT = (
    "datetime.now",
    "datetime.utcnow",
    "datetime.today",
    "date.today",
    "time.time",
    "time.time_ns",
    "time.localtime",
    "time.gmtime",
    "uuid.uuid1",
    "uuid.uuid4",
    "os.urandom",
)
CHANCE = ("random", "secrets")


def test_every_module_says_what_it_is_for() -> None:
    assert [module.path for module in modules() if not (ast.get_docstring(module.tree) or "").strip()] == []


def _broad(node: ast.ExceptHandler) -> bool:
    caught = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
    return any(kind is None or dotted(kind) in ("Exception", "BaseException") for kind in caught)


def test_two_broad_excepts_at_most() -> None:
    found = [
        f"{module.path}:{node.lineno}"
        for module in modules()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ExceptHandler) and _broad(node)
    ]
    assert len(found) <= 2, found


def _ambient(module: Module) -> list[str]:
    found = []
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call):
            name = dotted(node.func)
            if any(name == clock or name.endswith("." + clock) for clock in AMBIENT):
                found.append(f"{module.path}:{node.lineno} {name}")
        names = [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []
        names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names = [name for name in names if name.split(".")[0] in CHANCE and (module.path, name) != NAMES]
        found += [f"{module.path}:{node.lineno} {name}" for name in names]
    return found


def test_time_and_chance_are_passed_in() -> None:
    assert [place for module in modules() if module.path != CLOCK for place in _ambient(module)] == []
    (clock,) = (module for module in modules() if module.path == CLOCK)
    assert len(_ambient(clock)) == 1
