"""What every store promises, proved on SQLite and on a real PostgreSQL server."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import inspect

from screentest.adapters.storage import tables
from screentest.adapters.storage.open import open_store
from screentest.adapters.storage.sql_store import SqlStore
from screentest.domain.errors import ScreentestError, UserError
from screentest.ports.store import (
    AmendmentRecord,
    EntryRecord,
    Record,
    RubricRecord,
    ScorecardRecord,
    Store,
    TakeRecord,
)

TAKE = TakeRecord(
    "65a0aa01",
    "slipped-dependency",
    "What slipped?",
    "program",
    "tpm",
    "I owned it. نعم 🎬",
    "2026-01-02T10:00:00+00:00",
)
LATER = replace(TAKE, id="65a0bb02", question="other", said_at="2026-01-02T10:00:00.5+00:00", source="file")
RUBRIC = RubricRecord(
    "s2:c1", "s2:s1", {"name": "Program", "structure": {"key": ["risk"], "thresholds": [3.5, 2.5, 1.5, 0.6]}}
)
CARD = ScorecardRecord(
    "c1",
    TAKE.id,
    "2026-01-02T10:00:01+00:00",
    "rule:full@1",
    "s2:c1",
    "s2:s1",
    {"overall": None, "n": [1, 2.5, "\x00é"]},
)
AMENDMENT = AmendmentRecord("a1", "c1", "2026-01-03T10:00:00+00:00", {"criterion": "risk", "rating": 3})
ENTRY = EntryRecord("e1", "story", "late-vans", "2026-01-03T11:00:00+00:00", {"title": "Late vans", "n": [1, None]})
ALL: list[Record] = [RUBRIC, TAKE, LATER, CARD, AMENDMENT, ENTRY]


@pytest.fixture
def store(database: str) -> Iterator[Store]:
    opened = open_store(database)
    yield opened
    opened.close()


def test_a_take_is_there_for_the_next_process(database: str, store: Store) -> None:
    store.add_take(TAKE)
    again = open_store(database)
    assert list(again.takes()) == [TAKE]
    again.close()


def test_a_mark_changes_with_whatever_is_kept(store: Store) -> None:
    marks = [store.mark()]
    store.add_take(TAKE)
    marks.append(store.mark())
    store.add_entry(EntryRecord("e1", "draft", "a", TAKE.said_at, {"text": "b"}))
    marks += [store.mark(), store.mark()]
    assert marks[2] == marks[3]
    assert len(set(marks)) == 3
    store.forget()
    assert store.mark() == marks[0], "nothing is like nothing"


def test_takes_come_in_the_order_in_which_they_were_said(store: Store) -> None:
    for take in (LATER, TAKE, replace(TAKE, id="0")):
        store.add_take(take)
    assert [take.id for take in store.takes()] == [TAKE.id, "0", LATER.id]
    assert [take.id for take in store.takes("other")] == [LATER.id]
    assert list(store.takes("unknown")) == []
    assert [take.id for take in store.latest_takes(2)] == ["0", LATER.id]
    assert [take.id for take in store.latest_takes(9)] == [TAKE.id, "0", LATER.id]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("65a0aa01", "65a0aa01"),
        ("65a0a", "65a0aa01"),
        ("65a0b", "65a0bb02"),
        ("65a0", None),
        ("65A0AA", None),
        ("65a0%", None),
        ("65a0_a", None),
        ("", None),
        ("\x00", None),
        ("\ud800", None),
        ("nothing", None),
    ],
)
def test_a_take_is_found_by_an_unambiguous_beginning(store: Store, wanted: str, found: str | None) -> None:
    store.add_all([TAKE, LATER])
    take = store.take(wanted)
    assert (take.id if take else None) == found


def test_a_whole_id_wins_over_a_longer_one(store: Store) -> None:
    store.add_all([TAKE, replace(TAKE, id=TAKE.id + "0")])
    assert store.take(TAKE.id) == TAKE


def test_a_take_is_never_written_over(store: Store) -> None:
    store.add_take(TAKE)
    with pytest.raises(UserError):
        store.add_take(replace(TAKE, text="other words"))
    assert list(store.takes()) == [TAKE]


def test_a_rubric_can_be_kept_again(store: Store) -> None:
    store.add_rubric(RUBRIC)
    store.add_rubric(RUBRIC)
    assert store.rubric("s2:c1") == RUBRIC
    assert store.rubric("s2:none") is None
    assert list(store.everything()) == [RUBRIC]


def test_scorecards_and_amendments_need_what_they_point_at(store: Store) -> None:
    store.add_rubric(RUBRIC)
    with pytest.raises(UserError):
        store.add_scorecard(CARD)
    store.add_take(TAKE)
    with pytest.raises(UserError):
        store.add_scorecard(replace(CARD, content_hash="s2:none"))
    with pytest.raises(UserError):
        store.add_amendment(AMENDMENT)
    store.add_scorecard(CARD)
    store.add_amendment(AMENDMENT)
    assert list(store.scorecards()) == list(store.scorecards(TAKE.id)) == [CARD]
    assert list(store.amendments()) == list(store.amendments("c1")) == [AMENDMENT]
    assert list(store.scorecards(LATER.id)) == list(store.amendments("none")) == []


def test_scorecards_and_amendments_come_in_the_order_in_which_they_were_made(store: Store) -> None:
    store.add_all([RUBRIC, TAKE])
    for name, hour in (("x", "12"), ("z", "11"), ("y", "11")):
        store.add_scorecard(replace(CARD, id=name, made_at=f"2026-01-02T{hour}:00:00+00:00"))
        store.add_amendment(AmendmentRecord(name, name, f"2026-01-02T{hour}:00:00+00:00", {}))
    assert [card.id for card in store.scorecards()] == ["z", "y", "x"]
    assert [amendment.id for amendment in store.amendments()] == ["z", "y", "x"]


def test_entries_come_by_kind_and_subject_in_the_order_in_which_they_were_made(store: Store) -> None:
    later = replace(ENTRY, id="e0", made_at="2026-01-04T11:00:00+00:00", body={})
    other = replace(ENTRY, id="e2", subject="early-vans")
    for entry in (later, ENTRY, other, replace(ENTRY, id="e3", kind="draft")):
        store.add_entry(entry)
    assert list(store.entries("story")) == [ENTRY, other, later]
    assert list(store.entries("story", "late-vans")) == [ENTRY, later]
    assert list(store.entries("nothing")) == []
    with pytest.raises(UserError):
        store.add_entry(replace(ENTRY, body={"title": "other"}))


def test_of_entries_about_one_subject_the_newest_holds_however_late_it_arrived(store: Store) -> None:
    newer = replace(ENTRY, id="e4", made_at="2026-01-04T11:00:00+00:00", body={})
    other = replace(ENTRY, id="e5", subject="early-vans", made_at="2026-01-05T11:00:00+00:00")
    twice = replace(other, id="e6", body={"title": "again"})
    for entry in (newer, other, twice, ENTRY, replace(ENTRY, id="e7", kind="draft", subject="late-vans")):
        store.add_entry(entry)
    assert list(store.newest("story")) == [newer, twice]
    assert list(store.newest("nothing")) == []


def test_everything_can_be_added_elsewhere_in_the_order_given(store: Store) -> None:
    assert store.add_all(ALL) == 6
    assert list(store.everything()) == ALL
    assert store.add_all(store.everything()) == 0
    assert store.add_all([*ALL, replace(TAKE, id="new")]) == 1


def test_add_all_adds_all_or_none(store: Store) -> None:
    with pytest.raises(UserError, match="not there"):
        store.add_all([RUBRIC, TAKE, replace(CARD, take="nobody")])
    assert list(store.everything()) == []

    def breaks() -> Iterator[Record]:
        yield TAKE
        raise UserError("the file ends here")

    with pytest.raises(UserError, match="ends here"):
        store.add_all(breaks())
    assert list(store.everything()) == []


def test_add_all_leaves_what_is_there_as_it_is(store: Store) -> None:
    store.add_take(TAKE)
    assert store.add_all([replace(TAKE, text="changed elsewhere")]) == 0
    assert list(store.takes()) == [TAKE]


def test_forget_deletes_everything_and_the_store_goes_on(store: Store) -> None:
    store.add_all(ALL)
    assert store.forget() == 6
    assert list(store.everything()) == []
    assert store.forget() == 0
    assert store.add_all(ALL) == 6


@pytest.mark.parametrize("text", ["a\x00b", "half \ud83c of a character"])
def test_what_cannot_be_kept_is_refused_in_words(store: Store, text: str) -> None:
    with pytest.raises(UserError, match="cannot be kept") as caught:
        store.add_take(replace(TAKE, text=text))
    assert caught.value.hint
    assert list(store.takes()) == []


WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=WORDS, prompt=WORDS)
def test_every_text_comes_back_as_it_was(store: Store, text: str, prompt: str) -> None:
    take = replace(TAKE, text=text, prompt=prompt, question=prompt)
    store.forget()
    store.add_all([take, RUBRIC, replace(CARD, body={"text": text, prompt: [text]})])
    assert next(store.takes(prompt)) == take
    assert next(store.scorecards()).body == {"text": text, prompt: [text]}


def test_reading_does_not_stand_in_the_way_of_writing(store: Store) -> None:
    store.add_all(ALL)
    seen = []
    for record in store.everything():
        seen.append(record)
        store.add_take(replace(TAKE, id=f"meanwhile{len(seen)}"))
    assert seen == ALL
    assert len(list(store.takes())) == 2 + len(ALL)


def test_the_migrations_make_the_tables_that_the_store_uses(database: str, store: Store) -> None:
    assert isinstance(store, SqlStore)
    looked = inspect(store._backend.engine)
    for name, table in tables.metadata.tables.items():
        made = {column["name"]: column for column in looked.get_columns(name)}
        assert list(made) == [column.name for column in table.columns]
        for column in table.columns:
            assert made[column.name]["nullable"] == column.nullable
            assert str(made[column.name]["type"]) == column.type.compile(looked.dialect)
        assert {key["referred_table"] for key in looked.get_foreign_keys(name)} == {
            key.column.table.name for key in table.foreign_keys
        }
        assert {index["name"] for index in looked.get_indexes(name) if not index["unique"]} == {
            str(index.name) for index in table.indexes
        }
    wanted = set(tables.metadata.tables)
    assert set(looked.get_table_names()) == {*wanted, "screentest_migration"}


WRITER = """
import sys
from screentest.adapters.storage.open import open_store
from screentest.ports.store import RubricRecord, TakeRecord
url, name = sys.argv[1:]
print("ready", flush=True)
sys.stdin.readline()
store = open_store(url)
for i in range(30):
    store.add_take(TakeRecord(f"{name}{i}", "q", "p", "k", "pm", "words", "2026-01-01T00:00:00+00:00"))
    store.add_rubric(RubricRecord(f"s2:{i}", "s2:s", {}))
store.close()
"""


def test_processes_that_begin_at_once_all_succeed(database: str) -> None:
    """Also the making of the tables: none of them has been there before."""
    writers = [
        subprocess.Popen(
            [sys.executable, "-W", "error", "-c", WRITER, database, name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        for name in "abc"
    ]
    for writer in writers:
        assert writer.stdout
        assert writer.stdout.readline() == b"ready\n"
    for writer in writers:
        assert writer.stdin
        writer.stdin.write(b"\n")
        writer.stdin.flush()
    said = [writer.communicate(timeout=120)[0].decode() for writer in writers]
    assert [writer.returncode for writer in writers] == [0, 0, 0], said
    store = open_store(database)
    assert len(list(store.takes())) == 90
    assert len(list(store.everything())) == 120
    store.close()


def test_a_database_from_a_newer_version_is_refused_and_left_alone(database: str, store: Store) -> None:
    store.add_take(TAKE)
    assert isinstance(store, SqlStore)
    with store._backend.writing() as connection:
        connection.exec_driver_sql("INSERT INTO screentest_migration VALUES (99, 'later', '7.0')")
    with pytest.raises(ScreentestError, match=r"newer Screentest \(7\.0") as caught:
        open_store(database)
    assert caught.value.exit_code == 4
    assert "upgrade" in caught.value.hint
    assert list(store.takes()) == [TAKE]
