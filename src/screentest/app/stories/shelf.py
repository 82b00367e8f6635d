"""Use case: the story bank and the culture map held ready, so that a page waits for what changed and nothing else."""

from __future__ import annotations

import threading
from dataclasses import dataclass

from ...domain.digest import digest
from ...domain.story import Story, StoryTwin
from ...engines.stories.twins import Runs, runs_of, told_in
from ..grading.views import View
from ..services import ReaderSetting, Services
from .bank import MOST_TAKES, StoryBank
from .codec import READING, reading_from
from .culture import culture_map
from .culture_view import culture_view
from .reading import read_kept
from .signs import sign_key
from .stories import kept_stories
from .view import coverage_view


@dataclass(frozen=True, slots=True)
class Shelf:
    """The kept stories as they are now; `bank`, `coverage` and `culture` are None while some are not read.

    `culture` is None too where there is no story or no book to hold it against.
    """

    stories: tuple[Story, ...]
    unread: tuple[str, ...]
    bank: StoryBank | None = None
    coverage: View | None = None
    culture: View | None = None


class StoryShelf:
    """Works out what the stories show when they, their readings or the takes change; else hands out what it has."""

    def __init__(self, setting: ReaderSetting = "full") -> None:
        self._setting = setting
        self._working = threading.Lock()
        self._mark = self._key = ""
        self._shelf = Shelf((), ())
        self._told: dict[str, dict[str, list[StoryTwin]]] = {}

    def shelf(self, services: Services) -> Shelf:
        """Return the shelf as of now; nothing is read by an encoder for it."""
        with self._working:
            mark = services.store.mark()
            if mark != self._mark:
                self._renew(services)
                self._mark = mark
            return self._shelf

    def read(self, services: Services, again: bool = False) -> Shelf:
        """Return the shelf with every story read; those that are not are read now."""
        read_kept(services, kept_stories(services), self._setting, again)
        return self.shelf(services)

    def _renew(self, services: Services) -> None:
        stories = tuple(kept_stories(services))
        readings = {entry.subject: entry for entry in services.store.newest(READING)}
        takes = services.store.latest_takes(MOST_TAKES)
        versions = [
            [one.name, one.title, one.kept_at, readings[one.name].id] for one in stories if one.name in readings
        ]
        key = digest([versions, len(stories), [one.id for one in takes]])
        if key == self._key:
            return
        look = digest([self._setting, sign_key(services.library)])
        unread = tuple(
            one.name
            for one in stories
            if one.name not in readings or reading_from(readings[one.name], one, look) is None
        )
        self._shelf = Shelf(stories, unread)
        if stories and not unread:
            bank = StoryBank(services.library, read_kept(services, stories, self._setting), {})
            bank.told = self._tellings(stories, {take.id: take.text for take in takes})
            books = any(book.behaviours for book in services.library.culture.values())
            culture = culture_view(culture_map(services, (), "", self._setting), services.library) if books else None
            self._shelf = Shelf(stories, (), bank, coverage_view(bank), culture)
        self._key = key

    def _tellings(self, stories: tuple[Story, ...], takes: dict[str, str]) -> dict[str, list[StoryTwin]]:
        """Return, by story, the takes that told it; the same words are compared once."""
        found: dict[str, list[StoryTwin]] = {}
        known, self._told = self._told, {}
        runs: dict[str, Runs] = {}

        def runs_in(take: str) -> Runs:
            if take not in runs:
                runs[take] = runs_of(takes[take])
            return runs[take]

        for story in stories:
            words = digest(story.text)
            have = known.get(words, {})
            mine = runs_of(story.text)
            self._told[words] = {
                take: have[take] if take in have else told_in(mine, {take: runs_in(take)}) for take in takes
            }
            flat = [twin for twins in self._told[words].values() for twin in twins]
            found[story.name] = sorted(flat, key=lambda twin: (-twin.share, twin.second))
        return found
