"""Use case: the rubrics as they stand: what each criterion asks, and the behaviour of its four anchors."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from ...domain.library import Library
from ...domain.rubric import Rubric


def rubrics_plain(library: Library) -> list[dict[str, Any]]:
    """Return every rubric, in the order of ids."""
    return [rubric_plain(library.rubrics[name]) for name in sorted(library.rubrics)]


def rubric_plain(rubric: Rubric) -> dict[str, Any]:
    """Return one rubric; anchors run from 1 to 4."""
    return {
        "id": rubric.id,
        "name": rubric.name,
        "min_words": rubric.min_words,
        "thresholds": asdict(rubric.thresholds),
        "criteria": [
            {
                "id": one.id,
                "name": one.name,
                "competency": one.competency,
                "asks": one.asks,
                "key": one.id in rubric.key,
                "anchors": [anchor.behaviour for anchor in one.anchors],
            }
            for one in rubric.criteria
        ],
    }
