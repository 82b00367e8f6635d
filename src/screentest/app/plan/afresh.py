"""Use case: the plan begins afresh: what was done so far stops counting, and that can be taken back. Reviews stay."""

from __future__ import annotations

from dataclasses import replace

from ...domain.errors import UserError
from ...ports.store import EntryRecord
from ..services import Services
from .codec import PLAN, THE_PLAN, Ordered, ordered_body, ordered_from
from .kept import kept_plan, today_in
from .plan import keep


def begin_afresh(services: Services) -> str:
    """Let nothing count that was done, left out or moved so far, and return the name of what was kept.

    The day of the interview, the load and the reviews of cards stay; so do the deeds themselves, for `undo_afresh`.
    Raises UserError where there is no plan.
    """
    ordered = kept_plan(services).ordered
    now = services.clock.now().isoformat()
    keep(services, PLAN, THE_PLAN, ordered_body(replace(ordered, since=now, made_on=today_in(services, ordered.zone))))
    return last_afresh(services)


def last_afresh(services: Services) -> str:
    """Return the name of the beginning that holds now, where it can be taken back; else nothing."""
    orders = _orders(services)
    if len(orders) < 2:
        return ""
    (_, before), (entry, newest) = orders[-2:]
    same = replace(newest, since=before.since, made_on=before.made_on) == before
    return entry.id if same and newest.since > before.since else ""


def undo_afresh(services: Services, name: str = "") -> None:
    """Put back what held before the plan began afresh; a name tells which beginning, so that twice undoes once.

    Raises UserError where the plan was not begun afresh last.
    """
    last = last_afresh(services)
    if not last or (name and name != last):
        raise UserError("the plan was not begun afresh last", "`screentest plan` shows it as it stands")
    keep(services, PLAN, THE_PLAN, ordered_body(_orders(services)[-2][1]))


def _orders(services: Services) -> list[tuple[EntryRecord, Ordered]]:
    return [(entry, ordered_from(entry)) for entry in services.store.entries(PLAN, THE_PLAN) if entry.body]
