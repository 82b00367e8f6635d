"""Shapes of where a person stands."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from ....domain.track import Track
from .takes import TakeRow


class Target(TypedDict):
    """What is prepared for; `interview` is empty where no day is known."""

    company: str
    track: Track
    interview: str


class TargetLeft(Target):
    """The same with the days that are left, null where no day is known."""

    days_left: int | None


class Prepared(TypedDict):
    """What is prepared for, null where nothing was said, and the companies that packs know."""

    target: Target | None
    companies: list[str]


class TodayItem(TypedDict):
    """A thing to do today."""

    title: str
    minutes: int


class TodayShort(TypedDict):
    """The first things of today, and how many there are more; `fault` says why there is no list."""

    fault: str
    items: list[TodayItem]
    more: int
    minutes: NotRequired[int]
    days_left: NotRequired[int]


class OpenDraft(TypedDict):
    """A draft and its form."""

    name: str
    form: str


class OpenDrafts(TypedDict):
    """The latest drafts."""

    fault: str
    rows: list[OpenDraft]


class OpenSession(TypedDict):
    """A round that is not over."""

    question: str
    began: str


class OpenSessions(TypedDict):
    """The rounds that are not over."""

    fault: str
    rows: list[OpenSession]


class OpenMemo(TypedDict):
    """A memo whose clock runs, and the minutes that are left."""

    question: str
    left: int


class OpenMemos(TypedDict):
    """The memos whose clock runs."""

    fault: str
    rows: list[OpenMemo]


class LastRead(TypedDict):
    """The newest cold read."""

    id: str
    words: str


class Preparation(TypedDict):
    """One preparation: so many of those wanted are done."""

    id: str
    name: str
    why: str
    room: str
    track: Track
    done: int
    wanted: int


class Heard(TypedDict):
    """A mistake, and in how many of the latest rated takes it was heard."""

    id: str
    name: str
    sounds: str
    judged: int
    heard: int
    take: str


class Checklist(TypedDict):
    """What of the preparation is done, and what is still heard."""

    preparations: list[Preparation]
    mistakes: list[Heard]


class Start(TypedDict):
    """Where a person left off."""

    target: TargetLeft | None
    takes: list[TakeRow]
    today: TodayShort | None
    drafts: OpenDrafts
    sessions: OpenSessions
    memos: OpenMemos
    read: LastRead | None
    checklist: Checklist


class Example(TypedDict):
    """The example person's papers and answers, as Markdown."""

    resume: str
    requisition: str
    answers: str
