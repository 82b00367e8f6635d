"""Says a sentence in another dress, corporate or spoken; what it shows stays, so dress comes to show nothing.

The lists hold words that carry no behaviour: nobody decides, measures, owns or blames in them.
"""

from __future__ import annotations

import re

import numpy as np

#: Clauses that an over-coached speaker puts before or behind a sentence.
CORPORATE_BEFORE = (
    "From a strategic standpoint, ",
    "Zooming out for a moment, ",
    "At the portfolio level, ",
    "In terms of the operating model, ",
    "Through a first-principles lens, ",
    "Leaning into our core competencies, ",
    "In the spirit of continuous improvement, ",
    "Stepping back to the thirty-thousand-foot view, ",
    "As part of the broader transformation journey, ",
    "Within our governance framework, ",
    "On the discovery track, ",
    "As we double-clicked on the value chain, ",
    "Looking at it end to end, ",
    "In the execution phase, ",
    "Against the backdrop of our north star, ",
    "Putting on my general-management hat, ",
    "In keeping with our playbook, ",
    "At the intersection of technology and business, ",
    "With a bias for action, ",
    "On the workstream side, ",
)
CORPORATE_AFTER = (
    ", which is foundational to the wider value proposition",
    ", as part of a holistic approach",
    ", across the full lifecycle",
    ", from a change-management perspective",
    ", in a scalable and repeatable way",
    ", as a key pillar of the programme",
    ", in the context of the larger ecosystem",
    ", from both a tactical and a strategic vantage point",
    ", building on our core capabilities",
    ", as table stakes for the next horizon",
    ", to borrow the language of the framework",
    ", as our methodology would have it",
    ", end to end",
)
SPOKEN_BEFORE = (
    "So, um, ",
    "Well, ",
    "I mean, ",
    "And then, you know, ",
    "Okay, so ",
    "Let me think, ",
    "It's funny, ",
    "Honestly, ",
    "The thing is, ",
    "Hm, ",
    "Right, so ",
    "If I remember it right, ",
    "How do I put it, ",
    "Yeah, so ",
    "To be fair, ",
    "Sorry, I go back a bit, ",
)
SPOKEN_AFTER = (
    ", if that makes sense",
    ", or something like that",
    ", you know",
    ", yeah",
    ", it was raining that day I remember",
    ", let me put it like that",
    ", so, yes",
)
#: Plain words and what a corporate speaker says for them; read backwards they undress.
WORDS = (
    ("looked at", "conducted a deep-dive into"),
    ("looked into", "ran a diagnostic on"),
    ("asked", "engaged"),
    ("talked to", "connected with"),
    ("talked with", "held listening sessions with"),
    ("called", "reached out to"),
    ("used", "leveraged"),
    ("use", "leverage"),
    ("using", "leveraging"),
    ("people", "stakeholders"),
    ("customers", "customer segments"),
    ("users", "user personas"),
    ("problem", "pain point"),
    ("problems", "pain points"),
    ("checked", "validated"),
    ("showed", "surfaced"),
    ("shows", "surfaces"),
    ("found", "identified"),
    ("started", "kicked off"),
    ("began", "initiated"),
    ("stopped", "sunset"),
    ("built", "stood up"),
    ("made", "delivered"),
    ("fixed", "remediated"),
    ("list", "backlog"),
    ("plan", "roadmap"),
    ("test", "pilot initiative"),
    ("tests", "pilot initiatives"),
    ("tried", "piloted"),
    ("money", "investment envelope"),
    ("cost us", "carried an opportunity cost of"),
    ("job", "mandate"),
    ("work", "workstream activity"),
    ("team", "cross-functional pod"),
    ("teams", "cross-functional pods"),
    ("the shop", "the retail touchpoint"),
    ("shops", "retail touchpoints"),
    ("meeting", "touchpoint"),
    ("rule", "governance guardrail"),
    ("number", "key indicator"),
    ("numbers", "key indicators"),
    ("reason", "root driver"),
    ("goal", "north-star objective"),
    ("risk", "risk exposure"),
    ("help", "enable"),
    ("helped", "enabled"),
    ("need", "require"),
    ("needed", "required"),
    ("quickly", "at pace"),
    ("slow", "suboptimal in velocity"),
    ("broke", "experienced degradation"),
    ("wrote down", "codified"),
    ("wrote", "documented"),
    ("told", "communicated to"),
    ("learned", "took as a learning"),
    ("learnt", "took as a learning"),
    ("got", "obtained"),
    ("big", "material"),
    ("small", "incremental"),
    ("first", "in a first wave"),
    ("at the end", "at programme close"),
    ("every week", "on a weekly cadence"),
    ("each week", "on a weekly cadence"),
    ("every day", "on a daily cadence"),
)


def _changed(pairs: dict[str, str], sentence: str) -> str:
    found = re.compile(r"\b(" + "|".join(map(re.escape, sorted(pairs, key=len, reverse=True))) + r")\b", re.I)
    return found.sub(lambda match: pairs[match.group(1).lower()], sentence)


_TO_CORPORATE = dict(WORDS)
_TO_PLAIN: dict[str, str] = {}
for _plain, _corporate in WORDS:
    _TO_PLAIN.setdefault(_corporate, _plain)


def _around(sentence: str, before: str, after: str) -> str:
    if before:
        head, _, rest = sentence.partition(" ")
        kept = head if head in ("I", "I'd", "I'm", "I've", "I'll") or head.isupper() else head[:1].lower() + head[1:]
        sentence = f"{before}{kept} {rest}".rstrip()
    if after:
        end = sentence[-1:] if sentence[-1:] in ".!?" else ""
        sentence = f"{sentence[: len(sentence) - len(end)]}{after}{end}"
    return sentence


def dressed(sentence: str, dice: np.random.Generator) -> str:
    """Return the sentence in one of two dresses, with clauses before or behind it; chance is passed in."""
    corporate = dice.random() < 0.6
    before, after = (CORPORATE_BEFORE, CORPORATE_AFTER) if corporate else (SPOKEN_BEFORE, SPOKEN_AFTER)
    said = _changed(_TO_CORPORATE if corporate else _TO_PLAIN, sentence)
    place = dice.random()
    return _around(
        said,
        before[dice.integers(len(before))] if place < 0.6 else "",
        after[dice.integers(len(after))] if place > 0.4 else "",
    )
