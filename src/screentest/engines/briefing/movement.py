"""Follows priorities over calls: the same object in an earlier call, and whether it takes more of the talk now."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ...domain.brief import Movement, Priority
from ...domain.text import Span, plain
from .cues import Cues
from .phrases import phrases, stems_of

#: Two priorities at least this alike are one; half of it comes from their names.
ALIKE = 0.5
#: A share of the talk above or below this multiple of the earlier mean is stronger or quieter.
STRONGER, QUIETER = 1.3, 0.7
#: Less than this part of a call's talk is not worth missing.
MISSED = 0.03
#: Without a theme, a priority is missed only where it was said so often.
SURE = 2


@dataclass(frozen=True)
class Followed:
    """A priority with its movement, and the same priority in earlier calls, oldest first."""

    priority: Priority
    movement: Movement
    earlier: tuple[Priority, ...]


def _words(priority: Priority, cues: Cues) -> Counter[str]:
    found: Counter[str] = Counter()
    for quote in priority.quotes:
        low = plain(quote.text)
        found.update({s for phrase in phrases(low, Span(0, len(low)), cues) for s in phrase.stems})
    return found


def likeness(a: Priority, b: Priority, cues: Cues) -> float:
    """Return how alike two priorities are: names, theme, and the words of their quotes; 0 to about 1.3."""
    one, two = stems_of(a.name), stems_of(b.name)
    names = len(one & two) / (min(len(one), len(two)) or 1)
    left, right = _words(a, cues), _words(b, cues)
    both = sum(left[s] * right[s] for s in left.keys() & right.keys())
    size = math.sqrt(sum(v * v for v in left.values()) * sum(v * v for v in right.values())) or 1.0
    return 0.5 * names + 0.4 * (a.theme is not None and a.theme == b.theme) + 0.5 * both / size


def follow(calls: Sequence[Sequence[Priority]], cues: Cues) -> tuple[list[Followed], list[Followed]]:
    """Return the latest call's priorities with their movement, and those of earlier calls that are gone."""
    *before, latest = calls
    if not before:
        return [Followed(p, "single", ()) for p in latest], []
    taken: set[tuple[int, int]] = set()
    followed: list[Followed] = []
    for priority in latest:
        earlier: list[Priority] = []
        for c, call in enumerate(before):
            scored = sorted(((-likeness(priority, p, cues), i) for i, p in enumerate(call)))
            same = [(c, i) for value, i in scored if -value >= ALIKE]
            taken.update(same)
            earlier.extend(call[i] for _, i in same[:1])
        followed.append(Followed(priority, _moved(priority, earlier, latest, before), tuple(earlier)))
    gone: list[Followed] = []
    heard = {priority.theme for priority in latest if priority.theme}
    for c in range(len(before) - 1, -1, -1):
        total = sum(p.weight for p in before[c]) or 1.0
        for i, priority in enumerate(before[c]):
            known = any(likeness(priority, other.priority, cues) >= ALIKE for other in gone)
            if priority.theme in heard or (priority.theme is None and len(priority.quotes) < SURE):
                continue
            if (c, i) not in taken and priority.weight / total >= MISSED and not known:
                gone.append(Followed(priority, "gone", ()))
    return followed, gone


def _moved(
    priority: Priority, earlier: Sequence[Priority], latest: Sequence[Priority], before: Sequence[Sequence[Priority]]
) -> Movement:
    if not earlier:
        return "new"
    share = priority.weight / (sum(p.weight for p in latest) or 1.0)
    past = [p.weight / (sum(q.weight for q in call) or 1.0) for call in before for p in earlier if p in call]
    then = sum(past) / len(past)
    return "stronger" if share > STRONGER * then else "quieter" if share < QUIETER * then else "steady"
