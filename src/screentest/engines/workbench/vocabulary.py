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
_ENDINGS = ("ations", "ation", "ments", "ment", "ings", "ing", "ies", "ied", "ed", "es", "s")


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
            return cut.rstrip("e") if ending in ("ed", "es", "ing") else cut
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


#: Stems that fit any product and any company: a text of nothing else says nothing of this one.
GENERIC = frozenset(
    stem(word)
    for word in """ability able absolutely achieve address adoption always amazing apparent appropriate area aspect
    aware awareness bad believe benefit best better big broken business care certain challenge
    change clear collaborate communicate company complete complex concern consider content continue
    conversation create current customer deal deep delight deliver different difficult direction
    discuss drive easy effective efficient effort else enable engage engagement enjoy ensure
    everybody everyone everything everywhere excellent excite expect experience extreme face feel
    feedback find focus future general goal good great grow growth guest happen happy hard help high
    hope huge idea impact important improve improvement include increase initiative insight interest
    invest involve issue issues item journey key large lead learn let level life like limit lot love
    main many market massive matter mean meaningful member momentum move nice nothing number offer
    opportunity optimal overall pain particular people perfect person personal place platform poor
    positive possible potential priority probably problem process product progress provide quality
    quick quickly quite reach real really reason reconsider relevant respond response result right
    rise satisfaction satisfied scale seamless seem segment serious service several significant
    similar simple situation small smooth solution solve somebody someone something somewhere space
    special stakeholder start stay step stop strategic strategy strong success successful suffer
    support sure team tend think thought today together topic touch trend true try type understand
    unique upset user valuable value various view viewer vision want watch way well win wish wonder
    word work world worse worth wrong go come put look show ask tell talk keep hold bring anyone
    anything""".split()
)
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}")


def particular(text: str) -> int:
    """Return how many different words of a text fit this matter and not any; a figure or a name counts as one each."""
    figures = {word for word in text.split() if any(char.isdigit() for char in word)}
    own = [key for key in content(text) if key not in GENERIC]
    return len(own) + len(figures) + len(set(_NAME.findall(text)))
