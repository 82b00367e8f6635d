"""A résumé is taken apart into sections, positions and lines; every span is the text's own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from track_texts import resume

from screentest.engines.track.layout import section_of

TEXT = """A Person
Senior Product Manager

## Professional Summary
Ten years at sea ports and on
the roads to them.

**Experience**
Analyst, Harbour Freight (2016-03 – 2021-05)
• Asked forty dockers what they wait for before anything was drawn on
  paper or screen.
• Took waiting at the gate from 50 to 31 minutes.
Clerk, Old Pier, 2012 – 2017
1. Wrote down tides.

Education
BA Economics, Coast College, 2008 – 2011
Skills: SQL, tide tables, Gantt charts
"""


def test_lines_with_their_sections_and_positions() -> None:
    read = resume(TEXT)
    found = [(line.section, line.role, " ".join(line.span.of(TEXT).split())) for line in read.lines]
    assert ("summary", None, "Ten years at sea ports and on the roads to them.") in found
    assert ("work", 0, "Asked forty dockers what they wait for before anything was drawn on paper or screen.") in found
    assert ("work", 0, "Took waiting at the gate from 50 to 31 minutes.") in found
    assert ("work", 1, "Wrote down tides.") in found
    assert ("lists", None, "Skills: SQL, tide tables, Gantt charts") in found
    assert [role.heading.of(TEXT)[:8] for role in read.roles] == ["Analyst,", "Clerk, O"]


def test_years_count_overlaps_once_and_no_studies() -> None:
    read = resume(TEXT)
    assert read.months == 9 * 12 + 5
    assert read.years == 9.4
    assert "overlap" in read.notes[0]


def test_without_dates_there_are_no_years() -> None:
    assert resume("Experience\n- Wrote down tides.\n").years is None


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("## Work Experience", "work"),
        ("KEY SKILLS", "lists"),
        ("Education:", "study"),
        ("Selected Projects", "projects"),
        ("I have experience with tides", None),
        ("Product strategy", None),
        ("", None),
    ],
)
def test_headings(line: str, kind: str | None) -> None:
    assert section_of(line) == kind


@given(st.text(alphabet="aA -•\n.:0129–#", max_size=200))
def test_any_text_is_taken_apart_in_order(text: str) -> None:
    read = resume(text)
    spans = [line.span for line in read.lines]
    assert spans == sorted(spans)
    assert all(span.of(text).strip() for span in spans)
