"""Writes small packs for tests."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent
from typing import Any

from screentest.adapters.packs.source import FolderPacks
from screentest.engines.reading.material import prepare

MANIFEST = 'id = "mine"\nname = "Mine"\nversion = "1.0"\nlicence = "CC0"\n'
INDICATOR = dedent(
    """\
    code: OWN901
    name: rang-the-customer
    since: "0.1"
    stands: for
    what: Says that the speaker rang a customer.
    why: A call is an act.
    when_fine: Where there are no customers.
    weak: Customers were consulted.
    strong: I rang the four largest customers on Friday.
    standing: inferred
    detect:
      pattern:
        - "i rang ... customers"
    provenance: {kind: original, author: tests, reviewed: 2026-01-01}
    """
)


def pack(root: Path, files: dict[str, str] | None = None, name: str = "mine") -> Path:
    """Write a pack with one sound indicator and what `files` adds or changes; return its folder."""
    folder = root / name
    for place, text in {"pack.toml": MANIFEST, "indicators/OWN901.yaml": INDICATOR, **(files or {})}.items():
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def own_packs(root: Path, cache: Path | None = None, **more: Any) -> FolderPacks:
    """Return the source of the built-in packs and those below `root`."""
    return FolderPacks(prepare, root, cache, **more)
