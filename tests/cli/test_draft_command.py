"""`screentest draft`: forms, checks, comparisons, a brief and a verdict beside, kept drafts, and bad input."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from spoken import Call

KINDS = ("narrative", "autopsy", "metric-suite", "pitch-60", "pitch-120")
PITCH = """## Positioning
I am a product manager for billing. I moved nine countries to a new ledger and found the tax feed that
stood before everything.
## The role
As a product manager I run the schedule and keep the dates.
## Why not the other track
I did it for years.
"""
VERDICT = {
    "track": "tpm",
    "quotes": [
        {"text": "Moved billing for nine countries to a new ledger and found the tax feed.", "supports": "tpm"},
        {"text": "Built the readiness calendar for live events.", "supports": "tpm", "name": "readiness"},
    ],
    "answers": [],
}
BRIEF = {
    "company": "Orrery",
    "priorities": [
        {"name": "billing in nine countries", "importance": 3, "quotes": ["We are moving billing to a new ledger."]},
        {"name": "live sports", "importance": 2, "quotes": ["We will expand live sports."]},
    ],
}


def _file(folder: Path, name: str, text: str | bytes) -> str:
    place = folder / name
    place.write_bytes(text.encode() if isinstance(text, str) else text)
    return str(place)


def test_every_kind_has_a_form_a_blank_and_an_example(call: Call) -> None:
    listed = {row["kind"] for row in json.loads(call("draft", "kinds", "--json").out)}
    assert set(KINDS) <= listed
    for kind in KINDS:
        assert "##" in call("draft", "new", kind).out
        assert "##" in json.loads(call("draft", "example", kind, "--json").out)["text"]
        form = json.loads(call("draft", "kinds", kind, "--json").out)
        assert form["fields"]
        assert form["checks"]
        assert form["name"] in call("draft", "kinds", kind).out


def test_a_check_prints_places_and_leaves_with_one_where_something_weighs(call: Call, tmp_path: Path) -> None:
    file = _file(tmp_path, "pitch.md", PITCH)
    done = call("draft", "check", file)
    assert done.code == 1
    assert "5:6 PIT201" in done.out
    view = json.loads(call("draft", "check", file, "--json").out)["drafts"][0]
    assert view["kind"] == "pitch-60"
    for item in view["findings"]:
        assert PITCH[item["start"] : item["end"]] == item["text"]
    assert view["spoken"]["words"] == sum(one["words"] for one in view["fields"])


def test_a_pitch_is_held_against_the_verdict(call: Call, tmp_path: Path) -> None:
    file = _file(tmp_path, "pitch.md", PITCH)
    verdict = _file(tmp_path, "verdict.json", json.dumps(VERDICT))
    against = json.loads(call("draft", "check", file, "--verdict", verdict, "--json").out)["drafts"][0]["verdict"]
    assert (against["argues"], against["verdict"], against["agrees"]) == ("pm", "tpm", False)
    assert against["other_side"][0]["supports"] == "tpm"
    moved = next(claim for claim in against["claims"] if "nine countries" in claim["text"])
    assert moved["evidence"]["text"] == VERDICT["quotes"][0]["text"]  # type: ignore[index]
    assert "leans technical program manager" in call("draft", "check", file, "--verdict", verdict).out


def test_a_draft_is_read_against_the_brief(call: Call, tmp_path: Path) -> None:
    file = _file(tmp_path, "pitch.md", PITCH)
    brief = _file(tmp_path, "brief.json", json.dumps(BRIEF))
    touched = json.loads(call("draft", "check", file, "--brief", brief, "--json").out)["drafts"][0]["brief"]
    assert [touch["priority"] for touch in touched["touches"]] == ["billing in nine countries"]
    assert "We are moving billing" in call("draft", "check", file, "--brief", brief).out
    other = _file(tmp_path, "other.md", "## Who\nBus drivers between two shifts who read the paper.\n")
    assert "touches none of the 2" in call("draft", "check", other, "--brief", brief).out


def test_what_is_no_brief_and_no_verdict_is_refused(call: Call, tmp_path: Path) -> None:
    file = _file(tmp_path, "pitch.md", PITCH)
    for text in ("no json", "[]", '{"track": "both"}', '{"priorities": [{"name": 1}]}', "[" * 5000):
        wrong = _file(tmp_path, "wrong.json", text)
        for option in ("--brief", "--verdict"):
            done = call("draft", "check", file, option, wrong)
            assert done.code == 2
            assert "hint:" in done.err


def test_several_narratives_have_to_differ(call: Call, tmp_path: Path) -> None:
    who = "## Who\nParents in India who share one phone with two children.\n"
    files = [_file(tmp_path, name, who) for name in ("one.md", "two.md")]
    done = call("draft", "check", *files, "--json")
    assert done.code == 1
    (alike,) = json.loads(done.out)["alike"]
    assert alike["field"] == "who"
    assert {"parents", "india"} <= set(alike["words"])
    assert "Too much alike" in call("draft", "check", *files).out


def test_the_key_of_a_drill_is_shown_only_when_asked_for(call: Call) -> None:
    without = json.loads(call("draft", "drill", "metric-suite", "--json").out)
    assert without["key"] is None
    assert without["case"]
    with_key = json.loads(call("draft", "drill", "metric-suite", "--key", "--json").out)
    assert len(with_key["key"]) >= 6
    assert [claim["id"] for claim in with_key["claims"]] == ["ad-load-month-understates"]
    assert with_key["key"][0]["point"][:30] not in call("draft", "drill", "metric-suite").out
    done = call("draft", "drill", "narrative")
    assert done.code == 2
    assert "metric-suite" in done.err


def test_drafts_are_kept_shown_replaced_and_taken_back(call: Call, tmp_path: Path) -> None:
    file = _file(tmp_path, "pitch.md", PITCH)
    assert "version 1" in call("draft", "save", "mine", file).out
    assert json.loads(call("draft", "save", "mine", file, "--json").out)["version"] == 2
    assert call("draft", "show", "mine").out.strip() == PITCH.strip()
    assert [row["name"] for row in json.loads(call("draft", "list", "--json").out)] == ["mine"]
    assert call("draft", "check", "--kept", "mine").code == 1
    assert call("draft", "rm", "mine").code == 0
    assert "no draft is kept" in call("draft", "list").out
    for again in ("rm", "show"):
        done = call("draft", again, "mine")
        assert done.code == 2
        assert "hint:" in done.err
    assert call("draft", "save", "../mine", file).code == 2


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (bytes(range(256)) * 8, "not UTF-8"),
        (b"## Who\nI ship\x00it", "not a text file"),
        (b"Roses are red,\nviolets are blue.", "its kind cannot be told"),
        (b"## Who\n" + b"members who wait " * 60_000, "at most 200000"),
    ],
    ids=["empty", "binary", "zeros", "poem", "a megabyte"],
)
def test_what_is_no_draft_is_refused_with_a_hint(call: Call, tmp_path: Path, data: bytes, words: str) -> None:
    done = call("draft", "check", _file(tmp_path, "draft.md", data))
    assert done.code == 2
    assert words in done.err
    assert "hint:" in done.err
    assert done.out == ""


def test_headings_alone_and_blanks_make_no_storm(call: Call, tmp_path: Path) -> None:
    blank = _file(tmp_path, "blank.md", call("draft", "new", "autopsy").out)
    heads = _file(tmp_path, "heads.md", "## Decision\n## Owner\n## Cost\n")
    for file in (blank, heads):
        done = call("draft", "check", file)
        assert done.code == 1
        assert "blank or missing; there is nothing to check yet" in done.out
        assert len(done.out.splitlines()) <= 4


def test_markup_is_words_like_others(call: Call, tmp_path: Path) -> None:
    words = "<script>alert(1)</script> parents who pay by the week for one phone"
    done = call("draft", "check", _file(tmp_path, "markup.md", f"## Who\n{words}\n"), "--json")
    (view,) = json.loads(done.out)["drafts"]
    field = next(one for one in view["fields"] if one["id"] == "who")
    assert field["words"] == 13


def test_an_unknown_kind_names_the_nearest(call: Call) -> None:
    for command in ("new", "example", "drill"):
        done = call("draft", command, "narrativ")
        assert done.code == 2
        assert "did you mean narrative" in done.err
