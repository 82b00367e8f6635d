"""Use case: debrief a set of answers; every answer is kept before it is judged, where a store is asked for."""

from __future__ import annotations

from collections.abc import Sequence

from ...domain.debrief import Debrief, DebriefItem
from ...engines.debrief.combine import debrief
from ...engines.reading.turns import parse_turns
from ..grading.grade import grade_responses
from ..grading.questions import asked_of
from ..services import ReaderSetting, Services
from ..texts.answer_set import Answered
from .take import keep_answer, keep_scorecard


def debrief_answers(
    services: Services, answers: Sequence[Answered], setting: ReaderSetting = "full", keep: bool = False
) -> Debrief:
    """Grade every answer by itself and combine the scorecards; `keep` saves the words first."""
    takes = [keep_answer(services, answer) for answer in answers] if keep else []
    cards = grade_responses(
        services,
        [(parse_turns(a.text), asked_of(services.library, a.question, a.prompt, a.kind, a.track)) for a in answers],
        setting,
    )
    for take, card in zip(takes, cards, strict=False):
        keep_scorecard(services, take, card)
    items = [
        DebriefItem(answer.question, answer.prompt, answer.kind, answer.text, (card,))
        for answer, card in zip(answers, cards, strict=True)
    ]
    return debrief(items, services.library)
