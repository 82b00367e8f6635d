"""docs/add-an-indicator.md does what it says: its commands are run as a newcomer pastes them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from screentest.adapters.packs.wire import CorpusWire
from screentest.adapters.packs.yaml_file import read
from screentest.domain.indicator import MISTAKES
from screentest.engines.reading.pattern_language import PatternFault, parse
from screentest.engines.reading.structure import CHECKS

PAGE = Path(__file__).resolve().parents[2] / "docs" / "add-an-indicator.md"
TEXT = PAGE.read_text(encoding="utf-8")
STEPS = re.findall(r"^```sh\n(.*?)^```", TEXT, re.M | re.S)


def shell(script: str, home: Path) -> subprocess.CompletedProcess[str]:
    programs = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environ = {**os.environ, "HOME": str(home), "PATH": programs, "PYTHONWARNINGS": "ignore"}
    return subprocess.run(
        ["bash", "-c", script], cwd=home, env=environ, capture_output=True, text=True, timeout=300, check=False
    )


def test_the_page_can_be_pasted(tmp_path: Path) -> None:
    manifest, indicator, check, explain, tries, test = STEPS
    start = f"set -e\n{manifest}{indicator}"
    assert "the packs are sound" in shell(start + check, tmp_path).stdout
    packs = "export SCREENTEST_PACKS=~/my-packs\n"
    assert shell(packs + explain, tmp_path).stdout.startswith("SCH290 hope as a date\n")
    found = [shell(packs + line, tmp_path) for line in tries.splitlines()]
    assert ["SCH290" in done.stdout for done in found] == [True, False, False]
    assert [done.returncode for done in found] == [1, 0, 0]
    done = shell(packs + test, tmp_path)
    assert (done.returncode, "4 passed" in done.stdout) == (0, True), done.stdout + done.stderr


WORDS = ["don't ship", "mock-up", "a/b test", "r&d team", "50%", "begin*", "_ ship", "* ship", "so, then"]
SHAPES = ["<num> days", "ship ...8 date", "(ship|send it) out", "(very)? good", "very? good", "^ then ship $"]
NESTED = ["ship (<num>)?", "(a (big|small)|one) win"]


@pytest.mark.parametrize("pattern", WORDS + SHAPES + NESTED)
def test_what_the_page_allows_is_read(pattern: str) -> None:
    assert parse(pattern)


@pytest.mark.parametrize(
    "pattern", ["", "we do", "ab*", "<num>? days", "ship.", "(ship", "ship)", "(ship|)", "...", "(very)?", "(ship|_)"]
)
def test_what_the_page_refuses_is_refused(pattern: str) -> None:
    with pytest.raises(PatternFault):
        parse(pattern)


def test_a_gap_at_the_end_is_dropped() -> None:
    assert parse("ship ...") == parse("ship")
    assert parse("(ship ...|send) now") == parse("(ship|send) now")


def test_the_page_names_every_mistake_and_every_check() -> None:
    assert [name for name in (*MISTAKES, *CHECKS) if name not in TEXT] == []


def test_the_corpus_on_the_page_has_the_form(tmp_path: Path) -> None:
    (block,) = re.findall(r"^```yaml\n(.*?)^```", TEXT, re.M | re.S)
    assert yaml.safe_load(block)
    place = tmp_path / "SCH290.yaml"
    place.write_text(block, encoding="utf-8")
    assert read(place, CorpusWire, "SCH290.yaml")[1] == ()
