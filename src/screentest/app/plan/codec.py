"""The kept forms of a plan, its cards, their reviews and what was done: plain bodies to values and back."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Literal, get_args

from ...domain.errors import UserError
from ...domain.plan import RECALLS, Card, CardKind, Deed, Load, Memory, PracticeGap, Review
from ...domain.track import Track
from ...ports.store import EntryRecord
from ..fits import fits

#: Grows when an older program could not read the bodies.
FORM = 1
#: The kinds of entry, and the subject of the plan itself; every other subject of a plan is an item.
PLAN, CARD, REVIEW = "plan", "card", "review"
THE_PLAN = "plan"
_CARD_KINDS = get_args(CardKind)


@dataclass(frozen=True, slots=True)
class Ordered:
    """What a person asked for, and what was known then.

    `since` is the time from which deeds count, or empty where all do; `zone` is the name of a time zone, or empty for
    this machine's own.
    """

    interview: date
    made_on: date
    load: Load
    track: Track
    zone: str
    known: bool
    since: str
    gaps: tuple[PracticeGap, ...]


@dataclass(frozen=True, slots=True)
class Done:
    """What a person did with an item that is no card: when, for how many minutes, and where it was moved to."""

    item: str
    did: Deed
    on: date
    minutes: int = 0
    to: date | None = None


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A review as kept: by whom it was rated, on which take, and the memory that it left, by which scheduler.

    `count` says the how manieth review of its card it is: the newest one stands for all of them. `before` is the memory
    on the morning of that day, None where there was none.
    """

    review: Review
    by: Literal["self", "take"]
    take: str
    minutes: int
    stamp: str
    after: Memory
    count: int
    before: Memory | None = None


def ordered_body(ordered: Ordered) -> dict[str, Any]:
    """Return the body of a plan."""
    load = ordered.load
    return {
        "form": FORM,
        "interview": ordered.interview.isoformat(),
        "made_on": ordered.made_on.isoformat(),
        "minutes": load.minutes,
        "weekdays_off": sorted(load.weekdays_off),
        "days_off": sorted(day.isoformat() for day in load.days_off),
        "track": ordered.track,
        "zone": ordered.zone,
        "known": ordered.known,
        "since": ordered.since,
        "gaps": [{**asdict(gap), "questions": list(gap.questions)} for gap in ordered.gaps],
    }


def ordered_from(entry: EntryRecord) -> Ordered:
    """Return a plan as it was asked for; raises UserError where the body is damaged."""
    body = _body(entry)
    try:
        made = Ordered(
            date.fromisoformat(body["interview"]),
            date.fromisoformat(body["made_on"]),
            Load(
                body["minutes"],
                frozenset(body["weekdays_off"]),
                frozenset(date.fromisoformat(day) for day in body["days_off"]),
            ),
            body["track"],
            body["zone"],
            body["known"],
            body["since"],
            tuple(PracticeGap(**{**gap, "questions": tuple(gap["questions"])}) for gap in body["gaps"]),
        )
    except (KeyError, TypeError, ValueError):
        raise _damaged(entry) from None
    load = made.load
    sound = fits((made.gaps, made.zone, made.since), tuple[tuple[PracticeGap, ...], str, str])
    sound = sound and fits((load.minutes, made.known), tuple[int, bool]) and 1 <= load.minutes <= 1440
    if not sound or made.track not in get_args(Track) or not all(type(n) is int for n in load.weekdays_off):
        raise _damaged(entry)
    return made


def done_body(done: Done) -> dict[str, Any]:
    """Return the body of a deed."""
    to = {"to": done.to.isoformat()} if done.to else {}
    return {"form": FORM, "did": done.did, "on": done.on.isoformat(), "minutes": done.minutes, **to}


def done_from(entry: EntryRecord) -> Done:
    """Return a deed; raises UserError where the body is damaged."""
    body = _body(entry)
    try:
        to = date.fromisoformat(body["to"]) if "to" in body else None
        made = Done(entry.subject, body["did"], date.fromisoformat(body["on"]), body["minutes"], to)
    except (KeyError, TypeError, ValueError):
        raise _damaged(entry) from None
    if made.did not in get_args(Deed) or not fits(made.minutes, int) or (made.did == "moved") is not (to is not None):
        raise _damaged(entry)
    return made


def card_body(card: Card) -> dict[str, Any]:
    """Return the body of a card."""
    plain = asdict(card)
    del plain["id"]
    return {"form": FORM, **plain, "questions": list(card.questions)}


def card_from(entry: EntryRecord) -> Card:
    """Return a card; raises UserError where the body is damaged."""
    body = _body(entry)
    try:
        plain = {name: value for name, value in body.items() if name != "form"}
        made = Card(entry.subject, **{**plain, "questions": tuple(plain["questions"])})
    except (KeyError, TypeError):
        raise _damaged(entry) from None
    words = (made.front, made.back, made.as_of, made.command, made.indicator, *made.questions)
    sound = made.kind in _CARD_KINDS and all(type(word) is str for word in words) and type(made.rank) is int
    if not sound or type(made.minutes) is not int or not 1 <= made.minutes <= 60:
        raise _damaged(entry)
    return made


def reviewed_body(reviewed: Reviewed) -> dict[str, Any]:
    """Return the body of a review."""
    review, before = reviewed.review, reviewed.before
    return {
        "form": FORM,
        "recall": review.recall,
        "on": review.on.isoformat(),
        "by": reviewed.by,
        "take": reviewed.take,
        "minutes": reviewed.minutes,
        "stamp": reviewed.stamp,
        "count": reviewed.count,
        "after": _memory_body(reviewed.after),
        "before": _memory_body(before) if before else None,
    }


def reviewed_from(entry: EntryRecord) -> Reviewed:
    """Return a review; raises UserError where the body is damaged."""
    body = _body(entry)
    try:
        made = Reviewed(
            Review(entry.subject, body["recall"], date.fromisoformat(body["on"])),
            body["by"],
            body["take"],
            body["minutes"],
            body["stamp"],
            _memory(body["after"]),
            body["count"],
            _memory(body["before"]) if body["before"] else None,
        )
    except (KeyError, TypeError, ValueError):
        raise _damaged(entry) from None
    counts = type(made.minutes) is int and type(made.count) is int
    if made.review.recall not in RECALLS or not counts or not made.after.stability > 0:
        raise _damaged(entry)
    return made


def _memory_body(memory: Memory) -> list[Any]:
    return [memory.stability, memory.difficulty, memory.last.isoformat(), memory.due.isoformat()]


def _memory(plain: list[Any]) -> Memory:
    stability, difficulty, last, due = plain
    return Memory(float(stability), float(difficulty), date.fromisoformat(last), date.fromisoformat(due))


def _body(entry: EntryRecord) -> dict[str, Any]:
    form = entry.body.get("form")
    if type(form) is int and form > FORM:
        raise UserError(
            f"the {entry.kind} “{entry.subject}” was kept by a newer Screentest",
            "upgrade with `pip install --upgrade screentest`",
        )
    if form != FORM:
        raise _damaged(entry)
    return entry.body


def _damaged(entry: EntryRecord) -> UserError:
    return UserError(
        f"the {entry.kind} “{entry.subject[:60]}” of {entry.made_at[:10]} is damaged",
        "an import of an older export brings back what was kept; `screentest forget` begins anew",
    )
