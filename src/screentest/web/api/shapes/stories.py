"""Shapes of the story bank."""

from __future__ import annotations

from typing import TypedDict

from .common import ClaimNamed, EvidenceQuote, Named, Quote


class StoryRow(TypedDict):
    """A story in a list."""

    name: str
    title: str
    version: int
    kept_at: str
    words: int
    minutes: float


class Stories(TypedDict):
    """The kept stories."""

    stories: list[StoryRow]


class SameAs(TypedDict):
    """Another story that tells the same, and how much of it (0 to 1)."""

    name: str
    share: float


class AddedStory(StoryRow):
    """What became of a story that was added."""

    state: str
    same_as: list[SameAs]


class Added(TypedDict):
    """What became of stories that were added."""

    stories: list[AddedStory]


class Shows(TypedDict):
    """A competency that a story shows, to which level."""

    competency: str
    name: str
    level: int
    criterion: str
    criterion_name: str
    quotes: list[EvidenceQuote]


class KeyRating(TypedDict):
    """A key criterion of a question as a story is rated on it."""

    criterion: str
    name: str
    rating: int | None
    quotes: list[EvidenceQuote]


class Answers(TypedDict):
    """A question that a story answers, or why it does not."""

    story: str
    title: str
    question: str
    prompt: str
    answers: bool
    overall: float | None
    why_not: str
    topic: list[Quote]
    keys: list[KeyRating]


class Remark(TypedDict):
    """A remark on how a story is told."""

    id: str
    message: str
    text: str
    start: int | None
    end: int | None


class Telling(TypedDict):
    """How a story is told: minutes aloud at `pace` words a minute, and where its result stands."""

    minutes: float
    pace: int
    result: str
    result_quote: Quote | None
    remarks: list[Remark]


class ToldIn(TypedDict):
    """A take in which a story was told."""

    take: str
    share: float


class Story(StoryRow):
    """What a story shows, answers and lacks."""

    text: str
    reader: str
    refusal: str
    gated: list[str]
    somebody_elses: bool
    shows: list[Shows]
    evidence: list[EvidenceQuote]
    answers: list[Answers]
    telling: Telling
    same_as: list[SameAs]
    told_in: list[ToldIn]
    notes: list[str]


class CoverageRow(StoryRow):
    """A story in the matrix: its level by competency, how many questions of each kind it answers."""

    levels: dict[str, int]
    kinds: dict[str, int]
    readable: bool


class CoverageQuestion(TypedDict):
    """A question and the story that answers it best."""

    id: str
    kind: str
    best: str | None
    prompt: str


class Overused(TypedDict):
    """A story that carries too much."""

    story: str
    best_for: list[str]
    alone_for: list[str]
    told_in: list[str]


class Twin(TypedDict):
    """Two stories that tell the same."""

    first: str
    second: str
    share: float


class Levels(TypedDict):
    """From which level on a competency counts as shown and as covered."""

    shown: int
    covers: int


class Coverage(TypedDict):
    """What the stories cover, what is overused, what none shows."""

    competencies: list[Named]
    stories: list[CoverageRow]
    questions: list[CoverageQuestion]
    unanswered: list[str]
    overused: list[Overused]
    same: list[Twin]
    not_shown: list[str]
    thin: list[str]
    lines: Levels
    notes: list[str]


class BestQuote(Quote):
    """The best quote of a behaviour, and whose."""

    story: str


class Behaviour(TypedDict):
    """A behaviour and the stories that show it."""

    id: str
    name: str
    what: str
    as_of: str
    stories: list[str]
    best: BestQuote | None
    ask: str
    off_note: str
    claims: list[ClaimNamed]


class Link(TypedDict):
    """A link of a decision."""

    id: str
    name: str
    shown: bool
    quotes: list[Quote]
    ask: str
    claims: list[ClaimNamed]


class Lonely(TypedDict):
    """A decision told as made alone."""

    name: str
    message: str
    ask: str
    quotes: list[Quote]
    claims: list[ClaimNamed]


class Phrase(TypedDict):
    """A phrase of the company's, recited or out of date."""

    id: str
    words: str
    said: str
    start: int
    end: int
    quote: Quote
    recited: bool
    stale: bool
    standing: str
    until: str
    message: str
    claims: list[ClaimNamed]


class CultureStory(TypedDict):
    """A story held against the behaviours."""

    story: str
    title: str
    kept: bool
    reader: str
    refusal: str
    behaviours: dict[str, list[Quote]]
    links: list[Link]
    in_order: bool
    lonely: Lonely | None
    phrases: list[Phrase]


class OverusedStory(TypedDict):
    """A story that shows too many behaviours."""

    story: str
    shows: list[str]
    alone_for: list[str]


class Culture(TypedDict):
    """Stories against a company's behaviours."""

    company: str
    behaviours: list[Behaviour]
    not_shown: list[str]
    stories: list[CultureStory]
    overused: list[OverusedStory]
    complete: list[str]
    note: str
    notes: list[str]


class Blank(TypedDict):
    """A blank in a story: where it stands, what it asks, and for which criterion."""

    at: int
    inserted: str
    ask: str
    code: str
    criterion: str


class HeldDown(TypedDict):
    """A criterion that words hold down, which no blank can lift."""

    criterion: str
    quotes: list[EvidenceQuote]


class Stronger(TypedDict):
    """A story with blanks for what is missing."""

    story: str
    question: str | None
    prompt: str
    rubric: str
    text: str
    blanks: list[Blank]
    held: list[HeldDown]
    note: str
    advice: str


class ForQuestion(TypedDict):
    """The stories for one question, the best first."""

    question: str
    prompt: str
    asks_for_past: bool
    about: str
    said: str
    answers: list[Answers]
    others: list[Answers]
    notes: list[str]
