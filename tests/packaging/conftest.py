"""The wheel, built once, and an environment with its core dependencies alone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from machine import ROOT, Machine, Run, copy_installed, core_closure, pip


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel as `make wheel` does."""
    folder = tmp_path_factory.mktemp("dist")
    pip("wheel", "--no-index", "--no-deps", "--no-build-isolation", "-w", folder, ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="session")
def machine(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Machine:
    """Install the wheel where there is nothing else.

    The locked dependencies come from this environment instead of an index, so that no network is needed; pip refuses
    to install the wheel if one that it declares were missing.
    """
    root = tmp_path_factory.mktemp("machine") / "env"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", root], check=True, timeout=120)
    (packages,) = root.glob("lib/python*/site-packages")
    for name in core_closure():
        copy_installed(name, packages)
    pip("install", "--no-index", "--no-compile", wheel, python=root / "bin" / "python")
    return Machine(root / "bin", packages)


@pytest.fixture
def run(machine: Machine, tmp_path: Path) -> Run:
    """Give a function that runs the installed program from an empty folder, with an empty home and no repository."""
    there = tmp_path / "elsewhere"
    there.mkdir()

    def run_(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [machine.programs / "screentest", *arguments],
            input=stdin,
            capture_output=True,
            text=True,
            cwd=there,
            env={"HOME": str(tmp_path / "home"), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
            timeout=120,
            check=False,
        )

    return run_
