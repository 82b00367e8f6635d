"""The written form of what tells the two tracks apart: indicators with their lines, résumés, choices, weights."""

# ruff: noqa: RUF012 - msgspec copies an empty default for every item
from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from ...domain.verdict import Aspect, TrackSide
from .wire_base import Code, Id, ProvenanceWire, Text, Wire


class TrackIndicatorWire(Wire):
    """One behaviour that tells the tracks apart, with résumé lines that show it."""

    code: Code
    name: Id
    track: TrackSide
    aspect: Aspect
    what: Text
    why: Text
    gather: Text
    provenance: ProvenanceWire
    patterns: list[Text] = []
    lines: Annotated[list[Text], Meta(min_length=20)] = []


class TrackLinesWire(Wire):
    """Résumé lines without an indicator of their own: silent ones, both sides at once, and misleading words."""

    silent: Annotated[list[Text], Meta(min_length=1)]
    both: list[Text]
    pm_in_tpm_words: list[Text]
    tpm_in_pm_words: list[Text]


class TrackResumeWire(Wire):
    """A whole invented résumé with the track that its evidence supports; `titles` is what its titles say."""

    id: Id
    truth: Literal["pm", "tpm", "unclear"]
    titles: Literal["pm", "tpm", "both", "none"]
    text: Text


class SituationWire(Wire):
    """One forced choice: two things that one could do, each what one track would do first."""

    id: Id
    situation: Text
    pm: Text
    tpm: Text


class SituationsWire(Wire):
    """The forced-choice questionnaire."""

    situations: Annotated[list[SituationWire], Meta(min_length=8)]
    provenance: ProvenanceWire


class CoreSidesWire(Wire):
    """What an indicator of graded answers says about the track: weight, positive for pm."""

    weights: dict[Code, Annotated[float, Meta(ge=-1, le=1)]]
    provenance: ProvenanceWire


TRACK_KINDS: dict[str, type[Wire]] = {
    "track/indicators": TrackIndicatorWire,
    "track/resumes": TrackResumeWire,
    "track/lines.yaml": TrackLinesWire,
    "track/situations.yaml": SituationsWire,
    "track/answers.yaml": CoreSidesWire,
}
TRACK_STEMS = {"track/indicators": "code", "track/resumes": "id"}
