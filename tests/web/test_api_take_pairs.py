"""What stands beside a take by the API: anchor answers first, two takes side by side, examples, the report."""

from __future__ import annotations

from answers import ANSWER, QUESTION
from api_client import Program

from screentest.app.services import Services
from screentest.app.takes.take import keep_answer
from screentest.app.texts.answer_set import Answered

BETTER = ANSWER.replace("Everyone was aligned.", "Two of the five dentists disagreed, and I decided against them.")


def said(program: Program, text: str = ANSWER) -> str:
    """Say an answer to the interviewer and end the round; its take waits for one's own rating."""
    session = program.ask("startSession", question=QUESTION, fast=True)["id"]
    program.ask("sayInSession", session=session, text=text)
    return str(program.ask("endSession", session=session)["take"])


def test_anchor_answers_come_before_ones_own(program: Program, own: Services) -> None:
    take = said(program)
    asked = program.ask("anchors", take=take)["anchors"]
    assert len(asked) == 3
    assert "level" not in asked[0]
    levels = {one.id: one.level for one in own.library.anchors["product-sense"]}
    given = {one["id"]: min(4.0, levels[one["id"]] + 0.5) for one in asked}
    off = program.ask("gradeAnchors", take=take, levels=given)["off"]
    assert [row["off"] for row in off] == [round(given[one] - levels[one], 2) for one in given]
    assert program.ask("anchors", take=take)["anchors"] == [], "they were practised"
    assert program.refused("gradeAnchors", 422, take=take, levels={"<b>": 2})["message"]
    assert program.refused("gradeAnchors", 422, take=take, levels={"a": 7})["place"].startswith("levels")


def test_two_takes_side_by_side(program: Program) -> None:
    before, after = (program.ask("keepTake", text=text, question=QUESTION)["take"] for text in (ANSWER, BETTER))
    pair = program.ask("since", take=after, before=before)
    assert [one["id"] for one in pair["takes"]] == [before, after]
    assert pair["criteria"]
    again = program.ask("sinceAgain", take=after, before=before, fast=True)
    assert again["ratings"] == pair["ratings"]
    assert len(program.ask("take", take=after)["scorecards"]) == 2
    beside = program.ask("beside", take=after)
    assert [(row["before"], row["after"]) for row in beside["others"]] == [(before, after)]
    assert (beside["gap"], len(beside["examples"])) == (None, 2)
    report = program.ask("takeReport", take=after)
    assert (report["name"], report["text"][:15]) == (f"screentest-{after}.html", "<!doctype html>")
    assert program.refused("since", 422, take=after, before=after)["message"]
    other = program.ask("keepTake", text=ANSWER, type="strategy", prompt="Why?", fast=True)["take"]
    assert "same question" in program.refused("since", 422, take=after, before=other)["hint"]


def test_nothing_is_shown_before_ones_own_rating(program: Program) -> None:
    take, open_one = said(program), program.ask("keepTake", text=BETTER, question=QUESTION)["take"]
    for name in ("beside", "takeReport"):
        assert "POST /api/takes/{take}/rating" in program.refused(name, 422, take=take)["hint"]
    for name in ("since", "sinceAgain"):
        program.refused(name, 422, take=take, before=open_one)
        program.refused(name, 422, take=open_one, before=take)
    assert program.ask("beside", take=open_one)["others"] == []
    program.ask("rateTake", take=take, skip=True)
    assert program.ask("beside", take=take)["gap"]["skipped"]
    for name in ("anchors", "beside", "takeReport"):
        assert program.refused(name, 404, take="nobody")["hint"] == "GET /api/takes lists them"


def test_takes_never_rated_alike_say_which_operation_rates_both(program: Program, own: Services) -> None:
    rated = program.ask("keepTake", text=BETTER, question=QUESTION)["take"]
    prompt = own.library.questions[QUESTION].prompt
    unrated = keep_answer(own, Answered(QUESTION, prompt, "product-sense", "pm", ANSWER)).id
    fault = program.refused("since", 422, take=rated, before=unrated)
    assert "POST /api/takes/{take}/since/{before} has both graded now" in fault["hint"]
    pair = program.ask("sinceAgain", take=rated, before=unrated)
    assert [one["id"] for one in pair["takes"]] == [unrated, rated]


def test_markup_in_a_report_is_escaped(program: Program) -> None:
    words = ANSWER + " <script>alert(1)</script>"
    take = program.ask("keepTake", text=words, type="product-sense", prompt="<img src=x>")["take"]
    report = program.ask("takeReport", take=take)["text"]
    assert "<script>alert" not in report
    assert "<img src=x>" not in report


def test_what_is_worked_out_is_made_anew_when_something_is_kept(program: Program) -> None:
    assert program.ask("progress")["lines"] == program.ask("coverage")["stories"] == []
    program.ask("keepTake", text=ANSWER, question=QUESTION)
    assert program.ask("progress")["lines"]
    for number in (1, 2):
        program.ask("addStories", text=f"# Story {number}\n\n{ANSWER} {number}\n")
        assert len(program.ask("coverage")["stories"]) == number
    program.ask("forget", word="forget")
    assert program.ask("progress")["lines"] == program.ask("coverage")["stories"] == []
