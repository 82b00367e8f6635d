"""Use case: a person's stories held against the behaviours, phrases and decision links of one company."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...domain.culture import CultureBook, CultureMapped
from ...domain.errors import UserError
from ...domain.library import Library
from ...domain.story import Story, StoryReading
from ...engines.stories.culture import mapped
from ...engines.stories.split import slug_of, split_stories
from ..services import ReaderSetting, Services
from .reading import read_fresh, read_kept
from .stories import BEGIN, LONGEST_STORY, kept_stories


@dataclass(frozen=True, slots=True)
class CultureMap:
    """Stories against one company's book; `given` names those that were read from files and are not kept."""

    book: CultureBook
    stories: tuple[Story, ...]
    readings: dict[str, StoryReading]
    mapped: tuple[CultureMapped, ...]
    given: tuple[str, ...]
    notes: tuple[str, ...]

    def shown_by(self, behaviour: str) -> list[str]:
        """Return the stories that show a behaviour."""
        return [one.story for one in self.mapped for seen in one.behaviours if seen.sign == behaviour and seen.quotes]


def book_of(library: Library, company: str = "") -> CultureBook:
    """Return the book of a company by its pack's id, or the only one there is; raises UserError otherwise."""
    known = {name: book for name, book in library.culture.items() if book.behaviours}
    if company:
        if company not in known:
            raise UserError(
                f"no pack “{company}” names behaviours", f"the packs that do: {', '.join(sorted(known)) or 'none'}"
            )
        return known[company]
    if not known:
        raise UserError("no loaded pack names a company's behaviours", "put them in the values folder of a pack")
    if len(known) > 1 and "netflix" not in known:
        raise UserError("more than one pack names behaviours", f"--company, one of {', '.join(sorted(known))}")
    return known.get("netflix") or next(iter(known.values()))


def stories_in(markdown: str, shown: str) -> list[Story]:
    """Return the stories of a file that is read and not kept; one without a title is called by the file."""
    told = [one for one in split_stories(markdown) if one.text]
    if not told:
        raise UserError(f"{shown} holds no words", BEGIN)
    found: dict[str, Story] = {}
    for i, one in enumerate(told, start=1):
        if len(one.text) > LONGEST_STORY:
            raise UserError(
                f"a story in {shown} has more than {LONGEST_STORY} characters", "cut it to the story itself"
            )
        title = one.title or shown
        name = slug_of(title) or f"story-{i}"
        name = name if name not in found else f"{name}-{i}"
        found[name] = Story(name, title, one.text, "")
    return list(found.values())


def culture_map(
    services: Services,
    given: Sequence[Story] = (),
    company: str = "",
    setting: ReaderSetting = "full",
    again: bool = False,
) -> CultureMap:
    """Return the map of kept stories and of those given; raises UserError where there are none at all."""
    book = book_of(services.library, company)
    kept = kept_stories(services)
    if not kept and not given:
        raise UserError("there is no story to hold against the culture", BEGIN)
    read = read_kept(services, kept, setting, again)
    taken = {story.name for story in kept}
    fresh = [_renamed(story, taken) for story in given]
    readings = dict(read.readings)
    readings.update(zip([story.name for story in fresh], read_fresh(services, fresh, setting), strict=True))
    stories = (*kept, *fresh)
    return CultureMap(
        book,
        stories,
        readings,
        tuple(mapped(story, readings[story.name], book) for story in stories),
        tuple(story.name for story in fresh),
        read.notes,
    )


def _renamed(story: Story, taken: set[str]) -> Story:
    """Return a given story under a name that no other has."""
    name, number = story.name, 2
    while name in taken:
        name, number = f"{story.name}-file{number if number > 2 else ''}", number + 1
    taken.add(name)
    return Story(name, story.title, story.text, story.kept_at)
