"""Combines independent scorecards by fixed arithmetic: means, votes, dissent, coverage, and the keeper question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from ...domain.debrief import CriterionSummary, Debrief, DebriefItem, Keeper
from ...domain.evidence import Evidence
from ...domain.library import Library
from ...domain.rubric import Thresholds
from ...domain.scorecard import Rated, Scorecard, Unscored
from ...domain.signal import HireSignal, signal_of
from .drills import drills

#: Ratings of one criterion this far apart are shown as dissent, never averaged away unseen.
DISSENT = 2
#: At most so many quotes on each side of the keeper question.
KEEPER_QUOTES = 5
ORDER: tuple[HireSignal, ...] = ("strong_hire", "hire", "no_hire", "strong_no_hire", "insufficient_evidence")


def debrief(items: Sequence[DebriefItem], library: Library) -> Debrief:
    """Combine the scorecards of one or more answers.

    Each scorecard was made alone. The overall is the mean of their overalls; coverage is the share of all criteria that
    were rated; one strong_no_hire among the votes keeps the whole from being a hire. Too little coverage is said, and
    nothing is averaged over what survived.
    """
    cards = [card for item in items for card in item.scorecards]
    overalls = [card.overall for card in cards if card.overall is not None]
    results = [result for card in cards for result in card.results]
    coverage = sum(isinstance(r, Rated) for r in results) / len(results) if results else 0.0
    overall = round(sum(overalls) / len(overalls), 2) if overalls else None
    votes = Counter(card.signal for card in cards)
    lines = _lines(cards, library)
    signal, why = _signal(cards, overall, coverage, votes, lines)
    return Debrief(
        tuple(items),
        _summaries(cards, library),
        signal,
        overall,
        round(coverage, 2),
        tuple((name, votes[name]) for name in ORDER if votes[name]),
        _not_evidenced(cards, library),
        _keeper(cards, library),
        drills(cards, library),
        tuple(sorted({card.reader.label for card in cards})),
        why,
        max_of(lines),
    )


def _lines(cards: Sequence[Scorecard], library: Library) -> tuple[Thresholds, ...]:
    """Return the different thresholds of the rubrics that were used."""
    used = [library.rubrics[card.rubric].thresholds for card in cards if card.rubric in library.rubrics]
    return tuple(dict.fromkeys(used))


def max_of(lines: Sequence[Thresholds]) -> Thresholds | None:
    """Return the highest of each line, so that no mix of questions makes a signal cheaper; None where there is none."""
    if not lines:
        return None
    return Thresholds(
        max(t.strong_hire for t in lines),
        max(t.hire for t in lines),
        max(t.no_hire for t in lines),
        max(t.coverage for t in lines),
    )


def _signal(
    cards: Sequence[Scorecard],
    overall: float | None,
    coverage: float,
    votes: Mapping[HireSignal, int],
    lines: Sequence[Thresholds],
) -> tuple[HireSignal, str]:
    thresholds = max_of(lines)
    if thresholds is None:
        return "insufficient_evidence", "Nothing was rated."
    signal = signal_of(thresholds, overall, coverage)
    if signal == "insufficient_evidence":
        unscored = Counter(r.reason for card in cards for r in card.results if isinstance(r, Unscored))
        reasons = ", ".join(f"{reason.replace('_', ' ')} ({n})" for reason, n in unscored.most_common())
        return signal, (
            f"Only {coverage:.0%} of the criteria could be rated, under the {thresholds.coverage:.0%} a signal needs"
            + (f": {reasons}." if reasons else ".")
        )
    line = (
        f"Mean of the scorecards {overall:.2f}; lines: {thresholds.no_hire:g} no hire, {thresholds.hire:g} hire, "
        f"{thresholds.strong_hire:g} strong hire."
    )
    if len(lines) > 1:
        line += " The rubrics of these questions draw different lines; the highest of each counts."
    if votes.get("strong_no_hire") and signal in ("hire", "strong_hire"):
        return (
            "no_hire",
            line + " Held at no hire: one answer on its own is a strong no hire, and a mean does not undo it.",
        )
    return signal, line


def _summaries(cards: Sequence[Scorecard], library: Library) -> tuple[CriterionSummary, ...]:
    ratings: dict[str, list[int]] = {}
    for card in cards:
        for result in card.results:
            if isinstance(result, Rated):
                ratings.setdefault(result.criterion, []).append(result.rating)
    found = []
    for name, values in ratings.items():
        criterion = library.criteria[name]
        found.append(
            CriterionSummary(
                name,
                criterion.name,
                criterion.competency,
                tuple(values),
                round(sum(values) / len(values), 2),
                max(values) - min(values) >= DISSENT,
            )
        )
    return tuple(sorted(found, key=lambda s: (s.mean, s.criterion)))


def _not_evidenced(cards: Sequence[Scorecard], library: Library) -> tuple[tuple[str, str], ...]:
    """Return the (code, name) of what the next anchors asked for and no answer showed, most asked for first."""
    seen = {item.indicator for card in cards for item in card.evidence}
    asked: Counter[str] = Counter()
    for card in cards:
        for result in card.results:
            if isinstance(result, Rated):
                asked.update({code for missing in result.next for code, _ in missing.of})
    wanted = [(code, n) for code, n in asked.most_common() if code not in seen]
    wanted.sort(key=lambda pair: (-pair[1], pair[0]))
    return tuple((code, library.name_of(code)) for code, _ in wanted[:12])


def _keeper(cards: Sequence[Scorecard], library: Library) -> Keeper:
    """Ask the keeper question on the whole record: every answer counts, not only the one that failed."""
    for_: dict[str, tuple[str, Evidence]] = {}
    against: dict[str, tuple[str, Evidence]] = {}
    for card in cards:
        for result in card.results:
            if isinstance(result, Rated) and result.rating >= 3:
                for item in result.earned:
                    for_.setdefault(item.indicator, (library.name_of(item.indicator), item))
        for item in card.evidence:
            indicator = library.indicators.get(item.indicator)
            if indicator and indicator.stands == "against" and indicator.severity != "info":
                against.setdefault(item.indicator, (indicator.name, item))
    pros, cons = list(for_.values())[:KEEPER_QUOTES], list(against.values())[:KEEPER_QUOTES]
    if not pros and not cons:
        reading = "The record holds nothing that answers it either way."
    elif len(pros) > len(cons):
        reading = "On this record there is more to fight for than to let go; the quotes say what."
    elif len(cons) > len(pros):
        reading = "On this record the case for keeping is weaker than the case against; the quotes say why."
    else:
        reading = "The record argues both ways in equal measure."
    return Keeper(tuple(pros), tuple(cons), reading)
