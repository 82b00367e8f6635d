"""The ledger as people read it: filtered by standing, topic and words, each claim with what leans on it by name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from ...domain.claim import CLAIM_STANDINGS, Claim
from ...domain.errors import UserError
from ...domain.library import Library
from .claims import claim_plain, claims

View = dict[str, Any]
MOST_WORDS = 80


def claims_view(library: Library, standing: str = "", topic: str = "", words: str = "") -> View:
    """Return the claims that are asked for, grouped by topic, with how many of each standing there are in all.

    `words` are looked for in the statement, the finding and the sources, every one of them, whatever the case.
    Raises UserError for an unknown standing or topic, or for words that are too long.
    """
    if standing and standing not in CLAIM_STANDINGS:
        raise UserError(f"no claim is “{standing[:30]}”", f"the standings are {', '.join(CLAIM_STANDINGS)}")
    if len(words) > MOST_WORDS:
        raise UserError("that is too long to look for", f"at most {MOST_WORDS} characters")
    found = [one for one in claims(library, None, standing or None, topic or None) if _holds(one, words)]
    cited, older = _cited(library), _older(library)
    topics: dict[str, list[View]] = {}
    for one in found:
        topics.setdefault(one.topic, []).append(_plain(one, library, cited, older))
    count: Counter[str] = Counter(one.standing for one in library.claims.values())
    return {
        "standing": standing,
        "topic": topic,
        "words": words,
        "found": len(found),
        "all": len(library.claims),
        "standings": [{"name": name, "count": count[name]} for name in CLAIM_STANDINGS],
        "topics": sorted({one.topic for one in library.claims.values()}),
        "groups": [{"topic": name, "claims": rows} for name, rows in topics.items()],
    }


def one_claim(library: Library, wanted: str) -> View:
    """Return one claim with what leans on it; raises UserError for an unknown id, with the nearest."""
    return _plain(claims(library, wanted)[0], library, _cited(library), _older(library))


def _holds(claim: Claim, words: str) -> bool:
    told = [claim.id, claim.statement, claim.finding, *(f"{one.note} {one.url or ''}" for one in claim.sources)]
    inside = " ".join(told).casefold()
    return all(word in inside for word in words.casefold().split())


def _cited(library: Library) -> dict[str, list[View]]:
    """Return, by claim, the chapters that name it."""
    found: dict[str, list[View]] = {}
    for chapter in library.chapters.values():
        for name in chapter.claims:
            found.setdefault(name, []).append({"kind": "chapter", "id": chapter.id, "words": chapter.title})
    return found


def _older(library: Library) -> dict[str, list[View]]:
    """Return, by claim, those that it takes the place of."""
    found: dict[str, list[View]] = {}
    for one in library.claims.values():
        if one.superseded_by:
            found.setdefault(one.superseded_by, []).append({"id": one.id, "words": one.statement})
    return found


def _plain(claim: Claim, library: Library, cited: Mapping[str, list[View]], older: Mapping[str, list[View]]) -> View:
    later = library.claims.get(claim.superseded_by or "")
    return {
        **claim_plain(claim),
        "leaning": [*cited.get(claim.id, ()), *(_named(name, library) for name in claim.depends)],
        "later": {"id": later.id, "words": later.statement} if later else None,
        "older": older.get(claim.id, []),
    }


def _named(name: str, library: Library) -> View:
    """Return what a claim bears on, by the name that people know it by."""
    if name in library.questions:
        return {"kind": "question", "id": name, "words": library.questions[name].prompt}
    if name in library.indicators:
        return {"kind": "finding", "id": name, "words": library.indicators[name].name.replace("-", " ")}
    for kind, label in (
        ("competency", library.competencies.get(name)),
        ("rubric", library.rubrics.get(name)),
        ("value", library.behaviours.get(name)),
        ("level", library.ladder.get(name)),
    ):
        if label is not None:
            return {"kind": kind, "id": name, "words": label.name}
    return {"kind": "", "id": name, "words": name.replace("-", " ")}
