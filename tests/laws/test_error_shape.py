"""Every fault an operator can mend says what is wrong and what to do, and each kind has one exit code."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from screentest.cli.errors import report
from screentest.domain import errors
from screentest.domain.errors import ContentError, ContentFault, ScreentestError, Unavailable, UserError

SOURCE = Path(errors.__file__).parents[1]
RAISED = {"UserError": 2, "Unavailable": 2, "ContentFault": 3}


def raised() -> Iterator[tuple[str, ast.Call]]:
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in RAISED:
                yield f"{path.relative_to(SOURCE)}:{node.lineno}", node


def test_every_fault_has_a_hint() -> None:
    places = dict(raised())
    assert len(places) > 20
    bare = []
    for place, node in places.items():
        assert isinstance(node.func, ast.Name)
        given = len(node.args) + len(node.keywords)
        if given < RAISED[node.func.id]:
            bare.append(place)
    assert bare == []


def test_messages_end_without_a_full_stop_and_hints_too() -> None:
    ends = []
    for place, node in raised():
        for argument in node.args:
            last = argument.values[-1] if isinstance(argument, ast.JoinedStr) and argument.values else argument
            if isinstance(last, ast.Constant) and isinstance(last.value, str) and last.value.endswith((".", "!")):
                ends.append(place)
    assert ends == []


def test_every_kind_has_one_code() -> None:
    kinds = {one for one in vars(errors).values() if isinstance(one, type) and issubclass(one, ScreentestError)}
    codes = {kind.__name__: kind.exit_code for kind in kinds}
    assert codes == {"ScreentestError": 1, "UserError": 2, "Unavailable": 4, "ContentFault": 5}


@pytest.mark.parametrize(
    ("fault", "code", "words"),
    [
        (UserError("no such thing", "try another"), 2, "screentest: no such thing\n  hint: try another\n"),
        (Unavailable("the disk is gone"), 4, "screentest: the disk is gone\n"),
        (KeyboardInterrupt(), 130, "\ninterrupted; what was saved is saved\n"),
        (click.Abort(), 130, "\ninterrupted; what was saved is saved\n"),
        (SystemExit(3), 3, ""),
        (OSError(28, "No space left on device"), 4, "cannot be written: No space left on device"),
        (OSError(5, "Input/output error"), 4, "cannot be written"),
        (ValueError("a bug"), 70, "fault of its own"),
        (OSError(2, "No such file"), 70, "fault of its own"),
        (click.UsageError("no such option"), 2, "no such option"),
    ],
)
def test_a_fault_becomes_words_and_a_code(
    fault: BaseException, code: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert report(fault) == code
    said = capsys.readouterr()
    assert said.out == ""
    assert words in said.err if code == 70 or "cannot" in words or code == 2 else said.err == words
    assert ("Please report" in said.err) == (code == 70)


def test_a_content_fault_shows_its_first_twenty_places(capsys: pytest.CaptureFixture[str]) -> None:
    places = tuple(ContentError("PCK003", f"p/{i}.yaml", i, 1, "wrong", "mend it", "  key: 1  ") for i in range(1, 31))
    assert report(ContentFault("30 faults", places, "look")) == 5
    said = capsys.readouterr().err
    assert said.startswith("p/1.yaml:1:1: PCK003 wrong\n  *   key: 1\n    hint: mend it\n")
    assert said.count("PCK003") == 20
    assert said.endswith("screentest: 30 faults\n  hint: look\n")
