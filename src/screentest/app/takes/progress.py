"""Use case: how ratings went over takes, competency by competency: each by its own reader, and no trend from a few."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from math import sqrt
from statistics import mean, stdev

from ...domain.library import Library
from ...domain.scorecard import Rated
from ...ports.store import TakeRecord
from ..grading.frozen import scorecard_from
from ..grading.kept_view import comparable
from ..services import Services
from ..stories.stories import kept_stories

#: Below so many takes no trend is drawn.
LEAST_TREND = 5
#: Below so many ratings a criterion is not named the weakest.
LEAST_WEAK = 2
#: Student's t at 0.975 for so many degrees of freedom (index 0 is unused); beyond the list 1.96 is close enough.
_T = (0.0, 12.71, 4.30, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23, 2.20, 2.18, 2.16, 2.14, 2.13, 2.12, 2.11)
_T_REST = 2.1


@dataclass(frozen=True, slots=True)
class Dot:
    """One rating: of which take, when, on which criterion, by which reader."""

    take: str
    said_at: str
    criterion: str
    rating: int
    reader: str


@dataclass(frozen=True, slots=True)
class Line:
    """The ratings of one competency by one reader, in the order in which the takes were said.

    `mean` is over takes (a take's mean first, so that a long rubric counts no more); `low` and `high` are its 95 in 100
    interval by Student's t, None below two takes. `slope` is the least-squares change per take with its interval,
    None below five takes.
    """

    competency: str
    reader: str
    dots: tuple[Dot, ...]
    takes: int
    mean: float
    low: float | None = None
    high: float | None = None
    slope: tuple[float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class Weakest:
    """The criterion rated lowest, by one reader."""

    criterion: str
    competency: str
    reader: str
    mean: float
    ratings: int


@dataclass(frozen=True, slots=True)
class Progress:
    """Everything rated so far. `left_out` counts, by why, what does not stand in a line."""

    lines: tuple[Line, ...] = ()
    weakest: Weakest | None = None
    left_out: Counter[str] = field(default_factory=Counter)
    stories: int = 0


def progress(services: Services) -> Progress:
    """Return the ratings of every take by competency and reader.

    Of each reader (kind, name and version) a take has the newest scorecard under today's rubric; what an earlier rubric
    rated is left out and counted. Readers are never mixed: each has a line of its own.
    """
    library = services.library
    takes = {take.id: take for take in services.store.takes()}
    left: Counter[str] = Counter()
    newest: dict[tuple[str, str], list[Dot]] = {}
    for record in services.store.scorecards():
        take = takes.get(record.take)
        card = scorecard_from(record.body)
        if take is None or not comparable(card, take, library):
            left["under an earlier rubric"] += 1
            continue
        key = (take.id, card.reader.label)
        if key in newest:
            left["rated again later by the same reader"] += 1
        rated = [result for result in card.results if isinstance(result, Rated)]
        if not rated:
            left["not rated, for want of words to rate"] += 1
        newest[key] = [_dot(take, result.criterion, result.rating, card.reader.label) for result in rated]
    dots = sorted((dot for found in newest.values() for dot in found), key=lambda dot: (dot.said_at, dot.take))
    unrated = len(takes) - len({take for take, _ in newest})
    if unrated:
        left["takes without a rating under today's rubric"] = unrated
    return Progress(tuple(_lines(library, dots)), _weakest(library, dots), left, len(kept_stories(services)))


def _dot(take: TakeRecord, criterion: str, rating: int, reader: str) -> Dot:
    return Dot(take.id, take.said_at, criterion, rating, reader)


def _lines(library: Library, dots: Iterable[Dot]) -> Iterable[Line]:
    grouped: dict[tuple[str, str], list[Dot]] = {}
    for dot in dots:
        grouped.setdefault((library.criteria[dot.criterion].competency, dot.reader), []).append(dot)
    order = {name: place for place, name in enumerate(library.competencies)}
    for (competency, reader), found in sorted(grouped.items(), key=lambda item: (order[item[0][0]], item[0][1])):
        yield line_of(competency, reader, found)


def line_of(competency: str, reader: str, dots: list[Dot]) -> Line:
    """Return one line with its arithmetic; `dots` are of one reader, in the order of their takes."""
    by_take: dict[str, list[int]] = {}
    for dot in dots:
        by_take.setdefault(dot.take, []).append(dot.rating)
    means = [mean(ratings) for ratings in by_take.values()]
    n, middle = len(means), mean(means)
    low = high = None
    if n > 1:
        half = _t(n - 1) * stdev(means) / sqrt(n)
        low, high = round(max(1.0, middle - half), 2), round(min(4.0, middle + half), 2)
    slope = _slope(means) if n >= LEAST_TREND else None
    return Line(competency, reader, tuple(dots), n, round(middle, 2), low, high, slope)


def _slope(values: list[float]) -> tuple[float, float, float]:
    """Return the least-squares change from one take to the next, and the ends of its 95 in 100 interval."""
    n = len(values)
    at, middle = (n - 1) / 2, mean(values)
    spread = sum((x - at) ** 2 for x in range(n))
    slope = sum((x - at) * (y - middle) for x, y in enumerate(values)) / spread
    rest = sum((y - middle - slope * (x - at)) ** 2 for x, y in enumerate(values))
    half = _t(n - 2) * sqrt(rest / (n - 2) / spread)
    return round(slope, 2), round(slope - half, 2), round(slope + half, 2)


def _t(freedom: int) -> float:
    return _T[freedom] if freedom < len(_T) else _T_REST


def _weakest(library: Library, dots: Iterable[Dot]) -> Weakest | None:
    """Return the lowest mean of a criterion by one reader, of those rated at least twice; the most rated of equals."""
    grouped: dict[tuple[str, str], list[int]] = {}
    for dot in dots:
        grouped.setdefault((dot.reader, dot.criterion), []).append(dot.rating)
    known = [(mean(found), -len(found), name) for name, found in grouped.items() if len(found) >= LEAST_WEAK]
    if not known:
        return None
    lowest, count, (reader, criterion) = min(known)
    return Weakest(criterion, library.criteria[criterion].competency, reader, round(lowest, 2), -count)
