"""Use case: the claims ledger."""

from __future__ import annotations

import difflib
from typing import Any

from ...domain.claim import Claim
from ...domain.errors import UserError
from ...domain.library import Library


def claims(
    library: Library, wanted: str | None = None, standing: str | None = None, topic: str | None = None
) -> list[Claim]:
    """Return claims by id, standing or topic; raises UserError for an unknown id or topic."""
    if wanted:
        if wanted not in library.claims:
            near = difflib.get_close_matches(wanted, library.claims, n=3, cutoff=0.4)
            hint = f"did you mean {', '.join(near)}?" if near else "`screentest claims` lists them all"
            raise UserError(f"there is no claim “{wanted}”", hint)
        return [library.claims[wanted]]
    topics = {claim.topic for claim in library.claims.values()}
    if topic and topic not in topics:
        raise UserError(f"no claim has the topic “{topic}”", f"the topics are {', '.join(sorted(topics))}")
    found = [c for c in library.claims.values() if standing in (None, c.standing) and topic in (None, c.topic)]
    return sorted(found, key=lambda c: (c.topic, c.row or 99, c.id))


def claim_plain(claim: Claim) -> dict[str, Any]:
    """Return a claim as plain data."""
    return {
        "id": claim.id,
        "row": claim.row,
        "statement": claim.statement,
        "standing": claim.standing,
        "finding": claim.finding,
        "topic": claim.topic,
        "says": claim.says,
        "as_of": claim.as_of,
        "superseded_by": claim.superseded_by,
        "sources": [{"url": s.url, "kind": s.kind, "note": s.note} for s in claim.sources],
        "depends": list(claim.depends),
    }
