"""A kept round as a person would tell it, so that a form can show it and a changed one can be kept again."""

from __future__ import annotations

from ...domain.real_round import RealRound
from ..own_questions.bank import own_questions
from ..services import Services
from .told import ToldQuestion, ToldRound


def retold(services: Services, one: RealRound) -> ToldRound:
    """Return a round as it would be told; kinds and likeness stay as the private bank holds them."""
    bank = own_questions(services)
    asked = tuple(
        ToldQuestion(q.words, q.answered, str(q.felt or ""), q.pressed)
        if q.own not in bank or bank[q.own].by != "you"
        else ToldQuestion(q.words, q.answered, str(q.felt or ""), q.pressed, bank[q.own].kind, bank[q.own].same_as)
        for q in one.asked
    )
    return ToldRound(one.company, one.track, one.level, one.day.isoformat(), one.name, one.who, one.stage, asked)
