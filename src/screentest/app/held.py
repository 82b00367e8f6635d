"""Holds what is worked out from everything kept of a person, until something is kept or forgotten, or time passes."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from .services import Services

T = TypeVar("T")


class Held(Generic[T]):
    """One piece of work and its last result; whoever asks must not change the result."""

    def __init__(self, work: Callable[[Services], T]) -> None:
        self._work = work
        self._working = threading.Lock()
        self._last: tuple[str, T] | None = None

    def __call__(self, services: Services) -> T:
        """Return the result as of now; many who ask at once wait for one piece of work."""
        with self._working:
            # Ten minutes of the clock: days end at other hours in other places.
            key = f"{services.clock.now().isoformat()[:15]} {services.store.mark()}"
            if self._last is None or self._last[0] != key:
                self._last = key, self._work(services)
            return self._last[1]
