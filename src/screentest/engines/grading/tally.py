"""What counts towards a need: each indicator once and, since one sentence cannot do everything, each sentence once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...domain.evidence import Evidence
from ...domain.rubric import Need
from ...domain.text import Span


@dataclass(frozen=True, slots=True)
class Tally:
    """Evidence by indicator, and where the sentences that were read begin."""

    by_code: Mapping[str, Sequence[Evidence]]
    begins: Sequence[int]

    def seen(self, need: Need) -> list[Evidence]:
        """Return all evidence of the indicators of a need, in their order."""
        return [item for code in need.of for item in self.by_code.get(code, ())]

    def sentence(self, item: Evidence) -> int:
        """Return the number of the sentence that a piece of evidence stands in."""
        return bisect_right(self.begins, item.support.span.start)


def tally_of(evidence: Sequence[Evidence], sentences: Sequence[Span]) -> Tally:
    """Group evidence by indicator; `sentences` are those that were read, in order."""
    by_code: dict[str, list[Evidence]] = {}
    for item in evidence:
        by_code.setdefault(item.indicator, []).append(item)
    return Tally(by_code, [sentence.start for sentence in sentences])


def counted(need: Need, tally: Tally) -> list[Evidence]:
    """Return what counts towards a need: for different indicators, each at a sentence of its own; else each place once.

    As many indicators as can be are put each to another sentence (a matching by augmenting paths); where there is a
    choice, what was found for surer reasons comes first.
    """
    if need.counting == "quotes":
        places: dict[Span, Evidence] = {}
        for item in tally.seen(need):
            places.setdefault(item.support.span, item)
        return list(places.values())
    found = {code: sorted(items, key=_surest_first) for code in need.of if (items := tally.by_code.get(code))}
    holders: dict[int, str] = {}
    shown: dict[str, Evidence] = {}
    for code in sorted(found, key=lambda code: _surest_first(found[code][0])):
        _place(code, found, tally, holders, shown, set())
    return [shown[code] for code in need.of if code in shown]


def _place(
    code: str,
    found: Mapping[str, Sequence[Evidence]],
    tally: Tally,
    holders: dict[int, str],
    shown: dict[str, Evidence],
    tried: set[int],
) -> bool:
    """Put an indicator to a sentence, where those put there before can move to another one."""
    for item in found[code]:
        sentence = tally.sentence(item)
        if sentence in tried:
            continue
        tried.add(sentence)
        if sentence not in holders or _place(holders[sentence], found, tally, holders, shown, tried):
            holders[sentence] = code
            shown[code] = item
            return True
    return False


def _surest_first(item: Evidence) -> tuple[bool, float, Span, str]:
    """Order evidence: what a phrase or the structure shows, then by probability, then by place."""
    return item.kind == "example", -(item.probability or 0.0), item.support.span, item.indicator
