"""A small library and scorecards for the debrief's tests."""

from __future__ import annotations

from screentest.domain.debrief import DebriefItem
from screentest.domain.evidence import Evidence, Quote
from screentest.domain.indicator import Indicator, Provenance, Severity, Stands
from screentest.domain.library import Library
from screentest.domain.question import Probe, Question
from screentest.domain.rubric import Anchor, Criterion, Rating, Rubric, Thresholds, hashed
from screentest.domain.scorecard import Missing, Rated, ReaderStamp, Result, Scorecard, Unscored, UnscoredReason
from screentest.domain.signal import coverage_of, overall_of, signal_of
from screentest.domain.text import Span

OURS = Provenance("original", "tests", "2026-01-01")


def _indicator(code: str, stands: Stands = "for", severity: Severity | None = None) -> Indicator:
    return Indicator(
        code,
        f"name-of-{code}",
        "0.1",
        stands,
        f"what {code} is.",
        f"why {code}",
        "",
        "weak",
        f"strong {code}",
        "inferred",
        OURS,
        mistake="blame" if stands == "against" else None,
        severity=severity,
    )


INDICATORS = (
    *(_indicator(code) for code in ("DEC901", "DEC902", "EVD901", "MET901", "TRD901")),
    _indicator("OWN901", "against", "warn"),
    _indicator("HDG901", "against", "info"),
)
NAMES = ("call", "grounds", "price")
_ANCHORS = tuple(Anchor(n, f"anchor {n}") for n in (1, 2, 3, 4))  # type: ignore[arg-type]
CRITERIA = {name: Criterion(name, name.title(), "judgment", "?", _ANCHORS) for name in NAMES}
RUBRIC = hashed(Rubric("strategy", "Strategy", tuple(CRITERIA.values()), ("call",), Thresholds(3.5, 2.75, 1.75, 0.6)))
QUESTION = Question(
    "q1", "strategy", "", "pm", (), (), "Should we?", 5, "", (), (Probe("And the price?", "TRD901"),), OURS
)
LIBRARY = Library(
    packs=(),
    indicators={item.code: item for item in INDICATORS},
    criteria=CRITERIA,
    rubrics={RUBRIC.id: RUBRIC},
    questions={QUESTION.id: QUESTION},
    competencies={},
    behaviours={},
    claims={},
    loops={},
    ladder={},
    reading={},
)


def seen(code: str, start: int = 0) -> Evidence:
    return Evidence(code, Quote(Span(start, start + 9), f"{code} was seen"), "pattern")


def rated(
    name: str,
    rating: Rating,
    earned: tuple[Evidence, ...] = (),
    capped: tuple[Evidence, ...] = (),
    missing: tuple[str, ...] = (),
) -> Rated:
    steps = (Missing(1, tuple((code, LIBRARY.name_of(code)) for code in missing)),) if missing else ()
    return Rated(name, rating, f"anchor {rating}", earned, capped, (), "", steps)


def card(*results: Result, evidence: tuple[Evidence, ...] = (), reader: str = "fast") -> Scorecard:
    """Return a scorecard as grading would: the overall, coverage and signal follow from its results."""
    ratings = {r.criterion: (r.rating if isinstance(r, Rated) else None) for r in results}
    overall, coverage = overall_of(RUBRIC, ratings), coverage_of(RUBRIC, ratings)
    shown = evidence or tuple(e for r in results if isinstance(r, Rated) for e in (*r.earned, *r.capped_by))
    return Scorecard(
        RUBRIC.id,
        RUBRIC.content_hash,
        RUBRIC.structure_hash,
        ReaderStamp("rule", reader, "1", "none"),
        results,
        shown,
        (),
        overall,
        coverage,
        signal_of(RUBRIC.thresholds, overall, coverage),
    )


def even(rating: Rating, reader: str = "fast") -> Scorecard:
    """Return a scorecard with the same rating everywhere."""
    return card(*(rated(name, rating) for name in NAMES), reader=reader)


def unscored(reason: UnscoredReason = "too_short") -> Scorecard:
    return card(*(Unscored(name, reason) for name in NAMES))


def item(*cards: Scorecard, question: str = "q1") -> DebriefItem:
    return DebriefItem(question, "Should we?", "strategy", "the words", cards)
