"""A person's data leaves and comes back whole; what is broken, foreign or newer is refused; nothing is half done."""

from __future__ import annotations

import errno
import json
import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from small_world import world

from screentest.app.data.data import export_json, export_vault, forget, import_json
from screentest.app.data.note import yaml_scalar
from screentest.app.services import Services
from screentest.app.takes.amend import amend
from screentest.app.takes.take import keep_answer, take
from screentest.app.texts.answer_set import Answered
from screentest.domain.errors import Unavailable, UserError
from screentest.ports.store import EntryRecord, Record, TakeRecord

Export = Callable[[Services, Path], int]
WORDS = "The vendor slipped: I owned it. Then we all owned the plan. نعم, 🎬 #tag [[link]]\n---\n\tand so on\r\nend  "


@pytest.fixture
def services(database: str) -> Iterator[Services]:
    made = world(database)
    yield made
    made.close()


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Services]:
    """Give services on SQLite, where the database makes no difference."""
    made = world(f"sqlite:///{tmp_path / 'here.sqlite3'}")
    yield made
    made.close()


def practise(services: Services) -> None:
    """Save two graded takes, one correction and one take that was never graded."""
    answered = Answered("slipped-dependency", 'What "slipped"?: #1', "program", "tpm", WORDS)
    kept, _ = take(services, answered)
    amend(services, kept.id, "risk", 4, because="names herself twice")
    take(services, replace(answered, question="", prompt="What else?", text="I owned it, and that is all."))
    keep_answer(services, replace(answered, text="The power went out as I said"), "file")


def all_of(services: Services) -> list[Record]:
    return sorted(services.store.everything(), key=repr)


@pytest.mark.parametrize("export", [export_json, export_vault])
def test_what_is_exported_and_forgotten_comes_back_the_same(services: Services, tmp_path: Path, export: Export) -> None:
    practise(services)
    before = all_of(services)
    assert len(before) == 7
    assert export(services, tmp_path / "mine") == 7
    assert forget(services) == 7
    assert all_of(services) == []
    assert import_json(services, tmp_path / "mine") == 7
    assert all_of(services) == before
    assert import_json(services, tmp_path / "mine") == 0


@pytest.mark.parametrize("export", [export_json, export_vault])
def test_what_is_kept_beside_the_takes_comes_back_too(services: Services, tmp_path: Path, export: Export) -> None:
    for name, body in (("a", {"title": "Late vans"}), ("b", {})):
        services.store.add_entry(EntryRecord(name, "story", "late vans", "2026-01-02T10:00:00+00:00", body))
    services.store.add_entry(EntryRecord("c", "turn/said", "s1", "2026-01-02T10:00:00+00:00", {"text": "نعم"}))
    before = all_of(services)
    assert export(services, tmp_path / "mine") == 3
    assert forget(services) == 3
    assert import_json(services, tmp_path / "mine") == 3
    assert all_of(services) == before


#: Everything that both databases can hold; every special line end, mark and control character is tried.
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS, prompt=TEXTS, question=TEXTS)
@example("\r\n\n", "\x85\x7f", "---\n")
@example("\ufeffשלום\u202e 🏳️‍🌈\x01\x1b[31m", "\u2028\u2029\ufeff", "../../etc/passwd")
@example("a\n---\n%% x", "\ufffe\uffff\U0001ffff", "CON")
def test_every_text_survives_both_exports(
    here: Services, tmp_path: Path, text: str, prompt: str, question: str
) -> None:
    here.store.forget()
    keep = TakeRecord("65a0aa01", question, prompt, "program", "tpm", text, "2026-01-02T10:00:00+00:00")
    here.store.add_take(keep)
    for export, place in ((export_json, tmp_path / "all.json"), (export_vault, tmp_path / "vault")):
        export(here, place)
        here.store.forget()
        assert import_json(here, place) == 1
        assert list(here.store.everything()) == [keep]
    for note in (tmp_path / "vault").rglob("*.md"):
        assert not set(note.name) & set('*"\\/<>:|?#^[]')
        front = note.read_text("utf-8").partition("\n---\n")[0]
        assert yaml.safe_load(front)["prompt"] == prompt
        assert yaml.safe_load(front)["question"] == question


@given(value=st.one_of(TEXTS, st.none(), st.integers(-(2**53), 2**53), st.floats(1, 4)))
def test_front_matter_is_yaml(value: str | float | None) -> None:
    assert yaml.safe_load(f"key: {yaml_scalar(value)}") == {"key": value}


@pytest.mark.parametrize("export", [export_json, export_vault])
def test_an_export_is_private(here: Services, tmp_path: Path, export: Export) -> None:
    practise(here)
    export(here, tmp_path / "mine")
    for path in [tmp_path / "mine", *(tmp_path / "mine").rglob("*")]:
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0


@pytest.mark.parametrize("export", [export_json, export_vault])
def test_an_export_is_written_over_by_the_next(here: Services, tmp_path: Path, export: Export) -> None:
    practise(here)
    export(here, tmp_path / "mine")
    practise(here)
    count = export(here, tmp_path / "mine")
    forget(here)
    assert import_json(here, tmp_path / "mine") == count == 13
    assert not list(tmp_path.glob(".*.tmp"))


@pytest.mark.parametrize("export", [export_json, export_vault])
def test_nothing_to_export_leaves_an_older_export_alone(here: Services, tmp_path: Path, export: Export) -> None:
    practise(here)
    export(here, tmp_path / "mine")
    forget(here)
    with pytest.raises(UserError, match="nothing is saved"):
        export(here, tmp_path / "mine")
    assert import_json(here, tmp_path / "mine") == 7


def _a_file(place: Path) -> Path:
    return place


def _in_a_folder(place: Path) -> Path:
    place.mkdir()
    return place / "diary.md"


def _above(place: Path) -> Path:
    place.parent.rmdir()
    return place.parent


@pytest.mark.parametrize("export", [export_json, export_vault])
@pytest.mark.parametrize("stands", [_a_file, _in_a_folder, _above])
def test_what_is_no_export_is_never_written_over(
    here: Services, tmp_path: Path, export: Export, stands: Callable[[Path], Path]
) -> None:
    practise(here)
    place = tmp_path / "folder" / "mine"
    place.parent.mkdir()
    diary = stands(place)
    diary.write_text("my diary")
    with pytest.raises((UserError, Unavailable)) as caught:
        export(here, place)
    assert caught.value.hint
    assert diary.read_text() == "my diary"


def test_an_export_to_a_device_is_refused(here: Services) -> None:
    practise(here)
    with pytest.raises(UserError, match="no export"):
        export_json(here, Path("/dev/full"))


@pytest.mark.parametrize("export", [export_json, export_vault])
def test_a_full_disk_leaves_the_older_export_whole(
    here: Services, tmp_path: Path, export: Export, monkeypatch: pytest.MonkeyPatch
) -> None:
    practise(here)
    export(here, tmp_path / "mine")
    whole = {path: path.read_bytes() for path in (tmp_path / "mine", *(tmp_path / "mine").rglob("*")) if path.is_file()}
    practise(here)

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(Unavailable, match="No space left"):
            export(here, tmp_path / "mine")
    assert {path: path.read_bytes() for path in whole} == whole
    assert not list(tmp_path.rglob("*.tmp"))


@pytest.mark.parametrize("writes", [1, 2, 4, 6])
def test_an_interrupted_vault_is_known_as_one(
    here: Services, tmp_path: Path, writes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    practise(here)
    export_vault(here, tmp_path / "mine")
    practise(here)
    for kept in list(here.store.takes()):  # so that notes change which are there already
        if list(here.store.scorecards(kept.id)):
            amend(here, kept.id, "risk", 3, because="again")
    real, left = os.replace, [writes]

    def dies(source: Any, target: Any) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise KeyboardInterrupt
        real(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", dies)
        with pytest.raises(KeyboardInterrupt):
            export_vault(here, tmp_path / "mine")
    with pytest.raises(UserError, match="interrupted"):
        import_json(here, tmp_path / "mine")
    count = export_vault(here, tmp_path / "mine")
    forget(here)
    assert import_json(here, tmp_path / "mine") == count == 17


# What an import refuses.


@pytest.fixture
def exported(here: Services, tmp_path: Path) -> Path:
    """Give a JSON export of a store that is empty again."""
    practise(here)
    export_json(here, tmp_path / "all.json")
    forget(here)
    return tmp_path / "all.json"


def refused(services: Services, path: Path, match: str | None = None) -> None:
    with pytest.raises(UserError, match=match) as caught:
        import_json(services, path)
    assert caught.value.hint
    assert all_of(services) == []


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"   ",
        b"\x00\xff\xfe",
        b"[]",
        b"{}",
        b"null",
        b"# Notes\n",
        b'{"format": "screentest-export"}',
        b'{"format": "screentest-export", "version": 1}',
        b'{"format": "screentest-export", "version": 0, "records": []}',
        b'{"format": "screentest-export", "version": true, "records": []}',
        b'{"format": "screentest-export", "version": "1", "records": []}',
        b'{"format": "screentest-export", "version": 1, "records": [null]}',
        b'{"format": "screentest-export", "version": 1, "records": [{"take": {}}]}',
        b'{"format": "screentest-export", "version": 1, "records": [{"diary": {}}]}',
        b"[" * 100_000,
        b'{"a":' * 100_000,
    ],
)
def test_what_is_no_export_is_refused(here: Services, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "file.json"
    path.write_bytes(data)
    refused(here, path)


def test_a_missing_file_is_said(here: Services, tmp_path: Path) -> None:
    refused(here, tmp_path / "none.json", "no file")


def test_an_export_cut_short_is_refused(here: Services, exported: Path) -> None:
    exported.write_bytes(exported.read_bytes()[:-10])
    refused(here, exported, "cut short")


def test_a_newer_export_is_refused(here: Services, exported: Path) -> None:
    exported.write_text(exported.read_text("utf-8").replace('"version": 2', '"version": 3'), "utf-8")
    refused(here, exported, "newer Screentest")


def test_an_import_has_a_bound(here: Services, exported: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("screentest.app.data.data.MAX_IMPORT", 100)
    refused(here, exported, "too long")


def first(whole: Any, kind: str) -> Any:
    return next(record[kind] for record in whole["records"] if kind in record)


def _no_rubric(whole: Any) -> None:
    whole["records"] = [record for record in whole["records"] if "rubric" not in record]


def _no_take(whole: Any) -> None:
    whole["records"] = [record for record in whole["records"] if "take" not in record]


def _no_scorecard(whole: Any) -> None:
    whole["records"] = [record for record in whole["records"] if "scorecard" not in record]


def _quote(whole: Any) -> None:
    first(whole, "scorecard")["body"]["results"][0]["earned"][0]["support"]["text"] = "I saved it"


def _span(whole: Any) -> None:
    first(whole, "scorecard")["body"]["evidence"][0]["support"]["span"] = [0, 10**6]


def _backwards(whole: Any) -> None:
    first(whole, "scorecard")["body"]["findings"][0]["quote"].update(span=[9, 3], text="")


def _rating(whole: Any) -> None:
    first(whole, "scorecard")["body"]["results"][0]["rating"] = 5


def _rating_in_words(whole: Any) -> None:
    first(whole, "scorecard")["body"]["results"][0]["rating"] = "4"


def _not_a_number(whole: Any) -> None:
    first(whole, "scorecard")["body"]["overall"] = True


def _signal(whole: Any) -> None:
    first(whole, "scorecard")["body"]["signal"] = "certain_hire"


def _body(whole: Any) -> None:
    first(whole, "scorecard")["body"] = {"results": []}


def _reader(whole: Any) -> None:
    first(whole, "scorecard")["reader"] = "human:coach@1"


def _words_of_the_rubric(whole: Any) -> None:
    first(whole, "rubric")["body"]["words"]["risk"][0] = "Charm"


def _empty_rubric(whole: Any) -> None:
    first(whole, "rubric")["body"] = {}


def _amendment(whole: Any) -> None:
    first(whole, "amendment")["body"]["rating"] = "4"


def _time(whole: Any) -> None:
    first(whole, "take")["said_at"] = "2026-01-02 10:00"


def _id(whole: Any) -> None:
    first(whole, "take")["id"] = ""


def _number_for_text(whole: Any) -> None:
    first(whole, "take")["text"] = 3


def _unknown_field(whole: Any) -> None:
    first(whole, "take")["mood"] = "good"


def _long(whole: Any) -> None:
    first(whole, "take")["kind"] = "k" * 2000


def _nul(whole: Any) -> None:
    first(whole, "take")["prompt"] = "\x00"


def _half(whole: Any) -> None:
    first(whole, "take")["prompt"] = "\ud83c"


CHANGES = [
    *(_no_rubric, _no_take, _no_scorecard, _quote, _span, _backwards, _rating, _rating_in_words, _not_a_number),
    *(_signal, _body, _reader, _words_of_the_rubric, _empty_rubric, _amendment, _time, _id, _number_for_text),
    *(_unknown_field, _long, _nul, _half),
]


@pytest.mark.parametrize("change", CHANGES)
def test_an_export_that_was_changed_is_refused_whole(
    here: Services, exported: Path, change: Callable[[Any], None]
) -> None:
    whole = json.loads(exported.read_text("utf-8"))
    change(whole)
    exported.write_text(json.dumps(whole))
    refused(here, exported)


def test_order_and_zone_of_an_import_do_not_matter(here: Services, exported: Path) -> None:
    whole = json.loads(exported.read_text("utf-8"))
    whole["records"].reverse()
    first(whole, "take")["said_at"] = "2026-01-02T13:00:00+02:00"
    exported.write_text("\ufeff" + json.dumps(whole), "utf-8")
    assert import_json(here, exported) == 7
    assert "2026-01-02T11:00:00+00:00" in [take.said_at for take in here.store.takes()]


# A vault is lived in.


@pytest.fixture
def vault(here: Services, tmp_path: Path) -> Path:
    """Give a vault of a store that is empty again."""
    practise(here)
    export_vault(here, tmp_path / "vault")
    forget(here)
    return tmp_path / "vault"


def note(vault: Path, words: str = "vendor slipped") -> Path:
    return next(path for path in vault.rglob("*.md") if words in path.read_text("utf-8"))


def test_a_note_can_be_read_by_a_person(vault: Path) -> None:
    text = note(vault).read_text("utf-8")
    assert "The vendor slipped: I owned it." in text
    assert "overall 2.0, no hire (practice)" in text
    assert "“I owned it”" in text
    assert "corrected: **risk** 4: names herself twice" in text


def test_notes_may_be_renamed_moved_added_to_and_joined_by_others(here: Services, vault: Path) -> None:
    (vault / "Archive").mkdir()
    mine = note(vault)
    with mine.open("a", encoding="utf-8") as file:
        file.write("\nMy own remark.\n")
    mine.rename(vault / "Archive" / "The big one.md")
    (vault / "Diary.md").write_text("---\ntags: [x]\n---\nNothing to do with it.")
    (vault / "Plain.md").write_text("no front matter")
    (vault / ".trash").mkdir()
    (vault / ".trash" / "gone.md").write_text("---\nscreentest: 1\n---\nbroken")
    assert import_json(here, vault) == 7


def test_properties_may_be_rewritten_as_editors_do(here: Services, vault: Path) -> None:
    mine = note(vault)
    text = mine.read_bytes().decode()
    text = text.replace('question: "slipped-dependency"', "question: slipped-dependency\ntags:\n  - practice")
    text = text.replace('"What \\"slipped\\"?: #1"', """'What "slipped"?: #1'""")
    assert "tags:" in text
    assert "'What" in text
    mine.write_bytes(text.encode())
    assert import_json(here, vault) == 7


def test_a_note_that_was_deleted_is_not_imported(here: Services, vault: Path) -> None:
    note(vault, "I owned it, and").unlink()
    assert import_json(here, vault) == 5


def test_line_ends_changed_by_a_tool_are_no_loss(here: Services, vault: Path) -> None:
    mine = note(vault, "The power went out")
    mine.write_bytes(mine.read_bytes().replace(b"\n", b"\r\n"))
    assert import_json(here, vault) == 7


@pytest.mark.parametrize(
    ("old", "new", "match"),
    [
        ("vendor slipped", "vendor fell", "not as they were said"),
        ("length: ", "length: 1", "not as they were said"),
        ("length: ", "len: ", "property"),
        ("scorecards: 1", "scorecards: 2", "scorecards"),
        ("scorecards: 1", "scorecards: some", "property"),
        ("screentest: 2", "screentest: 3", "newer"),
        ('said_at: "2026', 'said_at: "', "not a time"),
        ('prompt: "', 'prompt: "\\', "property"),
    ],
)
def test_a_note_whose_record_was_changed_is_refused(
    here: Services, vault: Path, old: str, new: str, match: str
) -> None:
    mine = note(vault)
    data = mine.read_bytes().decode()
    assert old in data
    mine.write_bytes(data.replace(old, new, 1).encode())
    refused(here, vault, match)


def test_a_vault_without_its_scorecards_is_refused(here: Services, vault: Path) -> None:
    for path in (vault / "scorecards").iterdir():
        path.unlink()
    with pytest.raises(UserError):
        import_json(here, vault)


def test_a_folder_that_is_no_vault_is_refused(here: Services, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    refused(here, tmp_path / "folder", "no vault")


@pytest.mark.parametrize("manifest", ["", "{", "[]", '{"format": "screentest-vault", "version": 1}'])
def test_a_damaged_list_is_refused(here: Services, vault: Path, manifest: str) -> None:
    (vault / "screentest-vault.json").write_text(manifest)
    refused(here, vault, "damaged")


def test_a_changed_note_is_not_written_over(here: Services, vault: Path) -> None:
    import_json(here, vault)
    mine = note(vault)
    with mine.open("a", encoding="utf-8") as file:
        file.write("\nMy own remark.\n")
    with pytest.raises(UserError, match="changed since"):
        export_vault(here, vault)
    assert "My own remark." in mine.read_text("utf-8")


def test_notes_of_what_was_forgotten_go_with_the_next_export(here: Services, vault: Path) -> None:
    (vault / "Diary.md").write_text("mine")
    keep_answer(here, Answered("", "Anything new?", "program", "tpm", "A new beginning for me."))
    assert export_vault(here, vault) == 1
    assert len(list((vault / "takes").iterdir())) == 1
    assert not list((vault / "scorecards").iterdir())
    assert (vault / "Diary.md").read_text() == "mine"


def test_a_list_never_leads_outside_the_vault(here: Services, vault: Path, tmp_path: Path) -> None:
    import_json(here, vault)
    (tmp_path / "diary.md").write_text("mine")
    place = vault / "screentest-vault.json"
    listed = json.loads(place.read_text())
    listed["files"] |= {"../diary.md": "0" * 64, "takes/../../diary.md": "0" * 64, str(tmp_path / "diary.md"): "0" * 64}
    place.write_text(json.dumps(listed))
    export_vault(here, vault)
    assert (tmp_path / "diary.md").read_text() == "mine"
