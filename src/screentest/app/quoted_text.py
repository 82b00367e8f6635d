"""A text cut where quotes begin and end, so that a page can show each quote in its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

View = dict[str, Any]


def numbered(quotes: Sequence[Mapping[str, Any]]) -> list[View]:
    """Return quotes with the number under which a page shows them; the same words of one side have one number."""
    places = sorted({(quote["start"], quote["end"]) for quote in quotes})
    return [{**quote, "n": places.index((quote["start"], quote["end"])) + 1} for quote in quotes]


def pieces(text: str, quotes: Sequence[Mapping[str, Any]]) -> list[View]:
    """Return the text in pieces, in order and whole: `text`, the `sides` it supports, and the numbers that end there.

    Quotes are those of `numbered`; one whose place is not in the text is passed over. `opens` are the numbers that
    begin with a piece.
    """
    sound = [q for q in quotes if 0 <= q["start"] < q["end"] <= len(text)]
    cuts = sorted({0, len(text), *(q["start"] for q in sound), *(q["end"] for q in sound)})
    found = []
    for start, end in pairwise(cuts):
        over = [q for q in sound if q["start"] <= start and end <= q["end"]]
        found.append(
            {
                "text": text[start:end],
                "sides": sorted({q["supports"] for q in over}),
                "opens": sorted({q["n"] for q in over if q["start"] == start}),
                "ends": sorted({q["n"] for q in over if q["end"] == end}),
            }
        )
    return found
