"""Looks at how a story is told: its length aloud, where the result stands, whose acts it tells, blanks left open."""

from __future__ import annotations

from ...domain.story import Story, StoryNote, StoryReading
from ...domain.text import Span, plain
from .acts import shares, somebody_elses
from .blanks import open_blanks

#: Words a minute of calm speech, and the minutes that an interviewer listens before asking.
PACE, MINUTES = 145, 2.0
#: Below this nothing is rated.
LEAST_WORDS = 60
#: A share of the sentences within which a result counts as standing first or last.
FIRST, LAST = 0.25, 0.7
_RESULTS = frozenset({"MET107", "EVD103", "LRN103", "CUL104", "SCH105"})
_SURE = 0.35
#: What a company's book calls the link of a decision that tells what came of it.
REVIEWED = ":outcome-reviewed"


def minutes(words: int) -> float:
    """Return how long so many words take aloud, in minutes."""
    return round(words / PACE, 1)


def result_at(reading: StoryReading) -> tuple[str, Span | None]:
    """Return whether the result stands "first", "middle" or "last" ("none" where it is not told), and its sentence."""
    spans = [
        item.support.span
        for item in reading.evidence
        if item.indicator in _RESULTS and (item.probability is None or item.probability >= _SURE)
    ]
    spans += [hit.span for hit in reading.hits if hit.sign.endswith(REVIEWED)]
    places = sorted({i for i, s in enumerate(reading.sentences) for span in spans if s.start <= span.start < s.end})
    if not places:
        return "none", None
    share = [place / max(1, len(reading.sentences) - 1) for place in places]
    where = "first" if share[0] <= FIRST else "last" if share[0] >= LAST else "middle"
    return where, reading.sentences[places[0]]


def notes_on(story: Story, reading: StoryReading) -> list[StoryNote]:
    """Return the remarks on one story, the weightiest first."""
    flat = plain(story.text)
    found: list[StoryNote] = []
    if reading.refused is not None:
        found.append(StoryNote("not-read", f"Nothing in it is read as evidence: {reading.refusal}."))
    elif somebody_elses(flat, reading.sentences):
        found.append(
            StoryNote(
                "somebody-elses", "It tells what somebody else did. A panel asks for your part: tell that, or drop it."
            )
        )
    if reading.refused != "too_short":
        found.extend(_length(reading.words))
    found.extend(
        StoryNote("open-blank", "A blank is still open; it is not read.", span) for span in open_blanks(story.text)
    )
    if reading.refused is None:
        found.extend(_own_part(flat, reading))
        found.extend(_result(reading))
    return found


def _length(words: int) -> list[StoryNote]:
    long = minutes(words)
    if words < LEAST_WORDS:
        return [StoryNote("too-short", f"{words} words; below {LEAST_WORDS} nothing is rated.")]
    if long > MINUTES:
        over = words - int(PACE * MINUTES)
        return [StoryNote("too-long", f"{long} minutes at {PACE} words a minute: {over} words over two minutes.")]
    return []


def _own_part(flat: str, reading: StoryReading) -> list[StoryNote]:
    mine, ours, others = shares(flat, reading.sentences)
    if mine == 0 and ours:
        return [StoryNote("no-i", f"{ours} sentences say what “we” did and none what you did.")]
    if mine == 0 and not ours and not others:
        return [StoryNote("no-act", "No sentence tells an act of yours in the past.")]
    return []


def _result(reading: StoryReading) -> list[StoryNote]:
    where, span = result_at(reading)
    if where == "none":
        return [StoryNote("no-result", "No result was found: what changed, and how do you know?")]
    if where == "first":
        return []
    told = "last" if where == "last" else "in the middle"
    return [
        StoryNote("result-late", f"The result stands {told}. Said first, the listener knows what to listen for.", span)
    ]
