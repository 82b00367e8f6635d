"""Ink and paper of the terminal: colour only where it is wanted, lines no wider than the window."""

from __future__ import annotations

import os
import shutil
import sys
import textwrap

#: A line of prose longer than this tires the eye.
MEASURE = 96


def colour_wanted() -> bool:
    """Tell whether colour is wanted: a terminal, and neither NO_COLOR nor a dumb one."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


class Pen:
    """Writes in a few styles, or plainly."""

    def __init__(self, colour: bool | None = None, width: int | None = None) -> None:
        self.colour = colour_wanted() if colour is None else colour
        self.width = min(MEASURE, (width or shutil.get_terminal_size((MEASURE, 24)).columns) - 1)

    def _in(self, codes: str, text: str) -> str:
        return f"\x1b[{codes}m{text}\x1b[0m" if self.colour else text

    def bold(self, text: str) -> str:
        """Return text that stands out."""
        return self._in("1", text)

    def dim(self, text: str) -> str:
        """Return text that stands back."""
        return self._in("2", text)

    def good(self, text: str) -> str:
        """Return text that speaks for somebody."""
        return self._in("32", text)

    def bad(self, text: str) -> str:
        """Return text that speaks against somebody."""
        return self._in("31", text)

    def warn(self, text: str) -> str:
        """Return text to look at."""
        return self._in("33", text)

    def wrap(self, text: str, indent: int = 0, hang: int | None = None) -> str:
        """Return text wrapped to the measure, indented."""
        first = " " * indent
        rest = " " * (indent if hang is None else hang)
        return textwrap.fill(" ".join(text.split()), self.width, initial_indent=first, subsequent_indent=rest)

    def rule(self, title: str = "") -> str:
        """Return a line across, with a title."""
        if not title:
            return self.dim("─" * self.width)
        return self.bold(title) + " " + self.dim("─" * max(3, self.width - len(title) - 1))

    def scale(self, rating: int | None) -> str:
        """Return a rating as four marks."""
        if rating is None:
            return self.dim("· · · ·")
        ink = self.good if rating >= 3 else self.warn if rating == 2 else self.bad
        return ink("■ " * rating).rstrip() + self.dim(" □" * (4 - rating))
