"""Who did it, and with what effect: words decide."""

from __future__ import annotations

import pytest

from screentest.domain.text import Span
from screentest.domain.verdict import Manner
from screentest.engines.track.manner import cut, manner_of, topic_of


@pytest.mark.parametrize(
    ("clause", "manner", "topic"),
    [
        ("The product direction was set by the retail director", "others", 1),
        ("The plan and its dates were kept by another department", "others", -1),
        ("Which titles to dub is chosen by the content group", "others", 0),
        ("Features came from the brand team", "others", 1),
        ("Releases were organised by my colleague", "others", -1),
        ("I did not choose the price", "others", 1),
        ("this role decides what we offer", "others", 0),
        ("Cut the cycle by sharing one laboratory", "done", 0),
        ("Reduced calls by 40 %", "done", 0),
        ("The roadmap and its dates sat with the product group", "others", 0),
        ("Launch logistics stayed with marketing operations", "others", -1),
        ("That decision sat with me", "done", 0),
        ("Pricing stayed with me for two years", "done", 1),
        ("Sat with ferry crews for a month", "done", 0),
        ("I sat in 40 kitchens and dropped the recipe tab", "done", 0),
        ("Readers stayed with the weekly for a year", "done", 0),
        ("Took part in roadmap workshops", "took-part", 1),
        ("Ran an A/B test of the button; no effect", "without-effect", 0),
        ("Two of five releases were late", "late", -1),
        ("Took over a release that was late and met the date", "done", -1),
    ],
)
def test_manner_and_topic(clause: str, manner: Manner, topic: int) -> None:
    assert (manner_of(clause), topic_of(clause)) == (manner, topic)


def test_a_line_is_cut_where_the_doer_changes() -> None:
    line = "The roadmap came from the product group; mine was the order, the interfaces and the date."
    assert [span.of(line) for span in cut(line, Span(0, len(line)))] == [
        "The roadmap came from the product group",
        "mine was the order, the interfaces and the date.",
    ]


def test_short_pieces_are_not_cut_off() -> None:
    line = "Idea: theirs, but I built the thing."
    assert all(len(span.of(line).split()) >= 3 for span in cut(line, Span(0, len(line))))
