"""The forms in which stories and their readings are kept as entries; a damaged one is a UserError."""

from __future__ import annotations

from typing import Any

from ...domain.digest import digest
from ...domain.errors import UserError
from ...domain.evidence import Evidence, Quote
from ...domain.story import SignHit, Story, StoryReading
from ...domain.text import Span
from ...ports.store import EntryRecord

#: The kinds of entry.
STORY, READING = "story", "story-reading"
_DAMAGED = "`screentest export` writes what there is; add the story again to replace it"


def story_body(title: str, text: str) -> dict[str, Any]:
    """Return the body of a story's entry."""
    return {"title": title, "text": text}


def story_from(entry: EntryRecord, version: int) -> Story:
    """Return the story of an entry that is not empty; raises UserError where it is damaged."""
    title, text = entry.body.get("title"), entry.body.get("text")
    if not isinstance(title, str) or not isinstance(text, str) or not text:
        raise UserError(f"the kept story “{entry.subject}” is damaged", _DAMAGED)
    return Story(entry.subject, title, text, entry.made_at, version)


def reading_body(story: Story, key: str, reading: StoryReading) -> dict[str, Any]:
    """Return the body of a reading's entry; `key` names what was looked for besides the reader."""
    return {
        "text": digest(story.text),
        "key": key,
        "reader": reading.reader,
        "content": reading.content,
        "words": reading.words,
        "refused": reading.refused,
        "refusal": reading.refusal,
        "gated": list(reading.gated),
        "sentences": [list(span) for span in reading.sentences],
        "evidence": [[e.indicator, *e.support.span, e.support.match, e.kind, e.probability] for e in reading.evidence],
        "hits": [[hit.sign, *hit.span] for hit in reading.hits],
    }


def reading_from(entry: EntryRecord, story: Story, key: str) -> StoryReading | None:
    """Return the reading of a story as it stands now, or None where the entry is of other words, or damaged.

    A reading is made again at little cost, so damage is no reason to stop.
    """
    body = entry.body
    try:
        if body["text"] != digest(story.text) or body["key"] != key:
            return None
        return StoryReading(
            tuple(_evidence(row, story.text) for row in body["evidence"]),
            tuple(SignHit(sign, _span(start, end, story.text)) for sign, start, end in body["hits"]),
            tuple(_span(start, end, story.text) for start, end in body["sentences"]),
            int(body["words"]),
            str(body["reader"]),
            str(body["content"]),
            body["refused"],
            str(body["refusal"]),
            tuple(map(str, body["gated"])),
        )
    except (KeyError, TypeError, ValueError):
        return None


def _evidence(row: list[Any], text: str) -> Evidence:
    code, start, end, match, kind, probability = row
    span = _span(start, end, text)
    return Evidence(code, Quote(span, span.of(text), match), kind, probability)


def _span(start: int, end: int, text: str) -> Span:
    if not 0 <= start <= end <= len(text):
        raise ValueError("a place outside the text")
    return Span(start, end)
