"""The kept forms of a rehearsal: what it is about, and its log, one entry for each thing that happened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any, Literal

from ...domain.errors import UserError
from ...domain.interview import Event, Heard, InterviewMode, Sheet
from ...ports.store import EntryRecord
from ..built import built
from ..services import ReaderSetting

#: Grows when an older program could not read the bodies.
FORM = 1
#: The kinds of entry; the subject of each is the session's id.
SESSION, LOG, ENDED = "session", "session-event", "session-take"


@dataclass(frozen=True, slots=True)
class Setup:
    """How a session is held. `parent` and `fork` name the session and the turn that it starts again from."""

    question: str
    mode: InterviewMode = "real"
    track: str = "both"
    setting: ReaderSetting = "full"
    ends_early: bool = True
    most_probes: int = 4
    own_questions: bool = False
    seed: int = 0
    parent: str = ""
    fork: int = 0
    loop: str = ""
    stage: str = ""
    #: The competencies that a loop's round is about: what they lack is asked for first.
    focus: tuple[str, ...] = ()
    #: How long it may take, where a round's minutes say so; 0 for the question's own time box.
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Seen:
    """An indicator at its words in one turn: places are in that turn."""

    code: str
    start: int
    end: int
    kind: Literal["pattern", "structure", "example"]
    probability: float | None = None
    #: As on evidence: what a classifier too often says of sentences that show nothing. Nobody is asked about it.
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Logged:
    """One line of the log: an event as it came in; what was heard in it is a line of its own with the same `n`."""

    n: int
    what: Literal["event", "heard", "paused", "resumed"]
    at: float
    event: Event | None = None
    heard: Heard | None = None
    seen: tuple[Seen, ...] = ()


def session_body(setup: Setup, sheet: Sheet) -> dict[str, Any]:
    """Return the body of a session: its sheet is kept, since packs change and a replay may not."""
    return {"form": FORM, "setup": asdict(setup), "sheet": asdict(sheet)}


def session_from(entry: EntryRecord) -> tuple[Setup, Sheet]:
    """Return how a session is held, and its sheet; raises UserError where the body is damaged."""
    try:
        _form(entry.body)
        return built(Setup, entry.body["setup"]), built(Sheet, entry.body["sheet"])
    except (KeyError, ValueError):
        raise damaged(entry) from None


def log_body(line: Logged) -> dict[str, Any]:
    """Return the body of a line of the log."""
    return {"form": FORM, **asdict(line)}


def log_from(entry: EntryRecord) -> Logged:
    """Return a line of the log; raises UserError where the body is damaged."""
    try:
        _form(entry.body)
        return built(Logged, {name: value for name, value in entry.body.items() if name != "form"})
    except ValueError:
        raise damaged(entry) from None


def events_of(lines: list[Logged]) -> Iterator[tuple[Logged, Logged | None]]:
    """Yield (event line, what was heard in it or None) in order; the same `n` twice counts once."""
    heard = {line.n: line for line in lines if line.what == "heard"}
    seen: set[int] = set()
    for line in sorted((line for line in lines if line.what == "event"), key=lambda line: line.n):
        if line.n not in seen:
            seen.add(line.n)
            yield line, heard.get(line.n)


def _form(body: dict[str, Any]) -> None:
    if body.get("form") != FORM:
        raise ValueError


def damaged(entry: EntryRecord) -> UserError:
    """Return the fault of an entry that cannot be read."""
    return UserError(
        f"what was kept of session {entry.subject} cannot be read ({entry.kind} {entry.id})",
        "it was written by a newer version, or damaged; nothing else is touched",
    )
