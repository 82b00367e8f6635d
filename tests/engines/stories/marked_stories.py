"""The marked stories, read by the reader that ships, and what comes of it beside the marks."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from screentest.app.services import Services
from screentest.app.stories.culture import book_of
from screentest.app.stories.reading import read_fresh
from screentest.domain.culture import CultureMapped
from screentest.domain.story import Story
from screentest.engines.stories.culture import mapped

LINKS = {"dissent-sought": "sought", "owner-decided": "decided", "outcome-reviewed": "reviewed"}


@dataclass
class Tally:
    """What was found and rightly so, found and not marked, marked and not found."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, found: set[str], marked: set[str]) -> None:
        """Count one story."""
        self.right += len(found & marked)
        self.wrong += len(found - marked)
        self.missed += len(marked - found)

    @property
    def precision(self) -> float:
        """Return the share of what was found that is marked."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Return the share of what is marked that was found."""
        return self.right / max(1, self.right + self.missed)


def cases(name: str) -> list[dict[str, Any]]:
    """Return the marked stories of one file."""
    loaded: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "cases" / f"{name}.yaml").read_text("utf-8"))
    return loaded


def read_cases(services: Services, name: str) -> list[tuple[dict[str, Any], CultureMapped]]:
    """Return each marked story with what the culture map says of it."""
    rows = cases(name)
    stories = [Story(row["id"], row["id"], row["text"], "") for row in rows]
    book = book_of(services.library)
    readings = read_fresh(services, stories, "full")
    return [(row, mapped(s, reading, book)) for row, s, reading in zip(rows, stories, readings, strict=True)]


def tallies(pairs: list[tuple[dict[str, Any], CultureMapped]]) -> dict[str, Tally]:
    """Return the tallies of behaviours, links, slogans and stale words over some stories."""
    found = {kind: Tally() for kind in ("behaviours", "links", "slogans", "stale", "lonely")}
    for row, seen in pairs:
        found["behaviours"].add({b.sign for b in seen.behaviours if b.quotes}, set(row["behaviours"]))
        found["links"].add({LINKS[one.sign] for one in seen.links if one.quotes}, set(row["links"]))
        found["lonely"].add({"x"} if seen.lonely else set(), {"x"} if row["lonely"] else set())
        for kind, flagged in (
            ("slogans", [p for p in seen.phrases if p.recited]),
            ("stale", [p for p in seen.phrases if p.stale]),
        ):
            _phrases(found[kind], row["text"].lower(), row[kind], [(p.span.start, p.span.end) for p in flagged])
    return found


def _phrases(tally: Tally, text: str, marked: list[str], flagged: list[tuple[int, int]]) -> None:
    used = set()
    for words in marked:
        at = text.index(words.lower())
        hits = [span for span in flagged if span[0] < at + len(words) and at < span[1]]
        used.update(hits)
        tally.right += bool(hits)
        tally.missed += not hits
    tally.wrong += len([span for span in flagged if span not in used])
