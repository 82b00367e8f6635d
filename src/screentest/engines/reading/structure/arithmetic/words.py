"""Numbers in words: “two hundred and forty”, “ninety-nine point nine”, “a dozen”."""

from __future__ import annotations

import re

_SMALL = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen".split()
    )
}
_TENS = {
    word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_WORD = rf"(?:{'|'.join([*_SMALL, *_TENS, *_SCALES, 'dozen'])})"
#: How a number in words begins.
BEGINS = rf"(?:a (?=hundred\b|thousand\b|million\b|billion\b|dozen\b)|{_WORD}\b)"
#: A number in words, as far as it goes on.
SPELT = (
    rf"(?:\ba (?=hundred\b|thousand\b|million\b|billion\b|dozen\b))?\b{_WORD}\b"
    rf"(?:(?:[ -]|(?:(?<=hundred)|(?<=thousand)|(?<=million)) and )\b{_WORD}\b)*"
    rf"(?: point(?: (?:{'|'.join(list(_SMALL)[:10])})\b)+)?"
)


def value_of(spelt: str) -> float | None:
    """Return what a number in words is worth; None where the words are no single number (“two three”)."""
    whole, _, decimals = spelt.partition(" point")
    total, group, last = 0.0, 0.0, 10**12
    for word in re.split(r"[ -]", whole):
        if word in ("a", "and"):
            continue
        if word in _SCALES:
            scale = _SCALES[word]
            if scale == 100:
                group, last = (group or 1) * 100, 100
            else:
                total, group, last = total + (group or 1) * scale, 0.0, scale
            continue
        size = 12 if word == "dozen" else _SMALL.get(word, _TENS.get(word, 0))
        if word == "dozen":
            group = (group or 1) * 12
        elif last <= 19 or (last <= 90 and size > 9):
            return None
        else:
            group += size
        last = max(size, 1) if size <= 19 else 90
    digits = "".join(str(_SMALL[word]) for word in decimals.split())
    return total + group + (float(f"0.{digits}") if digits else 0.0)
