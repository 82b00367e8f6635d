"""What the faces show, digested to plain values: the same form feeds the terminal, the page, JSON and the tests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from itertools import pairwise
from typing import Any

from ...domain.debrief import Debrief, DebriefItem
from ...domain.evidence import Evidence
from ...domain.finding import Finding
from ...domain.library import Library
from ...domain.scorecard import Result, Scorecard, Unscored
from ...domain.text import Span

View = dict[str, Any]

SIGNAL_WORDS: Mapping[str, str] = {
    "strong_hire": "Strong hire",
    "hire": "Hire",
    "no_hire": "No hire",
    "strong_no_hire": "Strong no hire",
    "insufficient_evidence": "Insufficient evidence",
}
REASON_WORDS: Mapping[str, str] = {
    "empty": "nothing was said",
    "too_short": "too short to rate",
    "off_topic": "not about the question",
    "unreadable": "not readable as speech",
    "repeated": "repeats itself",
    "copied": "copied text",
    "not_read": "not read",
    "unverified_quote": "a quote could not be verified",
}
SOURCE_WORDS: Mapping[str, str] = {
    "pattern": "found by phrase",
    "structure": "found by structure",
    "example": "found by trained examples",
}


def quote_view(item: Evidence, library: Library) -> View:
    """Return one piece of evidence: what, where, in which words, found how."""
    indicator = library.indicators[item.indicator]
    return {
        "code": item.indicator,
        "name": indicator.name.replace("-", " "),
        "stands": indicator.stands,
        "what": indicator.what,
        "text": item.support.text,
        "start": item.support.span.start,
        "end": item.support.span.end,
        "found": SOURCE_WORDS[item.kind],
        "probability": item.probability,
    }


def finding_view(item: Finding, library: Library) -> View:
    """Return one finding with its place and its explanation."""
    indicator = library.indicators[item.code]
    return {
        "code": item.code,
        "name": item.name.replace("-", " "),
        "mistake": item.mistake,
        "severity": item.severity,
        "message": item.message,
        "text": item.quote.text,
        "start": item.quote.span.start,
        "end": item.quote.span.end,
        "why": indicator.why,
        "when_fine": indicator.when_fine,
        "strong": indicator.strong,
        "probability": item.probability,
    }


def result_view(result: Result, key: bool, library: Library) -> View:
    """Return one criterion: its rating with what earned it, held it and would raise it, or why there is none."""
    criterion = library.criteria[result.criterion]
    view: View = {
        "id": criterion.id,
        "name": criterion.name,
        "competency": library.competencies[criterion.competency].name,
        "asks": criterion.asks,
        "key": key,
    }
    if isinstance(result, Unscored):
        reason = {"reason": result.reason, "reason_words": REASON_WORDS[result.reason], "detail": result.detail}
        return {**view, "rating": None, **reason, "quotes": [], "capped_by": [], "next": [], "absences": []}
    return {
        **view,
        "rating": result.rating,
        "behaviour": result.behaviour,
        "quotes": [quote_view(item, library) for item in result.earned],
        "capped_by": [quote_view(item, library) for item in result.capped_by],
        "next_behaviour": result.next_behaviour,
        "next": [
            {"n": missing.n, "of": [{"code": c, "name": n.replace("-", " ")} for c, n in missing.of]}
            for missing in result.next
        ],
        "absences": [library.name_of(absence.looked_for).replace("-", " ") for absence in result.absences],
    }


def scorecard_view(card: Scorecard, library: Library) -> View:
    """Return one scorecard with its thresholds stated beside the signal."""
    rubric = library.rubrics[card.rubric]
    return {
        "rubric": rubric.id,
        "rubric_name": rubric.name,
        "content_hash": card.content_hash,
        "structure_hash": card.structure_hash,
        "reader": card.reader.label,
        "overall": card.overall,
        "coverage": card.coverage,
        "signal": card.signal,
        "signal_words": SIGNAL_WORDS[card.signal],
        "thresholds": asdict(rubric.thresholds),
        "gated": list(card.gated),
        "invented": card.invented,
        "criteria": [result_view(result, result.criterion in rubric.key, library) for result in card.results],
        "findings": [finding_view(item, library) for item in card.findings],
    }


def segments(text: str, marks: Sequence[tuple[Span, str, str]]) -> list[View]:
    """Cut a text at the edges of marked spans; each piece knows the marks (id, kind) that cover it."""
    edges = sorted({0, len(text), *(edge for span, _, _ in marks for edge in span)})
    pieces: list[View] = []
    for start, end in pairwise(edges):
        if end > start:
            covering = [(name, kind) for span, name, kind in marks if span.start <= start and end <= span.end]
            pieces.append(
                {"text": text[start:end], "marks": [name for name, _ in covering], "kinds": [k for _, k in covering]}
            )
    return pieces


def item_view(item: DebriefItem, number: int, library: Library) -> View:
    """Return one answered question: its words cut at every quote, and its scorecards with the same ids."""
    cards = [scorecard_view(card, library) for card in item.scorecards]
    marks: list[tuple[Span, str, str]] = []
    ids: dict[tuple[int, int, str], str] = {}
    for card in cards:
        quoted = [q for c in card["criteria"] for q in (*c["quotes"], *c["capped_by"])]
        for quote in [*quoted, *card["findings"]]:
            key = (quote["start"], quote["end"], quote["code"])
            if key not in ids:
                ids[key] = f"q{number}-{len(ids) + 1}"
                kind = "against" if quote.get("severity") or quote.get("stands") == "against" else "for"
                marks.append((Span(quote["start"], quote["end"]), ids[key], kind))
            quote["id"] = ids[key]
    return {
        "number": number,
        "question": item.question,
        "prompt": item.prompt,
        "kind": item.kind,
        "kind_name": cards[0]["rubric_name"] if cards else item.kind,
        "words": len(item.text.split()),
        "text": item.text,
        "segments": segments(item.text, marks),
        "scorecards": cards,
    }


def debrief_view(debrief: Debrief, library: Library) -> View:
    """Return the whole debrief."""
    return {
        "label": debrief.label,
        "signal": debrief.signal,
        "signal_words": SIGNAL_WORDS[debrief.signal],
        "overall": debrief.overall,
        "coverage": debrief.coverage,
        "why": debrief.why,
        "thresholds": asdict(debrief.thresholds) if debrief.thresholds else None,
        "votes": [{"signal": s, "words": SIGNAL_WORDS[s], "count": n} for s, n in debrief.votes],
        "readers": list(debrief.readers),
        "items": [item_view(item, i, library) for i, item in enumerate(debrief.items, start=1)],
        "summaries": [
            {
                "id": s.criterion,
                "name": s.name,
                "competency": library.competencies[s.competency].name,
                "ratings": list(s.ratings),
                "mean": s.mean,
                "dissent": s.dissent,
            }
            for s in debrief.summaries
        ],
        "not_evidenced": [
            {"code": code, "name": name.replace("-", " "), "what": library.indicators[code].what}
            for code, name in debrief.not_evidenced
        ],
        "keeper": {
            "for": [quote_view(item, library) for _, item in debrief.keeper.argues_for],
            "against": [quote_view(item, library) for _, item in debrief.keeper.argues_against],
            "reading": debrief.keeper.reading,
        },
        "drills": [
            {
                "code": d.code,
                "name": d.name.replace("-", " "),
                "why": d.why,
                "do": d.do,
                "strong": d.strong,
                "count": d.count,
                "questions": [
                    {"id": q, "prompt": library.questions[q].prompt} for q in d.questions if q in library.questions
                ],
            }
            for d in debrief.drills
        ],
    }
