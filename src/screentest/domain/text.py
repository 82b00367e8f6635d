"""Spans of a text, and the two ways of making text comparable: plain (same length) and folded (with an index map)."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

#: A quote shorter than this is a coincidence, not evidence.
MIN_QUOTE_WORDS = 3

_STRAIGHT = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "‚": "'",
        "‛": "'",
        "ʼ": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "‟": '"',
        "«": '"',
        "»": '"',
        "–": "-",
        "—": "-",
        "‒": "-",
        "‑": "-",
        "\u2010": "-",
        "\u2015": "-",
        "\u2212": "-",
        "\u00a0": " ",
        "\u2009": " ",
        "\u202f": " ",
    }
)
_ONE_FOR_ONE = tuple((chr(curly), one) for curly, one in _STRAIGHT.items())
_COMPOSES = re.compile("[\uff9e\uff9f\u1160-\u11ff]")
_WORD = re.compile(r"\w+(?:['’ʼ]\w+)*")


class Span(NamedTuple):
    """A half-open range of code points, `0 <= start <= end`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the piece of `text` that this span covers."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Tell whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Tell whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end


def plain(text: str) -> str:
    """Lower-case `text` and straighten quotes and dashes, one code point for one, so that offsets stay true."""
    straight = text
    for curly, one in _ONE_FOR_ONE:
        # Far quicker than `translate` over a text of which hardly a character changes.
        if curly in straight:
            straight = straight.replace(curly, one)
    lowered = straight.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := char.lower()) == 1 else char for char in straight)


def words(text: str) -> list[str]:
    """Return the words of `text` in order; an apostrophe inside a word belongs to it."""
    return _WORD.findall(text)


def count_words(text: str) -> int:
    """Return the number of words in `text`."""
    return len(_WORD.findall(text))


class Folded(NamedTuple):
    """A text made comparable (NFKC, case-folded, quotes straightened, white space squeezed), with the way back.

    `origin[i]` is the span of the source that gave the folded character `i`.
    """

    text: str
    origin: tuple[Span, ...]


def _clusters(text: str) -> list[Span]:
    """Split `text` into base characters with what composes with them: combining marks, kana marks, Hangul endings."""
    starts = [i for i, char in enumerate(text) if i == 0 or not (unicodedata.combining(char) or _COMPOSES.match(char))]
    return [Span(a, b) for a, b in zip(starts, [*starts[1:], len(text)], strict=bool(text))]


def fold_with_map(text: str) -> Folded:
    """Fold `text` and keep, for every folded character, where it came from."""
    chars: list[str] = []
    origin: list[Span] = []
    for span in _clusters(text):
        piece = unicodedata.normalize("NFKC", span.of(text)).translate(_STRAIGHT)
        for char in unicodedata.normalize("NFKC", piece.casefold()):
            if char.isspace() and (not chars or chars[-1] == " "):
                continue
            chars.append(" " if char.isspace() else char)
            origin.append(span)
    if chars and chars[-1] == " ":
        chars.pop()
        origin.pop()
    return Folded("".join(chars), tuple(origin))


def fold(text: str) -> str:
    """Fold `text`: what two renderings of the same words have in common."""
    return fold_with_map(text).text


def locate(wanted: str, source: str) -> Span | None:
    """Find `wanted` in `source`: verbatim, else folded; None where it is not there or is under three words.

    The folded search can begin in the middle of a ligature. So the slice is folded again and compared, and the next
    occurrence is tried where the two differ; what cannot be proved is refused.
    """
    if count_words(wanted) < MIN_QUOTE_WORDS:
        return None
    at = source.find(wanted)
    if at >= 0:
        return Span(at, at + len(wanted))
    needle = fold(wanted)
    if not needle:
        return None
    hay = fold_with_map(source)
    at = hay.text.find(needle)
    while at >= 0:
        span = Span(hay.origin[at].start, hay.origin[at + len(needle) - 1].end)
        if fold(span.of(source)) == needle:
            return span
        at = hay.text.find(needle, at + 1)
    return None
