"""A snapshot is compared, never written unasked."""

from __future__ import annotations

from pathlib import Path

import pytest

from snapshots import Snapshot


def test_a_snapshot_is_written_when_asked_and_compared_afterwards(tmp_path: Path) -> None:
    Snapshot(tmp_path, update=True)("page.txt", "as it was\n")
    compare = Snapshot(tmp_path, update=False)
    compare("page.txt", "as it was\n")
    with pytest.raises(AssertionError, match="something else"):
        compare("page.txt", "otherwise\n")


def test_a_snapshot_that_is_not_there_fails(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="--snapshot-update"):
        Snapshot(tmp_path, update=False)("new.txt", "shown")
    assert not (tmp_path / "__snapshots__").exists()
