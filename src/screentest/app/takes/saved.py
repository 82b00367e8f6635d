"""Use case: what was saved, for a page: the latest takes, and one take with its debrief as it was rated."""

from __future__ import annotations

from dataclasses import dataclass

from ...domain.debrief import DebriefItem
from ...domain.scorecard import Scorecard
from ...engines.debrief.combine import debrief
from ...ports.store import ScorecardRecord, TakeRecord
from ..grading.frozen import scorecard_from
from ..grading.grade import grade_text
from ..grading.kept_view import asked_of_take, comparable
from ..grading.views import SIGNAL_WORDS, View, debrief_view
from ..services import Services
from .shown import waits_for_own_rating
from .take import keep_scorecard


@dataclass(frozen=True, slots=True)
class SavedTake:
    """One take; `debrief` is None where no scorecard of it fits today's rubric, `earlier` holds those that do not."""

    take: TakeRecord
    debrief: View | None
    earlier: tuple[View, ...]
    corrections: int


def latest_takes(services: Services, most: int) -> list[View]:
    """Return the takes said last, newest first, each with the outcome of its newest scorecard or None."""
    return [take_row(services, take) for take in reversed(services.store.latest_takes(most))]


def saved_take(services: Services, take: TakeRecord) -> SavedTake:
    """Return a take with the debrief of its newest scorecards, one of each kind of reader; nothing is rated anew."""
    newest: dict[str, tuple[ScorecardRecord, Scorecard]] = {}
    earlier: list[View] = []
    for record in services.store.scorecards(take.id):
        card = scorecard_from(record.body)
        if not comparable(card, take, services.library):
            earlier.append(_outcome(record))
            continue
        if card.reader.kind in newest:
            earlier.append(_outcome(newest[card.reader.kind][0]))
        newest[card.reader.kind] = (record, card)
    shown = [newest[kind] for kind in ("rule", "model", "human") if kind in newest]
    corrections = sum(1 for record, _ in shown for _ in services.store.amendments(record.id))
    if not shown:
        return SavedTake(take, None, tuple(earlier), corrections)
    item = DebriefItem(take.question, take.prompt, take.kind, take.text, tuple(card for _, card in shown))
    view = debrief_view(debrief([item], services.library), services.library)
    return SavedTake(take, view, tuple(earlier), corrections)


def judge_saved(services: Services, take: TakeRecord) -> None:
    """Rate a saved take under today's rubric, and keep the scorecard beside those it has."""
    card = grade_text(services, take.text, asked_of_take(take, services.library))
    keep_scorecard(services, take, card)


def take_row(services: Services, take: TakeRecord) -> View:
    """Return a take as it stands in a list; its outcome is None until it is judged and rated by its speaker."""
    records = list(services.store.scorecards(take.id))
    rubric = services.library.rubrics.get(take.kind)
    waits = waits_for_own_rating(services, take)
    return {
        "id": take.id,
        "said_at": take.said_at,
        "prompt": take.prompt,
        "kind_name": rubric.name if rubric else take.kind,
        "waits": waits,
        "outcome": _outcome(records[-1]) if records and not waits else None,
    }


def _outcome(record: ScorecardRecord) -> View:
    signal = record.body["signal"]
    return {
        "made_at": record.made_at,
        "overall": record.body["overall"],
        "signal": signal,
        "signal_words": SIGNAL_WORDS[signal],
        "reader": record.reader,
    }
