"""Use case: compile the built-in packs, at build time."""

from __future__ import annotations

from pathlib import Path

from .bootstrap import packs
from .settings import Settings


def compile_packs(sealed: bool = False, place: Path | None = None) -> Path:
    """Write the compiled form of the built-in packs and return its place; a person's own packs are not looked at."""
    return packs(Settings(Path(), "", Path("none"))).compile(sealed, place)
