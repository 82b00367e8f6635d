"""A small world with a plan in it: a scheduler, a clock that can be set, and what tests of the plan ask for."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from small_world import library, world

from screentest.adapters.scheduling.fsrs_scheduler import FsrsScheduler
from screentest.app.plan.plan import Planned, PlanRequest, make_plan
from screentest.app.services import Services
from screentest.app.texts.answer_set import Answered
from screentest.domain.claim import Claim, Source
from screentest.domain.plan import Load
from screentest.ports.store import EntryRecord

MONDAY = date(2026, 1, 5)
FSRS = FsrsScheduler()
ANSWER = Answered("slipped-dependency", "What slipped?", "program", "tpm", "I owned it and we all owned the plan. 🎬")
_SOURCE = (Source("https://example.org", "primary", "a source"),)
CLAIMS = {
    name: Claim(name, statement, "corroborated", "It was seen.", topic, "screentest", "2026-01-01", _SOURCE)
    for name, statement, topic in (
        ("priorities", "Live events come first.", "company"),
        ("own-matter", "The playbook has no witness.", "company"),
        ("quorums", "Two of three overlap.", "system-design"),
        ("pay", "Pay is salary.", "pay"),
    )
}


def small(url: str) -> Services:
    """Return services on a store, on a Monday."""
    services = world(url, replace(library(), claims=CLAIMS))
    on(services, MONDAY)
    return services


def on(services: Services, day: date) -> None:
    """Set the clock to the morning of a day."""
    services.clock.moment = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)  # type: ignore[attr-defined]


def made(services: Services, days: int = 21, minutes: int = 45, **more: Any) -> Planned:
    """Make a plan for an interview so many days after the first Monday."""
    wanted = PlanRequest(MONDAY + timedelta(days=days), Load(minutes), "tpm", "UTC")
    return make_plan(services, FSRS, replace(wanted, **more))


def keep_story(services: Services, slug: str, body: dict[str, Any]) -> None:
    now = services.clock.now()
    services.store.add_entry(EntryRecord(f"{now.timestamp()}-{slug}", "story", slug, now.isoformat(), body))
