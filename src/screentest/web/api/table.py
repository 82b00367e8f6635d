"""Which operations there are: a new one is one function and one row in the file of its group."""

from __future__ import annotations

from . import (
    after,
    data,
    decide,
    drafts,
    kept_briefs,
    kept_reads,
    know,
    loops,
    memos,
    offers,
    packet,
    plan,
    sessions,
    simulations,
    simulator,
    start,
    stories,
    take_pairs,
    takes,
    texts,
)
from .operation import Operation

OPERATIONS: tuple[Operation, ...] = (
    *start.ROWS,
    *texts.ROWS,
    *decide.ROWS,
    *offers.ROWS,
    *kept_reads.ROWS,
    *kept_briefs.ROWS,
    *packet.ROWS,
    *know.ROWS,
    *takes.ROWS,
    *take_pairs.ROWS,
    *sessions.ROWS,
    *loops.ROWS,
    *memos.ROWS,
    *after.ROWS,
    *stories.ROWS,
    *drafts.ROWS,
    *simulator.ROWS,
    *simulations.ROWS,
    *plan.ROWS,
    *data.ROWS,
)
