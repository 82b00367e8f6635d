"""Says what a text lacks to be read as an earnings call: an empty page, a poem, a page of questions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...domain.brief import CallPart, Gap
from ...domain.text import count_words
from .cues import Cues

_BUSINESS = re.compile(
    r"\b(?:quarter|quarterly|revenue|sales|earnings|margin|customers?|members|subscribers?|investors?|analysts?|guidance|"
    r"forecast|shareholders?|fiscal|invest(?:ing|ment|ments)|market|markets|product|products|business|company|growth|operator)\b"
)
#: Different business words that a call of any length has.
LEAST_BUSINESS = 3
#: So large a share of questions, and so few other sentences, and there is no management to read.
ASKED, SAID = 0.4, 4
_LINE = re.compile(r"^\s*\S.*$", re.M)


def gap_of(text: str, low: str, parts: Sequence[CallPart], cues: Cues) -> Gap | None:
    """Return why a text cannot be read as a call, or None where it can."""
    if count_words(text) == 0:
        return Gap("empty", "The text is empty: give the transcript of an earnings call.")
    words = set(_BUSINESS.findall(low))
    heralds = sum(cues.seen("usher", part.span.of(low)) for part in parts)
    if len(words) + min(2, heralds) < LEAST_BUSINESS or _is_verse(text):
        return Gap(
            "not-a-call",
            "This does not read like an earnings call: nobody speaks of a quarter, customers or products.",
        )
    asked = sum(part.said_as == "analyst" for part in parts)
    said = [part for part in parts if part.said_as == "management" and count_words(part.span.of(text)) >= 5]
    if (
        not said
        or (asked and len(said) < SAID and asked / (asked + len(said)) > ASKED)
        or (asked > 4 and asked / (asked + len(said)) > 0.62)
    ):
        return Gap(
            "no-management",
            "Only questions were found, or nobody who speaks for the company: answers and remarks are missing.",
        )
    return None


def _is_verse(text: str) -> bool:
    """Tell whether a text is set in short lines, as verse is; captions are longer or carry times."""
    lines = [count_words(line) for line in _LINE.findall(text)]
    return len(lines) >= 4 and sum(lines) / len(lines) < 11 and max(lines) < 18 and not re.search(r"\d", text)
