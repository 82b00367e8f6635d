"""The words of a fault for a person in the browser: where a command is named, the room that does the same."""

from __future__ import annotations

import re
from copy import copy

from ..domain.errors import ScreentestError

#: Beginning of a command → where a person goes; the first that fits holds. What only the terminal does stays a command.
ROOM_OF: tuple[tuple[str, str], ...] = (
    ("plan --interview-date", "a new day given under Plan"),
    ("story", "the room Stories"),
    ("draft", "the room Workbench"),
    ("memo", "Memo under Workbench"),
    ("review", "the room Workbench"),
    ("brief", "the room Brief"),
    ("simulate", "the room Simulator"),
    ("plan", "the room Plan"),
    ("cards", "the room Plan"),
    ("loop", "the room Loops"),
    ("after", "the room After"),
    ("take", "the Rehearsal room"),
    ("questions", "the Rehearsal room"),
    ("history", "the room Progress"),
    ("progress", "the room Progress"),
    ("verdict --batch", ""),
    ("requisition --batch", ""),
    ("verdict", "the room Cold read"),
    ("requisition", "the room Cold read"),
    ("cold-read", "the room Cold read"),
    ("outlook", "the room Outlook"),
    ("claims", "the room Claims"),
    ("playbook", "the room Playbook"),
    ("import", "“Bring an export in”, under Settings,"),
    ("export", "“Download everything”, under Settings,"),
    ("forget", "“Forget everything”, under Settings,"),
    ("doctor", "“What works here”, under Settings,"),
)
#: Whole turns of phrase that name a command → what a page says.
INSTEAD = (
    ("`screentest import` your last export", "bring your last export in, under Settings"),
    ("`--again` has both graded now", "open the newer take and compare it with this one"),
    ("name it with --kind", "choose it in the form"),
)
_COMMAND = re.compile(r"`screentest ([a-z][^`]*)`")


def for_people(said: str) -> str:
    """Return the words of a fault with rooms in place of commands."""
    for words, instead in INSTEAD:
        said = said.replace(words, instead)
    return _COMMAND.sub(_room, said)


def for_page(value: object) -> object:
    """Return a fault in the words of a page; anything else as it is."""
    if not isinstance(value, ScreentestError):
        return value
    told = copy(value)
    told.message, told.hint = for_people(value.message), for_people(value.hint)
    return told


def _room(found: re.Match[str]) -> str:
    given = found[1].split()
    for words, room in ROOM_OF:
        if given[: len(words.split())] == words.split():
            return room or found[0]
    return found[0]
