"""Cues: groups of phrases from the packs, each group one expression over lower-cased text, and the plain words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

#: The groups that the room knows, in the order in which a classifier sees them.
GROUPS = ("intend", "build", "central", "past", "figure", "book", "deny", "cheer", "ask", "usher", "others")
OPENER = "opener"
#: What people say while they think; it separates nothing and names nothing.
FILLER = re.compile(r"\b(?:uh|um|er|you know|i mean|kind of|sort of)\b,?")


@dataclass(frozen=True)
class Cues:
    """Compiled cues by group, and two sets of words: those that end a phrase, those that may stand inside one."""

    groups: Mapping[str, re.Pattern[str]]
    plain: frozenset[str]
    light: frozenset[str]

    def seen(self, group: str, low: str) -> bool:
        """Tell whether a cue of a group stands in lower-cased text."""
        return self.groups[group].search(low) is not None

    @cached_property
    def stamp(self) -> tuple[str, ...]:
        """Return the expressions, in order: weights are trained with them and carry their digest."""
        return tuple(f"{name}:{self.groups[name].pattern}" for name in sorted(self.groups))


def cues_from(lines: Mapping[str, Sequence[str]]) -> Cues:
    """Compile cues from the packs' lines by name: `cue-GROUP` and `words`, of which the last line may stand inside."""
    groups = {name: re.compile("|".join(f"(?:{line})" for line in lines[f"cue-{name}"])) for name in (*GROUPS, OPENER)}
    *plain, light = lines["words"]
    inside = frozenset(light.split())
    return Cues(groups, frozenset(" ".join(plain).split()) - inside, inside)


def tidy(low: str) -> str:
    """Return lower-cased words without fillers and with single spaces."""
    return " ".join(FILLER.sub(" ", low).split())
