"""`screentest progress` as people call it: nothing yet, one take, five takes, and what is left out."""

from __future__ import annotations

import json

from spoken import ANSWER, Call

from screentest.app.takes.progress import LEAST_TREND

QUESTION = "clinic-missed-appointments"


def said(call: Call, times: int) -> None:
    for number in range(times):
        done = call("take", QUESTION, "--fast", stdin=f"{ANSWER} That was in week {number}.")
        assert done.code == 0, done.err


def test_with_nothing_rated_it_says_how_to_begin(call: Call) -> None:
    done = call("progress")
    assert (done.code, "screentest take QUESTION" in done.out) == (0, True)
    view = json.loads(call("progress", "--json").out)
    assert (view["lines"], view["weakest"], view["story"]) == ([], None, None)


def test_one_take_has_no_range_and_no_trend(call: Call) -> None:
    said(call, 1)
    out = call("progress").out
    assert "one take says little" in out
    assert f"no trend from fewer than {LEAST_TREND} takes" in out
    assert "Weakest" not in out
    view = json.loads(call("progress", "--json").out)
    assert all(line["low"] is line["high"] is line["trend"] is None for line in view["lines"])


def test_five_takes_have_a_trend_and_a_weakest_criterion(call: Call) -> None:
    said(call, LEAST_TREND)
    view = json.loads(call("progress", "--json").out)
    assert {line["takes"] for line in view["lines"]} == {LEAST_TREND}
    assert all(line["trend"] is not None for line in view["lines"])
    lowest = min(line["mean"] for line in view["lines"])
    assert view["weakest"]["mean"] <= lowest
    out = call("progress").out
    assert f"Weakest: {view['weakest']['name']}" in out
    assert "a take (" in out
    assert "no trend" not in out


def test_what_cannot_be_rated_is_counted_as_left_out(call: Call) -> None:
    call("take", QUESTION, "--fast", stdin="Too short to rate.")
    assert "left out: 1" in call("progress").out
    assert call("progress", "surplus").code == 2
