"""The company brief as plain values: every line with its date, claims beside what they contradict."""

from __future__ import annotations

import re
from typing import Any

from ...domain.brief import Priority
from ...domain.claim import Claim
from ...domain.library import Library
from ...engines.briefing.initiatives import initiatives_for, told
from ...engines.briefing.movement import Followed
from .brief import CompanyBrief, ReadCall


def brief_view(found: CompanyBrief, library: Library, today: str) -> dict[str, Any]:
    """Return the brief as plain data; `quotes` are verbatim, `evidence` says where each stands and who said it."""
    usable = {_label(call): call for call in found.calls if call.gap is None}
    return {
        "company": found.company,
        "as_of": today,
        "reader": found.reader,
        "calls": [_call(call) for call in found.calls],
        "warnings": [{"kind": gap.kind, "message": gap.message} for gap in found.gaps],
        "priorities": [_priority(item, usable, library) for item in found.priorities],
        "gone": [_priority(item, usable, library) for item in found.gone],
    }


def _label(call: ReadCall) -> str:
    facts = call.facts
    return str(facts.quarter) if facts.quarter else facts.held.isoformat() if facts.held else call.name


def _call(call: ReadCall) -> dict[str, Any]:
    return {
        "name": call.name,
        "company": call.facts.company,
        "quarter": str(call.facts.quarter) if call.facts.quarter else None,
        "held": call.facts.held.isoformat() if call.facts.held else None,
        "age_in_quarters": call.age,
        "words": call.words,
        "read": call.gap is None,
    }


def _priority(item: Followed, calls: dict[str, ReadCall], library: Library) -> dict[str, Any]:
    priority = item.priority
    made = initiatives_for(priority.name, library.initiatives.get(priority.theme or ""))
    scaffold = made.theme is None
    return {
        "name": priority.name,
        "importance": priority.importance,
        "movement": item.movement,
        "as_of": priority.quotes[0].call,
        "quotes": [quote.text for quote in priority.quotes],
        "evidence": _evidence(priority, calls),
        "earlier": [
            {"call": p.quotes[0].call, "name": p.name, "importance": p.importance, "quotes": [q.text for q in p.quotes]}
            for p in item.earlier
        ],
        "initiatives": {
            "pm": told(made.pm, scaffold),
            "tpm": told(made.tpm, scaffold),
            "theme": made.theme,
            "scaffold": scaffold,
        },
        "questions": list(made.questions),
        "flags": _flags(priority, calls, library),
    }


def _evidence(priority: Priority, calls: dict[str, ReadCall]) -> list[dict[str, Any]]:
    rows = []
    for quote in priority.quotes:
        offset = calls[quote.call].offset if quote.call in calls else 0
        rows.append(
            {
                "text": quote.text,
                "call": quote.call,
                "speaker": quote.speaker or None,
                "start": quote.span.start + offset,
                "end": quote.span.end + offset,
            }
        )
    return rows


def _flags(priority: Priority, calls: dict[str, ReadCall], library: Library) -> list[dict[str, str]]:
    """Return the claims that a priority has to be held against: those made after the call whose words it uses."""
    call = calls.get(priority.quotes[0].call)
    company = (call.facts.company if call else "").lower()
    if company and company.split()[0] not in {pack.id for pack in library.packs}:
        return []
    words = " ".join([priority.name, *(quote.text for quote in priority.quotes)]).lower()
    found = []
    for name, label in sorted(library.brief_flags.items()):
        claim = library.claims.get(label)
        if claim is None or not any(re.search(line, words) for line in library.briefing[name]):
            continue
        if call and call.facts.held and call.facts.held.isoformat() >= claim.as_of:
            continue
        found.append(_flag(claim, library))
    return found


def _flag(claim: Claim, library: Library) -> dict[str, str]:
    later = library.claims.get(claim.superseded_by or "")
    return {
        "claim": claim.id,
        "standing": claim.standing,
        "as_of": claim.as_of,
        "finding": claim.finding,
        "now": later.statement if later else claim.statement,
    }
