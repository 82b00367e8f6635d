"""Example answers: what an answer of a settled level to one question sounds like, with the words that make it so."""

from __future__ import annotations

from dataclasses import dataclass

from .text import Span


@dataclass(frozen=True, slots=True)
class ExampleMark:
    """A passage of an example answer, and the indicator that it shows."""

    indicator: str
    span: Span


@dataclass(frozen=True, slots=True)
class ExampleAnswer:
    """One answer to a question of the bank at a settled level from 1 to 4; its marks stand in the order of the text."""

    id: str
    question: str
    level: float
    text: str
    marks: tuple[ExampleMark, ...]
