"""short-read: what members do in the first weeks of more advertising or a new price is taken for what they do in the end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....domain.text import Span
from ..context import ReadContext
from .claimed import Claim, made

_LEVER = r"(?:\bad[ -]?(?:load|loads|frequency|breaks?|minutes?|pressure|density|tier|slots?)\b|\bads\b|\badverts?\b|\badvertis\w+|\bcommercials\b|\bprice (?:rise|increase|change|cut|test)\b|\bhigher price\b|\bnew price\b|\bfee\b)"
_SHORT = r"(?:(?:a|one|two|three|four|five|six|seven|eight|1|2|3|4|5|6|8)[ -](?:week|day)s?(?:'s|')?|(?:a|one|1)[ -]month(?:'s|-long)?|(?:ten|fourteen|twenty|thirty|thirty-one|10|14|21|28|30|31)[ -]days?(?:-long)?|(?:fortnight|month)(?:'s|ly)?(?:-long)?|first (?:week|month|four weeks|two weeks|thirty days)|(?:a|one) single month)"
_TEST = r"(?:tests?|experiments?|trials?|pilots?|a/b|split|hold-?outs?|reads?|readout|reading|results?|data)"
_LONG = (
    r"(?:long[- ](?:run|term) (?:effect|impact|behaviou?r|value|retention|churn|cost|damage|answer|sensitivity)|(?:effect|impact|answer|cost|harm|damage|churn|retention|hours|listening|viewing|value) (?:[a-z]+ ){0,3}?(?:in|for|over) the (?:long (?:run|term)|year|years|lifetime)|in the long (?:run|term)|over the long (?:run|term)|lifetime (?:effect|value|impact)|"
    r"permanent(?:ly)? (?:effect|impact|harmless|safe|[a-z]+)|steady[- ]state|for good\b|for ever|forever|full (?:effect|impact|cost|reaction)|whole (?:effect|impact|cost|reaction)|final (?:effect|answer|impact)|years? (?:ahead|to come|out)|annual (?:effect|churn|impact|cost|loss)|members have (?:settled|adapted|got used|accepted))"
)
_SO = r"(?:so|which means|that means|means|shows?|tells?|proves?|therefore|hence|gives?|is (?:all|enough|what)|settles|settled|we know|i know|confirms?|demonstrates?|equals|is the|as the|for the)"
_LATER = re.compile(
    r"\b(?:not|never|no (?:idea|way|answer|proof|word)|isn't|wasn't|can't|cannot|doesn't|don't|didn't|won't|only|understat\w+|underestimat\w+|larger|bigger|three times|several times|multiple of|but|however|novelty|lower bound|first (?:sign|hint|look|read)|until|extend\w*|keep|kept|"
    r"longer|year-long|twelve|nine|six months|12|18|21|months? (?:later|more)|would|need|hold(?:ing)? (?:back|out) (?:a|for|some)|hold-?out for|grows?|lag\w*|delayed|too short|too early|unless|ask|wrong|early|caution|careful\w*|though)\b"
)
_AROUND = re.compile(
    r"\b(?:understat\w+|underestimat\w+|three times|several times|hold-?out|held (?:back|out)|holding back|novelty|longer|year-long|a year|(?:six|nine|twelve|eighteen|12|18|21|24) months|lasting|lower bound|the floor|too short|too early|not (?:the )?(?:long|whole|lasting)|"
    r"slowly)\b"
)
CLAIMS = (
    Claim(
        re.compile(
            rf"\b{_SHORT}[^.]{{0,40}}\b{_TEST}\b[^.]{{0,120}}(?:\.[^.]{{0,60}})?\b{_SO}\b[^.]{{0,80}}\b{_LONG}|\b{_TEST}\b[^.]{{0,50}}\b{_SHORT}[^.]{{0,100}}(?:\.[^.]{{0,60}})?\b{_SO}\b[^.]{{0,80}}\b{_LONG}"
        ),
        (
            "long",
            "year",
            "lifetime",
            "perman",
            "steady",
            "for good",
            "ever",
            "full",
            "whole",
            "final",
            "annual",
            "settled",
            "adapted",
            "used",
            "accepted",
        ),
        _LATER,
        _AROUND,
        back=1,
        needs=re.compile(_LEVER),
        topics=("ad ", "ads", "ad-", "advert", "commercial", "price", "fee"),
    ),
)


def check(context: ReadContext) -> Iterator[Span]:
    """Yield the words that read the beginning as the end."""
    yield from made(context, CLAIMS)
