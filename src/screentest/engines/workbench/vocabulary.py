"""Content words: what two texts about the same thing have in common, and what they have in common by chance."""

from __future__ import annotations

import re

from ...domain.text import plain

_WORD = re.compile(r"[a-z][a-z'-]{2,}")
_COMMON = frozenset(
    """about above after again against all also although always am and another any are around because been before being
    below between both but can cannot could did does doing done down during each either enough even ever every
    few for from further get gets getting give given goes going gone got had has have having her here hers him
    his how however if into its itself just keep kept know less like made make makes many may might mine more
    most much must near need needs neither never nor not now off often once one only onto other our ours out
    over own part people per put rather really same say says see seen she should since some something still such
    take taken takes than that the their them then there these they thing things this those though through thus
    too toward towards two under until upon use used uses using very want wants was way well were what when
    where whether which while who whom whose why will with within without would yet you your three four five six
    seven eight nine ten first last next new whole year years month months week weeks day days time times share
    number least half third quarter percent point points""".split()
)
_ENDINGS = ("ations", "ation", "ments", "ment", "ings", "ing", "ies", "ied", "ers", "ed", "es", "s")


def stem(word: str) -> str:
    """Return a word without its ending, so that cancel, cancels and cancelled are one."""
    bare = word.removesuffix("'s").strip("'-")
    for ending in _ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= 3:
            cut = bare[: -len(ending)]
            if ending in ("ies", "ied"):
                return cut + "y"
            if ending in ("ed", "ing") and len(cut) > 3 and cut[-1] == cut[-2]:
                return cut[:-1]
            return cut.rstrip("e") if ending in ("ed", "es", "ing", "ers") else cut
    return bare.rstrip("e") if len(bare) > 4 else bare


def content(text: str) -> dict[str, str]:
    """Return the content words of a text, by stem, each as it first stands there."""
    found: dict[str, str] = {}
    for word in _WORD.findall(plain(text)):
        if word not in _COMMON:
            found.setdefault(stem(word), word)
    return found


def overlap(a: dict[str, str], b: dict[str, str]) -> tuple[float, list[str]]:
    """Return what part of the smaller set stands in both, from 0 to 1, and the words."""
    both = [word for key, word in a.items() if key in b]
    smaller = min(len(a), len(b))
    return (len(both) / smaller if smaller else 0.0), both


def runs(text: str, length: int = 6) -> set[tuple[str, ...]]:
    """Return every run of so many words."""
    words = _WORD.findall(plain(text))
    return {tuple(words[i : i + length]) for i in range(len(words) - length + 1)}
