"""A scorecard as it was: shown by the rubric that was kept with it, whatever the packs say today."""

from __future__ import annotations

from typing import Any

from ...domain.evidence import Evidence
from ...domain.finding import Finding
from ...domain.library import Library
from ...domain.scorecard import Rated, Result, Scorecard, Unscored
from ...ports.reader import Asked
from ...ports.store import TakeRecord
from .questions import asked_of
from .views import REASON_WORDS, SIGNAL_WORDS, SOURCE_WORDS, View, scorecard_view

EARLIER = "rated under an earlier rubric: shown as it was"
GONE = "names an indicator that the packs no longer hold: shown as it was"


def codes_known(card: Scorecard, library: Library) -> bool:
    """Tell whether today's packs hold every indicator that a scorecard names."""
    codes = {item.indicator for item in card.evidence} | {item.code for item in card.findings}
    for result in card.results:
        if isinstance(result, Rated):
            codes |= {item.indicator for item in (*result.earned, *result.capped_by)}
    return codes <= library.indicators.keys()


def asked_of_take(take: TakeRecord, library: Library) -> Asked:
    """Return what a kept take answers."""
    return asked_of(library, take.question, take.prompt, take.kind, take.track)


def comparable(card: Scorecard, take: TakeRecord, library: Library) -> bool:
    """Tell whether a take's scorecard stands under the rubric that would rate the take today."""
    if take.kind not in library.rubrics:
        return False
    rubric = library.rubric_for(take.kind, asked_of_take(take, library).subtype)
    same = card.rubric == rubric.id and card.structure_hash == rubric.structure_hash
    return same and codes_known(card, library)


def card_view(card: Scorecard, kept: dict[str, Any], library: Library) -> View:
    """Return a scorecard as a view; `note` is "" where today's rubric rated it, and `kept` is the rubric it had."""
    rubric = library.rubrics.get(card.rubric)
    if rubric is None or rubric.content_hash != card.content_hash:
        return {**_kept_view(card, kept, library), "note": EARLIER}
    if not codes_known(card, library):
        return {**_kept_view(card, kept, library), "note": GONE}
    return {**scorecard_view(card, library), "note": ""}


def _kept_view(card: Scorecard, kept: dict[str, Any], library: Library) -> View:
    strong_hire, hire, no_hire, coverage = kept["structure"]["thresholds"]
    return {
        "rubric": card.rubric,
        "rubric_name": kept["name"],
        "content_hash": card.content_hash,
        "structure_hash": card.structure_hash,
        "reader": card.reader.label,
        "overall": card.overall,
        "coverage": card.coverage,
        "signal": card.signal,
        "signal_words": SIGNAL_WORDS[card.signal],
        "thresholds": {"strong_hire": strong_hire, "hire": hire, "no_hire": no_hire, "coverage": coverage},
        "gated": list(card.gated),
        "invented": card.invented,
        "criteria": [_result_view(result, kept, library) for result in card.results],
        "findings": [_finding_view(item, library) for item in card.findings],
    }


def _result_view(result: Result, kept: dict[str, Any], library: Library) -> View:
    name, competency, asks, _ = kept["words"].get(result.criterion, (result.criterion, "", "", ()))
    known = library.competencies.get(competency)
    view: View = {
        "id": result.criterion,
        "name": name,
        "competency": known.name if known else competency,
        "asks": asks,
        "key": result.criterion in kept["structure"]["key"],
    }
    if isinstance(result, Unscored):
        reason = {"reason": result.reason, "reason_words": REASON_WORDS[result.reason], "detail": result.detail}
        return {**view, "rating": None, **reason, "quotes": [], "capped_by": [], "next": [], "absences": []}
    return {
        **view,
        "rating": result.rating,
        "behaviour": result.behaviour,
        "quotes": [_quote_view(item, "for", library) for item in result.earned],
        "capped_by": [_quote_view(item, "against", library) for item in result.capped_by],
        "next_behaviour": result.next_behaviour,
        "next": [
            {"n": missing.n, "of": [{"code": code, "name": name.replace("-", " ")} for code, name in missing.of]}
            for missing in result.next
        ],
        "absences": [library.name_of(absence.looked_for).replace("-", " ") for absence in result.absences],
    }


def _quote_view(item: Evidence, stands: str, library: Library) -> View:
    indicator = library.indicators.get(item.indicator)
    return {
        "code": item.indicator,
        "name": library.name_of(item.indicator).replace("-", " "),
        "stands": stands,
        "what": indicator.what if indicator else "",
        "text": item.support.text,
        "start": item.support.span.start,
        "end": item.support.span.end,
        "found": SOURCE_WORDS[item.kind],
        "probability": item.probability,
    }


def _finding_view(item: Finding, library: Library) -> View:
    indicator = library.indicators.get(item.code)
    return {
        "code": item.code,
        "name": item.name.replace("-", " "),
        "mistake": item.mistake,
        "severity": item.severity,
        "message": item.message,
        "text": item.quote.text,
        "start": item.quote.span.start,
        "end": item.quote.span.end,
        "why": indicator.why if indicator else "",
        "when_fine": indicator.when_fine if indicator else "",
        "strong": indicator.strong if indicator else "",
        "probability": item.probability,
    }
