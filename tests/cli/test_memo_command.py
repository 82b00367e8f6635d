"""`screentest memo`: list, start, status, check, submit; in words and as JSON, and what is wrong."""

from __future__ import annotations

import json
from pathlib import Path

from spoken import Call

QUESTION = "memo-stop-or-finish-the-rewrite"
FILE = str(Path(__file__).parents[1] / "memo_round" / "texts" / "tpm-3.md")


def test_the_list_shows_briefs_and_minutes(call: Call) -> None:
    done = call("memo", "list", "--track", "tpm")
    assert done.code == 0
    assert f"{QUESTION} tpm · 90 minutes" in done.out
    rows = json.loads(call("memo", "list", "--json").out)
    assert {row["track"] for row in rows} == {"pm", "tpm", "both"}
    assert len(rows) >= 14


def test_a_round_from_start_to_questions(call: Call) -> None:
    begun = call("memo", "start", QUESTION)
    assert begun.code == 0
    assert "90 minutes" in begun.out
    assert "twentieth month" in begun.out
    (row,) = json.loads(call("memo", "status", "--json").out)
    assert (row["question"], row["state"]) == (QUESTION, "open")
    checked = json.loads(call("memo", "check", FILE, "--json").out)
    assert checked["words"] > 400
    done = call("memo", "submit", FILE, "--fast")
    assert done.code == 0, done.err
    for words in ("in time", "things a reader needs", "What you would be asked", "saved as take"):
        assert words in done.out
    assert "no round is open" in call("memo", "status").out
    assert QUESTION in call("history").out


def test_json_holds_everything_that_was_made_of_a_memo(call: Call) -> None:
    plain = json.loads(call("memo", "submit", FILE, "--question", QUESTION, "--fast", "--json").out)
    assert plain["round"] is None
    assert {"take", "reading", "scorecard", "follow_up", "late_minutes"} <= set(plain)
    text = Path(FILE).read_text(encoding="utf-8")
    for point in plain["reading"]["points"]:
        for quote in point["quotes"]:
            assert text[quote["start"] : quote["end"]] == quote["text"]


def test_what_is_wrong_is_said_with_a_way_on(call: Call) -> None:
    nothing = call("memo", "submit", FILE)
    assert (nothing.code, "memo start QUESTION" in nothing.err) == (2, True)
    aloud = call("memo", "start", "two-of-five")
    assert (aloud.code, "screentest take two-of-five" in aloud.err) == (2, True)
    unknown = call("memo", "start", "memo-stop-or-finish")
    assert (unknown.code, QUESTION in unknown.err) == (2, True)
    which = call("memo", "check", FILE)
    assert (which.code, "--question ID" in which.err) == (2, True)
