"""Use case: read kept stories, once each: the reading is kept beside the story, with what it was made by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ... import __version__
from ...domain.digest import digest
from ...domain.evidence import Evidence, Quote
from ...domain.response import monologue
from ...domain.story import Story, StoryReading
from ...engines.reading.segment import sentences
from ...engines.stories.blanks import masked
from ...ports.reader import Asked
from ...ports.store import EntryRecord
from ..bootstrap import full_reader_parts
from ..ids import new_id
from ..services import ReaderSetting, Services
from .codec import READING, reading_body, reading_from
from .signs import StorySigns, sign_key


@dataclass(frozen=True, slots=True)
class ReadStories:
    """Stories with their readings by name, and what has to be said of who read."""

    stories: tuple[Story, ...]
    readings: dict[str, StoryReading]
    notes: tuple[str, ...]


def read_kept(
    services: Services, stories: Sequence[Story], setting: ReaderSetting = "full", again: bool = False
) -> ReadStories:
    """Return the readings of kept stories; those not read yet, or in other words, are read now and kept.

    A reading by another version or setting is used and said so; `again` reads everything anew.
    """
    key = digest([setting, sign_key(services.library)])
    newest: dict[str, EntryRecord] = {}
    if not again:
        newest = {entry.subject: entry for entry in services.store.entries(READING)}
    found: dict[str, StoryReading] = {}
    for story in stories:
        entry = newest.get(story.name)
        reading = reading_from(entry, story, key) if entry else None
        if reading is not None:
            found[story.name] = reading
    missing = [story for story in stories if story.name not in found]
    for story, reading in zip(missing, read_fresh(services, missing, setting), strict=True):
        now = services.clock.now()
        body = reading_body(story, key, reading)
        services.store.add_entry(EntryRecord(new_id(now), READING, story.name, now.isoformat(), body))
        found[story.name] = reading
    return ReadStories(tuple(stories), found, _who_read(found, setting))


def read_fresh(services: Services, stories: Sequence[Story], setting: ReaderSetting) -> list[StoryReading]:
    """Return readings made now; open blanks are read as if they were not there."""
    if not stories:
        return []
    signs = StorySigns(services.library)
    texts = [masked(story.text) for story in stories]
    readings = services.reader(setting).read_many([(monologue(text), Asked()) for text in texts])
    made = []
    for story, text, reading in zip(stories, texts, readings, strict=True):
        spans = tuple(sentences(text))
        made.append(
            StoryReading(
                tuple(_as_told(item, story.text) for item in reading.evidence),
                signs.find(text, spans),
                spans,
                reading.words,
                reading.stamp.label,
                reading.stamp.content,
                reading.refused,
                reading.refusal,
                reading.gated,
            )
        )
    return made


def _as_told(item: Evidence, text: str) -> Evidence:
    """Return evidence whose quote is the person's own text, blanks included."""
    span = item.support.span
    return replace(item, support=Quote(span, span.of(text), item.support.match))


def present_reader(setting: ReaderSetting) -> str:
    """Return the label of the reader that would read now, without loading it."""
    name = setting if setting == "fast" or full_reader_parts() else "fast-no-encoder"
    return f"rule:{name}@{__version__}"


def _who_read(found: dict[str, StoryReading], setting: ReaderSetting) -> tuple[str, ...]:
    present = present_reader(setting)
    others = sorted({reading.reader for reading in found.values()} - {present})
    notes = [f"read by {name}, not by {present}: `--again` reads anew" for name in others]
    if not others and len({reading.content for reading in found.values()}) > 1:
        notes.append(f"read by {present} with different trained weights: `--again` reads all with the present ones")
    return tuple(notes)
