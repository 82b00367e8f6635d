"""What is held is worked out again once something was kept, and not before."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from small_world import world

from screentest.app.held import Held
from screentest.ports.store import TakeRecord


class At:
    """A clock that stands."""

    def __init__(self, day: int) -> None:
        self.day = day

    def now(self) -> datetime:
        return datetime(2026, 3, self.day, tzinfo=UTC)


def test_it_is_worked_out_again_after_something_was_kept_and_on_another_day(tmp_path: Path) -> None:
    services = replace(world(f"sqlite:///{tmp_path / 'held.sqlite3'}"), clock=At(2))
    calls = count(1)
    held = Held(lambda given: (next(calls), len(list(given.store.takes()))))
    assert [held(services), held(services)] == [(1, 0), (1, 0)]
    services.store.add_take(TakeRecord("t-1", "q", "Why?", "program", "pm", "I chose it.", "2026-03-01T00:00:00+00:00"))
    assert [held(services), held(services)] == [(2, 1), (2, 1)]
    store = services.store
    early, late = (replace(services, clock=At(day)) for day in (3, 4))
    early.__dict__["store"] = late.__dict__["store"] = store
    assert held(early)[0] == 3
    assert held(early)[0] == 3
    assert held(late)[0] == 4
    services.close()
