"""Holds several drafts of one kind against each other: in some fields they have to be about different things."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from ...domain.draft import DraftReading, Form
from ...domain.text import Span
from .vocabulary import content, overlap

#: From so large a part of the shorter field's content words on, two fields are about the same thing.
SAME = 0.5
#: Fewer words in common than this is chance.
LEAST = 3


class Alike(NamedTuple):
    """Two drafts (by index) that say the same in one field: where, which words, and what part of the shorter one."""

    field: str
    first: int
    second: int
    first_span: Span
    second_span: Span
    words: tuple[str, ...]
    part: float


def alike(readings: Sequence[DraftReading], form: Form) -> list[Alike]:
    """Return the pairs of drafts that do not differ in a field in which the form wants them to."""
    found = []
    for name in form.compared:
        told = [
            (index, span, content(span.of(reading.draft.text)))
            for index, reading in enumerate(readings)
            for read in reading.fields
            if read.field.id == name and read.words and (span := read.span)
        ]
        for (i, a, ours), (j, b, theirs) in combinations(told, 2):
            part, words = overlap(ours, theirs)
            if part >= SAME and len(words) >= min(LEAST, len(ours), len(theirs)):
                found.append(Alike(name, i, j, a, b, tuple(words), round(part, 2)))
    return found
