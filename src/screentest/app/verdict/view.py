"""What the faces show of a track verdict, digested to plain values."""

from __future__ import annotations

import re
from typing import Any

from ...domain.library import Library
from ...domain.resume import Resume
from ...domain.verdict import Flip, Signal, TrackSide, Verdict
from ...engines.track.titles import side_of_title, titles_in

View = dict[str, Any]

#: The strongest quotes shown for each side, and what is too weak to show.
MOST_QUOTES, LEAST_WEIGHT = 5, 0.2
#: The verdict is made for people with so many years of work and more.
YEARS = 5
#: The claims on which the words about blurred roles rest.
CLAIMS = ("split-intuition-or-execution", "competencies-do-not-overlap", "no-hybrid-senior-roles")

VERDICT_WORDS = {"pm": "Product manager", "tpm": "Technical program manager", "insufficient": "Not enough yet"}
WHY_WORDS = {
    "decided": "the evidence for one side outweighs the other by more than the bar",
    "nothing": "nothing in the text says what you did and what came of it",
    "thin": "too little says what you did and what came of it",
    "balanced": "both sides are about equally strong, so no honest reading can pick one",
}
MANNER_WORDS = {
    "done": "",
    "took-part": "took part",
    "without-effect": "without effect",
    "others": "given to others in these words, so it speaks for the other side",
    "late": "late",
}
BLUR = (
    "The split between product intuition and executional rigor describes postings, not people: platform, device, "
    "tooling and live-service roles ask for both, and some senior postings take either background. Where such a role "
    "is meant, read the posting before this verdict (`screentest requisition FILE`)."
)
_WISH = re.compile(
    r"\b(?:hybrid|mix(?:es|ing|ture)?|blend(?:s|ing)?|combin\w+|equal parts|wearing both)\b[^.]{0,60}"
    r"\b(?:cod(?:e|ing)|engineering|design|strategy)\b[^.]{0,40}\b(?:design|strategy|cod(?:e|ing)|product)\b",
    re.I,
)


def quotes_of(verdict: Verdict) -> list[Signal]:
    """Return the strongest signals of the résumé for each side, the winning side first."""
    first: TrackSide = "pm" if verdict.margin >= 0 else "tpm"
    other: TrackSide = "tpm" if first == "pm" else "pm"
    shown = [s for s in verdict.signals if s.origin == "resume" and abs(s.weight) >= LEAST_WEIGHT]
    shown.sort(key=lambda signal: (-abs(signal.weight), signal.quote.span))
    found: list[Signal] = []
    for side in (first, other):
        found.extend([signal for signal in shown if signal.supports == side][:MOST_QUOTES])
    return found


def verdict_view(verdict: Verdict, resume: Resume, library: Library) -> View:
    """Return a verdict with all that a person is shown of it."""
    return {
        "track": verdict.track,
        "track_words": VERDICT_WORDS[verdict.track],
        "probability_pm": verdict.probability_pm,
        "margin": verdict.margin,
        "why": verdict.why,
        "why_words": WHY_WORDS[verdict.why],
        "years": resume.years,
        "quotes": [_signal(signal, resume, library) for signal in quotes_of(verdict)],
        "answers": [_signal(s, resume, library) for s in verdict.signals if s.origin == "answers"],
        "conflicts": [
            {"pm": _signal(c.pm, resume, library), "tpm": _signal(c.tpm, resume, library), "why": c.why}
            for c in verdict.conflicts
        ],
        "titles": _titles(verdict, resume),
        "flips": [_flip(flip, verdict, resume, library) for flip in verdict.flips],
        "cautions": cautions(resume),
        "claims": [name for name in CLAIMS if name in library.claims],
        "held": list(verdict.held),
        "notes": list(resume.notes),
        "choices": verdict.choices,
        "reader": verdict.reader,
    }


def _signal(signal: Signal, resume: Resume, library: Library) -> View:
    indicator = library.track_indicators.get(signal.indicator)
    span = signal.quote.span
    return {
        "text": signal.quote.text,
        "start": span.start,
        "end": span.end,
        "page": resume.document.page_of(span) if signal.origin == "resume" else None,
        "supports": signal.supports,
        "indicator": signal.indicator,
        "name": (indicator.name if indicator else library.name_of(signal.indicator)).replace("-", " "),
        "aspect": indicator.aspect if indicator else None,
        "weight": signal.weight,
        "manner": MANNER_WORDS[signal.manner],
        "found": signal.kind,
        "origin": signal.origin,
    }


def _titles(verdict: Verdict, resume: Resume) -> str:
    """Return a sentence where most titles say another track than the evidence; titles themselves count for nothing."""
    text = resume.document.text
    named = [side for role in resume.roles for t in titles_in(role.heading.of(text)) if (side := side_of_title(t))]
    if not named:
        named = [side for t in titles_in(text[:400]) if (side := side_of_title(t))]
    said = max(set(named), key=lambda side: (named.count(side), side)) if named else ""
    if not said or verdict.track in ("insufficient", said):
        return ""
    return f"Your titles say {VERDICT_WORDS[said].lower()}; what you did says otherwise. Titles count for nothing here."


def _flip(flip: Flip, verdict: Verdict, resume: Resume, library: Library) -> View:
    gather = [library.track_indicators[code].gather for code in flip.gather]
    if verdict.track == "insufficient":
        words = (
            f"{_count(flip.more, 'more clear piece')} of evidence would make it {VERDICT_WORDS[flip.toward].lower()}"
        )
    else:
        words = (
            f"without {_count(len(flip.without), 'quote')} the verdict would not stand; "
            f"{_count(flip.more, 'clear piece')} of evidence for {VERDICT_WORDS[flip.toward].lower()} "
            "would take it back to open"
        )
    return {
        "toward": flip.toward,
        "words": words,
        "more": flip.more,
        "gather": gather,
        "without": [_signal(signal, resume, library) for signal in flip.without],
    }


def _count(number: int, thing: str) -> str:
    return f"{'one' if number == 1 else number} {thing}{'' if number == 1 else 's'}"


def cautions(resume: Resume) -> list[str]:
    """Return for whom this reading is not made, as far as the résumé shows it, and which real roles blur."""
    found = []
    if resume.years is None:
        found.append(f"No dates of positions were found, so it cannot be said whether there are {YEARS} years of work.")
    elif resume.years < YEARS:
        found.append(
            f"{resume.years:g} years of dated work: this reading is made for {YEARS} and more, when a record has had "
            "time to lean. Take it as a hint."
        )
    if _WISH.search(resume.document.text):
        found.append(
            "You wish for a mix of coding, design and strategy. Neither track is that role; founding teams and design "
            "engineering come nearer, and this verdict does not speak to them."
        )
    return [*found, BLUR]
