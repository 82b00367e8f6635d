"""Operations for after a real interview: rounds told and changed, the private bank, what is next, what came of them."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from ...app.after.compare import compare_rounds
from ...app.after.next import next_round, take_into_plan
from ...app.after.rounds import (
    found_round,
    keep_outcome,
    keep_round,
    kept_round,
    remove_round,
    set_question,
    undo_round,
)
from ...app.after.told import (
    LONGEST_ANSWER,
    LONGEST_NAME,
    LONGEST_PRESSED,
    LONGEST_QUESTION,
    MOST_QUESTIONS,
    ToldQuestion,
    ToldRound,
)
from ...app.after.view import compared_view, next_view, own_view, round_view, rounds_view
from ...app.grading.views import View
from ...app.own_questions.bank import own_question
from ...app.services import Services
from ...domain.errors import UserError
from ...domain.real_round import AskerRole, RealRound, RoundOutcome
from ...domain.track import QuestionKind
from ..errors import NotThere
from .kinds import Id, OneSide, Words
from .know import Nothing
from .operation import Call, Given, Operation, there
from .shapes import after as shape

Label = Annotated[str, Meta(max_length=LONGEST_NAME)]


class AskedGiven(Struct, frozen=True, forbid_unknown_fields=True):
    """One question as it was asked; `felt` is from 1 (badly) to 4 (well), 0 where it is not said."""

    words: Annotated[str, Meta(min_length=1, max_length=LONGEST_QUESTION)]
    answered: Annotated[str, Meta(max_length=LONGEST_ANSWER)] = ""
    felt: Annotated[int, Meta(ge=0, le=4)] = 0
    pressed: Annotated[str, Meta(max_length=LONGEST_PRESSED)] = ""
    type: QuestionKind | None = None
    same_as: Annotated[Words, Meta(description="The bank's question that asks the same; “none” for none.")] = ""


class TellGiven(Given):
    """A round as it was held; `who` is a role, and nobody's name is asked for."""

    company: Label
    track: OneSide
    day: Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$", description="year-month-day")]
    name: Label
    asked: Annotated[list[AskedGiven], Meta(min_length=1, max_length=MOST_QUESTIONS)]
    level: Annotated[str, Meta(max_length=40)] = ""
    who: AskerRole | None = None
    stage: Annotated[Words, Meta(description="A stage of the loop, or “outside”; told by the name where empty.")] = ""


class ChangeGiven(TellGiven, kw_only=True):
    """A round as it is told now, in place of what was kept."""

    round: Id


class RoundGiven(Given):
    """Which round, by its id or the beginning of it."""

    round: Id


class CameGiven(Given):
    """What came of which round; “unknown” takes back what was said."""

    round: Id
    outcome: RoundOutcome | Literal["unknown"]


class OwnGiven(Given):
    """What is said of a question of the private bank: its type, or the bank's that asks the same (“none” for none)."""

    question: Id
    type: QuestionKind | None = None
    same_as: Words = ""


class NextGiven(Given):
    """Of which application; without, the newest that goes on."""

    company: Label = ""
    track: OneSide | None = None


def listed(call: Call, _: Nothing) -> object:
    """List the rounds, the newest first."""
    return {"rounds": rounds_view(call.services)}


def tell(call: Call, given: TellGiven) -> object:
    """Keep a round with its questions."""
    return round_view(call.services, keep_round(call.services, _told(given)))


def show(call: Call, given: RoundGiven) -> object:
    """Show a round, its questions, and what is not clear about them."""
    return round_view(call.services, kept_round(call.services, _found(call, given.round)))


def change(call: Call, given: ChangeGiven) -> object:
    """Keep a round as it is told now."""
    return round_view(call.services, keep_round(call.services, _told(given), _found(call, given.round).id))


def came(call: Call, given: CameGiven) -> object:
    """Say what came of a round."""
    one, outcome = keep_outcome(call.services, _found(call, given.round).id, given.outcome)
    return {"id": one.id, "outcome": outcome.outcome if outcome else ""}


def back(call: Call, given: RoundGiven) -> object:
    """Take a round back, with the questions that were asked in no other."""
    one = remove_round(call.services, _found(call, given.round).id)
    return {"id": one.id, "questions": len(one.asked)}


def undo(call: Call, given: RoundGiven) -> object:
    """Bring back a round that was taken back, or the version before its last change."""
    one = there(lambda: undo_round(call.services, given.round))
    return round_view(call.services, kept_round(call.services, one))


def bank(call: Call, _: Nothing) -> object:
    """List the private bank: every question in the words in which it was asked."""
    return {"questions": own_view(call.services)}


def typed(call: Call, given: OwnGiven) -> object:
    """Say what a question of the private bank is."""
    there(lambda: own_question(call.services, given.question))
    changed = set_question(call.services, given.question, given.type or "", given.same_as)
    return {"questions": [row for row in own_view(call.services) if row["id"] == changed.id]}


def coming(call: Call, given: NextGiven) -> object:
    """Tell what the next round may turn on, each line with its reason, and what is not known."""
    try:
        found = next_round(call.services, given.company, given.track or "")
    except UserError as fault:
        raise NotThere(fault.message, fault.hint) from None
    return next_view(call.services, found)


def into_plan(call: Call, given: NextGiven) -> object:
    """Take the drills of the forecast into the plan."""
    found = there(lambda: next_round(call.services, given.company, given.track or ""))
    taken = take_into_plan(call.services, found)
    return {"new": list(taken.new), "had": list(taken.had), "planned": taken.planned}


def compared(call: Call, _: Nothing) -> object:
    """Show what came of every round beside the takes before it."""
    return call.held(_compared)


def _compared(services: Services) -> View:
    return compared_view(services.library, compare_rounds(services))


def _told(given: TellGiven) -> ToldRound:
    asked = tuple(
        ToldQuestion(q.words, q.answered, str(q.felt or ""), q.pressed, q.type or "", q.same_as) for q in given.asked
    )
    return ToldRound(
        given.company, given.track, given.level, given.day, given.name, given.who or "", given.stage, asked
    )


def _found(call: Call, wanted: str) -> RealRound:
    return there(lambda: found_round(call.services, wanted))


_ALL, _AT, _OWN = "/after/rounds", "/after/rounds/{round}", "/after/questions"
_BANK, _SAY = "List the private bank", "Say what a question of the private bank is"
_NEXT, _PLAN = "What the next round may turn on", "Take drills for it into the plan"
_BESIDE = "What came beside what stood before"
ROWS: tuple[Operation, ...] = (
    Operation("GET", _ALL, "realRounds", "List the rounds that were told", Nothing, shape.Rounds, listed, "keep"),
    Operation("POST", _ALL, "tellRound", "Tell a real round", TellGiven, shape.Round, tell, "keep"),
    Operation("GET", _AT, "realRound", "One real round", RoundGiven, shape.Round, show, "keep"),
    Operation("POST", _AT, "changeRound", "Tell a round anew", ChangeGiven, shape.Round, change, "keep"),
    Operation("POST", f"{_AT}/outcome", "cameOf", "Say what came of a round", CameGiven, shape.Came, came, "keep"),
    Operation("POST", f"{_AT}/take-back", "takeRoundBack", "Take a round back", RoundGiven, shape.Gone, back, "keep"),
    Operation("POST", f"{_AT}/undo", "undoRound", "Undo a round's last change", RoundGiven, shape.Round, undo, "keep"),
    Operation("GET", _OWN, "ownQuestions", _BANK, Nothing, shape.Own, bank, "keep"),
    Operation("POST", f"{_OWN}/{{question}}", "typeOwnQuestion", _SAY, OwnGiven, shape.Own, typed, "keep"),
    Operation("GET", "/after/next", "nextRound", _NEXT, NextGiven, shape.Next, coming, "keep"),
    Operation("POST", "/after/next/plan", "planNextRound", _PLAN, NextGiven, shape.TakenIn, into_plan, "keep"),
    Operation("GET", "/after/compare", "compareRounds", _BESIDE, Nothing, shape.Compared, compared, "keep"),
)
