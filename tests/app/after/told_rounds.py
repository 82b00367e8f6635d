"""Rounds as people tell them, for tests."""

from __future__ import annotations

from screentest.adapters.storage.open import open_store
from screentest.app.after.told import ToldQuestion, ToldRound
from screentest.app.services import Services

SLIPPED = "Tell me about a programme that slipped."
WHY = "Why us?"
TOLD = ToldRound(
    "Netflix",
    "tpm",
    "L6",
    "2026-01-01",
    "Hiring manager",
    "hiring manager",
    "",
    (
        ToldQuestion(SLIPPED, "I told the cutover.", "2", "who owned the rollback"),
        ToldQuestion("How would you measure the success of it?"),
        ToldQuestion(WHY),
    ),
)


def apart(services: Services, url: str) -> Services:
    """Return the product as it ships with a store of its own; the quick reader stands for both settings."""
    reader = services.reader("fast")
    return Services(services.settings, services.clock, services.packs, lambda _, __: reader, lambda _: open_store(url))
