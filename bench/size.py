"""What the bare wheel takes on disk with its core dependencies."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement

from .figures import Figure, most, shown


def core_names(name: str = "screentest") -> set[str]:
    """Return the names of a package's core dependencies and of theirs, without extras."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        for line in metadata.requires(waiting.pop()) or []:
            need = Requirement(line)
            if need.name not in found and (need.marker is None or need.marker.evaluate({"extra": ""})):
                found.add(need.name)
                waiting.append(need.name)
    return found


def installed_bytes(name: str) -> int:
    """Return the size of a package's installed files."""
    files = metadata.files(name) or []
    return sum(path.stat().st_size for file in files if (path := Path(str(file.locate()))).is_file())


def size(root: Path) -> Iterator[Figure]:
    """Build the wheel, unpack it, and add what its core dependencies take here."""
    with tempfile.TemporaryDirectory() as scratch:
        quiet = ["--quiet", "--disable-pip-version-check", "--no-deps"]
        pip = [sys.executable, "-m", "pip"]
        subprocess.run([*pip, "wheel", *quiet, "--no-build-isolation", "-w", scratch, str(root)], check=True)
        wheel = next(Path(scratch).glob("*.whl"))
        subprocess.run([*pip, "install", *quiet, "--target", f"{scratch}/here", str(wheel)], check=True)
        own = sum(path.stat().st_size for path in Path(scratch, "here").rglob("*") if path.is_file())
        yield shown("the wheel", wheel.stat().st_size / 1e6, "MB")
    others = sum(installed_bytes(name) for name in core_names())
    yield shown("the wheel, installed", own / 1e6, "MB")
    yield most("the wheel and its core dependencies, installed", (own + others) / 1e6, "MB", 60)
