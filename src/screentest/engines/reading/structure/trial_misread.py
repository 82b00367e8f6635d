"""trial-misread: a trial is stopped when it looks good, one of many measures is believed, or too few answers become “no effect”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....domain.text import Span
from ..context import ReadContext
from .claimed import Claim, made

_LIMIT = r"(?:significan\w+|0?\.0[15]\b|95 ?(?:%|percent|per cent)|ninety-five percent|the (?:line|threshold|bar|mark)|the five percent|5 ?%)"
_PASSED = rf"(?:below|under|past|crossed|cross(?:es)?|reached|reaches|hit|hits|passed|became|turned|was|went|dipped|showed|came up|got to)[^.;]{{0,25}}?{_LIMIT}"
_STOPPED = r"(?:ended|stopped|shipped|called (?:it|the)|closed|cut it short|rolled (?:it )?out|launched|declared|wrapped|switched it off|reported|took (?:it|that)|released)"
_OFTEN = (
    r"(?:(?:looked|checked|watched|peeked|refreshed|read|opened|had)\b[^.;]{0,50}\b(?:every|each) (?:\w+ )?(?:morning|day|hour|evening|night|week|monday)"
    r"|(?:looked|checked|watched|peeked|refreshed|read)\b[^.;]{0,40}\b(?:daily|hourly|constantly|continuously|as the numbers came in))"
)
_MANY = r"(?:\d\d+|a dozen|fifteen|twenty|thirty|forty|fifty|sixty|a hundred|dozens of|all (?:our|the) (?:\w+ )?)(?: [a-z-]+){0,2}? ?"
_CUTS = r"(?:metrics|measures|indicators|countries|segments|cuts|slices|sub-?groups|groups|cohorts|breakdowns|splits|markets|regions|variables)"
_FOUND = r"(?:p(?:[ -]value)? ?(?:=|<|of|was|at|came (?:in|out) at)|significan\w+|came (?:up|out) (?:positive|ahead|on top)|turned (?:out )?positive|(?:was|were) (?:positive|up|winners?)\b)"
_NULL = (
    r"(?:(?:was|were|is|are|came (?:out|back)|proved|turned out)? ?(?:not (?:statistically )?significant|insignificant|non-significant)|"
    r"no (?:statistically )?significant (?:difference|effect|change|drop|rise|impact)|(?:couldn't|could not|didn't|did not) (?:see|find|detect|show|measure) (?:a|any) (?:significant )?(?:difference|effect))"
)
_NOTHING = (
    r"(?:no (?:effect|difference|harm|impact|influence|cost|damage|customers?|members?|downside)|(?:does|do|did) nothing|(?:changes?|costs?|hurts?|loses?) (?:us )?(?:nothing|nobody|no \w+)|"
    r"makes? no difference|harmless|is safe|was safe|irrelevant|doesn't matter|does not matter)"
)
_HENCE = r"(?:which (?:shows?|proves?|means|tells|settles|settled|confirm\w*)|that (?:shows?|proves?|means|settles|settled|confirm\w*)|so\b|showing|proving|hence|therefore|thus|it follows|establish\w*|concluded?|and with that)"
_KNOWN = re.compile(
    r"\b(?:sequential|alpha[ -]spending|spending function|corrected|correction|adjust\w+|bonferroni|holm|false discovery|benjamini|always-valid|bayes\w*|"
    r"pre-?registered|beforehand|planned (?:end|date|sample)|fixed (?:in advance|horizon)|reran|re-ran|repeat\w*|again|fresh|confirm(?:ed|ing)? (?:it )?(?:on|with|in)|replicat\w+|"
    r"hint|(?:by|what) chance|chance alone|luck|retest\w*|false positive|power(?:ed)?|(?:narrow|tight|whole) interval|interval (?:exclud\w+|rul\w+)|equivalen\w+|non-?inferior\w*|large enough|to detect|too (?:few|small|short|early|little)|"
    r"guardrail|harm|mistake|wrong|peeking|fishing|never|don't|didn't|would have)\b"
)
_AROUND = re.compile(
    r"\b(?:sequential|bonferroni|holm|false discovery|corrected for|reran|re-ran|replicat\w+|fresh (?:sample|data|test)|peeking|p-hacking|fishing|underpowered|chance alone|(?:by|what) chance|retest\w*|"
    r"too (?:few|small|short) to|mistake|wrong|non-?inferior\w*|equivalen\w+)\b"
)
_HINTS = (
    "signific",
    "0.0",
    ".05",
    ".01",
    "95",
    "p =",
    "p=",
    "p of",
    "p was",
    "nothing",
    "no effect",
    "no diff",
    "stopped",
    "ended",
    "shipped",
    "no c",
    "safe",
    "p <",
    "p<",
    "p came",
    "harm",
    "matter",
    "positive",
    "ahead",
    "on top",
    "winner",
    "were up",
)
_TOPICS = (
    "signific",
    "p-value",
    "p value",
    "p =",
    "p=",
    "p <",
    "p<",
    "p was",
    "p of",
    "p came",
    "0.05",
    "95%",
    "95 percent",
    "ninety-five percent",
    "p at",
    "percent level",
    "% level",
)

CLAIMS = (
    Claim(
        re.compile(
            rf"\b{_OFTEN}\b[\s\S]{{0,110}}?\b(?:first|once|as soon as|the moment|until|when|the day|on day|day|finally)\b[\s\S]{{0,60}}?\b{_PASSED}[\s\S]{{0,70}}?\b{_STOPPED}\b"
            rf"|\b{_STOPPED}\b[^.;]{{0,40}}\b(?:as soon as|the moment|the (?:morning|day|minute) (?:that )?|once|the first time)\b[^.;]{{0,40}}\b{_PASSED}"
            rf"|\b(?:extended|ran on|kept (?:\w+ )?(?:running|going|open)|prolonged|let (?:it|the \w+) run|left (?:it|the \w+) running|went on)\b[^.;]{{0,70}}\buntil\b[^.;]{{0,40}}\b{_PASSED}"
        ),
        _HINTS,
        _KNOWN,
        _AROUND,
        back=1,
        topics=_TOPICS,
    ),
    Claim(
        re.compile(
            rf"\b(?:cut|sliced|split|broke|looked|went through|combed|tried|tested|checked)\b[^.;]{{0,50}}\b{_MANY}{_CUTS}\b[\s\S]{{0,90}}?\b{_FOUND}"
            rf"|\b{_MANY}{_CUTS}\b[^.;]{{0,40}}(?:in the test|tested|tracked|compared)?[\s\S]{{0,60}}?\b(?:one|two|three|only one|a single one|just one)\b[^.;]{{0,60}}\b{_FOUND}"
        ),
        _HINTS,
        _KNOWN,
        _AROUND,
        back=2,
        topics=_TOPICS,
    ),
    Claim(
        re.compile(rf"\b{_NULL}[\s\S]{{0,80}}?\b{_HENCE}[^.;]{{0,70}}\b{_NOTHING}"),
        _HINTS,
        _KNOWN,
        _AROUND,
        back=1,
        topics=("signific", "detect", "see a", "find a", "see any", "find any"),
    ),
    Claim(
        re.compile(
            r"\brandomi[sz]ed\b[^.;]{0,40}\b(?:stores|shops|supermarkets|schools|cities|clinics|teams|wards|sites|branches|depots|villages|offices|hotels)\b[\s\S]{0,90}?"
            r"\b(?:tested|counted|analysed|analyzed|treated|took)\b[^.;]{0,50}\b(?:shoppers|users|people|patients|pupils|customers|members|riders|visits|guests|employees)\b[^.;]{0,30}\bindependent\b"
        ),
        ("independent",),
        _KNOWN,
        _AROUND,
        back=1,
        topics=("randomi",),
    ),
)


def check(context: ReadContext) -> Iterator[Span]:
    """Yield the words that make more of a trial than it can show."""
    yield from made(context, CLAIMS)
