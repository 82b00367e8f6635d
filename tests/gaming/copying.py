"""Texts made of the packs' own words: what somebody would say who has read the rubric and done nothing."""

from __future__ import annotations

from collections.abc import Callable

from screentest.domain.library import Library

Build = Callable[[Library], str]


def _codes(library: Library, kind: str) -> list[str]:
    found = {code for criterion in library.rubrics[kind].criteria for code in criterion.codes}
    return [code for code in sorted(found) if code in library.indicators and library.indicators[code].stands == "for"]


def anchors(kind: str, opening: str = "", above: int = 0) -> Build:
    """Return a maker of the anchors' own words, each behind an opening."""
    return lambda library: " ".join(
        opening + a.behaviour for c in library.rubrics[kind].criteria for a in c.anchors if a.rating > above
    )


def told(kind: str, field: str) -> Build:
    """Return a maker of what the indicators of a rubric say about themselves."""
    return lambda library: " ".join(str(getattr(library.indicators[code], field)) for code in _codes(library, kind))


def named(kind: str) -> Build:
    """Return a maker of sentences that name every indicator and show none."""
    return lambda library: " ".join(
        f"This shows {library.indicators[code].name.replace('-', ' ')}." for code in _codes(library, kind) * 2
    )


def asked(kind: str, field: str) -> Build:
    """Return a maker of what the questions of a kind say."""
    return lambda library: " ".join(
        str(getattr(q, field)) for q in sorted(library.questions.values(), key=lambda q: q.id) if q.kind == kind
    )
