"""Test files are collected by their bare names, so each has a name of its own."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
#: Files that pytest reads by their place.
BY_PLACE = {"conftest.py", "__init__.py"}


def test_no_two_files_of_tests_share_a_name() -> None:
    names = Counter(path.name for path in TESTS.rglob("*.py") if path.name not in BY_PLACE)
    assert len(names) > 100
    assert [name for name, count in names.items() if count > 1] == []
