"""sample-misread: a handful is called significant, or those who stayed are asked why others leave."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....domain.text import Span
from ..context import ReadContext
from .arithmetic.figures import Figure, Masked, masked
from .claimed import Claim, made
from .doubt import READABLE, nearby, own_claim
from .hints import holds_any

_PEOPLE = (
    r"(?:people|users|customers|members|patients|drivers|respondents|interviews|interviewees|participants|testers|nurses|teachers|pupils|students|parents|farmers|merchants|sellers|subscribers|"
    r"households|shoppers|viewers|listeners|guests|riders|couriers|clinicians|doctors|agents|employees|volunteers|accounts|sessions|answers|replies|subjects)"
)
_SAMPLE = re.compile(
    rf"#(\d+)(?!%)(?: [a-z-]+){{0,2}}? {_PEOPLE}\b|\b(?:n ?=|sample (?:size )?(?:of|was|is)|(?:asked|interviewed|surveyed|tested(?: it)? (?:on|with)|spoke to|polled)) ?#(\d+)(?!%)"
)
_SURE = re.compile(
    r"\b(?:statistically significant|significant at|(?:is|was|are|were|highly|clearly|result|difference|effect|uplift|gap) (?:clearly |highly |already )?significant\b(?! (?:amount|part|cost|risk|change|enough))|statistical significance|p[ -]?(?:value )?(?:<|below|under|of) ?\S+|conclusive(?:ly)?\b|"
    r"statistical proof|representative (?:of|sample)|beyond (?:any )?(?:statistical )?doubt)"
)
_CAREFUL = re.compile(
    r"\b(?:not|never|no|isn't|wasn't|can't|cannot|don't|didn't|hardly|too (?:few|small)|hint|hints|unless|until|needs?|would|before|only|interview round|larger|bigger|repeated|power(?:ed)?|next|then we (?:ran|tested)|"
    r"confirmed (?:on|with|by)|sessions each|per (?:person|user)|each of (?:them|whom)|crossover|within[- ](?:subject|person)|measurements|readings|nobody)\b"
)
_OF = re.compile(r"#(\d+)(?!%)(?: [a-z]+)? (?:out )?of (?:the )?#(\d+)(?!%)")
#: A sample below this carries no small difference.
SMALL = 30
LARGE_GAP = 0.5
_STAYED = (
    r"(?:(?:current|existing|remaining|active|loyal|present|longest-standing|long-standing|long-time|happiest|best|most loyal|most active|retained|paying) (?:[a-z]+ )?(?:customers?|members?|users?|subscribers?|employees?|staff|clients?|people|players|viewers|tenants|students|merchants|sellers|drivers|nurses|patients|readers|shoppers|households)"
    r"|(?:the |those |people |customers |members |users |employees |nurses |drivers |clients )?(?:people |ones )?(?:who|that) (?:had |have |has )?(?:stayed|stay|remained|remain|renewed|are still (?:with us|here|active|subscribed|paying)|still (?:use|pay|subscribe|work|come|buy)|kept (?:their|paying|using))|stayers|survivors)"
)
_ASKED = r"(?:asked|surveyed|interviewed|polled|spoke (?:to|with)|talked (?:to|with)|called|ran a survey (?:of|among|with)|questioned|sent a (?:survey|questionnaire) to|a survey of|interviews with)"
_LEAVE = (
    r"(?:why (?:\w+ ){0,3}?(?:leave|left|leaving|cancel|cancels|cancelled|canceled|quit|churn|churned|drop out|dropped out|go|went away|give up|gave up|resign|resigned)\b|"
    r"what (?:makes|made|drives|drove) (?:\w+ ){1,3}(?:leave|cancel|quit|churn|drop out|go|give up|resign|away)|(?:the )?(?:reasons?|causes?|drivers?) (?:for|of|behind) (?:\w+ )?(?:churn|cancellations?|leaving|attrition|turnover|drop-?out|resignations|departures))"
)
_LEFT = re.compile(
    r"\b(?:leavers|survivor\w*|bias\w*|exit interviews?|(?:who|that) (?:had )?(?:left|cancelled|canceled|quit|churned|gone)|former|ex-\w+)\b"
)
#: What in the sentences around makes a handful a beginning.
_AROUND = re.compile(
    r"\b(?:too (?:few|small)|hint|not enough|repeat(?:ed|ing)|larger|bigger|confirmed|(?:prove|proves|proved|show|shows|showed) nothing|coin toss|not significant|power(?:ed)?|measurements|readings|receipts|per (?:person|user)|each of (?:them|whom)|crossover)\b"
)
SURVIVORS = (
    Claim(
        re.compile(
            rf"\b{_ASKED} (?:only )?(?:[\w,]+ ){{0,4}}?{_STAYED}\b[\s\S]{{0,140}}?\b{_LEAVE}|\b{_LEAVE}[^.]{{0,40}}[.,;]? [^.]{{0,40}}\b{_ASKED} (?:only )?(?:[\w,]+ ){{0,4}}?{_STAYED}\b"
        ),
        (
            "why",
            "what ma",
            "what dr",
            "reason",
            "cause",
            "driver",
            "asked",
            "survey",
            "interview",
            "polled",
            "spoke",
            "talked",
            "called",
            "question",
        ),
        re.compile(
            r"\b(?:also|as well|too|both|and (?:the |those |\w+ )?(?:who|that) (?:had )?(?:left|cancelled|canceled|quit|churned|gone)|leavers|ex-\w+|former|had left|had cancelled|had canceled|bias\w*|survivor(?:ship)? \w+|cannot|can't|couldn't|but|"
            r"missing|not|never|nobody|wrong|instead|rather than|exit interviews?|compar\w+|against|those who (?:left|cancelled|quit)|people who (?:left|cancelled|quit)|almost left|nearly left|came back|would make|might|why (?:they|people) (?:stay|stayed))\b"
        ),
        _LEFT,
        back=1,
        topics=(
            "leave",
            "left",
            "leaving",
            "cancel",
            "quit",
            "churn",
            "drop",
            "went away",
            "give up",
            "gave up",
            "resign",
            "attrition",
            "turnover",
            "departure",
        ),
    ),
)


_SURELY = (
    "significan",
    "conclusive",
    "representative",
    "p value",
    "p-value",
    "p <",
    "p<",
    "proof",
    "p of",
    "p below",
    "doubt",
)


def check(context: ReadContext) -> Iterator[Span]:
    """Yield the words that make a handful, or those who stayed, speak for all."""
    yield from made(context, SURVIVORS)
    if not holds_any(context.plain, _SURELY):
        return
    spans = context.sentences
    for i, span in enumerate(spans):
        if not holds_any(span.of(context.plain), _SURELY) or span.end - span.start > READABLE:
            continue
        match = _SURE.search(context.plain, span.start, span.end)
        if not match or not own_claim(context, i, 1):
            continue
        around = nearby(context, i, 1)
        careful = _CAREFUL.search(context.plain, span.start, span.end)
        if careful or _AROUND.search(context.plain, around.start, around.end):
            continue
        if _handful(masked(context.plain, max(spans[i - 1].start if i else span.start, span.end - READABLE), span.end)):
            yield Span(*match.span())


def _handful(text: Masked) -> bool:
    """Tell whether everyone counted in a text is fewer than can carry a small difference."""
    counted = [text.figures[int(m[1] or m[2])] for m in _SAMPLE.finditer(text.text)]
    if not counted or any(figure.value >= SMALL or figure.year for figure in counted):
        return False
    parts = [(text.figures[int(m[1])], text.figures[int(m[2])]) for m in _OF.finditer(text.text)]
    rates = [_rate(part, whole) for part, whole in parts if 0 < part.value <= whole.value]
    return not (len(rates) > 1 and max(rates) - min(rates) >= LARGE_GAP)


def _rate(part: Figure, whole: Figure) -> float:
    return part.value / whole.value
