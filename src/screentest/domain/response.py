"""What a candidate said: a response, whole or as the candidate's turns of a transcript."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .text import Span

Speaker = Literal["candidate", "interviewer", "unknown"]


@dataclass(frozen=True, slots=True)
class Turn:
    """One utterance: who spoke, and where the words stand in the source text (the speaker's label is outside)."""

    speaker: Speaker
    label: str
    span: Span


@dataclass(frozen=True, slots=True)
class Response:
    """A text with its turns; a text with no speakers is one turn of the candidate."""

    text: str
    turns: tuple[Turn, ...]

    @property
    def said(self) -> tuple[Span, ...]:
        """Return the spans in which the candidate speaks."""
        return tuple(turn.span for turn in self.turns if turn.speaker == "candidate")


def monologue(text: str) -> Response:
    """Return a response in which the candidate says the whole text."""
    return Response(text, (Turn("candidate", "", Span(0, len(text))),))
