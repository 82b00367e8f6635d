"""Use case: forget everything and keep one copy of it, so that it can be undone until the copy is deleted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from ...domain.errors import Unavailable, UserError
from ..services import Services
from .data import copy_of, export_json, forget, import_json

_MADE = re.compile(r'"made_at": "([^"]{10,40})"')


@dataclass(frozen=True, slots=True)
class Forgotten:
    """The copy of what was forgotten: where it lies, how large it is in bytes, and when it was made (ISO, UTC)."""

    path: Path
    size: int
    made_at: str


def forget_keeping(services: Services) -> int:
    """Write everything to the copy, then delete everything; return how many records there were.

    A copy of an earlier forgetting is replaced. Nothing is deleted where the copy cannot be written.
    """
    place = copy_of(services)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise Unavailable(f"{place.parent} cannot be made: {fault.strerror}", "nothing was forgotten") from None
    export_json(services, place)
    return services.store.forget()


def forget_at_once(services: Services) -> int:
    """Delete everything and any copy; return how many records there were."""
    return forget(services)


def forgotten(services: Services) -> Forgotten | None:
    """Return the copy, None where there is none."""
    place = copy_of(services)
    try:
        with place.open("rb") as file:
            head = file.read(300).decode("utf-8", "replace")
        size = place.stat().st_size
    except OSError:
        return None
    made = _MADE.search(head)
    return Forgotten(place, size, made[1] if made else "")


def remember(services: Services) -> int:
    """Bring back what was forgotten and delete the copy; return how many records came back."""
    place = copy_of(services)
    if not place.is_file():
        raise UserError("there is no copy to bring back", "an export that you made can be imported")
    count = import_json(services, place)
    place.unlink(missing_ok=True)
    return count


def drop_copy(services: Services) -> None:
    """Delete the copy for good."""
    copy_of(services).unlink(missing_ok=True)
