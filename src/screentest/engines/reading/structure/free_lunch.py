"""free-lunch: strictness, distance or delivery is promised at no price, against what caches, oceans and queues allow."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....domain.text import Span
from ..context import ReadContext
from .claimed import Claim, made

_REFUSED = (
    r"\bnot\b|\bnever (?:promise|claim|say|assume)|\bno such\b|isn't|aren't|doesn't|don't|can't|cannot|nobody|myth|slogan|simplif|half the story|"
    r"\bwrong\b|misread|in practice|\bbut\b|\bhowever\b|\balthough\b|\bunless\b"
)
_FRESH = (
    r"(?:strong(?:ly)? consisten\w+|always (?:be )?(?:fresh|current|correct|consistent|up to date|the latest|accurate)|never (?:be )?stale|"
    r"(?:fully|perfectly|completely|strictly) consistent|no (?:stale|staleness|risk of stale)|consistent (?:everywhere|at all times)|"
    r"(?:always|everyone|everybody|members?|readers?|all clients) (?:sees?|gets?|reads?) the (?:latest|newest|current|same))"
)
_FOREVER = (
    r"(?:(?:no|without|without any|needs? no|skip(?:ped|ping)?|never (?:need|needs|bother with)|does not need|do not need) (?:cache )?(?:invalidation|expiry|expiration|ttls?|"
    r"eviction|time to live|refresh\w*)|never (?:expires?|invalidated?|evicts?|refresh\w*|clear(?:s|ed)?)|(?:keep|keeps|stays?|kept|live|lives|cached)(?: \w+){0,4}? (?:forever|for ever|indefinitely))"
)
_FREE = (
    r"(?:adds? (?:no|nothing|hardly|little|almost no|practically no|virtually no|zero)\b|(?:no|without|without any|zero|hardly any|practically no) (?:extra |added |real |"
    r"measurable |noticeable |visible |additional )?(?:latency|delay|cost|lag|wait|penalty|slowdown)|(?:is|are|costs?|comes|essentially|basically|practically) (?:\w+ )?(?:free|nothing|instant|"
    r"negligible|instantaneous)\b|as fast as (?:a )?local|(?:members?|users?|customers?|nobody|viewers?|shoppers?|players?) (?:will |would |can |could )?(?:never |not |won't )?(?:notices?|feels?)\b|"
    r"stays? (?:just as )?fast|is (?:just as )?fast|keeps? it fast)"
)
_FAR = (
    r"(?:cross-region|cross-continent\w*|inter-region|(?:the |an?)?other (?:region|continent)|another (?:region|continent)|remote region|across (?:the )?(?:atlantic|pacific|"
    r"ocean|oceans|continents|regions)|(?:both|all|every|three|four|two) (?:regions|continents)|from (?:europe|sydney|tokyo|asia|london|frankfurt|singapore|mumbai|brazil|australia|"
    r"ireland|dublin|oregon) to (?:the us|america|virginia|oregon|europe|sydney|tokyo|london|frankfurt|dublin|ireland|singapore|california))"
)
_CALL = r"(?:synchronous\w*|\bsync\b|calls?|round trip|checks? (?:with|in|against)|waits? for|blocks? on|commit(?:s|ted|ting)?|writes?|reads? from|asks?|quer(?:y|ies))"
_QUEUE = r"(?:queues?|kafka|sqs|brokers?|message bus|event bus|streams?|pub/?sub|rabbitmq|kinesis|messag\w+|topics?|events? (?:are|get) delivered)"
_AHEAD = (
    r"asynchron\w+|\basync\b|replica|cach\w+|local (?:copy|read|quorum)|background|off the path|later|pre-?fetch|milliseconds|\bms\b|\bonly\b|nightly|admin|batch|"
    r"once (?:a|per|at)|paid for|accept"
)
_AROUND = re.compile(
    r"\b(?:immutable|content[- ]addressed|named by (?:its|their) hash|write[- ]through|purged?|pacelc|single node|de-?dup\w*|idempot\w+|at[- ]least[- ]once|outbox|(?:order|event|message|request|payment|mail) (?:ids?|keys?|numbers?)|carries an? (?:id|key)|"
    r"second one is dropped|asynchron\w+ cop\w+|local cop(?:y|ies))\b"
)
CLAIMS = (
    Claim(
        re.compile(
            rf"\b{_FOREVER}\b[^.]{{0,100}}(?:\.[^.]{{0,30}})?\b{_FRESH}|\b{_FRESH}[^.]{{0,100}}(?:\.[^.]{{0,30}})?\b{_FOREVER}"
        ),
        (
            "consisten",
            "always",
            "stale",
            "latest",
            "newest",
            "current",
            "same",
            "invalidat",
            "expir",
            "ttl",
            "evict",
            "refresh",
            "forever",
        ),
        re.compile(
            rf"{_REFUSED}|immutable|never change|content[- ]addressed|hash|write[- ]through|versioned|\bwrites? (?:update|go through)|static|purge|risk|could be|may be|stale for"
        ),
        _AROUND,
        back=1,
        needs=re.compile(r"\bcach"),
        topics=("cach",),
    ),
    Claim(
        re.compile(rf"{_FAR}\b[^.]{{0,90}}\b{_FREE}|\b{_FREE}[^.]{{0,60}}{_FAR}\b"),
        (
            "free",
            "nothing",
            "latency",
            "delay",
            "lag",
            "instant",
            "fast",
            "notice",
            "feel",
            "negligible",
            "cost",
            "wait",
            "penalty",
            "slowdown",
            " no ",
        ),
        re.compile(rf"{_REFUSED}|{_AHEAD}|fail-?over|evacuat|\bif\b|\bwhen\b"),
        _AROUND,
        reach=0,
        needs=re.compile(_CALL),
        topics=("region", "ocean", "atlantic", "pacific", "continent", " to "),
    ),
    Claim(
        re.compile(
            r"\b(?:pick|picks|choose|chooses|get|have|has|keep|take|hold|holds) (?:any |only |exactly |just )?two (?:out )?of (?:the |those |these )?three\b[^.]{0,60}"
            r"\b(?:at all times|always|at every moment|permanently|for ever|forever|once and for all|all the time|every minute|on every request|from day one|whatever happens)"
            r"|\b(?:at all times|always|permanently|at every moment|once and for all|all the time|whatever happens)\b[^.]{0,40}\b(?:pick|picks|choose|chooses|get|have|has|keep|hold|holds) "
            r"(?:any |only |exactly |just )?two (?:out )?of (?:the |those |these )?three\b"
            r"|\b(?:give|gave|giving|gives) up (?:on )?partition[- ]tolerance\b|\b(?:sacrifice|sacrificed|drop|dropped|forgo|skip|skipped|without) partition[- ]tolerance\b"
            r"|\b(?:chose|choose|picked|pick|took|take|go with|went with|want) (?:consistency and availability|availability and consistency|ca)\b(?! (?:root|based|certificate))"
        ),
        ("three", "partition", "availability", " ca"),
        re.compile(
            rf"{_REFUSED}|single (?:node|machine|site|server)|one (?:machine|server|box|node)|during|pacelc|otherwise|else"
        ),
        _AROUND,
        needs=re.compile(r"\bcap\b|consisten|availab|partition"),
        topics=("of three", "of the three", "of those three", "of these three", "partition", "availab", " ca"),
    ),
    Claim(
        re.compile(
            rf"\b{_QUEUE}\b[^.]{{0,50}}\b(?:guarantees?|gives?|provides?|ensures?|delivers?|has|have|offers?|is|are|does|does it|come with|comes with|delivered)\b[^.]{{0,25}}\bexactly[- ]once\b"
            rf"|\bexactly[- ]once\b[^.]{{0,40}}\b(?:from|by|in|on|out of|through|over) (?:the |our |a )?{_QUEUE}\b"
        ),
        ("exactly once", "exactly-once"),
        re.compile(
            rf"{_REFUSED}|de-?dup|idempot|at[- ]least[- ]once|\bkeys?\b|\bids?\b|outbox|transaction|consumer (?:checks|stores|keeps|remembers)|offset|effectively|inside|within|unique|"
            r"processed table|already seen|already handled|ledger of|sold as|\bclaims?\b"
        ),
        _AROUND,
        reach=1,
        topics=("exactly once", "exactly-once"),
    ),
)


def check(context: ReadContext) -> Iterator[Span]:
    """Yield the words that promise what has a price as though it had none."""
    yield from made(context, CLAIMS)
