"""A change and its size: “from 48 to 31, a 40 percent drop”, “doubled from 4 to 5”, “from 48 to 31, saving 25”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..hints import holds_any
from .bounds import POINTS, Bounds, misses
from .figures import Figure, Masked
from .units import TIMES, unit_of

_NOUNS = r"((?:[ -](?!to\b|or\b|and\b|but\b|so\b)[a-z'-]+){0,3}?)"
_AFTER = r"((?: (?!and\b|but\b|while\b|so\b|or\b|which\b)[a-z'-]+){0,4}?)"
_FROM = (
    rf"(?<!ranging )(?<!anywhere )from #(\d+)%?{_NOUNS}(?:,? (?:down |up |all the way )?to|,? then to) #(\d+)%?{_AFTER}"
)
_JOIN = (
    r"[ ,;:.(\[-]+(?:(?:so|which is|which was|that is|that's|that was|it is|it's|i\.?e\.?|or|meaning|a|an|the|giving|"
    r"representing|for|by|thus|therefore|hence|in other words|which means|this is|of|relative|total|overall|net|and that is|"
    r"in all|we call it|i call that|i call it|call it|we|had|has|have|it|nearly|more than|well over|that means|means|"
    r"making|up|down|equals|amounting to|amounts to) ){0,5}"
)
_DOWN = r"drop|fall|cut|decline|decrease|reduction|saving|shrinkage|slump|dip|loss"
_UP = r"rise|increase|gain|jump|growth|climb|lift|uplift|surge|hike"
_SIZE = (
    rf"(?:#(?P<share>\d+)%[ -](?:relative |overall |net |total )?(?:{_DOWN}|{_UP}|improvement)\b(?! (?:on|of|off|to) (?:the |our |a )?#)"
    r"(?! (?:in|of|on|to|for) (?P<in>[a-z' -]+))?"
    rf"|(?:{_DOWN}|{_UP}|improvement) of #(?P<of>\d+)%"
    r"|(?:(?:it |we |that )?(?:fell|dropped|rose|grew|climbed|cut it|down|up|off) )(?:by )?#(?P<by>\d+)%"
    r"|#(?P<less>\d+)% (?P<rate>less|fewer|lower|more|higher|shorter|longer|faster|slower|quicker|better|cheaper|down|up|off)"
    r"(?=\s*[.,;:)]|\s*$| than\b| and | in )"
    r"|(?:cut|reduced|lowered|shortened|raised|increased|lifted|improved) (?P<what>it|that|them|(?:the |our )?[a-z]+) by #(?P<acted>\d+)%"
    r"|#(?P<points>\d+)(?: |-)(?:percentage )?points?(?! (?:in|of|on) )"
    r"|(?P<half>halved|halving|cut in half|half of it gone)"
    r"|(?P<double>doubled|doubling|twice as (?:much|many|fast))"
    r"|(?P<treble>tripled|trebled|tripling)"
    r"|#(?P<fold>\d+)(?: times (?:more|less|faster|as (?:much|many|fast)|better|higher|lower)|-fold)\b)"
)
#: A word of the clause in which a size stands; behind these another begins.
_SAME = r"(?!(?:while|and|but|so|which|as|when|before|after|whereas|then|we|they)\b)[a-z'-]+"
_CLAIMS = (
    re.compile(_FROM + _JOIN + _SIZE),
    re.compile(
        rf"(?:\b(?:by|of) #(?P<share>\d+)%|#(?P<less>\d+)% (?:{_DOWN}|{_UP}|improvement))(?P<rate>)(?P<in>)"
        rf"(?: {_SAME}){{0,3}}?[ ,(]+{_FROM}"
    ),
    re.compile(
        r"\b(?:fell|dropped|rose|grew|climbed|shrank|sank|down|up|increased|decreased|declined|improved) (?:by )?"
        rf"#(?P<share>\d+)%(?P<rate>)(?P<in>)[ ,(]+{_FROM}"
    ),
    re.compile(
        rf"(?:(?P<half>halved|halving|cut in half)|(?P<double>(?:has |have )?doubled|doubling)|(?P<treble>tripled|trebled))"
        rf"(?: {_SAME}){{0,3}}?[ ,(]+{_FROM}"
    ),
)
_SAVED = re.compile(
    _FROM
    + r"[ ,;(-]+(?:(?:so|which|that|we|it) ){0,2}(?:saving|saved|saves|a saving of|a difference of|a gap of|gaining|a loss of|"
    r"losing|we lost|we gained) (?:us |them |everyone |people )?#(\d+)(?!%)((?: [a-z'-]+){0,4})"
)
_DIFFERENT = re.compile(r"\b(?:per|an?|every|each)\b")

#: One of these stands in whatever can be judged here.
_SIZES = (
    *(
        "%",
        "cent",
        "point",
        "doubl",
        "hal",
        "third",
        "quarter",
        "tripl",
        "trebl",
        "fold",
        "times",
        "sav",
        "los",
        "gain",
        "twice",
    ),
    *("difference", "gap"),
)


def possible(said: str) -> bool:
    """Tell cheaply whether a piece of plain text can hold what is judged here."""
    return "from " in said and " to " in said and holds_any(said, _SIZES)


def contradicted(text: Masked) -> Iterator[tuple[int, int]]:
    """Yield the first and the last figure of each change whose claimed size cannot be true."""
    if "from #" not in text.text:
        return
    for pattern in _CLAIMS:
        for match in pattern.finditer(text.text):
            yield from _judged(text, match)
    for match in _SAVED.finditer(text.text):
        pair = _pair(text, match, 1)
        if pair is None or _DIFFERENT.search(match[6]):
            continue
        claim = text.figures[int(match[5])]
        unit, ours = unit_of(match[6].split(" ")[1] if match[6] else ""), unit_of(match[4] or match[2])
        if unit and ours and unit != ours:
            continue
        if claim.percent or any(text.figures[int(match[n])].percent for n in (1, 3)):
            continue
        if misses(_bounds(claim), pair[0].between(pair[1]), 0.08):
            yield int(match[1]), int(match[5])


def _bounds(figure: Figure) -> Bounds:
    return Bounds(figure.low, figure.high)


def _groups(match: re.Match[str]) -> list[int]:
    """Return the numbers of the four groups of `_FROM`, which stand first or last in a claim."""
    count = match.re.groups
    named = set(match.re.groupindex.values())
    return [n for n in range(1, count + 1) if n not in named]


def _pair(text: Masked, match: re.Match[str], first: int = 0) -> tuple[Bounds, Bounds, bool] | None:
    """Return both ends of a change in one unit, and whether they are shares; None where they cannot be compared."""
    a, before, b, after = _groups(match)[:4]
    one, two = text.figures[int(match[a])], text.figures[int(match[b])]
    if one.year or two.year or one.value == 0:
        return None
    if one.percent and not two.percent:
        # “From 62 percent on time to 71” is a change of a share; “from 62 percent to 5 shops” is none.
        if match[after] or not one.value / 10 <= two.value <= 100 or two.scaled > 1:
            return None
        two = two._replace(percent=True)
    start, end = _bounds(one), _bounds(two)
    if two.scaled > one.scaled == 1 and one.value < 1000 and one.value > two.value / two.scaled / 100:
        start = Bounds(start.low * two.scaled, start.high * two.scaled)
    unit_one = unit_of(match[before].strip().split(" ")[0]) if match[before] else ""
    unit_two = unit_of(match[after].strip().split(" ")[0]) if match[after] else ""
    if unit_one in TIMES and unit_two in TIMES and unit_one != unit_two:
        return start * TIMES[unit_one], end * TIMES[unit_two], False
    if unit_one and unit_two and unit_one != unit_two and unit_one not in ("of", "in", "per", "a"):
        return None
    if unit_one and not unit_two and unit_one in TIMES and two.percent:
        return None
    return start, end, two.percent


def _judged(text: Masked, match: re.Match[str]) -> Iterator[tuple[int, int]]:
    pair = _pair(text, match)
    if pair is None:
        return
    start, end, shares = pair
    said = match.groupdict()
    used = [int(match[n]) for n in (_groups(match)[0], _groups(match)[2])]
    place = min(used), max(used)
    if start.low <= 0 or end.low <= 0:
        return
    if said.get("half") or said.get("double") or said.get("treble"):
        ratio = end.over(start) if not said.get("half") else start.over(end)
        wanted = Bounds(2.6, 3.6) if said.get("treble") else Bounds(1.75, 2.45)
        before = text.text[max(0, match.start() - 12) : match.end()]
        if re.search(r"more than|over|better than", before):
            wanted = Bounds(wanted.low, 3.6)
        if misses(wanted, ratio, 0.0):
            yield place
        return
    if said.get("fold"):
        claim = text.figures[int(said["fold"])]
        ratio = max((end.over(start), start.over(end)), key=lambda b: b.high)
        if not claim.percent and misses(Bounds(claim.low * 0.9, claim.high * 1.1 + 1), ratio, 0.05):
            yield place[0], int(said["fold"])
        return
    named = next(said[key] for key in ("share", "of", "by", "less", "acted", "points") if said.get(key))
    claim = text.figures[int(named)]
    place = min(*used, int(named)), max(*used, int(named))
    if _about_something_else(text.text[: match.start()] + match[0], said.get("in") or said.get("what") or ""):
        return
    moved = start.between(end)
    allowed = [moved] if said.get("points") else []
    if not said.get("points"):
        allowed = [Bounds(100 * b.low, 100 * b.high) for b in (_relative(start, end),)]
        if shares:
            allowed.append(moved)
        if said.get("rate") in (
            "less",
            "faster",
            "quicker",
            "better",
            "slower",
            "cheaper",
            "more",
            "longer",
            "shorter",
        ):
            allowed += [Bounds(100 * b.low, 100 * b.high) for b in (_relative(end, start),)]
    if all(misses(_bounds(claim), true, floor=POINTS) for true in allowed):
        yield place


def _relative(base: Bounds, other: Bounds) -> Bounds:
    """Return the bounds of a relative change, each end taken with the base that fits it."""
    ratios = other.low / base.high, other.high / base.low
    changes = [abs(ratio - 1) for ratio in ratios]
    return Bounds(0.0 if min(ratios) < 1 < max(ratios) else min(changes), max(changes))


def _about_something_else(before: str, noun: str) -> bool:
    """Tell whether a claim names a measure (“in complaints”) that was not named before."""
    word = unit_of(re.sub("^(?:the|our) ", "", noun).split(" ", maxsplit=1)[0]) if noun else ""
    return (
        bool(word) and word not in ("the", "it", "them", "that", "time", "all", "a", "our") and before.count(word) < 2
    )
