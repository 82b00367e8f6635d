"""Invented calls with their priorities and distractors marked: `[[3 object|words]]`, `[[D|words]]`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "calls"
_MARK = re.compile(r"\[\[(?:(\d) ([^|]*)|D)\|(.*?)\]\]", re.S)


@dataclass(frozen=True)
class Marked:
    """A call's text, the spans of each priority by name with its importance, and the spans of its distractors."""

    text: str
    priorities: dict[str, tuple[int, tuple[tuple[int, int], ...]]]
    distractors: tuple[tuple[int, int], ...]


@cache
def marked(name: str) -> Marked:
    """Return one of the marked calls."""
    raw = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    text, at = "", 0
    priorities: dict[str, tuple[int, tuple[tuple[int, int], ...]]] = {}
    distractors = []
    for match in _MARK.finditer(raw):
        text += raw[at : match.start()]
        span = (len(text), len(text) + len(match[3]))
        text += match[3]
        at = match.end()
        if match[1] is None:
            distractors.append(span)
            continue
        importance, spans = priorities.get(match[2], (0, ()))
        priorities[match[2]] = (max(importance, int(match[1])), (*spans, span))
    return Marked(text + raw[at:], priorities, tuple(distractors))


def meets(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Tell whether two spans share more than a word's length."""
    return min(one[1], other[1]) - max(one[0], other[0]) > 8
