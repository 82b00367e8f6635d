"""Use case: what was said last about one item of the plan is taken back."""

from __future__ import annotations

from dataclasses import dataclass

from ...ports.store import EntryRecord
from ..ids import new_id
from ..services import Services
from .codec import CARD, PLAN, REVIEW, THE_PLAN, card_from, done_from, reviewed_from
from .steps import light_steps, rehearsal_step, steps_for


@dataclass(frozen=True, slots=True)
class LastSaid:
    """What holds about an item: by which entry, in words, and the item's title."""

    item: str
    entry: str
    words: str
    title: str = ""


def last_said(services: Services, item: str) -> LastSaid | None:
    """Return what was said last about an item, or None where nothing stands."""
    found = _newest(services, item)
    if found is None or not found.body:
        return None
    title = _title(services, item)
    if found.kind == REVIEW:
        kept = reviewed_from(found)
        return LastSaid(item, found.id, f"{kept.review.recall}; it comes again on {kept.after.due}", title)
    did = done_from(found).did
    words = {"dropped": "taken out of the plan", "skipped": "left out today"}.get(did, did)
    return LastSaid(item, found.id, words, title)


def undo(services: Services, item: str, entry: str) -> bool:
    """Put back what held before an entry; False where another one has been made since, so that twice undoes once."""
    newest = _newest(services, item)
    if newest is None or newest.id != entry or not newest.body:
        return False
    before: EntryRecord | None = None
    for one in services.store.entries(newest.kind, item):
        if one.id != entry:
            before = one
    now = services.clock.now()
    body = before.body if before else {}
    services.store.add_entry(EntryRecord(new_id(now), newest.kind, item, now.isoformat(), body))
    return True


def _title(services: Services, item: str) -> str:
    """Return what an item is called, or nothing where it is no longer known."""
    both = (*steps_for("pm", known=False, stories=False), *steps_for("tpm", known=False, stories=False))
    steps = {step.id: step.title for step in both}
    steps |= {step.id: step.title for step in light_steps()}
    if item.startswith("rehearsal-"):
        return rehearsal_step("both").title
    front = next((card_from(entry).front for entry in services.store.entries(CARD, item) if entry.body), "")
    return steps.get(item.partition(".")[0], front)


def _newest(services: Services, item: str) -> EntryRecord | None:
    """Return the newest entry about an item, a deed or a review."""
    if item == THE_PLAN:
        return None
    both = [entry for kind in (PLAN, REVIEW) for entry in [*services.store.entries(kind, item)][-1:]]
    return max(both, key=lambda entry: entry.made_at, default=None)
