"""Use case: the example candidate that ships with the product: answers, a résumé, and a posting to stand beside."""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).resolve().parents[1] / "packs" / "netflix" / "examples"
EXAMPLE = _FOLDER / "tpm-loop.md"


def example_text() -> str:
    """Return the example candidate's answer set."""
    return EXAMPLE.read_text(encoding="utf-8")


def example_resume() -> bytes:
    """Return the example candidate's résumé, in Markdown."""
    return (_FOLDER / "tpm-resume.md").read_bytes()


def example_posting() -> bytes:
    """Return the posting that the example candidate goes for, in Markdown."""
    return (_FOLDER / "tpm-posting.md").read_bytes()
