"""The written form of stories and culture maps: topics of questions, what blanks ask, phrases, signs."""

# ruff: noqa: RUF012 - msgspec copies an empty default for every item
from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from ...domain.culture import PhraseStanding, SignRole
from ...domain.story import BlankPlace
from .wire_base import Code, Day, Id, ProvenanceWire, Text, Wire


class TopicWire(Wire):
    """What a question of a subtype wants to be told about; `about` reads after “tells of”."""

    subtype: Id
    about: Text
    of: list[Code] = []
    pattern: list[Text] = []
    unless: list[Text] = []


class StoryTopicsWire(Wire):
    """The topics of the questions of one pack that ask for the speaker's own past."""

    topics: Annotated[list[TopicWire], Meta(min_length=1)]
    provenance: ProvenanceWire


class AskWire(Wire):
    """What is asked of a story that lacks an indicator; no brackets, since it stands in brackets."""

    code: Code
    ask: Annotated[str, Meta(min_length=3, max_length=120, pattern=r"^[^\[\]_\n]+$")]
    place: BlankPlace
    near: list[Code] = []


class StoryAsksWire(Wire):
    """Blanks, in the order in which they are worth filling."""

    asks: Annotated[list[AskWire], Meta(min_length=1)]
    provenance: ProvenanceWire


class CulturePhraseWire(Wire):
    """A phrase of a company's culture text, current, superseded, or borrowed from somewhere else."""

    id: Id
    words: Text
    standing: PhraseStanding
    pattern: Annotated[list[Text], Meta(min_length=1)]
    note: Text
    claims: Annotated[list[Id], Meta(min_length=1)]
    provenance: ProvenanceWire
    slogan: bool = True
    unless: list[Text] = []
    until: Day | Literal[""] = ""


class CultureSignWire(Wire):
    """How a behaviour of the company (same id), a link of a decision, or a decision made alone is recognised."""

    id: Id
    role: SignRole
    name: Text
    ask: Text
    provenance: ProvenanceWire
    of: list[Code] = []
    least: Annotated[float, Meta(ge=0, le=1)] = 0.4
    backed_by: Id | Literal[""] = ""
    least_backed: Annotated[float, Meta(ge=0, le=1)] = 0.4
    pattern: list[Text] = []
    unless: list[Text] = []
    beside: Id | Literal[""] = ""
    rank: Annotated[int, Meta(ge=0, le=99)] = 0
    claims: list[Id] = []


STORY_KINDS: dict[str, type[Wire]] = {
    "stories/topics.yaml": StoryTopicsWire,
    "stories/asks.yaml": StoryAsksWire,
    "culture/phrases": CulturePhraseWire,
    "culture/signs": CultureSignWire,
}
STORY_STEMS = {"culture/phrases": "id", "culture/signs": "id"}
