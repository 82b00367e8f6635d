"""Which rooms there are, in the order of the menu, and what each answers to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from starlette.routing import BaseRoute

from ..desk import Desk
from ..menu import MENU
from .after import After
from .brief import Briefs
from .claims import Claims
from .cold_read import ColdReads
from .example import Example
from .loops import Loops
from .memos import Memos
from .outlook import Outlooks
from .plan import Plans
from .playbook import Playbook
from .progress import ProgressRoom
from .rehearse import Rehearsal
from .sessions import Sessions
from .settings import SettingsRoom
from .simulator import Simulator
from .start import Start
from .stories import Stories
from .takes import Takes
from .workbench import Drafts


@dataclass(frozen=True, slots=True)
class Room:
    """One room: its name in the menu, and what makes its routes."""

    id: str
    routes: Callable[[Desk], Sequence[BaseRoute]]


#: A new room is one file here, one row here and one row in the menu.
ROOMS: tuple[Room, ...] = (
    Room("start", lambda desk: Start(desk).routes()),
    Room("example", lambda desk: Example(desk).routes()),
    Room("cold-read", lambda desk: ColdReads(desk).routes()),
    Room("outlook", lambda desk: Outlooks(desk).routes()),
    Room("brief", lambda desk: Briefs(desk).routes()),
    Room("memos", lambda desk: Memos(desk).routes()),
    Room("workbench", lambda desk: Drafts(desk).routes()),
    Room("stories", lambda desk: Stories(desk).routes()),
    Room("simulator", lambda desk: Simulator(desk).routes()),
    Room("plan", lambda desk: Plans(desk).routes()),
    Room("rehearse", lambda desk: Rehearsal(desk).routes()),
    Room("takes", lambda desk: Takes(desk).routes()),
    Room("loops", lambda desk: Loops(desk).routes()),
    Room("progress", lambda desk: ProgressRoom(desk).routes()),
    Room("after", lambda desk: After(desk).routes()),
    Room("sessions", lambda desk: Sessions(desk).routes()),
    Room("playbook", lambda desk: Playbook(desk).routes()),
    Room("claims", lambda desk: Claims(desk).routes()),
    Room("settings", lambda desk: SettingsRoom(desk).routes()),
)


def routes(desk: Desk) -> list[BaseRoute]:
    """Return every address of every room."""
    known = {item.room for group in MENU for item in group.items}
    assert known <= {room.id for room in ROOMS}, "the menu names a room that is not there"
    return [route for room in ROOMS for route in room.routes(desk)]
