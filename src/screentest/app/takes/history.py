"""Use case: what was said so far, how it was rated then, and the debrief of all of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from ...domain.debrief import Debrief, DebriefItem
from ...domain.errors import UserError
from ...domain.scorecard import Scorecard
from ...engines.debrief.combine import debrief
from ...ports.store import ScorecardRecord, TakeRecord
from ..grading.frozen import scorecard_from
from ..grading.grade import grade_text
from ..grading.kept_view import asked_of_take, card_view, comparable
from ..grading.views import SIGNAL_WORDS, View
from ..own_questions.bank import library_with
from ..services import Services
from .take import keep_scorecard

BEGIN = "`screentest take QUESTION` saves an answer; `screentest questions` lists the questions"


def history(services: Services, question: str | None = None) -> list[View]:
    """Return every take, in the order in which they were said, with the outcome of each of its scorecards."""
    takes = list(services.store.takes(question))
    if question is not None and not takes:
        # An unknown id is told apart from a question not yet answered.
        library_with(services, question).question(question)
    cards = _by_take(services.store.scorecards())
    return [
        {
            "id": take.id,
            "said_at": take.said_at,
            "question": take.question,
            "kind": take.kind,
            "scorecards": [_outcome(card) for card in cards.get(take.id, [])],
        }
        for take in takes
    ]


def take_view(services: Services, wanted: str) -> View:
    """Return one take with its scorecards as they were made and every later correction of them."""
    take = found_take(services, wanted)
    return {
        "id": take.id,
        "said_at": take.said_at,
        "question": take.question,
        "prompt": take.prompt,
        "kind": take.kind,
        "track": take.track,
        "source": take.source,
        "text": take.text,
        "scorecards": [_scorecard(services, record) for record in services.store.scorecards(take.id)],
    }


def found_take(services: Services, wanted: str) -> TakeRecord:
    """Return the take that an id, or the beginning of one, names; says which there are where it names several."""
    take = services.store.take(wanted)
    if take is not None:
        return take
    several = [take.id for take in services.store.takes() if wanted and take.id.startswith(wanted)]
    if several:
        more = ", …" if len(several) > 5 else ""
        raise UserError(
            f"{len(several)} takes begin with “{wanted}”", f"write more of it: {', '.join(several[:5])}{more}"
        )
    raise UserError(f"there is no take “{wanted}”", "`screentest history` lists them")


def debrief_of_history(services: Services) -> Debrief:
    """Combine the latest take of every question; what no comparable scorecard exists of is graded now, and kept."""
    latest: dict[tuple[str, ...], TakeRecord] = {}
    for take in services.store.takes():
        question = (take.question,) if take.question else (take.kind, take.prompt)
        latest.pop(question, None)
        latest[question] = take
    if not latest:
        raise UserError("nothing is saved yet, so there is nothing to debrief", BEGIN)
    cards = _by_take(services.store.scorecards())
    notes: list[str] = []
    items = []
    for take in latest.values():
        if take.kind not in services.library.rubrics:
            notes.append(f"Left out: “{take.prompt[:60]}”; there is no rubric for {take.kind or 'it'} any more.")
            continue
        chosen = _chosen(services, take, cards.get(take.id, []), notes)
        items.append(DebriefItem(take.question, take.prompt, take.kind, take.text, chosen))
    combined = debrief(items, services.library)
    return replace(combined, why=" ".join([combined.why, *notes]))


def _chosen(
    services: Services, take: TakeRecord, records: Iterable[ScorecardRecord], notes: list[str]
) -> tuple[Scorecard, ...]:
    """Return the newest comparable scorecard of each kind of reader; the offline reader's is made where missing."""
    newest: dict[str, Scorecard] = {}
    corrected = 0
    for record in records:
        card = scorecard_from(record.body)
        if comparable(card, take, services.library):
            newest[card.reader.kind] = card
            corrected += sum(1 for _ in services.store.amendments(record.id))
        elif card.reader.kind != "rule":
            notes.append(f"Left out: what {record.reader} rated under an earlier rubric.")
    if corrected:
        notes.append(f"Not counted: {corrected} correction(s); `screentest history {take.id}` shows them.")
    if "rule" not in newest:
        card = grade_text(services, take.text, asked_of_take(take, services.library))
        keep_scorecard(services, take, card)
        newest["rule"] = card
    return tuple(newest[kind] for kind in ("rule", "model", "human") if kind in newest)


def _by_take(records: Iterable[ScorecardRecord]) -> dict[str, list[ScorecardRecord]]:
    found: dict[str, list[ScorecardRecord]] = {}
    for record in records:
        found.setdefault(record.take, []).append(record)
    return found


def _outcome(record: ScorecardRecord) -> dict[str, Any]:
    signal = record.body["signal"]
    return {
        "overall": record.body["overall"],
        "signal": signal,
        "signal_words": SIGNAL_WORDS[signal],
        "reader": record.reader,
        "content_hash": record.content_hash,
        "structure_hash": record.structure_hash,
    }


def _scorecard(services: Services, record: ScorecardRecord) -> View:
    kept = services.store.rubric(record.content_hash)
    assert kept is not None, "a scorecard is never kept without its rubric"
    view = card_view(scorecard_from(record.body), kept.body, services.library)
    names = {criterion["id"]: criterion["name"] for criterion in view["criteria"]}
    corrections = [
        {**amendment.body, "name": names.get(amendment.body["criterion"], amendment.body["criterion"])}
        for amendment in services.store.amendments(record.id)
    ]
    return {**view, "id": record.id, "made_at": record.made_at, "amendments": corrections}
