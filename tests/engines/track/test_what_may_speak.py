"""What may speak: lists, heaps and repetitions may not."""

from __future__ import annotations

import pytest
from track_texts import PM_LINES, TPM_LINES, parts, text_of

from screentest.engines.track.parts import is_english, is_heap

HEAPS = (
    "Roadmap, vision, strategy, discovery, A/B testing, pricing, retention",
    "critical path dependency mapping risk burn-down cutover runbook readiness",
    "Skills: roadmap • OKRs • discovery • Gantt • Jira",
)


def test_lines_speak_and_lists_do_not() -> None:
    found = parts(text_of(PM_LINES + TPM_LINES))
    assert [part.words for part in found.open if part.words.startswith(("Sat", "Cut"))]
    assert not any("SQL" in part.words for part in found.open)


@pytest.mark.parametrize("heap", HEAPS)
def test_a_heap_of_keywords_is_held_back(heap: str) -> None:
    assert is_heap(heap)
    text = text_of(PM_LINES)
    assert parts(text + "\n" + heap + "\n").open == parts(text).open


@pytest.mark.parametrize("line", PM_LINES + TPM_LINES)
def test_what_somebody_says_is_no_heap(line: str) -> None:
    assert not is_heap(line)


def test_what_is_said_twice_counts_once() -> None:
    twice = text_of((*PM_LINES, PM_LINES[0], PM_LINES[1].replace("40", "41")))
    found = parts(twice)
    assert len(found.open) == len(parts(text_of(PM_LINES)).open)
    assert any("again" in words for words in found.held)


def test_languages() -> None:
    french = (
        "J'ai dirigé une équipe de douze personnes pour livrer la nouvelle billetterie dans trente et un ports. " * 4
    )
    assert not is_english(french)
    assert is_english(text_of(PM_LINES))
    assert is_english("Kurz")
