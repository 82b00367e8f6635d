"""Which questions a loop asks: as many in a round as its minutes hold, of its kinds, focus and level, none of late."""

from __future__ import annotations

from collections.abc import Callable, Collection

from ...domain.digest import digest
from ...domain.errors import UserError
from ...domain.library import Library
from ...domain.loop import Stage
from ...domain.question import Question
from ...domain.track import QuestionKind, Track
from ..grading.questions import questions
from .hearing import CASES

#: A round holds at most so many questions, and so many of them about a given case: a case is for going deep.
MOST, MOST_CASES = 3, 2


def questions_of_round(
    library: Library, stage: Stage, track: Track, level: str, used: Collection[str], asked: Collection[str], seed: str
) -> tuple[Question, ...]:
    """Return the questions of one round: each kind of the round in turn, while the time boxes fit into its minutes.

    The first is asked however long it is. `used` are the questions of earlier rounds, `asked` those of late; the seed
    draws among equals. Raises UserError where nothing fits the round.
    """
    chosen: list[Question] = []
    left = float(stage.minutes)
    for turn in range(MOST):
        kind = stage.question_types[turn % len(stage.question_types)]
        kinds = (kind, *(other for other in stage.question_types if other != kind))
        covered = {name for question in chosen for name in question.competencies}
        taken = {*used, *(question.id for question in chosen)}
        fitting = [
            question
            for question in _fitting(library, kinds, track, taken)
            if not chosen or (question.time_box <= left and _deep(chosen, question) <= MOST_CASES)
        ]
        if not fitting:
            break
        focus = frozenset(stage.focus) - covered or frozenset(stage.focus)
        found = _drawn(fitting, kind, focus, level, asked, f"{seed} {stage.id} {turn}")
        chosen.append(found)
        left -= found.time_box
    if not chosen:
        raise UserError(f"no question fits the round “{stage.name}”", "`screentest questions` lists the bank")
    return tuple(chosen)


def _deep(chosen: list[Question], question: Question) -> int:
    return sum(one.kind in CASES for one in (*chosen, question)) if question.kind in CASES else 0


def _fitting(library: Library, kinds: Collection[QuestionKind], track: Track, taken: Collection[str]) -> list[Question]:
    return [question for kind in kinds for question in questions(library, track, kind) if question.id not in taken]


def _drawn(
    fitting: list[Question], kind: QuestionKind, focus: frozenset[str], level: str, asked: Collection[str], seed: str
) -> Question:
    """Return the question that meets most wishes, the first wish weighing most; drawn by the seed among equals."""
    wishes: tuple[Callable[[Question], bool], ...] = (
        lambda question: question.kind == kind,
        lambda question: bool(focus & set(question.competencies)),
        lambda question: not level or level in question.levels,
        lambda question: question.id not in asked,
    )
    for wish in wishes:
        fitting = list(filter(wish, fitting)) or fitting
    return min(fitting, key=lambda question: digest([seed, question.id]))
