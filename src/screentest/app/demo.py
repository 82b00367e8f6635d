"""Use case: the example candidate that ships with the product."""

from __future__ import annotations

from pathlib import Path

EXAMPLE = Path(__file__).resolve().parents[1] / "packs" / "netflix" / "examples" / "tpm-loop.md"


def example_text() -> str:
    """Return the example candidate's answer set."""
    return EXAMPLE.read_text(encoding="utf-8")
