"""Loads: what the rest carries when one of some is lost, what waits in front of too few, what is under way at once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..hints import holds_any
from .bounds import Bounds, misses
from .figures import Masked
from .units import PERIOD, TIMES, unit_of

_SITES = (
    r"(?:sites?|data ?cent(?:re|er)s?|regions?|zones?|availability zones|servers|nodes|machines|halls|cells|clusters|plants|instances|racks|"
    r"hubs|depots|gateways|replicas)"
)
_FAILOVER = re.compile(
    rf"#(?P<n>\d+)(?!%) (?:[a-z-]+ ){{0,3}}?{_SITES}\b[^#]{{0,90}}?(?:each |both |all |every one |run(?:s|ning)? |at )[^#]{{0,40}}?#(?P<u>\d+)%"
    r"(?P<said>(?:[^#]|#\d+(?!%)){0,190})"
)
_LOST = re.compile(
    r"\b(?:(?:any )?one (?:site |of them |region |zone |centre |center |data centre |node |server )?(?:is |was |be |were |gets |goes |being )?(?:lost|gone|down|dark|out|fails?|failed|away)|"
    r"los(?:e|es|ing) (?:one|a \w+|either)|lost|fails? over|drops out|burns? down|goes (?:down|dark)|without one)\b"
)
_CARRIES = re.compile(
    r"\b(?:the (?:other|others|rest|remaining|survivors?|surviving|second)|what is left|those left)\b[^.]{0,40}"
    r"\b(?:carr(?:y|ies)|absorbs?|takes?|holds?|copes?|survives?|handles?|stays?|serves?|has room|have room)\b"
)
_EASED = re.compile(
    r"\b(?:not|never|cannot|can't|couldn't|don't|won't|unless|until|shed\w*|degrad\w+|scale[sd]? (?:up|out)|autoscal\w+|burst|spare|"
    r"reject\w*|queue|drop\w*|throttl\w*|read-only|lower|fewer|only the|off-peak|at night|add\w*|rent\w*|standby)\b"
)
_QUEUE = re.compile(
    rf"#(?P<in>\d+)(?!%)[^#]{{0,30}}? (?:an?|per|every|each) (?P<a>{PERIOD})\b(?P<for>[^#]{{0,60}}?)(?:clear|handle|process|serve|work off|manage|do)s? "
    rf"#(?P<out>\d+)(?!%)(?: (?:an?|per|every|each) (?P<b>{PERIOD}))?(?P<said>[^#]{{0,140}})"
)
_LASTING = re.compile(
    r"\b(?:all (?:day|evening|night|week|year)|every (?:day|evening|night|hour)|round the clock|constant\w*|steady|steadily|sustained|permanently)\b"
)
_ENOUGH = re.compile(
    r"\bqueue\b[^#]{0,70}\b(?:enough|suffic\w+|no more (?:workers|servers|capacity)|holds|cope|copes|keep up|keeps up)\b"
)
_FLIGHT = re.compile(
    rf"#(?P<rate>\d+)(?!%) (?:[a-z-]+ ){{1,3}}?(?:an?|per|every|each) (?P<period>second|minute|hour)\b[^#]{{0,50}}?"
    rf"\b(?:latency|response time|takes?|taking|mean|average|lasts?|lasting|duration|of|service time)\b[^#]{{0,20}}#(?P<time>\d+)(?!%) ?(?P<unit>{'|'.join(sorted(TIMES, key=len, reverse=True))})s?\b"
    r"[^#]{0,30}?\b(?:in flight|concurren\w+|at once|at (?:any|a) (?:one )?(?:time|moment)|under way|open at)\b[^#.]{0,25}?#(?P<x>\d+)(?!%)(?! ?(?:ms|seconds|minutes))"
)
_POOL = re.compile(
    r"\beach of (?:our |the )?#(?P<n>\d+)(?!%) (?P<said>[^#]{2,60}?)#(?P<k>\d+)(?!%) (?:[a-z-]+ ){0,2}?(?:connections?|threads?|sockets?|sessions?|handles?)\b"
    r"[^#]{0,60}\b(?:permits?|allows?|accepts?|limit\w*|takes?|can (?:take|hold))\b[^#]{0,25}#(?P<m>\d+)(?!%)(?P<after>[^#]{0,90})"
)
_BELOW = re.compile(r"\b(?:below|under|within|inside|stay\w*|fits?|room)\b")


def possible(said: str) -> bool:
    """Tell cheaply whether a piece of plain text can hold what is judged here."""
    if holds_any(said, ("queue", "in flight", "concurren", "each of")):
        return True
    if holds_any(said, ("at once", "under way", "at any time", "open at")) and holds_any(said, ("second", "minute")):
        return True
    return holds_any(said, ("%", "percent", "per cent")) and (
        holds_any(said, ("lost", "lose", "losing", "fail", "down", "gone", "dark"))
        and holds_any(said, ("the other", "the rest", "remaining", "surviv", "what is left", "those left", "second "))
    )


def contradicted(text: Masked) -> Iterator[tuple[int, int]]:
    """Yield the first figure and the last of each load that cannot be carried as is said."""
    for match in _FAILOVER.finditer(text.text):
        count, used = text.figures[int(match["n"])], text.figures[int(match["u"])]
        said = match["said"]
        if not (2 <= count.value <= 20 and 0 < used.value <= 100 and _LOST.search(said) and _CARRIES.search(said)):
            continue
        need = used.low * count.value / (count.value - 1)
        if need > 102 and not _EASED.search(match[0]):
            yield int(match["n"]), int(match["u"])
    for match in _QUEUE.finditer(text.text):
        same = match["b"] is None or match["b"] == match["a"]
        more = text.figures[int(match["in"])].low > text.figures[int(match["out"])].high
        if (
            same
            and more
            and _LASTING.search(match["for"])
            and _ENOUGH.search(match["said"])
            and "until" not in match[0]
        ):
            yield int(match["in"]), int(match["out"])
    for match in _FLIGHT.finditer(text.text):
        seconds = TIMES[match["period"]].low
        true = (_bounds(text, match["rate"]) * _bounds(text, match["time"])) * (
            TIMES[unit_of(match["unit"])].low / seconds
        )
        if misses(_bounds(text, match["x"]), true, 0.35):
            yield int(match["rate"]), int(match["x"])
    for match in _POOL.finditer(text.text):
        open_ones = text.figures[int(match["n"])].low * text.figures[int(match["k"])].value
        if (
            open_ones > 1.02 * text.figures[int(match["m"])].high
            and _BELOW.search(match["after"])
            and not _EASED.search(match[0])
        ):
            yield int(match["n"]), int(match["m"])


def _bounds(text: Masked, number: str) -> Bounds:
    figure = text.figures[int(number)]
    return Bounds(figure.low, figure.high)
