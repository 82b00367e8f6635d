"""tail-off: availability, slow calls or percentiles are put together by the wrong arithmetic."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....domain.text import Span
from ..context import ReadContext
from .arithmetic.bounds import Bounds, misses
from .arithmetic.figures import Masked, masked
from .doubt import READABLE, own_claim
from .hints import holds_any

_HINTS = (
    "nines",
    "percentile",
    "p9",
    "p5",
    "9.",
    "99",
    "availab",
    "slow",
    " late",
    "uptime",
    "one in ",
    "fan",
    "downtime",
    "outage",
)
_PARTS = (
    r"(?:services?|hops?|calls?|components?|systems?|backends?|dependenc(?:y|ies)|parts|steps|servers?|shards?|requests?|apis?|"
    r"microservices|providers|suppliers|links|stages|queries|lookups|partitions|nodes)"
)
_REDUNDANT = re.compile(
    r"\b(?:redundan\w+|parallel|either|fail-?over|standby|backup|spare|replicas?|copies|any (?:one )?of|one of (?:them|the two)|"
    r"independent paths|active-active|fallback|falls? back|cached|cache|both have to fail|both must fail|hedg\w+|retr\w+|"
    r"degrad\w+|unless|except|without it|each other)\b"
)
_NINES = re.compile(
    r"#(\d+)[- ]nines(?: (?:of availability|of uptime|availability))?(?: each| apiece| per [a-z]+| everywhere)\b[^.]*?"
    r"\b(?:so|together|overall|combined|gives?|means?|makes?|therefore|still|end to end|adds? up)\b[^.]*?#(\d+)[- ]nines"
)
_CHAIN = re.compile(
    rf"#(\d+) (?:[a-z-]+ ){{0,2}}?{_PARTS}\b[^#]{{0,60}}?#(\d+)%?(?! ?(?:ms|milliseconds|seconds|minutes|hours))[^#]{{0,70}}?"
    r"\b(?:so|overall|together|still|gives?|means?|therefore|altogether|end to end|the chain|the whole|in total|leaves?)\b[^#]{0,60}?"
    r"#(\d+)(%?)(?! ?(?:ms|milliseconds|seconds|minutes|hours|days|nines|of the))"
)
_UP = re.compile(r"\b(?:availab\w+|uptime|up\b|nines|reliab\w+|succeed\w*|success rate|slo|sla)")
_FAN = re.compile(
    rf"(?:^|[.;] |\b(?:fans? out|fan-out|fanned out|calls?|asks?|touch(?:es)?|hits?|depends? on|waits? (?:for|on)|quer(?:y|ies)|needs?|makes?|"
    rf"collects?|gathers?|across|with)\b[^#.]{{0,30}})#(\d+) (?:[a-z-]+ ){{0,2}}?{_PARTS}\b[^#]{{0,70}}?#(\d+)%([^#]{{0,90}}?)#(\d+)%([^#.]{{0,60}})"
)
_SLOW = re.compile(r"\b(?:slow\w*|late|over|above|tail|miss\w*|time(?:s|d)? out|timeouts?|fail\w*|stall\w*|drag\w*)\b")
_WHOLE = re.compile(
    r"\b(?:pages?|requests?|loads?|screens?|users?|members?|answers?|responses?|sessions?|searches|visits|orders|checkouts?|starts|people|customers|slow|the whole)\b"
)
_HENCE = re.compile(r"\b(?:so|means?|therefore|leaves?|still|gives?|hence|only|that is|which is|stays?|remains?)\b")
_DOWNTIME = re.compile(
    r"#(\d+)(%| nines)?(?: (?:availab\w+|uptime|of the time|up))?,? (?:is|means|allows|gives us|gives|leaves|buys|permits|equals|comes to|which is|"
    r"so|works out at|works out to|or)(?: (?:about|only|up to|us|you|down|for|we|may|can|be|of))* ?#(\d+) (second|minute|hour|day)s?(?: of)?"
    r"(?: (?:downtime|outage|being down|unavailability|down))? (?:a|per|each|every|in a) (day|week|month|quarter|year)\b"
)
_DOWN_OVER = re.compile(
    r"#(\d+)%(?! (?:of|more|less))[^#]{0,40}\b(?:over|in|across) (?:a |each |the )?#(\d+)[- ](day|week|month)s?(?: (?:month|quarter|year|period|window))?[^#]{0,45}?#(\d+) (second|minute|hour)s?"
    r"(?: of)?(?: (?:downtime|outage|being down|unavailability|down))"
)
#: “…, 43,200 minutes. That is about 216 minutes of downtime.”
_DOWN_OF = re.compile(
    r"#(\d+)%[^#]{0,30}?\b(?:an?|per|each|every) (day|week|month|quarter|year)\b(?:[^#;]|#\d+(?!%)){0,80}?"
    r"#(\d+) (second|minute|hour)s? of (?:downtime|outage|being down|unavailability)"
)
_SECONDS = {
    "second": 1,
    "minute": 60,
    "hour": 3600,
    "day": 86400,
    "week": 604800,
    "month": 2629746,
    "quarter": 7889238,
    "year": 31556952,
}
_PERCENTILE = r"(?:p(?:50|75|9\d|99\d?|99\.9)(?:s\b|'s\b| values| latencies)|(?:ninety-(?:fifth|ninth)|9[059]th|99th) percentiles|percentiles|tail latenc(?:y|ies)|medians)"
_MEANED = re.compile(
    rf"\b(?:averag(?:e|es|ed|ing)|the mean of|take the mean|took the mean|add(?:ed|ing)? up|add(?:ed|ing)?|sum(?:s|med|ming)?(?: up)?)\b"
    rf"(?: (?:of|out|the|our|all|up|those|these|each|every|its|their|service's|services'|regional|daily|hourly|individual|weekly|"
    rf"three|two|four|five|six|ten|region's|shard's|server's|single|per-[a-z]+))* {_PERCENTILE}"
    rf"|\b(?:p(?:50|75|9\d|99\d?)|percentile|{_PERCENTILE})\b[^.;]{{0,50}}\b(?:is|was|are|as|equals|gives?|comes (?:from|to)) (?:simply |just |then )?(?:the |an |their )?"
    rf"(?:average|mean|sum) of (?:[a-z'-]+ ){{0,4}}(?:{_PERCENTILE}|theirs|those)"
)
_KNOWN = re.compile(
    r"\b(?:not|never|no|can't|cannot|don't|doesn't|isn't|aren't|nobody|wrong|instead of|rather than|stop(?:ped)?|refus\w+|bound|"
    r"worst case|at most|pessimistic|conservative|upper|hides?|hid|meaningless|nonsense|merge[ds]?|histograms?|sketch\w*|over the last|"
    r"weekly reading|why|without)\b"
)


def check(context: ReadContext) -> Iterator[Span]:
    """Yield the sentence, or the stretch of it, in which the wrong arithmetic stands."""
    if not holds_any(context.plain, _HINTS):
        return
    spans = context.sentences
    for i, span in enumerate(spans):
        said = span.of(context.plain)
        if not holds_any(said, _HINTS) or len(said) > READABLE:
            continue
        meaned = _MEANED.search(context.plain, span.start, span.end)
        if meaned and not _KNOWN.search(said) and own_claim(context, i):
            yield Span(*meaned.span())
            continue
        start = max(spans[i - 1].start if i else span.start, span.end - READABLE)
        window = masked(context.plain, start, span.end)
        first = next((n for n, f in enumerate(window.figures) if f.span.start >= span.start), len(window.figures))
        wrong = next(
            (n for n in (*_nines(window), *_chain(window), *_fan(window), *_downtime(window)) if n >= first), None
        )
        if wrong is not None and own_claim(context, i, 1):
            yield span


def _bounds(text: Masked, number: str) -> Bounds:
    figure = text.figures[int(number)]
    return Bounds(figure.low, figure.high)


def _nines(text: Masked) -> Iterator[int]:
    for match in _NINES.finditer(text.text):
        if not _REDUNDANT.search(text.text) and text.figures[int(match[2])].value > text.figures[int(match[1])].value:
            yield int(match[2])


def _chain(text: Masked) -> Iterator[int]:
    """Yield the claimed availability of parts in series where it is not below that of one part."""
    if not _UP.search(text.text) or _REDUNDANT.search(text.text):
        return
    for match in _CHAIN.finditer(text.text):
        count, each, claim = (text.figures[int(match[n])] for n in (1, 2, 3))
        high = 90 <= each.value < 100 and 90 <= claim.value < 100
        if not high or not 2 <= count.value <= 1000 or count.percent:
            continue
        lost = 100 * (1 - (each.value / 100) ** count.value)
        if 100 - claim.value < 0.6 * lost:
            yield int(match[3])


def _fan(text: Masked) -> Iterator[int]:
    """Yield the claimed share of slow wholes where 1-(1-p)^n is far from it."""
    if not _SLOW.search(text.text) or _REDUNDANT.search(text.text):
        return
    for match in _FAN.finditer(text.text):
        count, each, claim = (text.figures[int(match[n])] for n in (1, 2, 4))
        if not (2 <= count.value <= 1000 and 0 < each.value <= 20 and _HENCE.search(match[3])):
            continue
        if not _WHOLE.search(match[3] + match[5]) or each.value > 50:
            continue
        true = 100 * (1 - (1 - each.value / 100) ** count.value)
        if misses(Bounds(claim.low, claim.high), Bounds(0.7 * true, min(100.0, 1.35 * true)), 0.0, 1.0):
            yield int(match[4])


def _downtime(text: Masked) -> Iterator[int]:
    for match in _DOWNTIME.finditer(text.text):
        share, length = text.figures[int(match[1])], _bounds(text, match[3])
        down = 10**-share.value if match[2] == " nines" else 1 - share.value / 100
        if not 0 < down <= 0.1:
            continue
        true = down * _SECONDS[match[5]]
        claim = length * float(_SECONDS[match[4]])
        if misses(claim, Bounds(0.7 * true, 1.4 * true), 0.0):
            yield int(match[3])
    for match in _DOWN_OF.finditer(text.text):
        down = 1 - text.figures[int(match[1])].value / 100
        true = down * _SECONDS[match[2]]
        if 0 < down <= 0.1 and misses(
            _bounds(text, match[3]) * float(_SECONDS[match[4]]), Bounds(0.6 * true, 1.6 * true), 0.0
        ):
            yield int(match[3])
    for match in _DOWN_OVER.finditer(text.text):
        down = 1 - text.figures[int(match[1])].value / 100
        if not 0 < down <= 0.1:
            continue
        true = down * text.figures[int(match[2])].value * _SECONDS[match[3]]
        if misses(_bounds(text, match[4]) * float(_SECONDS[match[5]]), Bounds(0.7 * true, 1.4 * true), 0.0):
            yield int(match[4])
