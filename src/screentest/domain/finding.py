"""Findings: one lint result each, an indicator that counts against the speaker, with its place."""

from __future__ import annotations

from dataclasses import dataclass

from .evidence import Quote
from .indicator import Mistake, Severity


@dataclass(frozen=True, slots=True)
class Finding:
    """What was seen, which mistake it belongs to, how grave it is, and the words it points at."""

    code: str
    name: str
    mistake: Mistake
    severity: Severity
    message: str
    quote: Quote
    probability: float | None = None
