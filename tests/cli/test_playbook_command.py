"""`screentest playbook`: the list, a chapter to read, JSON, both sets of assumptions, and what is unknown."""

from __future__ import annotations

import json

from spoken import Call


def test_the_list_names_every_chapter_with_its_question(call: Call) -> None:
    done = call("playbook")
    assert done.code == 0
    for row in json.loads(call("playbook", "--json").out)["chapters"]:
        assert row["id"] in done.out
        assert row["question"].split()[0] in done.out


def test_a_chapter_reads_in_a_terminal_with_numbered_notes(call: Call) -> None:
    done = call("playbook", "pay")
    assert done.code == 0
    assert "What this changes for you" in done.out
    assert "[1]" in done.out
    assert "] contradicted · 2026-11-22 · pay-refresh-grants" in done.out
    assert "screentest outlook" in done.out
    assert max(len(line) for line in done.out.splitlines() if "://" not in line) <= 110


def test_the_playbook_can_be_taken_at_its_word(call: Call) -> None:
    taken = call("playbook", "pay", "--assume", "playbook")
    assert taken.code == 0
    assert "≠" in taken.out
    assert "≠" not in call("playbook", "pay").out
    found = json.loads(call("playbook", "pay", "--json").out)
    other = json.loads(call("playbook", "pay", "--assume", "playbook", "--json").out)
    assert (found["assume"], other["assume"]) == ("evidence", "playbook")
    assert found["changes"] != other["changes"]
    assert found["notes"] == other["notes"]


def test_an_unknown_chapter_is_named_with_a_near_one(call: Call) -> None:
    done = call("playbook", "promotions")
    assert done.code == 2
    assert "promotion" in done.err
