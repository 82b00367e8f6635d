"""What is found in forty marked stories does not fall below what was measured (docs/stories.md)."""

from __future__ import annotations

import pytest
from marked_stories import read_cases, tallies

from screentest.app.bootstrap import full_reader_parts
from screentest.app.services import Services

pytestmark = pytest.mark.skipif(not full_reader_parts(), reason="the marks are held against the full reader")


@pytest.mark.parametrize("name", ["tuning", "held", "fresh"])
def test_a_decision_alone_is_flagged_and_no_other(services: Services, name: str) -> None:
    lonely = tallies(read_cases(services, name))["lonely"]
    assert (lonely.right, lonely.wrong, lonely.missed) == (1, 0, 0)


@pytest.mark.parametrize(
    ("name", "behaviours", "links"),
    [("tuning", (0.8, 0.9), (0.95, 0.8)), ("held", (0.8, 0.85), (0.85, 0.7)), ("fresh", (0.85, 0.7), (0.95, 0.9))],
)
def test_precision_and_recall_are_those_measured(
    services: Services, name: str, behaviours: tuple[float, float], links: tuple[float, float]
) -> None:
    found = tallies(read_cases(services, name))
    assert found["behaviours"].precision >= behaviours[0]
    assert found["behaviours"].recall >= behaviours[1]
    assert found["links"].precision >= links[0]
    assert found["links"].recall >= links[1]
    assert found["slogans"].precision >= 0.75
    assert found["slogans"].missed == found["stale"].missed == found["stale"].wrong == 0


def test_every_quote_is_the_storys_own(services: Services) -> None:
    for row, seen in read_cases(services, "tuning"):
        quotes = [q for one in (*seen.behaviours, *seen.links) for q in one.quotes]
        assert all(quote.span.of(row["text"]) == quote.text for quote in quotes)


@pytest.mark.parametrize("name", ["culture-fit", "empowered-team", "alignment-win", "colleague-rescue", "deck-quoter"])
def test_stories_without_an_own_act_show_nothing(services: Services, name: str) -> None:
    seen = next(seen for row, seen in read_cases(services, "tuning") if row["id"] == name)
    assert not any(one.quotes for one in (*seen.behaviours, *seen.links))


def test_links_stand_in_order_where_all_are_told(services: Services) -> None:
    whole = {row["id"] for row, seen in read_cases(services, "tuning") if seen.in_order}
    assert whole == {"freight-cutover", "terse-cdn"}
