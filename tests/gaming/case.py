"""What a gaming case is: a text that no honest speaker would be rated for, and what it pretends to answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from screentest.domain.library import Library


@dataclass(frozen=True, slots=True)
class Case:
    """One case; `build` makes its text, where need be from the packs' own words."""

    family: str
    name: str
    build: Callable[[Library], str]
    kind: str = "strategy"
    track: str = "pm"

    @property
    def id(self) -> str:
        """Return the name under which pytest shows the case."""
        return f"{self.family}/{self.name}"


def fixed(family: str, name: str, text: str, kind: str = "strategy", track: str = "pm") -> Case:
    """Return a case whose text is written out."""
    return Case(family, name, lambda _: text, kind, track)
