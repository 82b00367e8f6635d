"""Snapshots as plain files: what people see, kept beside the test that shows it."""

from __future__ import annotations

from pathlib import Path


class Snapshot:
    """Compares a text with `__snapshots__/NAME` in the test's folder; writes it with `--snapshot-update`."""

    def __init__(self, folder: Path, update: bool) -> None:
        self._folder = folder / "__snapshots__"
        self._update = update

    def __call__(self, name: str, text: str) -> None:
        """Compare, or write where asked to; a snapshot that is not there yet is a failure that says how to write it."""
        place = self._folder / name
        if self._update:
            self._folder.mkdir(exist_ok=True)
            place.write_text(text, encoding="utf-8")
            return
        assert place.is_file(), f"there is no snapshot {place}: look at what is shown and run with --snapshot-update"
        assert text == place.read_text(encoding="utf-8"), f"{place} shows something else: see it, then `make snap`"
