"""Use case: a written memo against the clock: started, kept whenever it comes, read for what readers need, rated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...domain.errors import UserError
from ...domain.evidence import Quote
from ...domain.memo import MAX_MEMO, MemoReading, MemoRound
from ...domain.question import Question
from ...domain.response import monologue
from ...domain.scorecard import Scorecard
from ...engines.grading.grade import grade
from ...engines.memo.page import MemoPage
from ...engines.memo.points import read_memo
from ...engines.reading.findings import findings
from ...engines.reading.segment import sentences
from ...ports.reader import Reading
from ...ports.store import EntryRecord, TakeRecord
from ..grading.questions import asked_of, questions
from ..ids import new_id
from ..services import ReaderSetting, Services
from ..takes.take import keep_answer, keep_scorecard
from ..texts.answer_set import Answered
from .codec import KIND, round_body, round_of


@dataclass(frozen=True, slots=True)
class Submitted:
    """A memo that was handed in: its take, its round (None without a clock), what was read, its scorecard, follow-ups.

    `late` is in whole minutes, 0 in time; it is shown and changes nothing.
    """

    question: Question
    take: TakeRecord
    round: MemoRound | None
    late: int
    reading: MemoReading
    card: Scorecard
    follow_up: tuple[str, ...]


def memo_questions(services: Services, track: str | None = None) -> list[Question]:
    """Return the memo questions that fit a track, by id."""
    return questions(services.library, track, KIND)


def memo_question(services: Services, wanted: str) -> Question:
    """Return a memo question; raises UserError for an unknown one and for one that is answered aloud."""
    found = services.library.question(wanted)
    if found.kind != KIND:
        raise UserError(f"“{wanted}” is answered aloud, not in writing", f"`screentest take {wanted}`, or `memo list`")
    return found


def rounds(services: Services) -> list[MemoRound]:
    """Return the newest round of each question, in the order of their beginnings; UserError for a damaged one."""
    newest = {entry.subject: entry for entry in services.store.entries(KIND)}
    return sorted((round_of(one) for one in newest.values() if one.body), key=lambda one: one.started_at)


def open_rounds(services: Services) -> list[MemoRound]:
    """Return the rounds that were begun and not handed in."""
    return [one for one in rounds(services) if not one.take]


def start_memo(services: Services, wanted: str, again: bool = False) -> MemoRound:
    """Begin a round and keep its beginning; raises UserError where one is open and `again` is not said."""
    question = memo_question(services, wanted)
    if not again:
        running = next((one for one in open_rounds(services) if one.question == wanted), None)
        if running:
            raise UserError(
                f"a round of “{wanted}” is open since {running.started_at:%Y-%m-%d %H:%M} UTC",
                "`screentest memo submit FILE` ends it; `--again` begins anew",
            )
    begun = MemoRound(wanted, services.clock.now(), question.time_box)
    _keep(services, begun)
    return begun


def submit_memo(services: Services, text: str, wanted: str = "", setting: ReaderSetting = "full") -> Submitted:
    """Keep a memo, close its round, read it and rate it, in this order; a late one is kept and rated like any other.

    `wanted` names the question where not exactly one round is open. Raises UserError where it cannot be told.
    """
    if len(text) > MAX_MEMO:
        raise UserError(f"the memo has {len(text)} characters; at most {MAX_MEMO} are read", "nothing was kept")
    ended = _ended(services, wanted)
    question = memo_question(services, wanted or ended.question if ended else wanted)
    answered = Answered(question.id, question.prompt, question.kind, question.track, text)
    take = keep_answer(services, answered, "memo")
    now = services.clock.now()
    closed = None
    if ended is not None:
        closed = MemoRound(ended.question, ended.started_at, ended.minutes, take.id)
        _keep(services, closed)
    reading, card = _judge(services, question, text, setting)
    keep_scorecard(services, take, card)
    late = max(0, -closed.minutes_left(now)) if closed else 0
    found = _first_quotes(reading)
    page = MemoPage(text, question.prompt, sentences, found)
    return Submitted(question, take, closed, late, read_memo(page), card, _follow_up(question, found))


def read_text_as_memo(services: Services, question: Question, text: str) -> MemoReading:
    """Return what a reader needs of a memo and finds, by phrases and structure alone; nothing is kept."""
    asked = asked_of(services.library, question.id, question.prompt, question.kind, question.track)
    found = _first_quotes(services.reader("fast").read(monologue(text), asked))
    return read_memo(MemoPage(text, question.prompt, sentences, found))


def _ended(services: Services, wanted: str) -> MemoRound | None:
    """Return the round that a memo ends; None where the question is named and no clock runs."""
    running = open_rounds(services)
    if wanted:
        return next((one for one in running if one.question == wanted), None)
    if len(running) == 1:
        return running[0]
    if not running:
        raise UserError(
            "no round is open", "`memo start QUESTION` begins one; `--question ID` takes a memo without a clock"
        )
    names = ", ".join(one.question for one in running)
    raise UserError("more than one round is open", f"say which with --question: {names}")


def _keep(services: Services, one: MemoRound) -> None:
    now = services.clock.now()
    services.store.add_entry(EntryRecord(new_id(now), KIND, one.question, now.isoformat(), round_body(one)))


def _judge(services: Services, question: Question, text: str, setting: ReaderSetting) -> tuple[Reading, Scorecard]:
    """Return the reading and the scorecard; a memo has one voice, so a line like “Risks:” is nobody's turn."""
    library = services.library
    asked = asked_of(library, question.id, question.prompt, question.kind, question.track)
    reading = services.reader(setting).read(monologue(text), asked)
    against = findings(reading.evidence, library.indicators)
    return reading, grade(reading, library.rubric_of(question), against, library.name_of)


def _first_quotes(reading: Reading) -> dict[str, Quote]:
    found: dict[str, Quote] = {}
    for item in reading.evidence:
        if isinstance(item.support, Quote):
            found.setdefault(item.indicator, item.support)
    return found


def _follow_up(question: Question, found: Mapping[str, Quote]) -> tuple[str, ...]:
    """Return what a reader would ask next: the probes whose cause is there; all of them where none is."""
    due = [p.say for p in question.probes if (p.missing and p.missing not in found) or (p.found and p.found in found)]
    return tuple(due or [probe.say for probe in question.probes if probe.missing])
