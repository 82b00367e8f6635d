"""Migrations: numbered steps, each run once on a database, the same on both dialects.

A step is never changed once it is released; a change of the tables is a new step and a new row in the table below.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection

from .m0001_first import first
from .m0002_entries import entries

Migration = Callable[[Connection], None]

#: Step number and what it does; the numbers run from 1 without a gap.
MIGRATIONS: tuple[tuple[int, Migration], ...] = ((1, first), (2, entries))
