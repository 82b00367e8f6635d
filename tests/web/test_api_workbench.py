"""The workbench and the story bank by the API: boxes, drills, drafts against evidence, stories made stronger."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from answers import ANSWER, QUESTION
from api_client import Program

sys.path.insert(0, str(Path(__file__).parents[1] / "engines" / "briefing"))
from marked import marked

#: Told well but for one thing: what would have made one turn back.
SLOT = (
    "We had the June release slot. In April payments found that refunds for about four thousand people a week were "
    "going to closed cards, and their fix needed the same slot. I gave it to them because it reached more people than "
    "my search work. It cost us nine weeks. I rang our sponsor that afternoon and told him myself, before he could "
    "read it in a status mail. The refunds were right by the end of June."
)


def kept(program: Program, kind: str, name: str = "mine") -> str:
    program.ask("keepDraft", name=name, text=program.ask("form", form=kind)["example"], form=kind)
    return name


def test_a_draft_is_written_box_by_box_taken_back_and_brought_again(program: Program) -> None:
    name = kept(program, "autopsy")
    held = program.ask("boxes", draft=name)
    box = next(key for key, words in held["boxes"].items() if words)
    changed = program.ask("keepBox", draft=name, box=box, text="I set one fact aside.\n<script>")
    assert changed["boxes"] == {**held["boxes"], box: "I set one fact aside.\n<script>"}
    assert changed["version"] == held["version"] + 1
    assert program.ask("keepBox", draft=name, box=box, text="I set one fact aside.\n<script>") == changed
    assert program.ask("takeDraftBack", draft=name)["drafts"] == []
    assert program.refused("boxes", 404, draft=name)["code"] == "not-there"
    assert [row["name"] for row in program.ask("bringDraftBack", draft=name)["drafts"]] == [name]
    assert "the boxes are" in program.refused("keepBox", 404, draft=name, box="<b>", text="")["hint"]
    assert (
        program.refused("bringDraftBack", 404, draft="nothing")["hint"] == "GET /api/drafts lists those that are kept"
    )


def test_boxes_sent_at_the_same_moment_are_all_kept(program: Program) -> None:
    name = kept(program, "autopsy")
    boxes = [key for key in program.ask("boxes", draft=name)["boxes"] if key != "rest"]

    def send(box: str) -> int:
        return int(program.send("keepBox", draft=name, box=box, text=f"Words of {box}.").status_code)

    with ThreadPoolExecutor(8) as crowd:
        assert set(crowd.map(send, boxes)) == {200}
    held = program.ask("boxes", draft=name)["boxes"]
    assert [held[box] for box in boxes] == [f"Words of {box}." for box in boxes]


def test_a_drill_keeps_its_key_until_it_is_asked_for(program: Program) -> None:
    forms = program.ask("forms")["forms"]
    with_drill = next(one["kind"] for one in forms if one["drill"])
    assert program.ask("drill", form=with_drill)["key"] is None
    assert program.ask("drill", form=with_drill, key=True)["key"]
    without = next(one["kind"] for one in forms if not one["drill"])
    assert "GET /api/forms" in program.refused("drill", 404, form=without)["hint"]
    assert program.refused("drill", 404, form="nothing")["code"] == "not-there"
    assert program.refused("drill", 422, form=with_drill, key="perhaps")["place"] == "key"


def test_a_draft_is_held_against_a_brief_and_a_verdict(program: Program) -> None:
    name = kept(program, "pitch-60")
    call = {"name": "tarnholt", "text": marked("tarnholt").text, "quarter": "Q1 2026"}
    brief = program.ask("keepBrief", calls=[call], fast=True)["id"]
    read = program.ask("keepColdRead", resume=program.ask("example")["resume"])["id"]
    found = program.ask("against", draft=name, brief=brief, read=read)
    text = program.ask("draft", draft=name)["text"]
    assert found["verdict"]["verdict"] == "tpm"
    assert all(text[one["start"] : one["end"]] == one["text"] for one in found["verdict"]["claims"])
    assert found["priorities"]["words"]
    assert program.ask("against", draft=name, read=read)["priorities"] is None
    assert program.refused("against", 422, draft=name)["place"] == "brief"
    assert "GET /api/briefs" in program.refused("against", 404, draft=name, brief="none")["hint"]
    assert "GET /api/cold-reads" in program.refused("against", 404, draft=name, read="none")["hint"]
    assert program.refused("against", 404, draft="nothing", read=read)["hint"] == f"kept are: {name}"


def test_stories_answer_questions_and_get_blanks(program: Program) -> None:
    program.ask("addStories", text=f"# The clinic\n\n{ANSWER}\n\n# Help\n\nI asked for help when it was late.\n")
    past = program.ask("coverage")["questions"][0]["id"]
    found = program.ask("storiesFor", question=past)
    assert found["asks_for_past"]
    assert {one["story"] for one in found["answers"] + found["others"]} == {"the-clinic", "help"}
    assert not program.ask("storiesFor", question=QUESTION)["asks_for_past"]
    made = program.ask("strongerStory", story="the-clinic", question=past)
    assert made["question"] == past
    assert made["blanks"]
    bare = made["text"]
    for blank in made["blanks"]:
        bare = bare.replace(blank["inserted"], "", 1)
    assert bare.strip() == ANSWER, "the person's own words and blanks, nothing else"
    assert program.ask("readStories", fast=True)["stories"]
    assert program.ask("progressStory")["story"] is None, "nothing is rated yet"
    for name, given in (
        ("strongerStory", {"story": "nothing"}),
        ("strongerStory", {"story": "help", "question": "nothing"}),
        ("storiesFor", {"question": "<b>"}),
    ):
        assert program.refused(name, 404, **given)["hint"]


def test_progress_names_the_story_for_the_weakest_criterion(program: Program) -> None:
    for _ in range(2):
        program.ask("keepTake", text=SLOT, type="behavioral", prompt="Tell me of a choice that cost you.")
    weakest = program.ask("progress")["weakest"]
    program.ask("addStories", text=f"# The clinic\n\n{ANSWER}\n\n# The slot\n\n{SLOT}\n")
    found = program.ask("progressStory")["story"]
    assert (found["name"], found["level"] > weakest["mean"]) == ("the-clinic", True)
