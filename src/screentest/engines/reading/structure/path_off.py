"""path-off: slack is cut and the end said to move, late helpers said to count in full, a buffer spent twice, a chain run side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....domain.text import Span
from ..context import ReadContext
from .arithmetic.figures import Masked, masked
from .claimed import Claim, made
from .doubt import READABLE, own_claim
from .hints import holds_any

_END = r"(?:opening|launch|end|finish|go-live|release|completion|delivery|handover|date|programme|project|cutover|premiere|whole (?:thing|plan)|schedule)"
_TIME = r"(?:hours?|days?|weeks?|months?)"
_KNOWN = re.compile(
    r"\b(?:where it was|unchanged|nothing|nobody|not|no longer|never|until|critical|used up|eats|ate|joins the|didn't|doesn't|wouldn't|"
    r"would not|hardly|only the (?:float|slack)|just (?:more )?(?:float|slack)|leaves?|left|stays?|stayed|same (?:day|date))\b"
)
_AROUND = re.compile(r"\b(?:critical (?:path|chain)|mistake|wrong|no effect|bought (?:us )?nothing|wasted)\b")
FLOAT = (
    Claim(
        re.compile(
            rf"\b(?:float|slack|spare (?:days|weeks|time)|weeks? (?:of room|to spare)|days? to spare)\b[\s\S]{{0,110}}?\b(?:shorten\w*|cut|sped|speed\w*|compress\w*|halv\w+|crash\w*|bring|brought|took|taking|pulled|accelerat\w+|trimm\w+)\b"
            rf"[\s\S]{{0,90}}?\b(?:moves?|moved|brings?|brought|pulls?|pulled|gains?|gained|saves?|saved|gives?|gave|puts?|shift\w*|advance\w*|buys?|bought)\b[^.;]{{0,40}}?\b(?:{_END}|us|it)\b[^.;]{{0,30}}?"
            rf"\b(?:forward|earlier|sooner|ahead|{_TIME})\b"
        ),
        ("float", "slack", "spare", "room", "forward", "earlier", "sooner", "ahead", "week", "day", "month"),
        _KNOWN,
        _AROUND,
        back=1,
        topics=("float", "slack", "to spare", "spare ", "of room"),
    ),
)
#: Each of several streams has even odds, all of them are needed, and the whole is said to have even odds.
EVEN = (
    Claim(
        re.compile(
            r"\b(?:p50|p80|p90|fifty-fifty|50/50|even odds|coin[- ](?:flip|toss)|(?:fifty|eighty|ninety|50|80|90) ?(?:percent|%|per cent))\b[\s\S]{0,160}?\b(?:all|every|each)\b"
            r"[\s\S]{0,170}?\b(?:so|since|as|therefore|hence|which makes)\b[^.;]{0,110}\b(?:a|an|at|the same|our) (?:p50|p80|p90|fifty-fifty|50/50|even)\b(?: (?:date|odds|too|as well|chance|plan))"
        ),
        ("p50", "p80", "p90", "fifty-fifty", "50/50", "even"),
        re.compile(r"\b(?:only|one[- ]in|less|lower|multipl\w*|sixteen|not|never|no longer|below|worse)\b"),
        _AROUND,
        back=2,
        topics=("p50", "p80", "p90", "fifty-fifty", "50/50", "even odds", "coin"),
    ),
)
_PEOPLE = (
    r"(?:engineers?|developers?|people|testers?|designers?|programmers?|analysts?|contractors?|hands|heads|colleagues)"
)
_ADDED = re.compile(
    rf"#(?P<n>\d+)(?!%) (?:[a-z-]+ ){{0,2}}?{_PEOPLE}\b[^#]{{0,60}}?#(?P<m>\d+)(?!%) (?P<unit>week|month)s?\b(?:[^#]|#\d+(?!%)){{0,90}}?\b(?:add\w*|another|plus|hir\w+|borrow\w*|brought in|put on|more)\b[^#]{{0,25}}?"
    rf"#(?P<k>\d+)(?!%)(?P<said>(?:[^#]|#\d+(?! (?:week|month))){{0,150}})#(?P<x>\d+)(?!%) (?:(?P<half>and a half) )?(?P=unit)s?\b"
)
#: The shorter of two stretches that run side by side is cut, and the end said to move by what was cut.
_SHORTER_CUT = re.compile(
    rf"#(?P<a>\d+)(?!%)(?: {_TIME})?\b[^#]{{0,40}}?#(?P<b>\d+)(?!%)(?: {_TIME})?\b[^#]{{0,25}}\b(?:in parallel|side by side|at the same time|alongside)\b"
    rf"(?:[^#]|#\d+(?!%)){{0,160}}?\b(?:down|cut|shorten\w*|from #\d+) to #(?P<z>\d+)(?!%)[^#]{{0,90}}?\bfrom (?:{_TIME} )?#(?P<from>\d+)(?!%) to (?:{_TIME} )?#(?P<to>\d+)(?!%)"
)
_LATE = re.compile(
    r"\b(?:late|behind|learn\w*|new to|had to be shown|join\w*|onboard\w*|never seen|halfway|slipp\w+)\b"
)
_SLOWER = re.compile(
    r"\b(?:brooks|ramp\w*|slow(?:s|ed|er)?|training time|first weeks cost|halv\w+ (?:their|the) (?:speed|pace)|independent|separate|split off)\b"
)
_BUFFER = re.compile(
    rf"#(?P<a>\d+)(?!%) {_TIME}(?: of| in)?(?: the)? (?:buffer|float|slack|contingency|reserve)\b[^#]{{0,60}}?#(?P<b>\d+)(?!%)(?: {_TIME})?(?: of it)? (?:to|for) [^#]{{0,60}}?\band #(?P<c>\d+)(?!%)(?: {_TIME})? (?:to|for)\b"
)
_CHAIN = re.compile(
    rf"#(?P<a>\d+)(?!%)(?: {_TIME})?\b[^#]{{0,50}}?#(?P<b>\d+)(?!%)(?: {_TIME})?\b(?P<said>[^#]{{0,170}}?)#(?P<q>\d+)(?!%)(?! (?:teams|people|crews))(?: {_TIME})?"
)
_AFTER = re.compile(
    r"\b(?:(?:can't|cannot|can not|couldn't|could not|can only|could only|only|won't|must not)(?: be)? (?:begin|began|begun|start\w*|commence)|needs? the (?:first|finished|result|output)|depends? on|waits? for|once the first is)\b"
)
_BESIDE = re.compile(
    r"\b(?:in parallel|two teams|side by side|at the same time|simultaneous\w*|concurrent\w*|two crews|both teams|a second (?:team|crew))\b"
)
_EASED = re.compile(
    r"\b(?:overlap\w*|in batches|partly|first half|as soon as the first|not\b(?! before)|mock|stub\w*|draft)\b"
)
#: One of these stands in any text about a buffer, about work side by side, and about late helpers.
_TOPICS = ("float", "slack", "spare", "buffer", "contingency", "reserve", "of room")
_SIDE_BY_SIDE = ("parallel", "teams", "crew", "side by side", "same time", "simultan", "concurren")
_HELPERS = ("add", "another", "plus", "hir", "borrow", "brought in", "put on")


def check(context: ReadContext) -> Iterator[Span]:
    """Yield what a network of tasks does not allow."""
    if not holds_any(context.plain, (*_TOPICS, *_SIDE_BY_SIDE, *_HELPERS, *EVEN[0].topics)):
        return
    yield from made(context, FLOAT)
    yield from made(context, EVEN)
    spans = context.sentences
    seen: set[int] = set()
    for i, span in enumerate(spans):
        if not holds_any(span.of(context.plain), ("week", "month", "day", "hour")):
            continue
        start = max(spans[max(0, i - 2)].start, span.end - READABLE)
        said = context.plain[start : span.end]
        late = holds_any(said, _HELPERS) and _LATE.search(said) is not None
        if not (late or holds_any(said, (*_TOPICS, *_SIDE_BY_SIDE))):
            continue
        text = masked(context.plain, start, span.end)
        for last in _wrong(text):
            end = text.figures[last].span.end
            if end > span.start and end not in seen and own_claim(context, i, 1):
                yield span
            seen.add(end)


def _wrong(text: Masked) -> Iterator[int]:
    """Yield the last figure of each claim about time that the figures before it do not allow."""
    for match in _ADDED.finditer(text.text):
        people, months, more, claim = (text.figures[int(match[name])].value for name in ("n", "m", "k", "x"))
        claim += 0.5 if match["half"] else 0.0
        if not people or not more or not _LATE.search(text.text) or _SLOWER.search(text.text):
            continue
        if abs(claim - months * people / (people + more)) <= 0.08 * months:
            yield int(match["x"])
    for match in _SHORTER_CUT.finditer(text.text):
        one, other, cut, was, now = (text.figures[int(match[name])].value for name in ("a", "b", "z", "from", "to"))
        if cut < min(one, other) < max(one, other) and was - now == min(one, other) - cut:
            yield int(match["to"])
    for match in _BUFFER.finditer(text.text):
        whole, first, second = (text.figures[int(match[name])] for name in ("a", "b", "c"))
        if first.value + second.value > whole.high and first.value <= whole.value >= second.value:
            yield int(match["c"])
    for match in _CHAIN.finditer(text.text):
        one, other, claim = (text.figures[int(match[name])].value for name in ("a", "b", "q"))
        dependent = _AFTER.search(match["said"]) and not _EASED.search(match["said"])
        if dependent and _BESIDE.search(match["said"]) and claim == max(one, other) and min(one, other) > 0:
            yield int(match["q"])
