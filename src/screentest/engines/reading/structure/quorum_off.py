"""quorum-off: read and write sets that need not meet are said to meet, or a part is called a majority that is none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....domain.text import Span
from ..context import ReadContext
from .arithmetic.figures import Masked, masked
from .doubt import READABLE, own_claim
from .hints import holds_any

_HINTS = (
    "quorum",
    "majority",
    "replica",
    "copies",
    "read",
    "overlap",
    "+",
    "r=",
    "raft",
    "paxos",
    "nodes",
    "voters",
    " die",
    " fail",
)
#: One of these stands in any text that has a quorum or copies to count.
_TOPICS = (
    "quorum",
    "majority",
    "replica",
    "copies",
    "rf",
    "n=",
    "n =",
    "r=",
    "r =",
    "+",
    "etcd",
    "raft",
    "paxos",
    "zookeeper",
)
_COPIES = re.compile(
    r"(?:replication(?: factor)?|\brf|(?<![\w#])n)(?: of| is|:| at)? ?=? ?#(\d+)"
    r"|#(\d+)(?: [a-z]+)? (?:replicas|copies|nodes|copy holders|replica nodes|data nodes)\b|\breplicated #(\d+) (?:times|ways)"
)
_AT = r"(?: quorum| level| consistency(?: level)?| set| concern)?(?: (?:only|just|need|needs|wait|waits|go|goes|must|is|are|come|comes|answered|acknowledged|confirmed|count|counts|done|ask|asks|touch|touches|succeed|succeeds))*"
_LEVEL = r"(?: (?:from|to|at|by|with|of|on|for|after|as soon as|once|when|local|set to|the))* ?=? ?(?:any )?(?:#(\d+)|(quorum|all|local[_ ]quorum|a majority|majority)\b)"
_READ = re.compile(
    rf"(?<![\w'])(?:reads?|reading|r(?= ?=))\b{_AT}{_LEVEL}(?! ?(?:ms|milliseconds?|seconds?|minutes?|percent|times)\b)"
)
_WRITE = re.compile(
    rf"(?<![\w'])(?:writes?|wrote|writing|written|w(?= ?=))\b{_AT}{_LEVEL}(?! ?(?:ms|milliseconds?|seconds?|minutes?|percent|times)\b)"
)
#: “Wait for two on a write and ask two on a read.”
_ON = re.compile(
    r"#(\d+)(?: (?:copies|replicas|nodes))? (?:on|for|at|per|with) (?:a |an |each |every |the )?(read|write)s?\b"
)
_STRONG = re.compile(
    r"strong(?:ly)? consisten\w+|strong reads?|lineari[sz]ab\w+|(?:always|every read|reads?) (?:sees?|returns?|gets?|finds?|has|have|reads?) "
    r"(?:the |our |its )?(?:latest|newest|last|freshest|most recent|current)|never (?:be |see |read |return |get |a )*stale|"
    r"no stale reads?|(?:are|is|stay|stays|be) (?:always )?(?:fully |strictly )?consistent|read[- ]your[- ](?:own[- ])?writes|consistent reads?|"
    r"(?:always|must|sure to|guaranteed to) (?:overlap|meet|intersect)|"
    r"(?:reach|meet|touch|hit|include|find)(?:es|s)? (?:#\d+|a|one) (?:of the )?(?:replicas?|cop(?:y|ies)|nodes?)[^.#]{0,20} the (?:latest|newest|last|most recent|freshest)|so (?:they|the sets|the two|both) (?:overlap|meet|intersect)|"
    r"(?:every|each|any) read (?:was |is |were )?(?:sure|certain|bound|guaranteed|always)\b"
)
_WEAK = re.compile(
    r"\b(?:not|never|no longer|isn't|aren't|don't|doesn't|cannot|can't|without|eventual\w*|may|might|could|sometimes|instead of|"
    r"rather than|lose|lost|give up|gave up|giving up|need not|unless|only if|if)\b"
)
_SUM = re.compile(
    r"#(\d+) ?(?:\+|plus|and) ?#(\d+) (?:is |are )?(?:>|greater than|more than|exceeds?|beats|above|larger than|bigger than) #(\d+)"
)
_SUM_SAID = re.compile(r"#(\d+) ?(?:\+|plus|and) ?#(\d+) ?(?:>|exceeds?|beats|tops) ?#(\d+)")
_MAJORITY = re.compile(
    r"#(\d+)(?: [a-z]+)? (?:out )?of (?:the |our |my )?#(\d+)(?: [a-z]+){0,2}?,? (?:is|are|was|were|makes?|made|gives?|gave|forms?|"
    r"counts? as|as|being|still|which is|so|it's|have|has)(?: (?:us|always|still|enough for|already))* (?:a |the |our )?(?:clear |simple |safe )?(?:majority|quorum)\b"
)
_MAJORITY_OF = re.compile(
    r"\b(majority|quorum) (?:of|among|for|over|with|in) (?:the |our |a |all )?#(\d+)(?:-node cluster| (?:nodes|replicas|copies|members|voters|servers))?"
    r",? (?:is|are|=|being|means|needs|takes|would be|that is|so) (?:only |just )?#(\d+)"
)
_SURVIVES = re.compile(
    r"#(\d+)(?:-node)? (?:(?:raft|etcd|paxos|zookeeper|consul|voting) )?(?:nodes?|members?|voters?|servers?|replicas?|cluster)[^#.;]{0,40}?\b"
    r"(?:tolerates?|survives?|can lose|can (?:afford to|stand to) lose|withstands?|lives with)(?: the loss of)? (?:any )?#(\d+)"
)
#: “Four nodes in all. Two can die.”
_CAN_DIE = re.compile(
    r"#(\d+)(?!%) (?:[a-z]+ )?(?:nodes?|members?|voters?|servers?|machines|replicas?)\b"
    r"(?:(?!#\d+ (?:[a-z]+ )?(?:nodes?|members?|voters?|servers?|machines|replicas?))[\s\S]){0,80}?"
    r"#(\d+)(?: of (?:them|these|those))? (?:can|may|could) (?:die|fail|go|be lost|drop|crash|be down)"
)
_VOTING = re.compile(r"\b(?:majority|quorum|raft|paxos|etcd|zookeeper|consul|consensus|vot\w+|elect\w*)\b")


def check(context: ReadContext) -> Iterator[Span]:
    """Yield the sentence's stretch in which the sets are said to meet, or the majority stands."""
    if not holds_any(context.plain, _TOPICS):
        return
    spans = context.sentences
    voting = _VOTING.search(context.plain) is not None
    for i, span in enumerate(spans):
        if not holds_any(span.of(context.plain), _HINTS) or span.end - span.start > READABLE:
            continue
        start = max(spans[i - 1].start if i else span.start, span.end - READABLE)
        window = masked(context.plain, start, span.end)
        first = next((n for n, f in enumerate(window.figures) if f.span.start >= span.start), len(window.figures))
        place = _majority_off(window, first, voting) or _sets_apart(window, masked(context.plain, span.start, span.end))
        if place and own_claim(context, i, 1):
            yield span


def _value(text: Masked, number: str) -> int:
    return round(text.figures[int(number)].value)


def _majority_off(text: Masked, first: int, voting: bool) -> bool:
    """Tell whether a part is called a majority, a sum is said to exceed, or a loss to be survived, which is not so."""
    for match in _MAJORITY.finditer(text.text):
        if (
            int(match[1]) >= first
            and not _denied(text.text, match)
            and 2 * _value(text, match[1]) <= _value(text, match[2])
        ):
            return True
    for match in _MAJORITY_OF.finditer(text.text):
        whole, part = _value(text, match[2]), _value(text, match[3])
        exact = match[1] == "majority" or part == whole
        if int(match[2]) >= first and (2 * part <= whole or (exact and part != whole // 2 + 1)):
            return True
    for match in (*_SUM.finditer(text.text), *_SUM_SAID.finditer(text.text)):
        if (
            int(match[1]) >= first
            and not _denied(text.text, match)
            and (_value(text, match[1]) + _value(text, match[2]) <= _value(text, match[3]))
        ):
            return True
    if not voting:
        return False
    return any(
        int(match[1]) >= first
        and not _denied(text.text, match)
        and _value(text, match[2]) > (_value(text, match[1]) - 1) // 2
        for match in (*_SURVIVES.finditer(text.text), *_CAN_DIE.finditer(text.text))
    )


def _denied(text: str, match: re.Match[str]) -> bool:
    return bool(
        re.search(r"\b(?:not|never|no|isn't|aren't|hardly|whether|unless|until|only if|can't|cannot)\b", match[0])
    ) or bool(re.search(r"\b(?:not|never|no|whether|if|unless)(?: \w+){0,2} $", text[: match.start()]))


def _sets_apart(window: Masked, sentence: Masked) -> bool:
    """Tell whether reads are called strong in a sentence, though those sets need not share a copy."""
    strong = _STRONG.search(sentence.text)
    if not strong or (
        _WEAK.search(sentence.text[max(0, strong.start() - 60) : strong.end()]) and "never" not in strong[0]
    ):
        return False
    copies = {_value(window, m[m.lastindex or 1]) for m in _COPIES.finditer(window.text)}
    if len(copies) != 1:
        return False
    whole = copies.pop()
    reads, writes = (_levels(window, pattern, whole) for pattern in (_READ, _WRITE))
    if len(reads) != 1 or len(writes) != 1 or not 1 < whole < 20:
        return False
    return reads.pop() + writes.pop() <= whole


def _levels(text: Masked, pattern: re.Pattern[str], copies: int) -> set[int]:
    found = set()
    for match in _ON.finditer(text.text):
        if (match[2] == "read") == (pattern is _READ):
            found.add(_value(text, match[1]))
    if found:
        return found
    for match in pattern.finditer(text.text):
        said = match[2]
        level = copies if said == "all" else copies // 2 + 1 if said else _value(text, match[1])
        found.add(level)
    return found
