"""Use case: the story bank: stories are kept once, each version of them, and can be taken back."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import Literal

from ...domain.digest import digest
from ...domain.errors import UserError
from ...domain.story import Story, StoryTwin
from ...engines.stories.split import slug_of, split_stories
from ...engines.stories.twins import runs_of, twins
from ...ports.store import EntryRecord
from ..ids import new_id
from ..services import Services
from .codec import STORY, story_body, story_from

#: A bank with more is an archive; a story with more characters is a chapter.
MOST_STORIES, LONGEST_STORY = 500, 20_000
BEGIN = "`screentest story add FILE` keeps one; in a Markdown file each `# Title` begins a story"


@dataclass(frozen=True, slots=True)
class AddedStory:
    """A story as it was kept: new, a new version of its name, or the same words as before (then nothing was kept)."""

    story: Story
    state: Literal["new", "changed", "same"]
    #: Kept stories under another name that tell the same in the same words.
    like: tuple[StoryTwin, ...] = ()


def kept_stories(services: Services) -> list[Story]:
    """Return the stories that hold, in the order in which their names were first kept."""
    found: dict[str, Story | None] = {}
    versions: dict[str, int] = {}
    for entry in services.store.entries(STORY):
        if entry.body:
            versions[entry.subject] = versions.get(entry.subject, 0) + 1
            found[entry.subject] = story_from(entry, versions[entry.subject])
        else:
            found[entry.subject] = None
    return [story for story in found.values() if story is not None]


def found_story(services: Services, wanted: str) -> Story:
    """Return the story of a name, of its title, or of an unambiguous beginning; else UserError with the nearest."""
    stories = {story.name: story for story in kept_stories(services)}
    name = wanted.strip().lower()
    if name in stories:
        return stories[name]
    slug = slug_of(wanted)
    fitting = [story for key, story in stories.items() if slug and key.startswith(slug)]
    if len(fitting) == 1 or (fitting and fitting[0].name == slug):
        return fitting[0]
    if not stories:
        raise UserError(f"there is no story “{wanted}”: none is kept", BEGIN)
    near = [one.name for one in fitting] or difflib.get_close_matches(slug, stories, n=3, cutoff=0.4)
    hint = f"did you mean {', '.join(near[:5])}?" if near else "`screentest story list` shows them all"
    raise UserError(f"there is no one story “{wanted}”", hint)


def add_stories(services: Services, markdown: str, shown: str, title: str = "") -> list[AddedStory]:
    """Keep the stories of a text, all or none; raises UserError that says which cannot be kept and why."""
    told = split_stories(markdown)
    if not told:
        raise UserError(f"{shown} holds no words", BEGIN)
    untitled = [one for one in told if not one.title]
    if title and len(told) > 1:
        raise UserError(f"{shown} holds {len(told)} stories, and --title names one", "leave --title out")
    if untitled and not title:
        raise UserError(
            f"{shown} begins with words that have no title", "put “# Title” above the story, or say --title"
        )
    kept = {story.name: story for story in kept_stories(services)}
    fresh: dict[str, Story] = {}
    now = services.clock.now()
    for one in told:
        name = _checked(title or one.title, one.text, shown, fresh)
        before = kept.get(name)
        version = before.version + 1 if before else 1 + _past(services, name)
        fresh[name] = Story(name, title or one.title, one.text, now.isoformat(), version)
    if len({*kept, *fresh}) > MOST_STORIES:
        raise UserError(f"that would make more than {MOST_STORIES} stories", "nothing was kept; take some back first")
    return _keep(services, kept, fresh)


def _checked(title: str, text: str, shown: str, fresh: dict[str, Story]) -> str:
    """Return the name of a story that may be kept."""
    if not text:
        raise UserError(f"the story “{title}” in {shown} has no words", "nothing was kept")
    if len(text) > LONGEST_STORY:
        raise UserError(
            f"the story “{title}” has {len(text)} characters; at most {LONGEST_STORY} are kept",
            "two minutes of speech are about 1,800; nothing was kept",
        )
    name = slug_of(title) or "story-" + digest(title)[3:11]
    if name in fresh:
        raise UserError(f"two stories in {shown} would be called “{name}”", "give one another title; nothing was kept")
    return name


def _past(services: Services, name: str) -> int:
    return sum(bool(entry.body) for entry in services.store.entries(STORY, name))


def _keep(services: Services, kept: dict[str, Story], fresh: dict[str, Story]) -> list[AddedStory]:
    runs = {name: runs_of(story.text) for name, story in (kept | fresh).items()}
    pairs = twins(runs)
    added = []
    for name, story in fresh.items():
        before = kept.get(name)
        like = tuple(pair for pair in pairs if name in (pair.first, pair.second))
        if before and (before.text, before.title) == (story.text, story.title):
            added.append(AddedStory(before, "same", like))
            continue
        _append(services, name, story_body(story.title, story.text))
        added.append(AddedStory(story, "changed" if before else "new", like))
    return added


def _append(services: Services, name: str, body: dict[str, str]) -> None:
    now = services.clock.now()
    services.store.add_entry(EntryRecord(new_id(now), STORY, name, now.isoformat(), body))


def remove_story(services: Services, wanted: str) -> Story:
    """Take a story back; what was kept stays until `forget`, and `undo` brings it again."""
    story = found_story(services, wanted)
    _append(services, story.name, {})
    return story


def undo_story(services: Services, wanted: str) -> Story:
    """Bring the version before the last change again: of a story taken back, or changed; raises UserError."""
    name = slug_of(wanted) or wanted
    history = list(services.store.entries(STORY, name))
    if not history:
        raise UserError(f"no story was ever kept as “{wanted}”", "`screentest story list` shows the names")
    last = history[-1]
    before = next((entry for entry in reversed(history[:-1]) if entry.body and entry.body != last.body), None)
    if before is None:
        raise UserError(f"“{name}” has no earlier version", "`screentest story rm NAME` takes it back")
    story = story_from(before, 0)
    _append(services, name, story_body(story.title, story.text))
    return found_story(services, name)
