"""Kept drafts: the newest of a name holds, and a damaged one is named without hiding the others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from screentest.app import bootstrap
from screentest.app.services import Services
from screentest.app.settings import Settings
from screentest.app.workbench.kept import KIND, keep_draft, kept_draft, kept_drafts, take_back
from screentest.domain.errors import UserError
from screentest.ports.store import EntryRecord


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Services]:
    made = bootstrap.services(Settings(tmp_path, f"sqlite:///{tmp_path / 'store.sqlite3'}", tmp_path / "packs"))
    yield made
    made.close()


def test_the_newest_holds_and_keeps_its_count(own: Services) -> None:
    keep_draft(own, "one", "narrative", "first")
    assert keep_draft(own, "one", "autopsy", "second").version == 2
    keep_draft(own, "another", "narrative", "third")
    assert [(kept.name, kept.form, kept.text) for kept in kept_drafts(own)] == [
        ("another", "narrative", "third"),
        ("one", "autopsy", "second"),
    ]


def test_what_was_taken_back_is_gone_until_it_is_kept_again(own: Services) -> None:
    keep_draft(own, "one", "narrative", "first")
    take_back(own, "one")
    assert kept_drafts(own) == []
    with pytest.raises(UserError, match="no draft"):
        take_back(own, "one")
    assert keep_draft(own, "one", "narrative", "again").text == "again"


def test_a_damaged_draft_is_named_and_can_be_kept_anew(own: Services) -> None:
    keep_draft(own, "sound", "narrative", "text")
    own.store.add_entry(EntryRecord("zz1", KIND, "broken", "2026-11-22T00:00:00+00:00", {"form": 3}))
    with pytest.raises(UserError, match="damaged"):
        kept_draft(own, "broken")
    assert kept_draft(own, "sound").text == "text"
    assert keep_draft(own, "broken", "narrative", "anew").text == "anew"
    assert len(kept_drafts(own)) == 2


@pytest.mark.parametrize("name", ["", "a/b", "x" * 61, " x", "-x"])
def test_names_are_plain(own: Services, name: str) -> None:
    with pytest.raises(UserError, match="no name"):
        keep_draft(own, name, "narrative", "text")
