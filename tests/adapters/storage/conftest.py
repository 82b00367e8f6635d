"""A folder to whose rights even an administrator's run is bound."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

NOBODY = 65534


@pytest.fixture
def locked_out() -> Iterator[Path]:
    """Give a folder, and run the test as a user who is bound by rights: root would not be."""
    # pytest's own folder is closed to other users.
    folder = Path(tempfile.mkdtemp(prefix="st-ro-"))
    root = os.geteuid() == 0
    if root:
        os.chown(folder, NOBODY, NOBODY)
        os.setegid(NOBODY)
        os.seteuid(NOBODY)
    try:
        yield folder
    finally:
        if root:
            os.seteuid(0)
            os.setegid(0)
        folder.chmod(0o700)
        shutil.rmtree(folder)
