"""A requisition's reading as plain values for terminal, page and JSON, with the words that explain it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from ...domain.evidence import Quote
from ...domain.library import Library
from ...domain.requisition import PayText, RequisitionReading, SignFound

TRACK_WORDS = {
    "pm": "asks for a product manager's work",
    "tpm": "asks for a technical program manager's work",
    "hybrid": "not decided: its words ask for both, or for too little of either",
}
EXPOSURE_WORDS = {
    "foundational": "foundational: what is owned goes on",
    "event-bound": "event-bound: the scope ends with an event, a date or a handover",
    "mixed": "mixed: it says too little, or both",
}
#: Said beside every reading of exposure.
EXPOSURE_NOTE = (
    "This is a reading of scope, never a probability of dismissal. What is known of who was let go rests on about six "
    "public events; in them the maturity of a bet counted for more than the role's title."
)
LEVEL_NOTE = (
    "Inference: resemblance to the words of 15 TPM postings of one company (4 at L5, 9 at L6) and two principal PM "
    "postings."
)
PAY_WORDS = {
    "salary-only": "pay is said to be salary only",
    "options": "stock options are offered",
    "stock": "equity or stock units are offered",
    "bonus": "a bonus is named",
}
PRIOR_NOTE = (
    "Probabilities assume 40 TPM in 100 such requisitions, the share among Netflix's postings of 2024 (16 to 24)."
)
_FOCI = 6


def requisition_line(reading: RequisitionReading) -> dict[str, Any]:
    """Return a reading in the form of the batch contract."""
    return {
        "track": reading.track.track,
        "probability_tpm": reading.track.probability_tpm,
        "exposure": {"reading": reading.exposure.reading, "score": reading.exposure.score},
    }


def requisition_view(reading: RequisitionReading, library: Library) -> dict[str, Any]:
    """Return everything that was read, each line with its quote."""
    return {
        **requisition_line(reading),
        "track_words": TRACK_WORDS[reading.track.track],
        "log_odds": reading.track.log_odds,
        "prior": PRIOR_NOTE,
        "warnings": list(reading.track.warnings),
        "pm": _signs(reading.track.found, "pm", library),
        "tpm": _signs(reading.track.found, "tpm", library),
        "competencies": _competencies(reading.track.found, library),
        "foci": _foci(reading.track.found, library),
        "exposure": _exposure(reading, library),
        "levels": {
            "note": LEVEL_NOTE,
            "found": [
                {"level": item.level, "because": item.because, "quote": _quote(item.quote)} for item in reading.levels
            ],
        },
        "pay": {
            "ranges": [_pay(item) for item in reading.pay],
            "signs": [
                {"id": item.sign, "words": PAY_WORDS[item.sign], "quote": _quote(item.quote)}
                for item in reading.pay_signs
            ],
        },
        "sentences": reading.sentences,
        "notes": list(reading.notes),
        "reader": reading.reader,
    }


def _exposure(reading: RequisitionReading, library: Library) -> dict[str, Any]:
    exposure = reading.exposure
    return {
        "reading": exposure.reading,
        "score": exposure.score,
        "low": exposure.low,
        "high": exposure.high,
        "words": EXPOSURE_WORDS[exposure.reading],
        "note": EXPOSURE_NOTE,
        "event_bound": _signs(exposure.found, "event-bound", library),
        "foundational": _signs(exposure.found, "foundational", library),
    }


def _quote(quote: Quote) -> dict[str, Any]:
    return {"text": quote.text, "start": quote.span.start, "end": quote.span.end}


def _pay(item: PayText) -> dict[str, Any]:
    return {
        "low": item.low,
        "high": item.high,
        "currency": item.currency,
        "period": item.period,
        "doubt": item.doubt,
        "quote": _quote(item.quote),
    }


def _signs(found: Sequence[SignFound], side: str, library: Library) -> list[dict[str, Any]]:
    """Return the signs of one side, the most often found first, each with all its quotes."""
    of_side = [item for item in found if library.signs[item.sign].side == side]
    return [
        {
            "id": name,
            "name": library.signs[name].name,
            "what": library.signs[name].what,
            "asks": library.signs[name].asks,
            "quotes": [_quote(item.quote) for item in of_side if item.sign == name],
        }
        for name, _ in _ranked(item.sign for item in of_side)
    ]


def _competencies(found: Sequence[SignFound], library: Library) -> list[dict[str, Any]]:
    """Return the competencies that are asked for, by the number of sentences that ask."""
    asked = dict.fromkeys((library.signs[item.sign].competency, item.quote.span) for item in found)
    return [
        {"id": name, "name": library.competencies[name].name if name in library.competencies else name, "sentences": n}
        for name, n in _ranked(name for name, _ in asked if name)
    ]


def _foci(found: Sequence[SignFound], library: Library) -> list[str]:
    """Return what an interviewer is likely to probe: one line for each of the signs found most often."""
    return [library.signs[name].asks for name, _ in _ranked(item.sign for item in found)[:_FOCI]]


def _ranked(names: Iterable[str]) -> list[tuple[str, int]]:
    return sorted(Counter(names).items(), key=lambda pair: (-pair[1], pair[0]))
