"""The rounds that are going on: a session that is looked at keeps its clock; one left alone is gone on with by hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from ..app.rehearsal.session import Session, load
from ..app.services import Services
from ..domain.errors import UserError
from .errors import NotThere

#: A round that nothing was heard of for so long was left: the time since is not counted.
LEFT = timedelta(minutes=20)
#: So many rounds go on at once at most; the one longest unheard of is left.
MOST = 128


class Live:
    """Holds sessions whose clock runs, by id. Whoever changes one does so alone (the desk's `judge`)."""

    def __init__(self) -> None:
        self._held: dict[str, tuple[Session, datetime]] = {}
        self.warmed: set[str] = set()

    def running(self, services: Services, wanted: str) -> Session | None:
        """Return a session that goes on, or None."""
        found = self._held.get(wanted)
        now = services.clock.now()
        if found is None or now - found[1] > LEFT:
            self._held.pop(wanted, None)
            return None
        self._held[wanted] = (found[0], now)
        return found[0]

    def found(self, services: Services, wanted: str) -> tuple[Session, bool]:
        """Return a session and whether its clock runs; raises NotThere."""
        session = self.running(services, wanted)
        if session is not None:
            return session, not session.over
        try:
            return load(services, wanted), False
        except UserError as fault:
            raise NotThere(fault.message, fault.hint or "the rehearsal room lists your sessions") from None

    def hold(self, services: Services, session: Session) -> Session:
        """Let a session go on."""
        while len(self._held) >= MOST and session.id not in self._held:
            self._held.pop(min(self._held, key=lambda name: self._held[name][1]))
        self._held[session.id] = (session, services.clock.now())
        return session

    def leave(self, wanted: str) -> None:
        """Stop holding a session."""
        self._held.pop(wanted, None)

    def change(self, services: Services, wanted: str, act: Callable[[Session], Session]) -> Session:
        """Change a session that goes on; one that was left is taken up where it stands."""
        session, _ = self.found(services, wanted)
        return self.hold(services, act(session))
