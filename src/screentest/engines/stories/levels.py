"""Which level a story reaches in each competency, and how the stories of a person cover them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...domain.rubric import Criterion
from ...domain.scorecard import Rated

#: From this rating on a criterion is shown at all, and from this one a story covers its competency.
SHOWN, COVERS = 2, 3

#: A story's ratings by criterion.
Levels = Mapping[str, Rated]


@dataclass(frozen=True, slots=True)
class Cell:
    """The best that one story shows of one competency: the rating (2-4) and the criterion it was reached in."""

    level: int
    criterion: str


def row_of(levels: Levels, criteria: Mapping[str, Criterion]) -> dict[str, Cell]:
    """Return the cells of one story by competency; what is not shown has none."""
    row: dict[str, Cell] = {}
    for name, rated in levels.items():
        competency = criteria[name].competency
        if rated.rating >= SHOWN and (competency not in row or rated.rating > row[competency].level):
            row[competency] = Cell(rated.rating, name)
    return row


def gaps(rows: Sequence[Mapping[str, Cell]], competencies: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the competencies that no story shows, and those shown that no story covers (3 or more)."""
    best = {name: max((row[name].level for row in rows if name in row), default=0) for name in competencies}
    return (
        [name for name in competencies if best[name] < SHOWN],
        [name for name in competencies if SHOWN <= best[name] < COVERS],
    )


def alone(rows: Mapping[str, Mapping[str, Cell]]) -> dict[str, list[str]]:
    """Return, by story, the competencies that it alone covers."""
    covering: dict[str, list[str]] = {}
    for name, row in rows.items():
        for competency, cell in row.items():
            if cell.level >= COVERS:
                covering.setdefault(competency, []).append(name)
    found: dict[str, list[str]] = {name: [] for name in rows}
    for competency, names in covering.items():
        if len(names) == 1:
            found[names[0]].append(competency)
    return found
