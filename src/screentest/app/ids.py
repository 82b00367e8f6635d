"""Ids of what is kept: they sort by time, and chance keeps two of one second apart."""

from __future__ import annotations

import secrets
from datetime import datetime


def new_id(now: datetime) -> str:
    """Return a new id that sorts by time: seconds since 1970 in hex, then chance."""
    return f"{int(now.timestamp()):08x}{secrets.token_hex(6)}"
