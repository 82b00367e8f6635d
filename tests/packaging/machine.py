"""A machine that has nothing but the wheel: what is copied, what is installed, and how it is run."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
Run = Callable[..., subprocess.CompletedProcess[str]]


@dataclass(frozen=True)
class Machine:
    """An environment with the wheel and its core dependencies."""

    programs: Path
    packages: Path


def pip(*arguments: object, python: Path | None = None) -> None:
    where = ["--python", str(python)] if python else []
    done = subprocess.run(
        [sys.executable, "-m", "pip", *where, "--quiet", "--disable-pip-version-check", *map(str, arguments)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def core_closure() -> Iterator[str]:
    """Yield the names of the core dependencies and of what these need, with no extra asked for."""
    waiting, seen = ["screentest"], {"screentest"}
    while waiting:
        for written in distribution(waiting.pop()).requires or []:
            wanted = Requirement(written)
            if wanted.name in seen or (wanted.marker and not wanted.marker.evaluate({"extra": ""})):
                continue
            seen.add(wanted.name)
            waiting.append(wanted.name)
            yield wanted.name


def copy_installed(name: str, packages: Path) -> None:
    """Copy an installed distribution, file by file as its record lists them."""
    files = distribution(name).files
    assert files, f"{name} has no record"
    for file in files:
        if ".." in file.parts or "__pycache__" in file.parts:
            continue
        place = packages / file
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(str(file.locate()), place)
