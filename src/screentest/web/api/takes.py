"""Operations on takes: keep and judge one, list, show, debrief, rate oneself, progress."""

from __future__ import annotations

from typing import Annotated, cast

from msgspec import Meta, field

from ...app.grading.batch import plain_scorecard
from ...app.grading.questions import asked_for
from ...app.grading.views import View
from ...app.own_questions.bank import library_with
from ...app.rehearsal.of_take import judge_after_own, loop_that_waits
from ...app.services import Services
from ...app.takes.history import found_take, take_view
from ...app.takes.own_gap import own_gap
from ...app.takes.progress import progress
from ...app.takes.progress_view import progress_view, story_for
from ...app.takes.saved import judge_saved, latest_takes, saved_take
from ...app.takes.self_rating import own_rating, rate_yourself
from ...app.takes.shown import waits_for_own_rating
from ...app.takes.take import take
from ...app.texts.answer_set import Answered
from ...app.texts.incoming import with_candidate
from ...domain.errors import UserError
from ...domain.rubric import Rating
from ...ports.store import TakeRecord
from .kinds import Fast, Id, Kind, Prompt, Side, Text, setting_of
from .know import Nothing
from .operation import Call, Given, Operation, at, there
from .shapes import takes as shape

Level = Annotated[int, Meta(ge=1, le=4)]
FIRST = "rate it first, or end the loop that it belongs to; POST /api/takes/{take}/rating takes your own ratings"


class ListGiven(Given):
    """How many of the latest."""

    most: Annotated[int, Meta(ge=1, le=1_000)] = 50


class TakeGiven(Given):
    """Which take, by its id or the beginning of it."""

    take: Id


class AnswerGiven(Given):
    """An answer to keep and rate; a question of the bank, or a kind with the words asked."""

    text: Text
    question: Id | None = None
    type: Kind | None = None
    prompt: Prompt = ""
    track: Side = "both"
    fast: Fast = False


class RatingGiven(Given):
    """One's own ratings by criterion, or that one gives none."""

    take: Id
    ratings: Annotated[dict[Id, Level], Meta(max_length=40)] = field(default_factory=dict)
    skip: bool = False


def listed(call: Call, given: ListGiven) -> object:
    """List the latest takes; an outcome is null until its speaker has rated it."""
    return {"takes": latest_takes(call.services, given.most)}


def keep(call: Call, given: AnswerGiven) -> object:
    """Keep an answer, then rate it."""
    library = at("question", lambda: library_with(call.services, given.question or ""))
    asked = at("question", lambda: asked_for(library, given.question, given.type, given.prompt, given.track))
    text = at("text", lambda: with_candidate(given.text, "text"))
    answered = Answered(given.question or "", asked.prompt, asked.kind, asked.track, text)
    kept, card = take(call.services, answered, setting_of(given.fast), "api")
    return {"take": kept.id, **plain_scorecard(card)}


def one(call: Call, given: TakeGiven) -> object:
    """Show a take; its scorecards once they may be shown."""
    found = take_found(call, given.take)
    view, waits = take_view(call.services, found.id), _waits(call.services, found)
    return {**view, "waits": waits, **({"scorecards": []} if waits else {})}


def debrief(call: Call, given: TakeGiven) -> View:
    """Show the debrief of a take as it was rated."""
    view = saved_take(call.services, take_open(call, given.take)).debrief
    if view is None:
        raise UserError("this take has no debrief under today's rubric", "POST /api/takes/{take}/judge makes one")
    return view


def judge(call: Call, given: TakeGiven) -> object:
    """Rate a take under today's rubric."""
    found = take_open(call, given.take)
    judge_saved(call.services, found)
    return debrief(call, TakeGiven(found.id))


def rate(call: Call, given: RatingGiven) -> object:
    """Keep one's own ratings; then the take is rated, unless its loop goes on."""
    found, services = take_found(call, given.take), call.services
    if own_rating(services, found.id) is not None:
        raise UserError("this take is rated by you already", "one's own rating is given once, before the scorecard")
    at("ratings", lambda: rate_yourself(services, found.id, cast(dict[str, Rating], given.ratings), given.skip))
    waits = loop_that_waits(services, found) is not None
    if not waits:
        judge_after_own(services, found)
    return {"take": found.id, "waits": waits, "gap": None if waits else own_gap(services, found)}


def over_time(call: Call, _: Nothing) -> object:
    """Show how ratings went over takes."""
    return call.held(_progress)


def _progress(services: Services) -> View:
    return progress_view(services.library, progress(services))


def _story(services: Services) -> View | None:
    return story_for(services, progress(services))


def story(call: Call, _: Nothing) -> object:
    """Name the kept story that reaches highest on the weakest criterion, above its mean; null where none does."""
    return {"story": call.held(_story)}


def take_found(call: Call, wanted: str) -> TakeRecord:
    """Return a take by its id or the beginning of it; raises NotThere."""
    return there(lambda: found_take(call.services, wanted))


def _waits(services: Services, found: TakeRecord) -> bool:
    return waits_for_own_rating(services, found) or loop_that_waits(services, found) is not None


def take_open(call: Call, wanted: str) -> TakeRecord:
    """Return a take whose ratings may be shown; raises UserError while they wait for one's own."""
    found = take_found(call, wanted)
    if _waits(call.services, found):
        raise UserError("the ratings of this take are not to be shown yet", FIRST)
    return found


_AT = "/takes/{take}"
_STORY = "The story for the weakest criterion"
ROWS: tuple[Operation, ...] = (
    Operation("GET", "/takes", "takes", "List the latest takes", ListGiven, shape.Takes, listed, "keep"),
    Operation(
        "POST", "/takes", "keepTake", "Keep an answer and rate it", AnswerGiven, shape.KEPT, keep, "judge", ("text",)
    ),
    Operation("GET", _AT, "take", "One take with its scorecards", TakeGiven, shape.Take, one, "keep"),
    Operation(
        "GET", f"{_AT}/debrief", "takeDebrief", "The debrief of a take", TakeGiven, shape.Debrief, debrief, "keep"
    ),
    Operation("POST", f"{_AT}/judge", "judgeTake", "Rate a take again", TakeGiven, shape.Debrief, judge, "judge"),
    Operation("POST", f"{_AT}/rating", "rateTake", "Give one's own ratings", RatingGiven, shape.Rated, rate, "judge"),
    Operation("GET", "/progress", "progress", "Ratings over takes", Nothing, shape.Progress, over_time, "keep"),
    Operation("GET", "/progress/story", "progressStory", _STORY, Nothing, shape.ProgressStory, story, "judge"),
)
