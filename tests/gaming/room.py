"""Where the suite grades: through the app, many texts at once, in one setting of the reader."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from case import Case
from good import Good
from shuffling import split

from screentest.app.grading.grade import grade_responses
from screentest.app.services import ReaderSetting, Services
from screentest.domain.scorecard import Scorecard
from screentest.engines.reading.turns import parse_turns
from screentest.ports.reader import Asked

#: The highest overall that is still the floor: half a point above the lowest rating.
FLOOR = 1.5
#: Every criterion's rating, and the overall.
Ratings = Mapping[str, float | None]


Name = TypeVar("Name", bound=Hashable)


@dataclass(frozen=True)
class Room:
    """Grades with one setting."""

    services: Services
    setting: ReaderSetting

    def grade(self, batch: Sequence[tuple[str, Asked]]) -> list[Scorecard]:
        """Return one scorecard for each text."""
        return grade_responses(self.services, [(parse_turns(text), asked) for text, asked in batch], self.setting)

    def text(self, case: Case) -> str:
        """Return the words of a case."""
        return case.build(self.services.library)

    def cases(self, cases: Sequence[Case]) -> dict[str, Scorecard]:
        """Grade each case as what it pretends to be."""
        cards = self.grade([(self.text(case), Asked("", case.kind, case.track)) for case in cases])
        return {case.id: card for case, card in zip(cases, cards, strict=True)}

    def changed(self, good: Good, texts: Mapping[Name, str]) -> tuple[Ratings, dict[Name, Ratings]]:
        """Return the ratings of a good answer, and those of each changed text of it."""
        cards = self.grade([(text, good.asked) for text in (good.text, *texts.values())])
        return rated(cards[0]), {name: rated(card) for name, card in zip(texts, cards[1:], strict=True)}

    def as_kind(self, text: str, kind: str) -> Scorecard:
        """Grade a text as an answer of one kind."""
        return self.grade([(text, replace(Asked(), kind=kind))])[0]


def rated(card: Scorecard) -> Ratings:
    """Return every criterion's rating and the overall."""
    return {**card.ratings, "overall": card.overall}


def placed(text: str, added: str) -> dict[str, str]:
    """Return a text with another before it, in its middle and behind it, each in a paragraph of its own."""
    parts = split(text)
    half = len(parts) // 2
    return {
        "front": f"{added}\n\n{text}",
        "middle": "\n\n".join((" ".join(parts[:half]), added, " ".join(parts[half:]))),
        "end": f"{text}\n\n{added}",
    }


def raised(before: Ratings, after: Ratings) -> dict[str, tuple[float | None, float]]:
    """Return the criteria that are rated higher, each with both ratings; a rating where there was none is higher."""
    return {
        name: (before.get(name), value)
        for name, value in after.items()
        if value is not None and value > (before.get(name) or 0)
    }
