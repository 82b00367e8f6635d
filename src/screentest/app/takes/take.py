"""Use case: one take: the words are kept, then graded, then the scorecard is kept beside them."""

from __future__ import annotations

from ...domain.digest import digest
from ...domain.errors import UserError
from ...domain.scorecard import Scorecard
from ...ports.store import RubricRecord, ScorecardRecord, TakeRecord
from ..grading.frozen import frozen_rubric, frozen_scorecard
from ..grading.grade import grade_text
from ..grading.questions import asked_of
from ..ids import new_id
from ..services import ReaderSetting, Services
from ..texts.answer_set import Answered


def keep_answer(services: Services, answer: Answered, source: str = "typed") -> TakeRecord:
    """Keep an answer's words; durable when the call returns."""
    if not answer.text.strip():
        raise UserError("the answer is empty", "type it, paste it, or name a file; nothing was kept")
    now = services.clock.now()
    take = TakeRecord(
        new_id(now), answer.question, answer.prompt, answer.kind, answer.track, answer.text, now.isoformat(), source
    )
    services.store.add_take(take)
    return take


def keep_scorecard(services: Services, take: TakeRecord, card: Scorecard) -> ScorecardRecord:
    """Keep a scorecard of a kept take, and the rubric as it was."""
    now = services.clock.now()
    rubric = services.library.rubrics[card.rubric]
    services.store.add_rubric(RubricRecord(rubric.content_hash, rubric.structure_hash, frozen_rubric(rubric)))
    body = frozen_scorecard(card)
    record = ScorecardRecord(
        digest([take.id, body, now.isoformat()])[3:],
        take.id,
        now.isoformat(),
        card.reader.label,
        card.content_hash,
        card.structure_hash,
        body,
    )
    services.store.add_scorecard(record)
    return record


def take(
    services: Services, answer: Answered, setting: ReaderSetting = "full", source: str = "typed"
) -> tuple[TakeRecord, Scorecard]:
    """Keep, grade, keep the scorecard."""
    kept = keep_answer(services, answer, source)
    asked = asked_of(services.library, answer.question, answer.prompt, answer.kind, answer.track)
    card = grade_text(services, answer.text, asked, setting)
    keep_scorecard(services, kept, card)
    return kept, card
