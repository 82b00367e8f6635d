"""Rubrics: criteria with behavioural anchors 1-4 that say which indicators they require and which ones cap them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .digest import digest

Rating = Literal[1, 2, 3, 4]
Counting = Literal["indicators", "quotes"]


@dataclass(frozen=True, slots=True)
class Need:
    """At least `n` of the indicators `of`, counted as different indicators or as different quotes."""

    n: int
    of: tuple[str, ...]
    counting: Counting = "indicators"


@dataclass(frozen=True, slots=True)
class Cap:
    """Where `need` is met by what was said, the anchor is out of reach, except where `unless` is met too."""

    need: Need
    unless: Need | None = None


@dataclass(frozen=True, slots=True)
class Anchor:
    """One rating in words, and what it takes: every need of this anchor and of the ones below, and no cap."""

    rating: Rating
    behaviour: str
    requires: tuple[Need, ...] = ()
    caps: tuple[Cap, ...] = ()
    absence_ok: bool = False


@dataclass(frozen=True, slots=True)
class Criterion:
    """One row of a rubric, bound to one competency; `anchors` run from 1 to 4."""

    id: str
    name: str
    competency: str
    asks: str
    anchors: tuple[Anchor, ...]

    @property
    def codes(self) -> frozenset[str]:
        """Return every indicator that this criterion looks at."""
        found: set[str] = set()
        for anchor in self.anchors:
            for need in anchor.requires:
                found.update(need.of)
            for cap in anchor.caps:
                found.update(cap.need.of)
                if cap.unless:
                    found.update(cap.unless.of)
        return frozenset(found)


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From `overall` (1.0-4.0) and coverage (0-1) to a hire signal: the least of each."""

    strong_hire: float
    hire: float
    no_hire: float
    coverage: float


@dataclass(frozen=True, slots=True)
class Rubric:
    """The scale for one kind of question, or for a subtype of it: its criteria, the key ones, and its thresholds."""

    id: str
    name: str
    criteria: tuple[Criterion, ...]
    key: tuple[str, ...]
    thresholds: Thresholds
    #: Words on topic below which nothing is rated.
    min_words: int = 60
    content_hash: str = field(default="")
    structure_hash: str = field(default="")


def narrow_id(kind: str, subtype: str) -> str:
    """Return the id of the rubric of a subtype of a kind of question."""
    return f"{kind}/{subtype}"


def _need(need: Need | None) -> object:
    return None if need is None else [need.n, sorted(need.of), need.counting]


def structure_of(rubric: Rubric) -> object:
    """Return what makes two ratings comparable: criteria, anchors, needs, caps, keys and thresholds, without words."""
    t = rubric.thresholds
    return {
        "id": rubric.id,
        "key": sorted(rubric.key),
        "min_words": rubric.min_words,
        "thresholds": [t.strong_hire, t.hire, t.no_hire, t.coverage],
        "criteria": {
            criterion.id: [
                [
                    anchor.rating,
                    [_need(need) for need in anchor.requires],
                    [[_need(cap.need), _need(cap.unless)] for cap in anchor.caps],
                    anchor.absence_ok,
                ]
                for anchor in criterion.anchors
            ]
            for criterion in rubric.criteria
        },
    }


def content_of(rubric: Rubric) -> object:
    """Return everything the rubric says, words included."""
    return {
        "structure": structure_of(rubric),
        "name": rubric.name,
        "words": {c.id: [c.name, c.competency, c.asks, [a.behaviour for a in c.anchors]] for c in rubric.criteria},
    }


def hashed(rubric: Rubric) -> Rubric:
    """Return the rubric with its two hashes set."""
    return Rubric(
        rubric.id,
        rubric.name,
        rubric.criteria,
        rubric.key,
        rubric.thresholds,
        rubric.min_words,
        digest(content_of(rubric)),
        digest(structure_of(rubric)),
    )
