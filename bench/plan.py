"""Today's list of a plan after a year: a thousand takes, three hundred cards, their reviews."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

from screentest.app import bootstrap
from screentest.app.plan.codec import (
    CARD,
    PLAN,
    REVIEW,
    THE_PLAN,
    Ordered,
    Reviewed,
    card_body,
    ordered_body,
    reviewed_body,
)
from screentest.app.plan.plan import planned, planned_today
from screentest.app.plan.view import plan_view, today_view
from screentest.app.settings import Settings
from screentest.domain.plan import Card, CardKind, Load, Memory, Recall, Review
from screentest.ports.scheduler import Scheduler
from screentest.ports.store import EntryRecord, Record, TakeRecord

from .figures import Figure, best_each, most, shown

TAKES, CARDS, YEAR = 1_000, 300, 365
_KINDS: tuple[CardKind, ...] = ("claim", "fact", "story", "drill")
_MINUTES: dict[CardKind, int] = {"claim": 1, "fact": 2, "story": 3, "drill": 10}


def today_list(folder: Path) -> Iterator[Figure]:
    """Yield how long the list of today and the whole plan take, after the store is open."""
    settings = Settings(folder, f"sqlite:///{folder / 'year.sqlite3'}", folder / "none")
    services, scheduler = bootstrap.services(settings), bootstrap.make_scheduler()
    today = services.clock.now().date()
    records = list(year(today, scheduler))
    services.store.add_all(records)
    seconds = best_each(
        [
            lambda: today_view(planned_today(services, scheduler)),
            lambda: plan_view(planned(services, scheduler)),
        ],
        10,
    )
    services.close()
    reviews = sum(isinstance(one, EntryRecord) and one.kind == REVIEW for one in records)
    yield shown("reviews kept in a year", reviews, "")
    yield most("today's list of a plan, a year of practice", seconds[0] * 1000, "ms", 50)
    yield shown("the whole plan, 60 days", seconds[1] * 1000, "ms")


def year(today: date, scheduler: Scheduler) -> Iterator[Record]:
    """Yield a year of practice up to yesterday; one review in eight fails."""
    start = today - timedelta(days=YEAR)
    for n in range(TAKES):
        said = _at(start, hours=8 * n)
        yield TakeRecord(f"take-{n:06}", "question", "Why?", "program", "tpm", "I decided it. " * 120, said)
    ordered = Ordered(today + timedelta(days=60), start, Load(45), "tpm", "UTC", True, "", ())
    yield _entry(PLAN, THE_PLAN, 0, ordered_body(ordered), start)
    for n in range(CARDS):
        kind = _KINDS[n % 4]
        questions = ("one", "two") if kind == "drill" else ()
        card = Card(
            f"{kind}-{n}", kind, "What was it? " * 6, "It was so. " * 40, _MINUTES[kind], n, questions=questions
        )
        yield _entry(CARD, card.id, 0, card_body(card), start)
        memory: Memory | None = None
        day, count = start + timedelta(days=n // 3), 0
        while day < today:
            count += 1
            recall: Recall = "again" if (n + count) % 8 == 0 else "good"
            before, memory = memory, scheduler.after(memory, recall, day)
            review = Review(card.id, recall, day)
            kept = Reviewed(review, "self", "", card.minutes, scheduler.stamp, memory, count, before)
            yield _entry(REVIEW, card.id, count, reviewed_body(kept), day)
            day = min(memory.due, day + timedelta(days=45))


def _entry(kind: str, subject: str, count: int, body: dict[str, object], day: date) -> EntryRecord:
    return EntryRecord(f"{kind}-{subject}-{count}", kind, subject, _at(day), body)


def _at(day: date, hours: int = 9) -> str:
    return (datetime.combine(day, time()) + timedelta(hours=hours)).isoformat() + "+00:00"
