"""What heads are trained on: labelled sentences, each with the group that must never straddle a split."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence with what it shows. `lacks` are the codes it was written not to show; others are unknown or, for a
    sentence of a whole answer whose marks are complete (`complete`), absent."""

    text: str
    group: str
    shows: frozenset[str]
    lacks: frozenset[str]
    complete: bool = False


@dataclass(frozen=True, slots=True)
class Task:
    """The training task of one head: indexes of sentences, labels (1 shows, 0 lacks), weights and groups."""

    code: str
    rows: tuple[int, ...]
    labels: tuple[int, ...]
    weights: tuple[float, ...]
    groups: tuple[str, ...]


#: How much a sentence counts: one written to teach this head, one marked in a whole answer, one of an answer that shows
#: nothing of it, and one written for another head.
WRITTEN, MARKED, SILENT, FOREIGN = 1.0, 1.0, 0.35, 0.15


def tasks(sentences: Sequence[Labelled], related: Mapping[str, frozenset[str]], codes: Sequence[str]) -> list[Task]:
    """Return one task for each code.

    Sentences written for other heads count as silent, lightly, except those written for a `related` head, which may
    well show this behaviour too.
    """
    found = []
    for code in codes:
        rows: list[int] = []
        labels: list[int] = []
        weights: list[float] = []
        groups: list[str] = []
        for i, sentence in enumerate(sentences):
            if code in sentence.shows:
                label, weight = 1, MARKED if sentence.complete else WRITTEN
            elif code in sentence.lacks:
                label, weight = 0, WRITTEN
            elif sentence.complete:
                label, weight = 0, SILENT
            elif (sentence.shows | sentence.lacks) & related.get(code, frozenset()):
                continue
            else:
                label, weight = 0, FOREIGN
            rows.append(i)
            labels.append(label)
            weights.append(weight)
            groups.append(sentence.group)
        found.append(Task(code, tuple(rows), tuple(labels), tuple(weights), tuple(groups)))
    return found
