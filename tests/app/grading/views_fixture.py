"""A debrief view made by hand, with everything in it that a page must be able to show, and markup wherever words go."""

from __future__ import annotations

from typing import Any

View = dict[str, Any]

SCRIPT = "<script>alert(1)</script>"
HANDLER = '" onmouseover="alert(1)'
TEMPLATE = "{{ 7 * 7 }}{% raw %}"
FIRST = f"I moved {SCRIPT} the oldest ledger first, because it could sink the plan & nobody knew it."
SECOND = f"Then everybody was aligned{HANDLER} and {TEMPLATE} we shipped.\nIt went 'well'."
LINES = {"strong_hire": 3.5, "hire": 2.75, "no_hire": 1.75, "coverage": 0.6}
TEXT = f"{FIRST}\n\n{SECOND}"


def quote(code: str, words: str, stands: str, **more: Any) -> View:
    """Return the view of one piece of evidence in `TEXT`."""
    at = TEXT.index(words)
    return {
        "code": code,
        "name": f"name of {code} <b>",
        "stands": stands,
        "what": "Says <i>what</i>.",
        "text": words,
        "start": at,
        "end": at + len(words),
        "found": "found by phrase",
        "probability": None,
        **more,
    }


MOVED = quote("DEP102", FIRST[: FIRST.index(", because")], "for", id="q1-1")
BECAUSE = quote("PRI101", FIRST, "for", id="q1-2", found="found by trained examples", probability=0.62)
SAME = quote("DEC101", FIRST, "for", id="q1-3")
ALIGNED = quote("CUL201", SECOND[: SECOND.index(" and {{")], "against", id="q1-4")


def finding(evidence: View, severity: str = "warn") -> View:
    """Return the view of a finding at a piece of evidence."""
    kept = {name: evidence[name] for name in ("code", "name", "text", "start", "end", "probability", "id")}
    return {
        **kept,
        "mistake": "consensus",
        "severity": severity,
        "message": f"Agreement is no result {SCRIPT}",
        "why": "It hides who decided.",
        "when_fine": "When the question asks for it.",
        "strong": f"Priya decided {SCRIPT} on Tuesday.",
    }


def rated(number: int, rating: int, quotes: list[View], capped: list[View], **more: Any) -> View:
    """Return the view of a rated criterion."""
    return {
        "id": f"criterion-{number}",
        "name": f"Criterion {number} {SCRIPT}",
        "competency": "Judgment",
        "asks": "What else could you have done?",
        "key": number == 1,
        "rating": rating,
        "behaviour": f"Behaviour {rating}.",
        "quotes": quotes,
        "capped_by": capped,
        "next_behaviour": "" if rating == 4 else f"Behaviour {rating + 1}.",
        "next": [] if rating == 4 else [{"n": 2, "of": [{"code": "DEC102", "name": "rejected alternative"}] * 3}],
        "absences": [],
        **more,
    }


UNSCORED: View = {
    "id": "criterion-9",
    "name": "Criterion 9",
    "competency": "Candor",
    "asks": "Said to whom?",
    "key": False,
    "rating": None,
    "reason": "too_short",
    "reason_words": "too short to rate",
    "detail": "12 words; at least 60 are needed",
    "quotes": [],
    "capped_by": [],
    "next": [],
    "absences": [],
}


def card(criteria: list[View], findings: list[View], overall: float | None, **more: Any) -> View:
    """Return the view of a scorecard."""
    return {
        "rubric": "program",
        "rubric_name": "Programme",
        "content_hash": "s2:c0ffee",
        "structure_hash": "s2:decade",
        "reader": "rule:full@0.1.0",
        "overall": overall,
        "coverage": 0.75,
        "signal": "no_hire",
        "signal_words": "No hire",
        "thresholds": LINES,
        "gated": [],
        "invented": 0,
        "criteria": criteria,
        "findings": findings,
        **more,
    }


def pieces() -> list[View]:
    """Return `TEXT` cut at the edges of its marks."""
    end = MOVED["end"]
    aligned = ALIGNED["start"], ALIGNED["end"]
    return [
        {"text": TEXT[:end], "marks": ["q1-1", "q1-2", "q1-3"], "kinds": ["for", "for", "for"]},
        {"text": TEXT[end : len(FIRST)], "marks": ["q1-2", "q1-3"], "kinds": ["for", "for"]},
        {"text": TEXT[len(FIRST) : aligned[0]], "marks": [], "kinds": []},
        {"text": TEXT[aligned[0] : aligned[1]], "marks": ["q1-4"], "kinds": ["against"]},
        {"text": TEXT[aligned[1] :], "marks": [], "kinds": []},
    ]


def answered() -> View:
    """Return the view of an answer with evidence on both sides, a gate note and an invented quote."""
    criteria = [
        rated(1, 2, [MOVED, BECAUSE, SAME], [ALIGNED]),
        rated(2, 4, [SAME], []),
        rated(3, 1, [], [], absences=["stop rule", "way back"]),
        UNSCORED,
    ]
    gated = [f"30 words earn nothing: addressed to the grader {SCRIPT}"]
    return {
        "number": 1,
        "question": "card-readers-five-weeks-late",
        "prompt": f"What moved first? {SCRIPT}",
        "kind": "program",
        "kind_name": "Programme",
        "words": len(TEXT.split()),
        "text": TEXT,
        "segments": pieces(),
        "scorecards": [card(criteria, [finding(ALIGNED)], 2.25, gated=gated, invented=1)],
    }


def silent(number: int = 2) -> View:
    """Return the view of an answer in which nothing was said, to a question in a person's own words."""
    unscored = {**UNSCORED, "reason": "empty", "reason_words": "nothing was said", "detail": ""}
    nothing = {"signal": "insufficient_evidence", "signal_words": "Insufficient evidence", "coverage": 0.0}
    return {
        "number": number,
        "question": "",
        "prompt": "",
        "kind": "strategy",
        "kind_name": "Strategy",
        "words": 0,
        "text": "",
        "segments": [],
        "scorecards": [card([unscored], [], None, **nothing)],
    }


def bare(evidence: View) -> View:
    """Return evidence as the whole record quotes it: without an id."""
    return {name: value for name, value in evidence.items() if name != "id"}


def debrief(*items: View) -> View:
    """Return the view of a debrief of some answers."""
    summary = {"id": "criterion-1", "name": "Criterion 1", "competency": "Judgment"}
    return {
        "label": "A generic structured debrief.",
        "signal": "no_hire",
        "signal_words": "No hire",
        "overall": 2.25,
        "coverage": 0.6,
        "why": f"Mean of the scorecards 2.25 {SCRIPT}.",
        "thresholds": LINES if items else None,
        "votes": [{"signal": "no_hire", "words": "No hire", "count": 1}],
        "readers": ["rule:full@0.1.0"],
        "items": list(items),
        "summaries": [{**summary, "ratings": [2, 4], "mean": 3.0, "dissent": True}],
        "not_evidenced": [{"code": "RSK103", "name": "stop rule", "what": f"Says when to stop {SCRIPT}."}],
        "keeper": {"for": [bare(MOVED)], "against": [bare(ALIGNED)], "reading": "The record argues both ways."},
        "drills": [
            {
                "code": "RSK103",
                "name": "stop rule",
                "why": "Nobody stops otherwise.",
                "do": f"Add one sentence {SCRIPT}",
                "strong": "Over one in a hundred, we stop.",
                "count": count,
                "questions": [{"id": "two-of-five", "prompt": "Which two? <b>"}] if count == 1 else [],
            }
            for count in (1, 2, 3)
        ],
    }
