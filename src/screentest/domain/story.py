"""Stories: what a person keeps to tell, what each shows, which questions it answers, and what it still lacks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .evidence import Evidence, Quote
from .scorecard import Rated, UnscoredReason
from .text import Span

BlankPlace = Literal["after", "before", "start", "end"]

#: The kinds of question that ask for the speaker's own past.
STORY_KINDS = frozenset({"behavioral", "failure-autopsy", "culture"})


@dataclass(frozen=True, slots=True)
class Story:
    """One kept story: `name` is the slug of its title, `version` counts from 1."""

    name: str
    title: str
    text: str
    kept_at: str
    version: int = 1


@dataclass(frozen=True, slots=True)
class SignHit:
    """A sign or a topic of the packs found in a sentence."""

    sign: str
    span: Span


@dataclass(frozen=True, slots=True)
class StoryReading:
    """What one reader found in one story; `reader` and `content` say which, `sentences` are those it read."""

    evidence: tuple[Evidence, ...]
    hits: tuple[SignHit, ...]
    sentences: tuple[Span, ...]
    words: int
    reader: str
    content: str
    refused: UnscoredReason | None = None
    refusal: str = ""
    gated: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StoryTopic:
    """What a question of a subtype wants to be told about: the codes and the patterns that say a story is about it."""

    subtype: str
    about: str
    of: tuple[str, ...]
    patterns: tuple[str, ...]
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BlankAsk:
    """What is asked of a story that lacks an indicator, and beside which evidence the blank belongs."""

    code: str
    ask: str
    place: BlankPlace
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StoryMaterial:
    """What the packs say about stories: topics by subtype, and blanks in the order in which they are worth filling."""

    topics: dict[str, StoryTopic] = field(default_factory=dict)
    asks: tuple[BlankAsk, ...] = ()


@dataclass(frozen=True, slots=True)
class StoryAnswer:
    """One story as the answer to one question: `keys` are the ratings of its key criteria, `topic` why it is about it.

    It answers where every key criterion is rated 2 or more and a quote is about the topic.
    """

    story: str
    question: str
    keys: tuple[Rated, ...]
    overall: float | None
    topic: tuple[Quote, ...]
    answers: bool
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class StoryTwin:
    """Two texts that tell the same in the same words: `share` of the shorter one's runs of words, 0 to 1."""

    first: str
    second: str
    share: float


@dataclass(frozen=True, slots=True)
class StoryOveruse:
    """A story that carries too much: the questions that it alone answers or answers best, and what it alone shows."""

    story: str
    best_for: tuple[str, ...]
    alone_for: tuple[str, ...]
    told_in: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoryBlank:
    """One blank: `at` is the offset in the person's own text, `inserted` every character that is put there."""

    at: int
    inserted: str
    ask: str
    code: str
    criterion: str


@dataclass(frozen=True, slots=True)
class StoryNote:
    """One remark on the telling of a story: what was measured, and the words it is about where there are some."""

    id: str
    message: str
    span: Span | None = None
