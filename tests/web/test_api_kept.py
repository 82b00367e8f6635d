"""Stories, drafts, the plan and a person's data by the API: kept, taken back, undone, exported, forgotten."""

from __future__ import annotations

import datetime

from answers import ANSWER, QUESTION
from api_client import Program

from screentest.app.services import Services


def test_stories_are_kept_read_and_taken_back(program: Program) -> None:
    added = program.ask("addStories", text=f"# The clinic\n\n{ANSWER}\n\n# Help\n\nI asked for help.\n")
    name = added["stories"][0]["name"]
    assert program.ask("story", story=name)["text"].strip() == ANSWER
    assert [row["name"] for row in program.ask("coverage", track="pm")["stories"]] == [
        row["name"] for row in program.ask("stories")["stories"]
    ]
    assert len(program.ask("culture")["stories"]) == 2
    program.ask("takeStoryBack", story=name)
    assert [row["title"] for row in program.ask("stories")["stories"]] == ["Help"]
    program.ask("undoStory", story=name)
    assert len(program.ask("stories")["stories"]) == 2
    assert program.refused("addStories", 422, text="")["hint"]


def test_drafts_are_checked_and_kept(program: Program) -> None:
    for row in program.ask("forms")["forms"]:
        form = program.ask("form", form=row["kind"])
        assert program.ask("checkDraft", text=form["example"])["kind"] == row["kind"]
        blank = program.ask("checkDraft", text=form["blank"], form=row["kind"])
        assert "shown" not in {field["state"] for field in blank["fields"]}
    program.ask("keepDraft", name="first one", text=form["example"])
    assert [row["name"] for row in program.ask("drafts")["drafts"]] == ["first one"]
    assert program.ask("draft", draft="first one")["text"] == form["example"]
    assert program.ask("keepDraft", name="first one", text=form["example"] + "\n")["version"] == 2
    assert program.ask("takeDraftBack", draft="first one")["drafts"] == []
    assert program.refused("keepDraft", 422, name="../../etc/passwd", text="x", form=row["kind"])["message"]


def test_a_plan_is_made_worked_through_and_undone(program: Program, own: Services) -> None:
    day = own.clock.now().date() + datetime.timedelta(days=20)
    made = program.ask("makePlan", interview=day.isoformat(), minutes=30, off=["sun"], track="tpm")
    assert made == program.ask("plan")
    assert (made["load"]["minutes"], made["load"]["off"], made["track"]) == (30, ["sun"], "tpm")
    open_days = [one for one in made["days"] if one["items"]]
    item = open_days[0]["items"][0]["id"]
    assert program.ask("done", item=item)["did"] == "done"
    assert item in [one["id"] for one in program.ask("plan")["done"]]
    assert program.ask("undo", item=item)["id"] == item
    assert program.ask("plan")["done"] == []
    assert program.ask("skip", item=item, for_good=True)["did"] == "dropped"
    assert program.ask("exportPlan")["text"].startswith("BEGIN:VCALENDAR")
    assert program.ask("exportPlan", form="md")["name"] == "plan.md"
    assert program.ask("today")["interview"] == day.isoformat()
    assert program.refused("makePlan", 422, interview="2026-13-40")["hint"]
    assert program.refused("makePlan", 422, interview="soon")["place"] == "interview"
    assert program.refused("makePlan", 422, interview=day.isoformat(), timezone="Nowhere/None")["message"]


def test_everything_goes_out_and_is_forgotten_by_its_word(program: Program, own: Services) -> None:
    program.refused("exportData", 422)
    program.ask("keepTake", text=ANSWER, question=QUESTION)
    assert {row["words"]: row["count"] for row in program.ask("counts")["kept"]}["Answers"] == 1
    records = program.ask("exportData")["records"]
    assert [one["take"]["text"] for one in records if "take" in one] == [ANSWER]
    for wrong in ({}, {"word": "yes"}, {"word": "forget", "copy": "no"}):
        assert program.refused("forget", 422, **wrong)["place"] in ("word", "copy")
    assert own.store.counts()
    assert program.ask("forget", word="forget")["deleted"] == len(records)
    assert {row["count"] for row in program.ask("counts")["kept"]} == {0}
    assert program.ask("remember")["back"] == len(records)
    assert program.ask("forget", word="forget", copy=False)["copy"] is False
    assert program.refused("remember", 422)["message"]
