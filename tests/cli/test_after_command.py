"""`screentest after`: a round from a file, a pipe or line by line, what may be next, what came, and bad input."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from spoken import Call

TEXT = """company: Netflix
track: tpm
date: 2026-01-01
round: Hiring manager
who: hiring manager

1. Tell me about a programme that slipped.
answered: I told the cutover.
went: 2
pressed: who owned the rollback
- Why us?
"""


@pytest.fixture
def at(call: Call, tmp_path: Path) -> Call:
    """Give the command with a data folder of its own."""
    return lambda *arguments, stdin=None: call("--data", str(tmp_path), "after", *arguments, stdin=stdin)


def added(at: Call) -> str:
    return str(json.loads(at("add", "-", "--json", stdin=TEXT).out)["id"])


def test_a_round_from_a_pipe_its_next_and_what_came(at: Call) -> None:
    name = added(at)
    said = at("next").out
    assert "“who owned the rollback”" in said
    assert "no chance stands here" in said.replace("\n", " ").replace("      ", "")
    assert at("outcome", name, "moved-on").code == 0
    assert "Moved on" in at("list").out
    compared = json.loads(at("compare", "--json").out)
    assert (compared["decided"], compared["groups"]) == (1, [])
    assert "no share is worked out yet" in at("compare").out


def test_line_by_line_what_is_unclear_is_asked(at: Call) -> None:
    lines = "Acme\npm\n\n2026-01-01\nOnsite\npeer\nWhy us?\nBecause\n9\n2\nmoney\n\n3\n8\n"
    done = at("add", "--ask", "--json", stdin=lines)
    view = json.loads(done.out)
    assert "What kind of question is “Why us?”" in done.err
    assert (view["stage"], view["asked"][0]["kind"], view["asked"][0]["felt"]) == ("product-case", "culture", 2)


def test_an_own_question_is_typed_and_taken(at: Call, call: Call, tmp_path: Path) -> None:
    added(at)
    first, second = json.loads(at("questions", "--json").out)
    answer = "I owned the plan and I told the director on Monday. " * 12
    done = call("--data", str(tmp_path), "take", first["id"], "--fast", "--json", stdin=answer)
    assert "knows no facts" in done.err.replace("\n", " ")
    kept = json.loads(call("--data", str(tmp_path), "history", json.loads(done.out)["take"], "--json").out)
    assert (kept["question"], kept["kind"]) == (first["id"], "program")
    assert call("--data", str(tmp_path), "take", second["id"], stdin=answer).code == 2
    assert json.loads(at("question", second["id"], "--type", "culture", "--json").out)["kind"] == "culture"
    assert call("--data", str(tmp_path), "questions", first["id"]).code == 2, "it is not in the shipped bank"


def test_exported_forgotten_and_taken_back(at: Call, call: Call, tmp_path: Path) -> None:
    name = added(at)
    out = tmp_path / "out.json"
    assert call("--data", str(tmp_path), "export", str(out)).code == 0
    assert "who owned the rollback" in out.read_text(encoding="utf-8")
    assert at("rm", name).code == 0
    assert json.loads(at("list", "--json").out) == []
    assert at("undo", name).code == 0
    assert call("--data", str(tmp_path), "forget", "--yes").code == 0
    assert json.loads(at("questions", "--json").out) == []


def test_a_stage_is_said_afterwards(at: Call) -> None:
    name = added(at)
    assert json.loads(at("set", name, "--stage", "incident", "--json").out)["stage"] == "incident"
    assert at("set", name, "--stage", "finals").code == 2


@pytest.mark.parametrize(
    ("arguments", "stdin", "words"),
    [
        (("add", "-"), "", "nothing to keep"),
        (("add", "-"), TEXT.replace("2026-01-01", "2030-01-01"), "still to come"),
        (("add", "-"), TEXT.replace("2026-01-01", "1900-01-01"), "ten years"),
        (("add", "-"), TEXT + "Why?\n" * 200, "at most 60"),
        (("add", "-"), TEXT + "\0", "no text file"),
        (("add", "nowhere.txt"), None, "no file"),
        (("outcome", "nothing", "no"), None, "no round"),
        (("next",), None, "nothing can be said"),
        (("question", "own-nothing", "--type", "culture"), None, "no question"),
    ],
)
def test_bad_input_is_one_clear_fault(at: Call, arguments: tuple[str, ...], stdin: str | None, words: str) -> None:
    done = at(*arguments, stdin=stdin)
    assert done.code == 2
    assert words in done.err.replace("is not a text", "no text")


def test_the_same_round_twice(at: Call) -> None:
    added(at)
    again = at("add", "-", stdin=TEXT)
    assert (again.code, "kept already" in again.err) == (2, True)
