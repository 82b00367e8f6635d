"""What can go wrong, in two kinds: mistakes in content are values with a place, mistakes of an operator are raised."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ContentError:
    """A fault in a pack or another written file: where it stands and what to do. A value, never raised."""

    code: str
    path: str
    line: int
    column: int
    message: str
    hint: str = ""
    source_line: str = ""


class ScreentestError(Exception):
    """A fault that an operator can do something about; `hint` says what."""

    #: The process's exit code for this kind of fault.
    exit_code = 1

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UserError(ScreentestError):
    """The request itself cannot be met as given: an unknown id, an unreadable file, an empty answer."""

    exit_code = 2


class ContentFault(ScreentestError):
    """A pack cannot be used; `errors` holds every fault with its place."""

    exit_code = 5

    def __init__(self, message: str, errors: tuple[ContentError, ...] = (), hint: str = "") -> None:
        super().__init__(message, hint)
        self.errors = errors


class Unavailable(ScreentestError):
    """Something outside could not be reached or used: a disk, a database, a model. What was said is kept first."""

    exit_code = 4
