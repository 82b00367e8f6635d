"""The company brief: laws that hold for any text, what bad input is told, and how much of marked calls is found."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from screentest.app.brief.brief import CallText, brief
from screentest.app.brief.view import brief_view
from screentest.app.services import Services
from screentest.domain.errors import UserError

sys.path.insert(0, str(Path(__file__).parents[2] / "engines" / "briefing"))
from marked import Marked, marked, meets

TODAY = "2026-11-22"
CALLS = ("tarnholt", "coldbrook", "marlowe")


def view(
    services: Services, *texts: tuple[str, str], fast: bool = False, quarters: tuple[str, ...] = ()
) -> dict[str, Any]:
    given = [CallText(name, text) for name, text in texts]
    return brief_view(brief(services, given, quarters, fast), services.library, TODAY)


def kinds(found: dict[str, Any]) -> set[str]:
    return {warning["kind"] for warning in found["warnings"]}


@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize("fast", [False, True])
def test_every_quote_is_verbatim_and_stands_where_it_says(services: Services, name: str, fast: bool) -> None:
    text = marked(name).text
    found = view(services, (f"{name}.txt", text), fast=fast)
    assert found["priorities"]
    for item in found["priorities"]:
        assert item["quotes"] == [row["text"] for row in item["evidence"]]
        assert all(text[row["start"] : row["end"]] == row["text"] for row in item["evidence"])
        assert " ".join(item["name"].split()).lower() in " ".join(text.split()).lower()


def test_the_same_call_gives_the_same_brief(services: Services) -> None:
    text = marked("tarnholt").text
    assert view(services, ("a.txt", text)) == view(services, ("a.txt", text))


def _found(call: Marked, found: dict[str, Any]) -> tuple[set[str], int, int]:
    """Return the marked priorities whose words were quoted, how many of those given were right, distractors taken."""
    hit: set[str] = set()
    right = 0
    taken: set[tuple[int, int]] = set()
    for item in found["priorities"]:
        spans = [(row["start"], row["end"]) for row in item["evidence"]]
        names = {name for name, (_, marks) in call.priorities.items() if any(meets(s, m) for s in spans for m in marks)}
        hit |= names
        right += bool(names)
        taken |= {d for d in call.distractors if any(meets(s, d) for s in spans)}
    return hit, right, len(taken)


@pytest.mark.parametrize("name", CALLS)
def test_marked_calls_are_read_as_well_as_promised(services: Services, name: str) -> None:
    call = marked(name)
    found = view(services, (f"{name}.txt", call.text))
    hit, right, taken = _found(call, found)
    central = {name for name, (importance, _) in call.priorities.items() if importance == 3}
    assert len(hit & central) >= 0.8 * len(central)
    assert len(hit) >= 0.65 * len(call.priorities)
    assert right >= 0.75 * len(found["priorities"])
    assert taken <= 2


def test_a_priority_said_first_and_often_is_central(services: Services) -> None:
    found = view(services, ("t.txt", marked("tarnholt").text))
    importance = {item["name"]: item["importance"] for item in found["priorities"]}
    assert importance["sports hub"] == 3
    assert set(importance.values()) <= {1, 2, 3}


QUESTIONS = """Good afternoon, thanks for taking my question. Can you talk about how you are investing in the
advertising platform, and should we expect you to build a sales team in Europe? And then secondly, are
you going to expand live events next year? Hi, congrats on the quarter. Could you help us understand the
priorities for the games business? It seems that the focus should be on fewer titles. What are you doing
to improve the app, and how big can that be? Thanks. How should we think about the investment in content
over the next three years? Would you consider building a studio in India?
"""
POEM = """We will build a house of rain,
and keep our focus on the lane
where every lamp is going to stay
a little longer than the day.

We want to grow the quiet trees,
invest our winters in the bees,
and open every door we own
to what the wind has always known.
"""


def test_only_questions_make_no_priority(services: Services) -> None:
    found = view(services, ("q.txt", QUESTIONS))
    assert found["priorities"] == []
    assert "no-management" in kinds(found)


def test_labelled_analysts_alone_make_no_priority(services: Services) -> None:
    text = "\n".join(
        f"Analyst {n}: We think you should invest in live events and build the app this quarter." for n in "ABAB"
    )
    assert view(services, ("q.txt", text))["priorities"] == []


def test_a_poem_is_told_that_it_is_no_call(services: Services) -> None:
    found = view(services, ("poem.txt", POEM))
    assert found["priorities"] == []
    assert "not-a-call" in kinds(found)


def test_two_calls_in_one_file_are_read_apart_and_said(services: Services) -> None:
    text = marked("marlowe").text
    earlier = text.replace("fourth quarter 2026", "third quarter 2026")
    found = view(services, ("both.txt", earlier + "\n" + text))
    assert "several-calls" in kinds(found)
    assert [call["quarter"] for call in found["calls"]] == ["Q3 2026", "Q4 2026"]
    whole = earlier + "\n" + text
    rows = [row for item in found["priorities"] for row in item["evidence"]]
    assert all(whole[row["start"] : row["end"]] == row["text"] for row in rows)


def test_another_company_among_the_calls_is_left_out(services: Services) -> None:
    text = marked("marlowe").text
    earlier = text.replace("fourth quarter 2026", "third quarter 2026")
    found = view(services, ("1.txt", earlier), ("2.txt", text), ("3.txt", marked("coldbrook").text))
    assert found["company"] == "Marlowe Screen"
    assert len(found["calls"]) == 2
    assert any("coldbrook" in warning["message"] for warning in found["warnings"])


def test_an_old_call_and_one_without_a_date_are_warned(services: Services) -> None:
    text = marked("marlowe").text
    assert "old" in kinds(view(services, ("m.txt", text.replace("fourth quarter 2026", "fourth quarter 2020"))))
    undated = text.replace("fourth quarter 2026 video interview", "video interview")
    assert "undated" in kinds(view(services, ("m.txt", undated)))
    assert "undated" not in kinds(view(services, ("m.txt", undated), quarters=("Q2 2026",)))


def test_priorities_move_over_the_quarters(services: Services) -> None:
    text = marked("tarnholt").text
    earlier = text.replace("Q2 2026", "Q1 2026").replace("second quarter 2026", "first quarter 2026")
    before, after = "annual plans", "the sports hub"
    less = "\n".join(
        line for line in text.split("\n") if "annual plans" not in line and "recommendation engine" not in line
    )
    found = view(services, ("1.txt", earlier.replace("July 23", "April 23")), ("2.txt", less))
    moved = {item["name"]: item["movement"] for item in found["priorities"]}
    assert moved["sports hub"] in ("steady", "stronger"), (before, after)
    assert {"recommendation engine", "annual plans"} <= {item["name"] for item in found["gone"]}
    only = view(services, ("2.txt", text))
    assert {item["movement"] for item in only["priorities"]} == {"single"}


NETFLIX = """Welcome to the Netflix Q4 2025 earnings interview. We'll begin with a few remarks on the quarter from
management. We are working to close the purchase of the Warner Bros. studios and we will bring HBO to our
members. We are building new measurement tools for advertisers and we'll expand them to every market. Our
members and our revenue grew in the quarter.
"""


def test_a_priority_that_a_later_claim_contradicts_is_flagged(services: Services) -> None:
    found = view(services, ("call.txt", NETFLIX))
    flagged = {item["name"]: [flag["claim"] for flag in item["flags"]] for item in found["priorities"]}
    assert ["wbd-purchase-priority"] in flagged.values()
    assert any(flags == [] for flags in flagged.values())


def test_a_theme_is_filled_with_the_calls_own_words_and_a_scaffold_says_that_it_is_one(services: Services) -> None:
    text = (
        "Welcome to the Orrery Q3 2026 earnings call for investors. Revenue grew in the quarter. "
        "We're building a planetarium quilt, and the planetarium quilt is our top priority next year. "
        "We are investing in our recommendation engine and we will expand it to every market."
    )
    found = {item["name"]: item["initiatives"] for item in view(services, ("o.txt", text))["priorities"]}
    assert "“recommendation engine”" in found["recommendation engine"]["pm"]
    assert found["recommendation engine"]["theme"] == "discovery"
    assert found["planetarium quilt"]["scaffold"]
    assert "____" in found["planetarium quilt"]["tpm"]


def test_too_many_calls_and_no_quarter_are_refused(services: Services) -> None:
    with pytest.raises(UserError, match="one to"):
        brief(services, [CallText("a", "b")] * 9)
    with pytest.raises(UserError, match="no quarter"):
        brief(services, [CallText("a", "b")], ["soon"])
