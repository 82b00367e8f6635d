"""Progress as plain data: the same form for the terminal, a page and JSON."""

from __future__ import annotations

from typing import Any

from ...domain.library import Library
from ..services import Services
from ..stories.bank import bank_of
from .progress import LEAST_TREND, Line, Progress

#: How the figures are made, as it stands under them.
METHOD = (
    "A take's figure is the mean of its ratings on the competency; the mean is over takes. The range is its 95 in 100 "
    "interval by Student's t, from two takes on. A trend is the least-squares change per take, from "
    f"{LEAST_TREND} takes on. Ratings lean on your words alone, and two questions are not equally hard."
)


def progress_view(library: Library, found: Progress) -> dict[str, Any]:
    """Return progress: a line for each competency and reader, what was left out, and the weakest criterion."""
    weakest = found.weakest
    return {
        "lines": [_line(library, line) for line in found.lines],
        "readers": sorted({line.reader for line in found.lines}),
        "left_out": [{"n": n, "why": why} for why, n in sorted(found.left_out.items())],
        "weakest": None
        if weakest is None
        else {
            "id": weakest.criterion,
            "name": library.criteria[weakest.criterion].name,
            "asks": library.criteria[weakest.criterion].asks,
            "competency": weakest.competency,
            "reader": weakest.reader,
            "mean": weakest.mean,
            "ratings": weakest.ratings,
        },
        "stories": found.stories,
        "method": METHOD,
    }


def story_for(services: Services, found: Progress) -> dict[str, Any] | None:
    """Return the kept story that reaches highest on the weakest criterion, above its mean; reads the stories."""
    if found.weakest is None or not found.stories:
        return None
    bank = bank_of(services)
    wanted = found.weakest.criterion
    held = [(one[wanted].rating, name) for name, one in bank.levels.items() if wanted in one]
    above = [(level, name) for level, name in held if level > found.weakest.mean]
    if not above:
        return None
    level, name = max(above)
    return {"name": name, "title": bank.stories[name].title, "level": level}


def _line(library: Library, line: Line) -> dict[str, Any]:
    return {
        "competency": line.competency,
        "name": library.competencies[line.competency].name,
        "reader": line.reader,
        "takes": line.takes,
        "mean": line.mean,
        "low": line.low,
        "high": line.high,
        "trend": None if line.slope is None else dict(zip(("per_take", "low", "high"), line.slope, strict=True)),
        "dots": [
            {
                "take": dot.take,
                "said_at": dot.said_at,
                "criterion": library.criteria[dot.criterion].name,
                "rating": dot.rating,
            }
            for dot in line.dots
        ],
    }
