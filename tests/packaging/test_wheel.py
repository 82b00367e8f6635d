"""What the wheel holds, and what it weighs with its core dependencies."""

from __future__ import annotations

import hashlib
import json
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest
from machine import Machine

pytestmark = pytest.mark.packaging

#: The bare wheel with its core dependencies stays under this many bytes on disk.
MOST = 60_000_000
PACKAGE = "screentest/"


@pytest.fixture(scope="module")
def names(wheel: Path) -> list[str]:
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


def test_the_packs_are_compiled_sealed_and_whole(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        head, _, body = archive.read("screentest/packs/compiled.json").decode().partition("\n")
    said = json.loads(head)
    assert said["signature"] == "sealed"
    assert said["sha256"] == hashlib.sha256(body.encode()).hexdigest()
    assert {pack["id"] for pack in json.loads(body)["packs"]} == {"core", "netflix"}


def test_what_the_product_needs_is_there(names: list[str]) -> None:
    needed = ["templates/report.html", "templates/styles/page.css", "schemas/grade-batch-out.json", "py.typed"]
    needed += ["packs/core/heads.json", "packs/netflix/examples/tpm-loop.md"]
    assert [name for name in needed if PACKAGE + name not in names] == []


def test_nothing_of_the_workshop_is_there(names: list[str]) -> None:
    foreign = [name for name in names if not name.startswith((PACKAGE, "screentest-"))]
    assert foreign == []
    parts = {part for name in names for part in name.split("/")}
    assert parts.isdisjoint({"tests", "tools", "bench", "conftest.py", "__pycache__", ".ci", "Makefile"})
    assert not [name for name in names if Path(name).name.startswith("test_")]


def test_the_licence_is_there_and_every_extra_is_named(wheel: Path, names: list[str]) -> None:
    assert {"LICENSE", "NOTICE"} <= {Path(name).name for name in names}
    with zipfile.ZipFile(wheel) as archive:
        (place,) = (name for name in names if name.endswith(".dist-info/METADATA"))
        said = Parser().parsestr(archive.read(place).decode())
    assert said["License-Expression"] == "Apache-2.0"
    assert set(said.get_all("Provides-Extra", [])) == {"full", "web", "postgres", "documents", "plan"}


def test_it_weighs_little_and_brings_no_torch(machine: Machine) -> None:
    files = [path for path in machine.packages.rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) < MOST
    there = {path.name.split("-")[0].lower() for path in machine.packages.glob("*.dist-info")}
    assert there.isdisjoint({"torch", "numpy", "onnxruntime", "starlette", "pytest"})
