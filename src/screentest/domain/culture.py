"""The culture map: a company's phrases, signs of its behaviours and of a sound decision, and what a story shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from .evidence import Quote
from .text import Span

PhraseStanding = Literal["current", "superseded", "borrowed"]
SignRole = Literal["behaviour", "link", "lonely", "reason"]

PHRASE_STANDINGS: tuple[str, ...] = get_args(PhraseStanding)


@dataclass(frozen=True, slots=True)
class CulturePhrase:
    """A phrase of a company's culture text: `until` is the date (ISO) at which it went out of use, where it did."""

    id: str
    words: str
    standing: PhraseStanding
    patterns: tuple[str, ...]
    unless: tuple[str, ...]
    slogan: bool
    note: str
    until: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CultureSign:
    """How a behaviour, or a link of a decision, is recognised in what is told.

    `of` are indicators that count from the probability `least`, and from `least_backed` where the sign `backed_by`
    stands in the same sentence; `beside` names another sign that has to stand in the same or a neighbouring sentence;
    `ask` is what a story without it is asked.
    """

    id: str
    role: SignRole
    name: str
    of: tuple[str, ...]
    least: float
    backed_by: str
    least_backed: float
    patterns: tuple[str, ...]
    unless: tuple[str, ...]
    beside: str
    rank: int
    ask: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CultureBook:
    """What one pack says about one company's culture: behaviours by id, phrases, and signs."""

    pack: str
    behaviours: tuple[str, ...]
    phrases: tuple[CulturePhrase, ...]
    signs: tuple[CultureSign, ...]


@dataclass(frozen=True, slots=True)
class CultureSeen:
    """A behaviour or link with the quotes that show it, the best first; none means not shown."""

    sign: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class PhraseSeen:
    """A phrase where it stands: `recited` where no act stands in its sentence or a neighbouring one."""

    phrase: str
    span: Span
    quote: Quote
    recited: bool
    stale: bool


@dataclass(frozen=True, slots=True)
class CultureMapped:
    """One story held against one company's book; `in_order` where all links stand, in the order of the book."""

    story: str
    behaviours: tuple[CultureSeen, ...]
    links: tuple[CultureSeen, ...]
    in_order: bool
    phrases: tuple[PhraseSeen, ...]
    #: Quotes of a decision against others, where nobody was asked for an objection.
    lonely: tuple[Quote, ...]
