"""The memo round by the API: a clock, words as they stand, a file, what a reader needs, the grade."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from api_client import Program

from document_files import docx
from screentest.app.memo.codec import KIND, round_body
from screentest.app.services import Services
from screentest.domain.memo import MAX_MEMO, MemoRound
from screentest.ports.store import EntryRecord

QUESTION = "memo-close-the-cheap-plan"
TEXT = (Path(__file__).parents[1] / "memo_round" / "texts" / "pm-2.md").read_text(encoding="utf-8")


def test_a_memo_from_its_brief_to_its_grade(program: Program) -> None:
    assert {row["round"] for row in program.ask("memos")["memos"]} == {None}
    begun = program.ask("startMemo", question=QUESTION)
    assert (begun["state"], begun["minutes_left"]) == ("open", begun["minutes"])
    assert "POST /api/memos ends it; “again”" in program.refused("startMemo", 422, question=QUESTION)["hint"]
    assert program.ask("startMemo", question=QUESTION, again=True)["state"] == "open"
    kept = program.ask("keepMemoText", question=QUESTION, text=TEXT)
    assert program.ask("memo", question=QUESTION) == kept
    points = program.ask("readMemo", question=QUESTION, text=TEXT)
    assert points == kept["reading"]
    for point in points["points"]:
        assert all(TEXT[quote["start"] : quote["end"]] == quote["text"] for quote in point["quotes"])
    done = program.ask("submitMemo", question=QUESTION, text=TEXT)
    assert (done["late_minutes"], done["reading"], done["round"]["take"]) == (0, points, done["take"])
    shown = program.ask("memoDone", question=QUESTION, take=done["take"])
    assert (shown["text"], shown["reading"], shown["late_minutes"]) == (TEXT, points, 0)
    assert shown["debrief"]["items"][0]["scorecards"][0]["overall"] == done["scorecard"]["overall"]
    assert program.ask("memo", question=QUESTION)["text"] == ""
    assert [row["id"] for row in program.ask("memos")["memos"] if row["round"]] == [QUESTION]


def test_a_memo_without_a_clock_comes_as_a_file(program: Program) -> None:
    lines = [line for line in TEXT.split("\n") if line.strip()]
    done = program.uploaded("submitMemo", {"text": ("../memo.docx", docx(lines))}, question=QUESTION)
    assert (done["round"], done["question"]) == (None, QUESTION)
    kept = program.ask("take", take=done["take"])
    assert all(line.lstrip("#* ")[:40] in kept["text"] for line in lines)


def test_a_late_memo_is_kept_and_says_by_how_much(program: Program, own: Services) -> None:
    now = own.clock.now()
    begun = MemoRound(QUESTION, now - timedelta(minutes=95), 90)
    own.store.add_entry(EntryRecord("00" * 10, KIND, QUESTION, now.isoformat(), round_body(begun)))
    assert program.ask("memo", question=QUESTION)["round"]["state"] == "late"
    assert program.ask("submitMemo", question=QUESTION, text=TEXT)["late_minutes"] == 5


def test_what_cannot_be_a_memo(program: Program) -> None:
    assert program.refused("submitMemo", 422, question=QUESTION, text="")["place"] == "text"
    assert program.refused("keepMemoText", 422, question=QUESTION, text="a" * (MAX_MEMO + 1))["place"] == "text"
    assert program.refused("submitMemo", 422, question=QUESTION, text="  \n")["message"]
    aloud = program.refused("startMemo", 404, question="clinic-missed-appointments")
    assert "POST /api/takes, or GET /api/memos" in aloud["hint"]
    for name in ("memo", "startMemo"):
        assert program.refused(name, 404, question="<b>nothing<b>")["code"] == "not-there"
    take = program.ask("keepTake", text=TEXT, type="strategy", prompt="Why?", fast=True)["take"]
    assert program.refused("memoDone", 404, question=QUESTION, take=take)["code"] == "not-there"
