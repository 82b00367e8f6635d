"""Résumés for tests of the track verdict, and signals made by hand."""

from __future__ import annotations

from screentest.domain.document import Document
from screentest.domain.evidence import Quote
from screentest.domain.resume import Resume
from screentest.domain.text import Span
from screentest.domain.verdict import Manner, Signal
from screentest.engines.reading.segment import sentences
from screentest.engines.track.layout import read_resume
from screentest.engines.track.parts import Parts, parts_of

#: November 2026, in months since the year 0.
NOW = 2026 * 12 + 10

PM_LINES = (
    "Sat with ferry crews for a month and found that islanders phone because they do not trust the timetable.",
    "Chose a one-line text over the planned app; nobody had asked for it, and calls fell by 40 %.",
    "Stopped the loyalty card when repeat trips did not move after ten weeks.",
    "Tested two prices for the freight slot with thirty shippers and kept the dearer one.",
)
TPM_LINES = (
    "Moved 31 harbours to the new ticket gates in six waves, each rehearsed, with a way back each night.",
    "Found in a load test that the seat lock would fail at a third of the summer peak, and had it sharded in time.",
    "Kept one list of what nine teams owed one another; 40 of 42 interface dates were met.",
    "Cut the release cycle of the gate firmware from ten weeks to two with a shared laboratory.",
)


def text_of(lines: tuple[str, ...], title: str = "Harbour Analyst") -> str:
    """Return a résumé with the given lines under one position."""
    items = "\n".join(f"- {line}" for line in lines)
    return f"Experience\n{title}, Strait Ferries, 2014 – 2023\n{items}\n\nSkills: timetables, SQL\n"


def resume(text: str) -> Resume:
    """Return a text as a résumé."""
    return read_resume(Document(text, "text", "cv.txt"), NOW)


def parts(text: str) -> Parts:
    """Return what of a text may be evidence."""
    return parts_of(resume(text), sentences)


def signal(weight: float, code: str = "PIN001", role: int | None = 0, manner: Manner = "done") -> Signal:
    """Return a signal of some weight."""
    return Signal(code, weight, Quote(Span(0, 9), "some words here"), "pattern", manner, role)
