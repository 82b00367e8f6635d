"""Marks as one types: a reading from what is known equals one from the beginning, and reads only what changed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screentest.app.services import Services
from screentest.app.workbench.draft import Workbench
from screentest.app.workbench.marks import DraftMarks, marks

LINES = (
    "## Who",
    "## Gap evidence",
    "## Success measure",
    "Parents in India who share one phone.",
    "Everyone knows that they need a dashboard.",
    "In 12 of 30 home visits the phone was full.",
    "The number of page views.",
    "We built consensus with all stakeholders, and everybody agreed in the end.",
    "",
    "<!-- a note",
    "-->",
    "It improved a lot.",
)


@pytest.fixture(scope="module")
def bench(services: Services) -> Workbench:
    return Workbench(services)


def seen(found: DraftMarks) -> object:
    return found.reading, found.beside


@settings(max_examples=60)
@given(st.lists(st.lists(st.sampled_from(LINES), max_size=8), min_size=1, max_size=5), st.data())
def test_reading_on_equals_reading_anew(bench: Workbench, states: list[list[str]], data: st.DataObject) -> None:
    previous: DraftMarks | None = None
    for lines in states:
        text = "\n".join(lines)
        text = text[: data.draw(st.integers(0, len(text)))] if data.draw(st.booleans()) else text
        previous = marks(bench, text, "narrative", previous)
        assert seen(previous) == seen(marks(bench, text, "narrative"))


def test_only_what_changed_is_read(bench: Workbench) -> None:
    text = "## Who\nParents in India who share a phone. They pay by the week.\n\n## Size\nAbout 900 homes.\n"
    first = marks(bench, text, "narrative")
    assert (first.reread, first.reread_fields) == (3, 2)
    second = marks(bench, text.replace("900", "901"), "narrative", first)
    assert (second.reread, second.reread_fields) == (1, 1)
    third = marks(bench, "A title\n\n" + text, "narrative", first)
    assert (third.reread, third.reread_fields) == (0, 0)


def test_another_kind_begins_anew(bench: Workbench) -> None:
    text = "## Cost\nIt was not my fault.\n"
    first = marks(bench, text, "narrative")
    assert seen(marks(bench, text, "autopsy", first)) == seen(marks(bench, text, "autopsy"))


def test_nothing_typed_yet_is_a_draft_too(bench: Workbench) -> None:
    assert marks(bench, "", "narrative").beside == ()
