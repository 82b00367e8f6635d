"""What a fault tells a program: operations, and no commands of a terminal but those that only an operator gives."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import screentest
from screentest.web.api.table import OPERATIONS
from screentest.web.fault_words import OPERATION_OF, for_programs

ROOT = Path(screentest.__file__).parent
FLOORS = ("app", "domain", "engines", "adapters", "web")
#: What stays a command: packs, the server and the installation are an operator's.
STAYS = re.compile(r"`(?:screentest (?:packs|serve)\b|pip )[^`]*`")
ADDRESSES = {(row.method, f"/api{row.path}") for row in OPERATIONS}


def sayings() -> Iterator[str]:
    """Yield every string of the floors below the terminal that names a command, with “X” where a value stands."""
    for floor in FLOORS:
        for place in sorted((ROOT / floor).rglob("*.py")):
            if "contract" in place.name or place.name == "fault_words.py":
                continue  # A schema's description tells of the batch command itself.
            for node in ast.walk(ast.parse(place.read_text(encoding="utf-8"))):
                if isinstance(node, ast.JoinedStr):
                    yield "".join(str(one.value) if isinstance(one, ast.Constant) else "X" for one in node.values)
                elif isinstance(node, ast.Constant) and isinstance(node.value, str) and "\n" not in node.value:
                    yield node.value


def test_no_hint_sends_a_program_to_a_terminal() -> None:
    named = [one for one in sayings() if "`screentest " in one or "`memo " in one]
    assert len(named) > 50
    left = [one for one in named if re.search(r"`(?:screentest|memo) [^`]*`", STAYS.sub("", for_programs(one)))]
    # What docstrings quote is told to nobody, and what commands are looked for with is no command.
    looked_for = "[^`]"
    assert [one for one in left if not any(word in one for word in ("raise", "wrote", looked_for))] == []


def test_every_operation_that_a_hint_names_is_one() -> None:
    told = [for_programs(one) for one in sayings()] + [operation for _, operation in OPERATION_OF]
    found = {(method, path) for one in told for method, path in re.findall(r"\b(GET|POST) (/api/[\w/{}-]+)", one)}
    assert len(found) > 30
    assert found <= ADDRESSES


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("`screentest loop --list` lists them", "GET /api/loops lists them"),
        ("`memo submit FILE` ends it; `--again` begins anew", "POST /api/memos ends it; “again” begins anew"),
        ("`screentest memo start X --again` begins", "POST /api/memos/{question}/start with “again” begins"),
        ("say which with --question: a, b", "say which with “question”: a, b"),
        ("there is no “--list” of `--again`", "there is no “--list” of “again”"),
        ("`screentest packs check` shows them", "`screentest packs check` shows them"),
        ("write A -- B, or 3--4", "write A -- B, or 3--4"),
        ("as “a `screentest` of 5”", "as “a `screentest` of 5”"),
        ("", ""),
    ],
)
def test_words_for_programs(said: str, told: str) -> None:
    assert for_programs(said) == told
