"""Rehearsals on a pipe: a conversation, its end, the way back to the fork, two takes side by side, and whole loops."""

from __future__ import annotations

import json
from typing import Any

from spoken import ANSWER, Call

BANK = "account-on-both-coasts"
SPLIT = """\
I would split the payments by what a wrong one costs. A coffee goes through on either side, since the loss is
bounded: 1,100 a second for six minutes, of which one in four thousand is used on both sides, is a hundred double
payments or 2,800 dollars. A transfer waits until the line is back, because one wrong transfer of a house price is
worse than a thousand refused ones. I decided against locking both, since every payment would pay for it every day.
"""
TOOLS = """\
I would use Spanner on both sides. Spanner handles the replication and CockroachDB is the backup. Kafka moves the
events between the sites, and DynamoDB holds the sessions.
.
We would install Spanner first, then Kafka on top. Kubernetes runs it all, and Aurora keeps the reports.
.
"""


def plain(call: Call, *arguments: str, stdin: str | None = None) -> Any:
    done = call(*arguments, "--json", stdin=stdin)
    assert done.code == 0, done.err
    return json.loads(done.out)


def test_a_conversation_on_a_pipe_becomes_a_take(call: Call) -> None:
    done = call("take", BANK, "--talk", "--fast", stdin=f"/ask how many payments a second\n{SPLIT}.\n/end\n")
    assert done.code == 0, done.err
    assert "1,100 card payments a second" in done.out
    assert "you asked 1 question(s), 1 of which" in done.out
    assert "nobody can be asked" in done.err
    (row,) = plain(call, "take", "--sessions")
    text = plain(call, "history", row["take"])["text"]
    assert text.startswith("Interviewer: A bank keeps one account")
    assert "Question: how many payments a second" in text
    asked_not = call("take", BANK, "--talk", "--fast", "--skip-self-rating", stdin=f"{SPLIT}.\n/end\n")
    assert "nobody can be asked" not in asked_not.err


def test_json_keeps_the_conversation_out_of_the_output(call: Call) -> None:
    shown = plain(call, "take", BANK, "--talk", "--fast", stdin=f"{SPLIT}.\n/end\n")
    assert [line["who"] for line in shown["session"]["talk"]][:2] == ["interviewer", "candidate"]
    assert "code" not in shown["session"]["talk"][0], "a real round does not say what a probe is about"
    assert {"ratings", "overall"} <= set(shown) | {"ratings"}


def test_study_shows_the_rubric_and_prices_hints(call: Call) -> None:
    done = call("take", BANK, "--talk", "--fast", "--mode", "study", stdin=f"/hint\n/hint\n{SPLIT}.\n/end\n")
    assert "What is listened for" in done.out
    assert "hint(s), price 3" in done.out
    assert "There are no hints" in call("take", BANK, "--talk", "--fast", stdin="/hint\n/end\n").out


def test_a_round_that_is_ended_early_is_replayed_from_its_fork_and_compared(call: Call) -> None:
    done = call("take", BANK, "--talk", "--fast", stdin=TOOLS)
    assert "mockups-ended-the-round" in done.out
    assert "unverifiable" in done.out
    (first,) = plain(call, "take", "--sessions")
    again = plain(call, "take", "--fork", first["id"], "--fast", stdin=f"{SPLIT}.\n/end\n")
    assert again["session"]["parent"] == first["id"]
    assert [take["id"] for take in again["compared"]["takes"]] == [first["take"], again["take"]]
    rows = plain(call, "take", "--sessions")
    assert [row["closed"] for row in rows] == ["wrong-turn", "ended"]
    shown = call("compare", first["take"], again["take"])
    assert shown.code == 0
    assert "before" in shown.out


def test_readers_are_never_set_side_by_side(call: Call) -> None:
    one = plain(call, "take", BANK, "--fast", stdin=SPLIT)["take"]
    two = plain(call, "take", "clinic-missed-appointments", "--fast", stdin=ANSWER)["take"]
    done = call("compare", one, two)
    assert done.code == 2
    assert "same question" in done.err
    assert call("compare", one, one).code == 2
    three = plain(call, "take", "--retry", one, "--fast", stdin=f"{SPLIT}.\n/end\n")
    assert three["compared"]["reader"].startswith("rule:fast")
    assert plain(call, "compare", one, three["take"], "--again", "--fast")["takes"][0]["id"] == one


def test_a_paused_session_goes_on(call: Call) -> None:
    call("take", BANK, "--talk", "--fast", stdin=f"{SPLIT}.\n/pause\n")
    (row,) = plain(call, "take", "--sessions")
    assert (row["closed"], row["take"]) == ("", "")
    done = call("take", "--resume", row["id"], stdin="/end\n")
    assert done.code == 0, done.err
    over = call("take", "--resume", row["id"], stdin="/end\n")
    assert (over.code, "is over" in over.err) == (2, True)


def test_what_cannot_be_meant_is_refused(call: Call) -> None:
    for wrong in (("take",), ("take", BANK, "--fork", "x"), ("take", "--turn", "2", BANK), ("loop",)):
        done = call(*wrong, stdin="")
        assert (done.code, "hint:" in done.err) == (2, True), wrong
    assert call("take", "--resume", "nothing").code == 2
    assert call("loop", "--resume", "nothing").code == 2
    assert call("loop", "pm", "--level", "L99", stdin="").code == 2


def test_a_loop_is_left_and_gone_on_with_and_ends_with_its_debrief(call: Call) -> None:
    turn = f"{SPLIT}.\n/end\n"
    begun = plain(call, "loop", "tpm", "--fast", "--rounds", "2", stdin=turn * 9)
    assert begun["debrief"] is None
    rounds = begun["loop"]["rounds"]
    assert [item["over"] for item in rounds[:3]] == [True, True, False]
    assert len({item["interviewer"] for item in rounds}) > 4
    assert rounds[5]["questions"] == [], "what is not asked yet is not told"
    whole = plain(call, "loop", "--resume", begun["loop"]["id"], stdin=turn * 30)
    rounds = whole["loop"]["rounds"]
    assert all(item["over"] for item in rounds)
    asked = [one["question"] for item in rounds for one in item["questions"]]
    assert len(whole["debrief"]["items"]) == len(asked) > len(rounds)
    assert len(set(asked)) == len(asked)
    (row,) = plain(call, "loop", "--list")
    assert row["id"] == begun["loop"]["id"]


def test_a_loop_can_be_ended_where_it_is_and_taken_up_again(call: Call) -> None:
    begun = plain(call, "loop", "pm", "--fast", "--rounds", "1", stdin=f"{SPLIT}.\n/end\n" * 3)["loop"]["id"]
    ended = plain(call, "loop", "--end", begun)
    assert ended["loop"]["ended"]
    assert len(ended["debrief"]["items"]) == len(ended["loop"]["rounds"][0]["questions"])
    assert [item["missed"] for item in ended["loop"]["rounds"]] == [False] + [True] * 8
    again = plain(call, "loop", "--resume", begun, stdin="/pause\n")
    assert (again["loop"]["ended"], again["debrief"]) == (False, None)
    assert call("loop", "--end", begun, "--resume", begun).code == 2
