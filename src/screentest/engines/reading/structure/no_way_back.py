"""no-way-back: a return is promised from a step that destroys what one would return to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....domain.text import Span
from ..context import ReadContext
from .claimed import Claim, made

_GONE = (
    r"(?:(?:drop(?:s|ped|ping)?|delet(?:e|es|ed|ing)|remov(?:e|es|ed|ing)|purg(?:e|es|ed|ing)|truncat(?:e|es|ed|ing)|wip(?:e|es|ed|ing)|destroy(?:s|ed|ing)?|eras(?:e|es|ed|ing)|overwr(?:ite|ites|ote|itten|iting))"
    r" (?:all |all the |all of |the |their |our |those |that |each |every )?(?:(?:old|source|original|legacy|previous|existing|former|raw|plain|customer|member|payment)[ -])*"
    r"(?:columns?|tables?|fields?|rows?|records?|database|schema|copies|copy|data|values?|store|files|keys|history)\b"
    r"|(?:columns?|tables?|rows?|records?|old database|old schema|old copies|originals|source data|old data|old values) (?:are|is|were|was|get|gets|got|being) (?:\w+ )?(?:dropped|deleted|removed|purged|truncated|wiped|"
    r"destroyed|erased|overwritten|hashed|anonymi[sz]ed|gone)"
    r"|(?:irreversibl[ey]|one-way|destructive) (?:data )?(?:migration|conversion|change|step|merge|hash\w*)|(?:hash(?:ed|es|ing)?|anonymi[sz](?:e|es|ed|ing)) (?:the |all |all the |every )?(?:\w+ )?"
    r"(?:addresses|emails|records|values|names|numbers|data|ids|passwords|column))"
)
_BACK = (
    r"(?:(?:can|could|will|would|able to|simply|just|always|easily|instantly|to|we|we'd|we'll|i'd|i'll) (?:simply |just |always |easily |instantly |safely |still |then )*(?:roll (?:it |everything |that |this |the \w+ )?back|revert|undo|"
    r"go back to the (?:old|previous|former) \w+|switch back|flip back)|roll-?backs?|roll(?:s|ed|ing)? (?:it |everything )?back|reverting|the way back)"
)
_EASY = (
    r"(?:at any (?:time|point|moment)|any ?time|whenever|instant\w*|immediately|within (?:a |one |two |five |ten |\d+ )?(?:seconds?|minutes?)|in (?:a|one|two|five|ten|\d+) (?:clicks?|seconds?|minutes?|commands?|step)|with (?:a|one) "
    r"(?:flag|switch|click|command|button|deploy)|one (?:click|command)|simply|easily|is (?:easy|trivial|simple|safe|free|cheap|always there|there)|always (?:possible|available|there)|no risk|risk-free|without (?:any )?(?:loss|risk|harm)|"
    r"(?:if|when) (?:anything|something) (?:goes|went|breaks|looks)|by redeploying|redeploy\w*|feature flag)"
)
_KEPT = re.compile(
    r"\b(?:back-?ups?|backed up|snapshots?|dumps?|archiv\w+|kept|keep|keeps|keeping|retain\w*|dual|both|double[- ]writ\w+|shadow|restor\w+|until|before|expand|not|never|no way|no going back|"
    r"cannot|can't|couldn't|won't|isn't|no longer|after (?:that|which|this)|from there|point of no return|except|log|logs|replay\w*|only|last (?:step|day|thing)|weeks later|days later|months later|then it is|forward|"
    r"irreversible because|soft|tombstone|undelete|trash|versioned|export\w*|separate|side by side|parallel|mapping|rehears\w*|unless|copy of|copies of|a copy|copied)\b"
)
_AROUND = re.compile(
    r"\b(?:back-?ups?|backed up|snapshots?|dumps?|archiv\w+|(?:keep|keeps|kept|keeping) (?:both|the old|a copy|them|it|for)|dual[- ]writ\w+|double[- ]writ\w+|both (?:forms|databases|systems|schemas|tables)|writ\w+ (?:to )?both|restor\w+|no way back|no going back|"
    r"point of no return|tombstones?|cop(?:y|ies) of (?:the|it|them)|a copy|last (?:date|day) (?:for|to))\b"
)
_BACKWARD = ("roll", "revert", "undo", "switch back", "flip back", "go back", "the way back")
CLAIMS = (
    Claim(
        re.compile(rf"\b{_GONE}(?:(?!\bnot\b)[\s\S]){{0,160}}?\b{_BACK}\b(?:[^.]{{0,60}}\b{_EASY})?"),
        ("back", "revert", "undo"),
        _KEPT,
        _AROUND,
        back=1,
        reach=1,
        needs=re.compile(rf"\b{_EASY}\b"),
        topics=_BACKWARD,
    ),
    Claim(
        re.compile(rf"\b{_BACK}\b[^.]{{0,60}}\b{_EASY}(?:(?!\bnot\b)[\s\S]){{0,160}}?\b{_GONE}"),
        (
            "drop",
            "delet",
            "remov",
            "purg",
            "trunc",
            "wip",
            "destroy",
            "eras",
            "overwr",
            "one-way",
            "irrevers",
            "destructive",
            "hash",
            "anonym",
            "gone",
        ),
        _KEPT,
        _AROUND,
        back=1,
        reach=1,
        topics=_BACKWARD,
    ),
)


def check(context: ReadContext) -> Iterator[Span]:
    """Yield the words that promise the return."""
    yield from made(context, CLAIMS)
