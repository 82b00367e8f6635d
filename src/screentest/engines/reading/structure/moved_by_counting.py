"""moved-by-counting: a measure is offered as proof that had to move by the way it is counted, or by what was made compulsory."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....domain.text import Span
from ..context import ReadContext
from .claimed import Claim, made

_HENCE = r"(?:so|which (?:clearly |simply )?(?:proves|shows|means|tells (?:me|us)|is proof|confirms)|that (?:clearly )?(?:proves|shows|is proof|confirms|tells (?:me|us))|proving|hence|therefore|thus|clearly|proof (?:that|of)|this (?:proves|shows|confirms)|showing|our proof)"
_GAP = r"[^.;!?]{0,80}"
_LINK = rf"(?:{_GAP}[.;,!]\s*|{_GAP})"
_GOOD = r"(?:like\w*|love[sd]?|want(?:ed|s)?|value[sd]?|popular|useful|embrac\w+|accept\w+|satisf\w+|happy|happier|success\w*|works?|worked|adopt\w+|demand|prefer\w*|trust\w*|convinced|enjoy\w*|needed)"
_BETTER = r"(?:stable|stability|reliab\w+|better|improv\w+|healthier|quality|fixed|works?|worked|solved|happier|satisf\w+|calmer|safer|success\w*|fewer (?:problems|faults|incidents|complaints)|cured|resolved|under control)"
#: Pieces of the words by which things are said to be better; where none stands no pattern is tried.
_PIECES_OF_BETTER = (
    "stab",
    "reliab",
    "better",
    "improv",
    "health",
    "quality",
    "fixed",
    "work",
    "solved",
    "happ",
    "satisf",
    "calm",
    "safe",
    "success",
    "fewer",
    "cured",
    "control",
)
_KNOWN = re.compile(
    r"\b(?:of course|naturally|not|no|never|nothing|isn't|wasn't|doesn't|didn't|can't|cannot|only because|but|however|although|so i (?:ignored|looked|measured|watched|discounted|asked)|meaningless|forced|artefact|artifact|by definition|unsurprisingly|on paper|separately|also measured|compar\w+|"
    r"control\w*|without being|voluntar\w+|before we made|optional (?:group|sites)|complaints? by phone|other channel|hides?|hid|masked|same incidents|user[- ]reported|errors themselves)\b"
)
_FELL = r"(?:fell|dropped|went down|halved|declined|came down|shrank|decreased|are down|were down|is down|was down|disappeared|vanished|down (?:by|from|to))"
_ROSE = r"(?:rose|went up|climbed|reached|hit|jumped|doubled|grew|is (?:at|now)|was (?:at|up)|went (?:from|to)|now (?:at|stands))"
_AROUND = re.compile(
    r"\b(?:meaningless|(?:says|said|told|proves|proved|shows|showed) (?:me |us )?nothing|forced|artefact|artifact|by definition|unsurprisingly|instead|control (?:group|sites)|discount\w*|user-reported|voluntar\w+|other channels?|had no choice|had to)\b"
)
CLAIMS = (
    Claim(
        re.compile(
            rf"\b(?:made|making|is|was|became) (?:it |this |the [\w -]{{1,25}}? |its use |use |using it )?(?:mandatory|compulsory|obligatory|required|the only (?:way|option|channel))\b{_LINK}\b(?:usage|use|adoption|completion|attendance|uptake|log-?ins|sign-?ups|participation|take-?up)\b{_GAP}\b{_ROSE}\b{_LINK}\b{_HENCE}\b{_GAP}\b{_GOOD}\b"
        ),
        (
            "like",
            "love",
            "want",
            "value",
            "popular",
            "useful",
            "embrac",
            "accept",
            "satisf",
            "happ",
            "success",
            "work",
            "adopt",
            "demand",
            "prefer",
            "trust",
            "convinced",
            "enjoy",
            "needed",
        ),
        _KNOWN,
        _AROUND,
        back=2,
        reach=1,
        topics=("mandatory", "compulsory", "obligatory", "required", "the only "),
    ),
    Claim(
        re.compile(
            rf"\b(?:(?:raised|raising|lifted|loosened|relaxed|doubled|widened) (?:the |our |all )?(?:[\w-]+ ){{0,2}}?(?:thresholds?|limits?|tolerances?)|(?:muted|silenced|suppressed|switched off|turned off|disabled) (?:the |our |most |half (?:of )?(?:the )?|many )?(?:[\w-]+ ){{0,2}}?(?:alerts?|alarms?|warnings?|monitors?|checks))\b"
            rf"{_LINK}\b(?:alerts?|alarms?|warnings?|pages|incidents?|tickets)\b{_GAP}\b{_FELL}\b{_LINK}\b{_HENCE}\b{_GAP}\b{_BETTER}\b"
        ),
        _PIECES_OF_BETTER,
        _KNOWN,
        _AROUND,
        back=2,
        reach=1,
        topics=("threshold", "limit", "toleranc", "alert", "alarm", "warning", "monitor"),
    ),
    Claim(
        re.compile(
            rf"\b(?:(?:closed|shut|removed|hid|took down|took away|switched off) (?:the |our )?(?:[\w-]+ ){{0,2}}?(?:complaints? (?:form|line|box|button|page|desk|address)|hotline|contact (?:form|button|page)|phone (?:line|number)|feedback (?:form|button|page)|support (?:line|chat|number))|(?:auto-?clos\w+|closed automatically|began to close|started closing) (?:all |the |old |open |stale )*tickets)\b"
            rf"{_LINK}\b(?:complaints?|contacts?|calls?|tickets?|backlog|feedback|open (?:cases|tickets))\b{_GAP}\b{_FELL}\b{_LINK}\b{_HENCE}\b{_GAP}\b{_BETTER}\b"
        ),
        _PIECES_OF_BETTER,
        _KNOWN,
        _AROUND,
        back=2,
        reach=1,
        topics=("complaint", "hotline", "contact", "phone", "feedback", "support", "tickets"),
    ),
)


def check(context: ReadContext) -> Iterator[Span]:
    """Yield the words that take the counting for the thing."""
    yield from made(context, CLAIMS)
