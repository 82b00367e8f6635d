"""Use case: a draft read against what other commands printed: a company brief, or the track verdict."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ...domain.draft import Form
from ...domain.errors import UserError
from ...engines.workbench.sides import Sides, VerdictQuote, sides
from ...engines.workbench.touching import Priority, Touch, touching
from .draft import DraftReview, Workbench, cut

View = dict[str, Any]

#: More of either is no brief and no verdict; what stands beyond is not read.
MOST = 200
TRACK_NAMES = {"pm": "product manager", "tpm": "technical program manager"}
#: Marks by which a form says that its draft argues for a track.
SPEAKS = {"speaks-pm": "pm", "speaks-tpm": "tpm"}


def priorities_from(text: str, name: str) -> tuple[str, list[Priority]]:
    """Return the company and the priorities that `screentest brief --json` wrote, or raise UserError."""
    data = _object(text, name, "brief", "screentest brief CALL… --json > brief.json")
    rows = data.get("priorities")
    if not isinstance(rows, list) or not all(_is_priority(row) for row in rows):
        raise UserError(f"{name} holds no list of priorities", "write it with `screentest brief CALL… --json`")
    found = [Priority(row["name"], tuple(row["quotes"]), int(row.get("importance") or 0)) for row in rows[:MOST]]
    return str(data.get("company") or ""), found


def evidence_from(text: str, name: str) -> tuple[str, list[VerdictQuote]]:
    """Return the track and the quotes that `screentest verdict --json` wrote; raises UserError for anything else."""
    data = _object(text, name, "verdict", "screentest verdict RESUME --json > verdict.json")
    track = data.get("track")
    rows = [*_rows(data.get("quotes")), *_rows(data.get("answers"))]
    if track not in ("pm", "tpm", "insufficient") or not isinstance(data.get("quotes"), list):
        raise UserError(f"{name} holds no verdict", "write it with `screentest verdict RESUME --json`")
    return track, [VerdictQuote(r["text"], r["supports"], str(r.get("name") or "")) for r in rows[:MOST]]


def against_brief(bench: Workbench, review: DraftReview, company: str, priorities: list[Priority]) -> View:
    """Return which stated priorities a draft touches, both sides quoted, or that it touches none."""
    found = touching(review.reading, priorities, cut)
    names = [touch.priority.name for touch in found]
    whose = f"of {company} " if company else ""
    if found:
        words = (
            f"touches {len(found)} of {len(priorities)} stated priorities {whose}by its words: {'; '.join(names[:4])}"
        )
    else:
        words = f"touches none of the {len(priorities)} stated priorities {whose}by its words"
    return {
        "company": company,
        "words": words,
        "touches": [_touch(touch, review) for touch in found],
        "note": "Told by words that both use. A priority in other words is not seen; look at the list yourself.",
    }


def against_verdict(bench: Workbench, review: DraftReview, track: str, evidence: list[VerdictQuote]) -> View:
    """Return what a pitch argues beside what the verdict's evidence supports, each side quoted."""
    form, text = review.form, review.reading.draft.text
    fields = [one.id for one in form.fields if one.id != "other-track"]
    page = bench.page(text, form)
    seen = sides(review.reading, page, evidence, _marks(form), fields)
    counts = {side: sum(quote.supports == side for quote in evidence) for side in ("pm", "tpm")}
    other = [quote for quote in evidence if seen.argues and quote.supports == track and track != seen.argues]
    return {
        "argues": seen.argues,
        "argues_at": _place(seen.at, text) if seen.at else None,
        "verdict": track,
        "agrees": None if not seen.argues or track == "insufficient" else seen.argues == track,
        "words": _words(seen, track, counts),
        "counts": counts,
        "other_side": [{"text": quote.text, "name": quote.name, "supports": quote.supports} for quote in other[:3]],
        "claims": [
            {
                **_place(held.span, text),
                "evidence": {"text": held.evidence.text, "supports": held.evidence.supports, "name": held.evidence.name}
                if held.evidence
                else None,
                "words": list(held.words),
            }
            for held in seen.held
        ],
    }


def _words(seen: Sides, track: str, counts: Mapping[str, int]) -> str:
    if not seen.argues:
        return "the pitch names no track as yours, so it cannot be held against the verdict"
    mine = TRACK_NAMES[seen.argues]
    if track == "insufficient":
        return f"the pitch argues {mine}; the verdict had too little to lean either way ({_count(counts)})"
    if track == seen.argues:
        without = sum(held.evidence is None for held in seen.held)
        said = f"the pitch argues {mine}, and so does the evidence ({_count(counts)})"
        return f"{said}; {without} of its {len(seen.held)} claims stand in no quote"
    return f"the pitch argues {mine}, and the evidence leans {TRACK_NAMES[track]} ({_count(counts)})"


def _count(counts: Mapping[str, int]) -> str:
    return f"{counts['pm']} quotes for PM, {counts['tpm']} for TPM"


def _marks(form: Form) -> dict[str, str]:
    return {mark: track for mark, track in SPEAKS.items() if mark in form.marks}


def _place(span: Any, text: str) -> View:
    return {"text": span.of(text), "start": span.start, "end": span.end}


def _touch(touch: Touch, review: DraftReview) -> View:
    return {
        "priority": touch.priority.name,
        "importance": touch.priority.importance,
        "stated": touch.quote,
        **_place(touch.span, review.reading.draft.text),
        "words": list(touch.words),
    }


def _object(text: str, name: str, what: str, how: str) -> dict[str, Any]:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as fault:
        raise UserError(f"{name} is not JSON: {str(fault).splitlines()[0][:80]}", f"write it with `{how}`") from None
    if not isinstance(data, dict):
        raise UserError(f"{name} is no {what}", f"write it with `{how}`")
    return data


def _is_priority(row: Any) -> bool:
    return (
        isinstance(row, dict)
        and isinstance(row.get("name"), str)
        and isinstance(row.get("quotes"), list)
        and all(isinstance(quote, str) for quote in row["quotes"])
        and isinstance(row.get("importance") or 0, int)
    )


def _rows(value: Any) -> list[dict[str, Any]]:
    if not isinstance(value, list):
        return []
    return [
        r
        for r in value
        if isinstance(r, dict) and isinstance(r.get("text"), str) and r.get("supports") in ("pm", "tpm")
    ]
