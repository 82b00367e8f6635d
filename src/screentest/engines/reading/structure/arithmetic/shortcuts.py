"""Short cuts: a part's share given to the whole, chances added to certainty, a rate divided by what it is multiplied by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from ..hints import holds_any
from .figures import Masked
from .units import TIMES, unit_of

_NEEDED = re.compile(
    r"\b(?:in (?:line|series|sequence|turn|a (?:row|chain))|one after (?:another|the other)|weakest link|waits? for (?:all|every|each|the)|"
    r"(?:must|have to|has to|needs? to) all|all (?:of them|must|have to|need)|needs? (?:all|every|each)|requires? (?:all|every|each)|"
    r"at once|(?:makes?|takes?|touch(?:es)?|sends?|runs?)[^#.;]{0,30}#\d+ (?:[a-z]+ )?(?:calls|requests|steps|queries|lookups))\b"
)
_EACH = re.compile(r"\b(?:each|every|all|both|apiece|calls|requests|steps|queries)\b")
_HENCE = re.compile(
    r"\b(?:so|because|therefore|hence|thus|means?|gives?|makes|leaves|committed|promised|signed|as well)\b"
)
_WHOLE = re.compile(
    r"\b(?:pages?|sessions?|searches|visits|orders?|check-?outs?|journeys?|bookings?|users?|members?|customers?|patients|trips|"
    r"the (?:whole|chain|flow|path|gate|launch|date|programme|end)|overall|end to end|together|as well|too)\b"
)
_SPARED = re.compile(
    r"\b(?:either|any one|back-?up|spare|stand-?by|fall-?back|redundan\w+|fail-?over|hedg\w+|retr(?:y|ies|ied)|not|never|only|no more than|"
    r"at best|at most|below|multipl\w+|add(?:s|ed)? up|compound\w*|less than|wrong|mistake|instead|per cent more)\b"
)
_CERTAIN = re.compile(
    r"#(?P<n>\d+)(?!%)[^#]{0,60}?#(?P<p>\d+)%[^#]{0,25}\b(?:chance|probability|risk|likelihood|odds)\b[^.;]{0,60}[\s\S]{0,90}?"
    r"\b(?:certain|guaranteed|bound to|sure to|a certainty|inevitabl\w+|could not fail|couldn't fail|#(?P<q>\d+)%)"
)
_CALLED = re.compile(
    r"\b(?:false (?:positives?|alarms?)|falsely|wrongly)\b",
)
_ONE_IN = re.compile(r"(?:\bone|#\d+) in #(?P<n>\d+)(?!%)")
_TOKEN = re.compile(r"#(\d+)")
_FLAGGED = re.compile(
    r"(?:#(?P<a>\d+) (?:out )?of (?:every |each )?#(?P<of>\d+)|#(?P<p>\d+)% of)(?: the| our| all)? (?:[a-z]+ ){0,2}?"
    r"(?:flagged|alerts?|alarms|positives|flags|hits|cases|orders|those)\b(?P<after>[^#.]{0,60})"
)
_REAL = re.compile(r"\b(?:real|true|genuine|actual\w*|fraud\w*|ill|sick|faulty|bad|guilty)\b")
_RATE = re.compile(r"#(?P<r>\d+)(?!%) (?:[a-z-]+ ){1,3}?(?:an?|per|every|each) (?P<u>second|minute|hour)\b")
_HELD = re.compile(rf"#(?P<t>\d+)(?!%) ?(?P<u>{'|'.join(sorted(TIMES, key=len, reverse=True))})s?\b")
_SLOTS = re.compile(
    r"#(?P<x>\d+)(?!%) (?:[a-z-]+ ){0,2}?(?:connections?|workers?|threads?|slots?|agents?|sessions|in flight|at once|under way|open)\b"
)
_DAILY = re.compile(r"#(?P<d>\d+)(?!%)[^#.]{0,30}?\b(?:a|per|each|every) day\b")
_SECONDLY = re.compile(r"#(?P<s>\d+)(?!%) (?:[a-z-]+ ){0,2}?(?:a|per|each|every) (?P<u>second|minute|hour)\b")
_PEAKED = re.compile(
    r"\b(?:(?:nearly|almost) all|most(?:ly)?(?: of (?:it|them))?|the bulk|concentrated|rush|peaks?)\b[^.;]{0,40}\b(?:at|in|between|around|after|before|on|from)\b"
)
_EVENED = re.compile(
    r"\b(?:squeez\w+|peak (?:factor|rate|of)|times (?:the|that)|burst\w*|headroom for|four hours|in #\d+ hours|rather than)\b"
)
#: The best of many noisy scores is taken for what it will bring.
_BEST = re.compile(
    r"#(?P<n>\d+)(?!%) (?:[a-z-]+ ){0,3}?(?:vendors?|variants?|candidates|models|pilots|teams|stores|suppliers|ideas|versions|designs|agencies|sites|regions)\b"
    r"[^#]{0,110}?\b(?:best|top|highest|winner|winning|leader|first)\b[^#]{0,60}#(?P<p>\d+)%[\s\S]{0,170}?"
    r"\b(?:plan\w*|forecast\w*|budget\w*|target\w*|business case|promis\w+|commit\w+|put|book\w*)\b[^#.]{0,30}#(?P<q>\d+)%"
)
_HUMBLED = re.compile(
    r"\b(?:below|less than|haircut|flatter\w*|shr[aiu]nk\w*|regress\w*|again|hold-?out|fresh|re-?ran|re-?test\w*|half of|luck\w*|noise would|confirm\w*|second (?:week|run|test))\b"
)
_P_VALUE = re.compile(
    r"\bp(?:[ -]values?)?(?: of| was| is| at| came (?:out|in) at| ?[=<]|:) ?#(?P<p>\d+)(?!%)[\s\S]{0,90}?#(?P<q>\d+)%[^.;]{0,25}"
    r"\b(?:likel\w+|probab\w+|chance|sure|certain\w*|confiden\w+|odds)"
)
_DENIED = re.compile(
    r"\b(?:not|never|doesn't|isn't|misread\w*|mistak\w*|wrong(?!ly)|cannot|can't|don't|wasn't|only (?:about|#))\b"
)


_SURE = ("certain", "guarante", "bound to", "sure to", "inevitab", "not fail", "n't fail")
_PLANNED = ("plan", "forecast", "budget", "target", "business case", "promis", "commit", "put ", "book")
_SHARE = ("%", "percent", "per cent")
_TOGETHER = (
    "weakest",
    "in line",
    "in series",
    "in sequence",
    "in a row",
    "in a chain",
    "in turn",
    "one after",
    " at once",
    "wait",
)
_ALL = (
    "all of them",
    "must all",
    "to all",
    "all must",
    "all have",
    "all need",
    "need all",
    "needs all",
    "require",
    "need every",
)
_RATES = ("a second", "per second", "each second", "every second", "a minute", "per minute", "an hour", "per hour")
_HOLDERS = (
    "connection",
    "worker",
    "thread",
    "slot",
    "agents",
    "sessions",
    "in flight",
    "at once",
    "under way",
    " open",
)


def possible(said: str) -> bool:
    """Tell cheaply whether a piece of plain text can hold what is judged here."""
    if holds_any(said, _SHARE):
        if holds_any(said, (*_TOGETHER, *_ALL)) or " calls" in said or "requests" in said or "queries" in said:
            return True
        if holds_any(said, ("false ", "falsely", "wrongly", "p-value", "p value", "p =", "p=", "p of", "p was")):
            return True
        if holds_any(said, ("chance", "probab", "risk", "likelihood", "odds")) and holds_any(said, _SURE):
            return True
        if holds_any(said, ("best", "top", "highest", "winn", "leader")) and holds_any(said, _PLANNED):
            return True
    return holds_any(said, _RATES) and (" day" in said or holds_any(said, _HOLDERS))


def contradicted(text: Masked) -> Iterator[tuple[int, int]]:
    """Yield the first figure and the claim of each short cut that leads elsewhere."""
    yield from _as_each(text)
    yield from _certain(text)
    yield from _flagged(text)
    yield from _divided(text)
    yield from _flat(text)
    for match in _BEST.finditer(text.text):
        many, score, claim = (text.figures[int(match[name])].value for name in ("n", "p", "q"))
        if many >= 5 and score == claim and not _HUMBLED.search(match[0]):
            yield int(match["n"]), int(match["q"])
    for match in _P_VALUE.finditer(text.text):
        p, claim = (text.figures[int(match[name])].value for name in ("p", "q"))
        if 0 < p <= 0.2 and abs(claim - 100 * (1 - p)) < 0.05 and not _DENIED.search(match[0]):
            yield int(match["p"]), int(match["q"])


def _places(text: Masked) -> dict[int, int]:
    """Return where each figure stands that is still one."""
    return {int(match[1]): match.start() for match in _TOKEN.finditer(text.text)}


def _as_each(text: Masked) -> Iterator[tuple[int, int]]:
    """Yield what holds of each of several parts, all of them needed, and is said of the whole."""
    if not _NEEDED.search(text.text) or _SPARED.search(text.text):
        return
    for (i, begin), (j, end) in combinations(_places(text).items(), 2):
        one, other = text.figures[i], text.figures[j]
        if not one.percent or one.value != other.value or not (90 <= one.value < 100 or 0 < one.value <= 10):
            continue
        between = text.text[begin:end]
        near = text.text[max(begin, end - 40) : end + 60]
        if _EACH.search(text.text[:end]) and _HENCE.search(between + near) and _WHOLE.search(near):
            yield i, j


def _certain(text: Masked) -> Iterator[tuple[int, int]]:
    """Yield chances of independent parts that were added up to a certainty."""
    for match in _CERTAIN.finditer(text.text):
        count, part = text.figures[int(match["n"])], text.figures[int(match["p"])]
        added = count.value * part.value
        claim = text.figures[int(match["q"])].value if match["q"] else 100.0
        if 2 <= count.value <= 100 and 90 <= added <= 130 and claim >= 95 and not _DENIED.search(match[0]):
            yield int(match["n"]), int(match["q"] or match["p"])


def _flagged(text: Masked) -> Iterator[tuple[int, int]]:
    """Yield how many alarms are said to be right where the rareness of what is sought was left out."""
    called = _CALLED.search(text.text)
    shares = [(i, at, text.figures[i].value / 100) for i, at in _places(text).items() if text.figures[i].percent]
    if not called or not shares:
        return
    base, _, rare = shares[0]
    if one_in := _ONE_IN.search(text.text):
        base, rare = int(one_in["n"]), 1 / max(1.0, text.figures[int(one_in["n"])].value)
    before = (share for _, at, share in shares if 0 <= called.start() - at < 30)
    behind = (share for _, at, share in shares if 0 <= at - called.start() < 40)
    false = next(before, None) or next(behind, None)
    if not false or not 0 < rare <= 0.1:
        return
    right = rare / (rare + false)
    for match in _FLAGGED.finditer(text.text):
        claim = int(match["a"] or match["p"])
        share = text.figures[claim].value / (text.figures[int(match["of"])].value if match["a"] else 100)
        if 1 >= share > max(3 * right, right + 0.3) and _REAL.search(match[0]) and not _DENIED.search(match[0]):
            yield base, int(match["of"] or match["p"])


def _divided(text: Masked) -> Iterator[tuple[int, int]]:
    """Yield how many are under way at once where the rate was divided by the time each takes."""
    rate, held = _RATE.search(text.text), _HELD.search(text.text)
    if not rate or not held:
        return
    often, long = text.figures[int(rate["r"])].value, text.figures[int(held["t"])].value
    true = often * long * TIMES[unit_of(held["u"])].low / TIMES[rate["u"]].low
    for match in _SLOTS.finditer(text.text):
        claim = text.figures[int(match["x"])].value
        if long > 1 and abs(claim - often / long) < 0.02 * claim and not 0.6 <= claim / true <= 1.6:
            yield int(rate["r"]), int(match["x"])


def _flat(text: Masked) -> Iterator[tuple[int, int]]:
    """Yield a rate a second that spreads over the whole day what comes in a few hours of it."""
    daily = _DAILY.search(text.text)
    if not daily or not _PEAKED.search(text.text) or _EVENED.search(text.text):
        return
    for match in _SECONDLY.finditer(text.text):
        flat = text.figures[int(daily["d"])].value / (86400 / TIMES[match["u"]].low)
        if int(match["s"]) > int(daily["d"]) and abs(text.figures[int(match["s"])].value - flat) < 0.1 * flat:
            yield int(daily["d"]), int(match["s"])
