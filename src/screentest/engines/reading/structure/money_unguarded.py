"""money-unguarded: payments, balances or rights are left to eventual copies, the last write or endless retries."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....domain.text import Span
from ..context import ReadContext
from .claimed import Claim, made

_MONEY = (
    r"(?:payments?|balances?|ledgers?|billing|refunds?|wallets?|payouts?|entitlements?|money|charges|account credits?|"
    r"bank transfers?|money transfers?|invoices?|purchases|card (?:charges|payments)|seat (?:bookings|sales)|bets|premiums|"
    r"withdrawals?|deposits?|subscription rights?|gift cards?|vouchers?)"
)
_LOOSE = (
    r"(?:eventual(?:ly)?[- ]consisten(?:t|cy)|eventual(?! consisten| pay)|last[- ]wri(?:te|ter)[- ]wins|the last write wins|the latest timestamp wins|"
    r"whichever write (?:is|comes|came) (?:last|later)(?: wins)?|the later timestamp|best[- ]effort|fire[- ]and[- ]forget|read-any|"
    r"consistency (?:level )?(?:of )?one)"
)
_WORDS = r"(?:[ ,]+(?!but\b|not\b|except\b|while\b|whereas\b|against\b|unlike\b)[\w'-]+){0,7}?[ ,]+"
#: What makes repeating or merging harmless, or shows that the speaker treats money apart.
_SAFE = re.compile(
    r"\b(?:idempot\w+|reconcil\w+|de-?dup\w*|duplicates? (?:are|is)|request (?:id|key|number)s?|(?:order|payment|transaction|same|one|"
    r"unique|client) (?:id|key|number|token|reference)s?|keys?\b|tokens?|conditional|compare-and-\w+|version(?:ed| number| check)|single[- ]"
    r"(?:writer|leader|owner|region)|one (?:writer|leader|owner|home|place)|strong(?:ly)?|strict\w*|synchronous\w*|lineari\w+|serial\w+|"
    r"transaction(?:al)?s?|locks?|locked|quorum|append[- ]only|double[- ]entry|ledger of events|event[- ]sourced|audit|settlement|"
    r"compensat\w+|outbox|unique constraint|exactly[- ]once by|crdts?|counters?|overdraft|limit\w*|bounded|not|never|no|nobody (?:would|should|keeps|makes|lets|wants)|isn't|aren't|"
    r"can't|cannot|don't|won't|wouldn't|except|only|unless|but|although|wrong|twice|double|lose|lost|danger\w*|risk\w*|worse|harm|"
    r"accept\w*|price|cost of|trade|display\w*|shown|show|view|history|preview|cache\w*|dashboards?|reports?|analytics|must)\b"
)
_RETRY = r"(?:retr(?:y|ies|ied|ying)|resend\w*|re-?submit\w*|tr(?:y|ies) again|repeat\w*)"
_ENDLESS = (
    r"(?:until (?:it|they|one|the \w+|that)(?: \w+)? (?:works?|succeeds?|goes through|go through|gets through|answers?|is (?:done|through|"
    r"confirmed|accepted))|forever|for ever|indefinitely|endlessly|without (?:a |any )?(?:limit|end|bound)|as (?:often|many times|long) as (?:it takes|needed|"
    r"necessary)|unlimited|infinite\w*|again and again)"
)
_SURE = r"(?:safe|harmless|fine|nothing (?:is|gets|can be) (?:ever )?lost|no risk|reliable|reliably|guarantee\w*|always (?:go|goes|get|gets) through|solved?|robust|resilient|covers us|never (?:lose|miss|fail)\w*|without (?:any )?(?:risk|harm))"
_GUARDED = re.compile(
    r"\b(?:idempot\w+|reconcil\w+|de-?dup\w*|duplicates?|request (?:id|key|number)s?|(?:order|payment|transaction|same|one|unique|client) "
    r"(?:id|key|number|token|reference)s?|keys?|keyed|tokens?|once|twice|double|back-?off|budget|at most|up to|limit(?:ed)?|cap(?:ped)?|\d+ times|"
    r"(?:two|three|four|five|ten) (?:times|attempts|tries)|attempts|dead[- ]letter|reads?|get requests?|not safe|isn't safe|unsafe|not|never a|nobody|"
    r"isn't|can't|cannot|without (?:a )?key|wrong|danger\w*|risk of|storm|conditional|unique constraint|ledger|status check|asks? (?:first|for the status))\b"
)
_HINT = (
    "eventual",
    "last-wri",
    "last wri",
    "timestamp",
    "whichever",
    "best effort",
    "best-effort",
    "fire-and",
    "fire and",
    "read-any",
    "one",
)
_AROUND = re.compile(
    r"\b(?:idempot\w+|reconcil\w+|de-?dup\w*|duplicates? (?:are|is)|(?:order|payment|transaction|request|unique|client|own) (?:ids?|keys?|numbers?|tokens?|references?)\b|conditional (?:write|update)s?|"
    r"compensat\w+|outbox|double[- ]entry|append[- ]only|unique constraint|(?:except|but not|never) (?:for )?(?:payments|money|balances|billing)|(?:payments?|money|balances?|billing|charges?|refunds?) (?:must|need|needs|wait|waits|are strict|is strict)|strong(?:ly)?)\b"
)
_LOOSELY = (
    "eventual",
    "last-wri",
    "last wri",
    "timestamp",
    "whichever",
    "best-effort",
    "best effort",
    "fire-and",
    "fire and",
    "read-any",
    "consistency",
)
_RETRIES = ("retr", "resen", "submit", "try again", "tries again", "repeat")
CLAIMS = (
    Claim(
        re.compile(
            rf"\b{_MONEY}{_WORDS}(?:are|is|can be|could be|stays?|lives?|sits?|belongs?|goes?|go|run|runs|use|uses|get|gets|work|works|with|under|on|by|take|settled? by|"
            rf"resolved? (?:by|with)|handled (?:by|with)|become|becomes|sync(?:s|ed)?|replicated?){_WORDS}{_LOOSE}\b"
        ),
        _HINT,
        _SAFE,
        _AROUND,
        reach=1,
        topics=_LOOSELY,
    ),
    Claim(
        re.compile(
            rf"\b{_LOOSE}{_WORDS}(?:for|is (?:fine|enough|good enough|ok|okay|sufficient)|on|including|even|handles|works|suits|covers|everywhere)"
            rf"{_WORDS}{_MONEY}\b|\b(?:for|on|including|even) {_MONEY}{_WORDS}{_LOOSE}\b"
        ),
        (*_HINT[:-1], "consistency"),
        _SAFE,
        _AROUND,
        reach=1,
        topics=_LOOSELY,
    ),
    Claim(
        re.compile(rf"\b{_RETRY}\b[^.;]{{0,60}}\b{_ENDLESS}"),
        ("retr", "resen", "submit", "again", "repeat"),
        _GUARDED,
        _AROUND,
        reach=1,
        needs=re.compile(
            rf"(?=[\s\S]*\b(?:{_MONEY}|charge|pay|card|bookings?|orders?|transfers?)\b)[\s\S]*\b{_SURE}\b"
        ),
        topics=_RETRIES,
    ),
    Claim(
        re.compile(
            rf"\b{_RETRY}\b(?:(?!\bbut\b|\bnot\b)[^.;]){{0,50}}\b(?:{_MONEY}|charge|card|transfer)\b(?:(?!\bbut\b|\bnot\b|\bonly\b)[^.;]){{0,40}}\b"
            rf"(?:is|are|it's|perfectly|always|completely|entirely|that's) (?:perfectly |always |completely |entirely )?(?:safe|harmless|no risk|without risk)\b"
        ),
        ("retr", "resen", "submit", "repeat"),
        _GUARDED,
        _AROUND,
        reach=1,
        topics=_RETRIES,
    ),
)


def check(context: ReadContext) -> Iterator[Span]:
    """Yield the words that leave money or a right to what can lose or repeat it."""
    yield from made(context, CLAIMS)
