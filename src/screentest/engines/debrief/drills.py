"""The next drills: what was missing or held a rating down most, as exercises."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ...domain.debrief import Drill
from ...domain.library import Library
from ...domain.scorecard import Rated, Scorecard

#: How many drills a debrief gives: few enough to be done.
HOW_MANY = 3
_KEY_WEIGHT = 2
_CAP_WEIGHT = 3


def drills(cards: Sequence[Scorecard], library: Library, how_many: int = HOW_MANY) -> tuple[Drill, ...]:
    """Return up to `how_many` drills: indicators ranked by how many ratings they would raise, key criteria twice.

    What capped a rating counts three times: nothing else helps until it is gone.
    """
    weight: Counter[str] = Counter()
    times: Counter[str] = Counter()
    for card in cards:
        rubric = library.rubrics.get(card.rubric)
        keys = rubric.key if rubric else ()
        for result in card.results:
            if not isinstance(result, Rated) or result.rating == 4:
                continue
            worth = (_KEY_WEIGHT if result.criterion in keys else 1) * (4 - result.rating)
            capping = {item.indicator for item in result.capped_by}
            for code in capping:
                weight[code] += worth * _CAP_WEIGHT
                times[code] += 1
            for missing in result.next:
                for code, _ in missing.of:
                    weight[code] += worth
                    times[code] += 1
    ranked = sorted(weight, key=lambda code: (-weight[code], code))
    return tuple(_drill(code, times[code], library) for code in _varied(ranked)[:how_many])


def _varied(ranked: Sequence[str]) -> list[str]:
    """Keep the best of each family first, so that three drills do not train the same thing."""
    families: set[str] = set()
    first: list[str] = []
    rest: list[str] = []
    for code in ranked:
        (rest if code[:3] in families else first).append(code)
        families.add(code[:3])
    return first + rest


def _drill(code: str, count: int, library: Library) -> Drill:
    indicator = library.indicators[code]
    questions = [q.id for q in library.questions.values() if any(code in (p.missing, p.found) for p in q.probes)][:3]
    if indicator.stands == "for":
        do = f"Take the same answer again and add one sentence that does this: {indicator.what}"
    else:
        do = f"Find the sentence that does this, and tell it again without: {indicator.what}"
    return Drill(code, indicator.name, indicator.why, do, indicator.strong, count, tuple(questions))
