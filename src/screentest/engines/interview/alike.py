"""Questions as they were asked: which question of the bank is like one, and what kind of question its words show."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping

from ...domain.real_round import AlikeQuestion
from ...domain.text import plain, words
from ...domain.track import QuestionKind
from .words import STOP, stem

#: From this share of the words on two questions ask the same; from the lower one on the person is asked. The nearest
#: two different questions of the bank stand at 0.51.
SAME, MAYBE = 0.72, 0.42
MOST = 3
#: What shows a kind of question, in the order in which it decides: a failure asked for is one however it is asked.
_CUES: tuple[tuple[QuestionKind, str], ...] = (
    (
        "failure-autopsy",
        r"\b(?:you(?:r)?|we) (?:\w+ ){0,3}(?:failed|failure|mistake|got wrong|were wrong|regret|messed up)\b|"
        r"\b(?:time|project|launch|decision|programme|program|product) (?:\w+ ){0,3}(?:failed|went wrong|went badly)\b|"
        r"\b(?:biggest|worst|a) (?:failure|mistake)\b|\bpost-?mortem\b",
    ),
    (
        "culture",
        r"\b(?:our|the company|company's) (?:culture|values)\b|\bculture (?:memo|deck|document)\b|\bkeeper test\b|"
        r"\bdream team\b|\bfreedom and responsibility\b|\bcand(?:or|our|id) feedback\b|\bextraordinary candou?r\b",
    ),
    (
        "behavioral",
        r"\btell me about (?:a|the last|one) (?:time|situation|project|conflict)\b|"
        r"\b(?:describe|think of) a (?:time|situation)\b|"
        r"\bgive me an example\b|\bhave you ever\b|\bwhen did you last\b|\btell me about yourself\b|"
        r"\bwhy do you want\b|\bwhy (?:this|our) (?:company|team|role)\b|\bwalk me through your\b|"
        r"\b(?:disagreed|conflict) with\b|\bproud(?:est)? of\b|\bwhat would your (?:manager|peers)\b",
    ),
    (
        "system-design",
        r"\b(?:design|architect|build) (?:a|an|the) (?:[\w-]+ ){0,4}"
        r"(?:system|service|pipeline|platform|architecture|api|cache|database|queue)\b|"
        r"\b(?:consistency|availability|replication|sharding|latency|throughput|idempoten\w+|failover)\b",
    ),
    (
        "metrics",
        r"\b(?:metrics?|kpis?|north star|a/b test|experiment|guardrails?)\b|"
        r"\bhow (?:would|do|will) you (?:measure|know (?:it|that|whether|if))\b|"
        r"\b(?:dropped|fell|rose|declined) (?:by )?\d",
    ),
    (
        "program",
        r"\b(?:dependenc(?:y|ies)|critical path|roll-?out plan|migration plan|cutover|milestones?)\b|"
        r"\b(?:run|manage|plan|lead|drive) (?:a|an|the|this) (?:[\w-]+ ){0,3}"
        r"(?:program|programme|migration|launch|rollout)\b|"
        r"\b(?:slips|slipped|slipping|behind schedule|off track)\b",
    ),
    (
        "strategy",
        r"\bshould (?:the company|[a-z]+) (?:enter|launch|invest|buy|acquire|build|stop|expand|charge|raise)\b|"
        r"\b(?:strategy|competitors?|market entry|go-to-market|monetis\w+|monetiz\w+|prioriti[sz]e)\b",
    ),
    (
        "product-sense",
        r"\b(?:how would you (?:improve|redesign|make)|design (?:a|an) (?:product|feature|app|experience)|"
        r"favou?rite (?:product|app)|what would you (?:build|change|improve)|user problem|pain points?)\b",
    ),
)
_COMPILED = tuple((kind, re.compile(pattern)) for kind, pattern in _CUES)
#: Kinds that ask for the speaker's own past: what the past was about is then no kind of its own.
_PAST = frozenset({"failure-autopsy", "culture", "behavioral"})


def alike(asked: str, bank: Mapping[str, str]) -> tuple[AlikeQuestion, ...]:
    """Return the questions of a bank (id → prompt) most like one as it was asked, the most alike first.

    Likeness is the share of words, rare ones counting more: words in another language, or the same thing asked in
    wholly other words, are not seen.
    """
    bags = {name: _telling(prompt) for name, prompt in bank.items()}
    spread = Counter(word for bag in bags.values() for word in bag)

    def weight(found: Iterable[str]) -> float:
        return sum(math.log(1 + len(bags) / (spread.get(word, 0) + 0.5)) for word in found)

    mine = _telling(asked)
    whole = weight(mine)
    if not whole:
        return ()
    found = []
    for name, bag in bags.items():
        shared = mine & bag
        if len(shared) >= 2:
            share = weight(shared) / math.sqrt(whole * weight(bag))
            if share >= MAYBE:
                found.append(AlikeQuestion(name, round(min(1.0, share), 2)))
    return tuple(sorted(found, key=lambda one: (-one.share, one.question))[:MOST])


def kinds_shown(asked: str) -> tuple[QuestionKind, ...]:
    """Return the kinds of question whose words stand in one as it was asked; clear where there is exactly one."""
    folded = plain(asked)
    found = tuple(kind for kind, cue in _COMPILED if cue.search(folded))
    return found[:1] if found and found[0] in _PAST else found


def nearest(said: str, texts: Mapping[str, str], least: int = 1) -> str:
    """Return the name of the text that shares the most telling words with what was said, or nothing where none does.

    A tie, fewer than `least` shared words, or one that several texts hold, decides nothing.
    """
    mine = _telling(said)
    bags = {name: _telling(text) for name, text in texts.items()}
    spread = Counter(word for bag in bags.values() for word in bag)
    scores = {
        name: sum(1 / spread[word] for word in mine & bag) if len(mine & bag) >= least else 0.0
        for name, bag in bags.items()
    }
    ranked = sorted(scores.values(), reverse=True)
    if not ranked or ranked[0] < 0.34 or (len(ranked) > 1 and ranked[0] - ranked[1] < 0.1):
        return ""
    return max(scores, key=lambda name: (scores[name], name))


def _telling(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words(plain(text)) if word not in STOP)
