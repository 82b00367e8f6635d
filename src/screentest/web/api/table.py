"""Which operations there are: a new one is one function and one row in the file of its group."""

from __future__ import annotations

from . import data, decide, drafts, know, plan, sessions, simulator, stories, takes, texts
from .operation import Operation

OPERATIONS: tuple[Operation, ...] = (
    *texts.ROWS,
    *decide.ROWS,
    *know.ROWS,
    *takes.ROWS,
    *sessions.ROWS,
    *stories.ROWS,
    *drafts.ROWS,
    *simulator.ROWS,
    *plan.ROWS,
    *data.ROWS,
)
