"""Finds the sentences that describe the job: not the company, the benefits, the law or how to apply."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ...domain.text import Span, count_words

#: Cuts a part of a text into sentences.
Cut = Callable[[str, Span], Sequence[Span]]

#: Kinds of section by words of their headings; the first that fits.
_HEADINGS = tuple(
    (kind, re.compile(words))
    for kind, words in (
        (
            "law",
            r"equal|\beeo|diversity|inclusion|accommodation|privacy|personal data|notice|disclaimer|itar|\blegal"
            r"|belong|be you|recruitment|deadline|background check",
        ),
        ("process", r"interview process|how to apply|\bapply|application|\bprocess$|next steps|hiring"),
        (
            "benefits",
            r"benefit|perk|we offer|compensation|salary|\bpay\b|time off|why join|why you.ll|our offer|you.ll get"
            r"|in return|wellbeing|well-being|insurance|expect from us|reward|in it for you|remuneration|wellness",
        ),
        (
            "asks",
            r"qualif|require|you.ll bring|you bring|bring to|what you.ll need|you will need|who you are|about you"
            r"|looking for|you have|experience|skills|nice to have|bonus|preferred|must have|ideal candidate"
            r"|your profile|essentials|successful|great fit|good fit|a fit|love to see|set you apart|you are"
            r"|even better|searching for|candidate will need|expect you|background|your expertise",
        ),
        (
            "duties",
            r"responsib|you.ll do|you will do|will be doing|you.ll be doing|you.ll own|you will|will do|the role"
            r"|about the (?:role|job|position|opportunity)|this role|\brole\b|day[- ]to[- ]day|a day in|mission"
            r"|opportunity|overview|description|first \d+ days|within \d+ months|what you.ll|impact|duties|position"
            r"|the job|things you|projects|work on|working on|accountabilit|scope",
        ),
        (
            "company",
            r"^about |who we are|our (?:story|mission|values|culture|ethos|company|tech|approach)|^meet |^why \w+\??$"
            r"|sets us|life at|in the news|more about|company|working at|hi there|working with us|location|culture"
            r"|values",
        ),
    )
)
_JOB = frozenset({"start", "duties", "asks"})
_BULLET = re.compile(r"^(?:[-•*▪‣·–]|\d{1,2}[.)])\s")
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
#: Sentences of every posting, wherever they stand.
_BOILERPLATE = re.compile(
    r"equal[- ]opportunit|regardless of (?:race|sex|gender|age)|without regard|gender identity|sexual orientation"
    r"|veteran|disabilit|accommodation|401\(?k|\bdental\b|parental leave|paid time off|\bpto\b|\bvacation|paid leave"
    r"|health insurance|base (?:salary|pay)|(?:salary|pay|compensation) range|market range|stock options?|equity award"
    r"|bonus program|no bonuses|background check|e-verify|authori[sz]ed to work|work authori[sz]ation|visa sponsor"
    r"|privacy (?:policy|notice)|per year|per annum|\busd\b|https?://|www\.|backed by|series [a-e]\b|raised \$"
    r"|investors|founded in|headquarter|all qualified applicants|inclusive (?:workplace|environment|culture)"
    r"|every background|health plans?|retirement plan|pension|mental health support|paid holidays",
    re.I,
)
_HEADING_WORDS = 9


@dataclass(frozen=True, slots=True)
class JobText:
    """The sentences of a requisition that describe the job, as spans of the (masked) text."""

    sentences: tuple[Span, ...]
    headed: bool


def job_text(text: str, cut: Cut) -> JobText:
    """Return the sentences that describe the job; `headed` tells whether a heading of duties or asks was found."""
    section, headed, first = "start", False, True
    found: list[Span] = []
    for line in _lines(text):
        words = line.of(text)
        kind = _heading(words)
        title, first = first, False
        if kind in ("duties", "asks"):
            headed = True
        if kind and kind != "other":
            section = kind
            continue
        if section not in _JOB or (title and kind):
            continue
        found.extend(
            sentence
            for sentence in cut(text, line)
            if count_words(sentence.of(text)) >= 3 and not _BOILERPLATE.search(sentence.of(text))
        )
    return JobText(tuple(dict.fromkeys(found)), headed)


def _lines(text: str) -> Iterator[Span]:
    at = 0
    for line in text.split("\n"):
        if line.strip():
            yield Span(at, at + len(line))
        at += len(line) + 1


def _heading(line: str) -> str:
    """Return the kind of section that a line heads, “other” for a heading of no known kind, "" for no heading."""
    shown = line.strip()
    if _BULLET.match(shown) and not shown.startswith("**"):
        return ""
    bare = _EDGES.sub("", shown).lower().replace("’", "'")
    if not bare or len(bare.split()) > _HEADING_WORDS or shown.rstrip("*_ ").endswith((".", ",", ";")):
        return ""
    return next((kind for kind, words in _HEADINGS if words.search(bare)), "other")
