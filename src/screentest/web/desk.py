"""The desk: where handlers do what is slow, beside the event loop, so that the page stays quick."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from starlette.concurrency import run_in_threadpool

from ..app.services import Services
from ..domain.errors import ScreentestError
from .live import Live

T = TypeVar("T")


class Desk:
    """Gives the services to one piece of work after another.

    Looking things up runs side by side: the store gives each thread a connection of its own. Judging runs one at a
    time, since it keeps every processor busy anyway; the words are kept before it begins.
    """

    def __init__(self, services: Services) -> None:
        self._services = services
        self.live = Live()
        self._opening = threading.Lock()
        self._judging = threading.Lock()
        self._beforehand: list[Callable[[Services], object]] = []

    async def look(self, work: Callable[[Services], T]) -> T:
        """Do what needs the library alone."""
        return await run_in_threadpool(lambda: work(self._opened()))

    async def keep(self, work: Callable[[Services], T]) -> T:
        """Do what needs the store too."""
        return await run_in_threadpool(lambda: work(self._opened(store=True)))

    async def judge(self, work: Callable[[Services], T], store: bool = False) -> T:
        """Do what needs the reader."""

        def alone() -> T:
            services = self._opened(store)
            with self._judging:
                return work(services)

        return await run_in_threadpool(alone)

    async def idly(self, work: Callable[[Services], object]) -> None:
        """Do what spares somebody a wait later, if nobody waits for the reader now; else leave it."""

        def alone() -> None:
            services = self._opened(store=True)
            if self._judging.acquire(blocking=False):
                try:
                    work(services)
                finally:
                    self._judging.release()

        await run_in_threadpool(alone)

    async def warm(self) -> None:
        """Load the reader before somebody waits for it; what is wrong with it is told to whoever asks for it."""
        with suppress(ScreentestError):
            await self.judge(lambda services: services.reader("full"))
        for work in self._beforehand:
            with suppress(ScreentestError):
                await self.keep(work)

    def beforehand(self, work: Callable[[Services], object]) -> None:
        """Have something slow done once the reader is loaded, before somebody waits for it."""
        self._beforehand.append(work)

    def _opened(self, store: bool = False) -> Services:
        """Return the services; what they make when first asked is made once, however many ask at the same time."""
        with self._opening:
            _ = self._services.library
            if store:
                _ = self._services.store
        return self._services

    def close(self) -> None:
        """Release what was opened."""
        self._services.close()
