"""Opening a store: what is made, what is refused, and that every refusal has words, a hint and the right exit code."""

from __future__ import annotations

import sqlite3
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from screentest.adapters.storage.open import open_store
from screentest.domain.errors import Unavailable, UserError


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_folder_and_file_are_private(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "store.sqlite3"
    store = open_store(f"sqlite:///{path}")
    assert rights(path.parent) == rights(path.parent.parent) == 0o700
    assert {file.name for file in path.parent.iterdir()} >= {"store.sqlite3"}
    assert {rights(file) for file in path.parent.iterdir()} == {0o600}
    store.close()


def test_a_folder_that_is_there_keeps_its_rights(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    folder.chmod(0o755)
    open_store(f"sqlite:///{folder / 'store.sqlite3'}").close()
    assert rights(folder) == 0o755


def test_every_commit_reaches_the_disk(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path / 's.sqlite3'}")
    with store._backend.reading() as connection:  # type: ignore[attr-defined]
        for pragma, wanted in (("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("secure_delete", 1)):
            assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one() == wanted
    store.close()


@pytest.mark.parametrize(
    "url",
    [
        "mysql://me:s3cret@host/db",
        "sqlite://me:s3cret@host",
        "s3cret",
        "",
        "sqlite:///",
        "sqlite:///:memory:",
        "postgresql://me:s3cret@host:notaport/db",
        "postgresql://me:s3cret@host/db?s3cret=1",
        "postgresql://me:word@s3cret@host/db",
        "postgresql://me:word/s3cret@host/db",
    ],
)
def test_an_url_that_names_no_database_is_refused(url: str) -> None:
    with pytest.raises(UserError) as caught:
        open_store(url)
    assert "s3cret" not in caught.value.message + caught.value.hint
    assert "postgresql://" in caught.value.hint


def _under_a_file(folder: Path) -> Path:
    (folder / "file").write_text("x")
    return folder / "file" / "store.sqlite3"


def _under_a_file_deeper(folder: Path) -> Path:
    (folder / "file").write_text("x")
    return folder / "file" / "deeper" / "store.sqlite3"


def _a_folder(folder: Path) -> Path:
    return folder


def _on_the_system(_: Path) -> Path:
    return Path("/proc/screentest/store.sqlite3")


def _with_nul(folder: Path) -> Path:
    return folder / "a\x00b"


@pytest.mark.parametrize("place", [_under_a_file, _under_a_file_deeper, _a_folder, _on_the_system, _with_nul])
def test_a_place_that_cannot_be_written_is_said(tmp_path: Path, place: Callable[[Path], Path]) -> None:
    with pytest.raises(Unavailable) as caught:
        open_store(f"sqlite:///{place(tmp_path)}")
    assert caught.value.exit_code == 4
    assert "SCREENTEST_DATA" in caught.value.hint


def test_a_read_only_folder_is_said(locked_out: Path) -> None:
    locked_out.chmod(0o555)
    with pytest.raises(Unavailable, match="Permission denied") as caught:
        open_store(f"sqlite:///{locked_out / 'store.sqlite3'}")
    assert "SCREENTEST_DATA" in caught.value.hint


def test_a_read_only_database_is_said(locked_out: Path) -> None:
    path = locked_out / "store.sqlite3"
    path.write_bytes(b"")
    path.chmod(0o444)
    locked_out.chmod(0o555)
    with pytest.raises(Unavailable, match=r"may not be written|cannot be opened") as caught:
        open_store(f"sqlite:///{path}")
    assert "SCREENTEST_DATA" in caught.value.hint


def _no_database(path: Path) -> None:
    path.write_text("Dear diary, this is a text of mine.\n" * 200)


def _cut_short(path: Path) -> None:
    open_store(f"sqlite:///{path}").close()
    path.write_bytes(path.read_bytes()[:5000])


def _overwritten(path: Path) -> None:
    open_store(f"sqlite:///{path}").close()
    data = path.read_bytes()
    path.write_bytes(data[:200] + b"\xff" * (len(data) - 200))


def _of_another_program(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE bookmarks (url TEXT)")
    connection.commit()
    connection.close()


@pytest.mark.parametrize("damage", [_no_database, _cut_short, _overwritten, _of_another_program])
def test_a_file_that_is_no_store_is_refused_and_left_as_it_was(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    path = tmp_path / "store.sqlite3"
    damage(path)
    before = path.read_bytes()
    with pytest.raises(Unavailable, match=r"damaged|another program") as caught:
        open_store(f"sqlite:///{path}")
    assert "left as it was" in caught.value.hint
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir() if file.name.startswith("store")] == ["store.sqlite3"]


@pytest.fixture
def no_driver(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as patch:
        patch.setitem(sys.modules, "psycopg", None)
        patch.delitem(sys.modules, "screentest.adapters.storage.postgres", raising=False)
        yield


@pytest.mark.usefixtures("no_driver")
def test_a_missing_driver_is_said_with_the_line_that_installs_it() -> None:
    with pytest.raises(Unavailable) as caught:
        open_store("postgresql://me@host/db")
    assert caught.value.hint == "pip install 'screentest[postgres]'"
