"""The compiled form: made once, proved each time, made again when it is damaged or stale, and never needed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from written_pack import INDICATOR, own_packs, pack

from screentest.adapters.packs import source, written
from screentest.domain.errors import ContentFault


@pytest.fixture
def built_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a small pack in place of the ones that ship; compiling those takes seconds."""
    folder = tmp_path / "built-in"
    pack(folder, name="core")
    monkeypatch.setattr(source, "BUILT_IN", folder)
    monkeypatch.setattr(source, "COMPILED", folder / "compiled.json")
    return folder


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> list[list[Path]]:
    """Give a list that grows whenever YAML is read."""
    seen: list[list[Path]] = []
    real = written.read_packs

    def counted(folders: list[Path], **more: Any) -> written.Written:
        seen.append(folders)
        return real(folders, **more)

    monkeypatch.setattr(written, "read_packs", counted)
    return seen


def codes(packs: source.FolderPacks) -> set[str]:
    return set(packs.load().indicators)


def test_yaml_is_read_once(built_in: Path, readings: list[list[Path]], tmp_path: Path) -> None:
    for _ in range(3):
        assert codes(own_packs(tmp_path / "none")) == {"OWN901"}
    assert len(readings) == 1
    assert (built_in / "compiled.json").is_file()


def test_a_changed_file_is_read_again(built_in: Path, readings: list[list[Path]], tmp_path: Path) -> None:
    own_packs(tmp_path / "none").load()
    place = built_in / "core" / "indicators" / "OWN901.yaml"
    place.write_text(INDICATOR.replace("A call is an act.", "A call is a real act."))
    assert own_packs(tmp_path / "none").load().indicators["OWN901"].why == "A call is a real act."
    place.rename(place.with_name("OWN902.yaml"))
    with pytest.raises(ContentFault):
        own_packs(tmp_path / "none").load()
    assert len(readings) == 3


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text[:-200],
        lambda text: text.replace("A call is an act.", "A call is an art."),
        lambda text: "",
        lambda text: "not json\n" + text,
        lambda text: text.replace('"format": ', '"format": 9'),
        lambda text: text.partition("\n")[0],
    ],
    ids=["cut short", "changed", "empty", "no head", "another format", "no body"],
)
def test_a_damaged_file_is_made_again(
    built_in: Path, readings: list[list[Path]], tmp_path: Path, damage: object
) -> None:
    own_packs(tmp_path / "none").load()
    place = built_in / "compiled.json"
    whole = place.read_text()
    assert callable(damage)
    place.write_text(damage(whole))
    assert own_packs(tmp_path / "none").load().indicators["OWN901"].why == "A call is an act."
    assert len(readings) == 2
    assert place.read_text() == whole


def test_bytes_that_are_no_text_are_made_again(built_in: Path, tmp_path: Path) -> None:
    (built_in / "compiled.json").write_bytes(b"\xff\xfe\x00")
    assert codes(own_packs(tmp_path / "none")) == {"OWN901"}


def test_a_sealed_file_is_not_compared_with_its_sources(
    built_in: Path, readings: list[list[Path]], tmp_path: Path
) -> None:
    own_packs(tmp_path / "none").compile(sealed=True)
    shutil.rmtree(built_in / "core" / "indicators")
    assert codes(own_packs(tmp_path / "none")) == {"OWN901"}
    assert len(readings) == 1


def test_a_sealed_file_that_is_damaged_is_made_anew(built_in: Path, readings: list[list[Path]], tmp_path: Path) -> None:
    place = own_packs(tmp_path / "none").compile(sealed=True)
    place.write_text(place.read_text().replace("A call is an act.", "A call is an art."))
    assert own_packs(tmp_path / "none").load().indicators["OWN901"].why == "A call is an act."
    assert len(readings) == 2


def test_sealing_for_a_wheel_leaves_the_checkout_as_it_was(built_in: Path, tmp_path: Path) -> None:
    own_packs(tmp_path / "none").load()
    before = (built_in / "compiled.json").read_bytes()
    own_packs(tmp_path / "none").compile(sealed=True, place=tmp_path / "sealed.json")
    assert (built_in / "compiled.json").read_bytes() == before
    assert '"signature": "sealed"' in (tmp_path / "sealed.json").read_text()


def test_compiling_twice_gives_the_same_bytes(built_in: Path, tmp_path: Path) -> None:
    packs = own_packs(tmp_path / "none")
    first = packs.compile().read_bytes()
    assert packs.compile().read_bytes() == first


def test_ones_own_packs_have_a_cache_of_their_own(built_in: Path, readings: list[list[Path]], tmp_path: Path) -> None:
    mine, cache = tmp_path / "packs", tmp_path / "cache"
    text = INDICATOR.replace("OWN901", "OWN950").replace("rang-the-customer", "rang-again")
    pack(mine, {"indicators/OWN950.yaml": text})
    (mine / "mine" / "indicators" / "OWN901.yaml").unlink()
    own_packs(tmp_path / "none").load()
    before = (built_in / "compiled.json").read_bytes()
    for _ in range(2):
        assert codes(own_packs(mine, cache)) == {"OWN901", "OWN950"}
    assert len(readings) == 2
    assert (cache / "packs.json").is_file()
    assert (built_in / "compiled.json").read_bytes() == before
    (mine / "mine" / "indicators" / "OWN950.yaml").write_text(text.replace("an act", "a real act"))
    assert own_packs(mine, cache).load().indicators["OWN950"].why == "A call is a real act."
    assert codes(own_packs(tmp_path / "none")) == {"OWN901"}


def test_a_cache_that_cannot_be_written_is_no_fault(built_in: Path, tmp_path: Path) -> None:
    mine = tmp_path / "packs"
    pack(mine, {"indicators/OWN950.yaml": INDICATOR.replace("OWN901", "OWN950")})
    (mine / "mine" / "indicators" / "OWN901.yaml").unlink()
    blocked = tmp_path / "a-file"
    blocked.write_text("")
    assert codes(own_packs(mine, blocked / "cache")) == {"OWN901", "OWN950"}


def test_nothing_half_written_is_left(built_in: Path, tmp_path: Path) -> None:
    own_packs(tmp_path / "none").load()
    assert sorted(p.name for p in built_in.iterdir()) == ["compiled.json", "core"]


def test_faults_of_ones_own_pack_are_raised_with_their_places(built_in: Path, tmp_path: Path) -> None:
    mine = tmp_path / "packs"
    pack(mine, {"indicators/OWN901.yaml": INDICATOR.replace("since:", "sinse:")})
    with pytest.raises(ContentFault) as caught:
        own_packs(mine, tmp_path / "cache").load()
    assert [fault.path for fault in caught.value.errors] == ["mine/indicators/OWN901.yaml"]
    assert "packs check" in caught.value.hint
    assert not (tmp_path / "cache").exists()


def test_a_pattern_that_cannot_be_read_is_a_fault(built_in: Path, tmp_path: Path) -> None:
    mine = tmp_path / "packs"
    text = INDICATOR.replace("OWN901", "OWN950").replace("i rang ... customers", "i rang (the")
    pack(mine, {"indicators/OWN950.yaml": text})
    (mine / "mine" / "indicators" / "OWN901.yaml").unlink()
    (fault,) = own_packs(mine).check()
    assert (fault.code, "OWN950" in fault.message) == ("PCK007", True)
    with pytest.raises(ContentFault, match="OWN950"):
        own_packs(mine).load()


def test_an_empty_folder_is_no_pack(built_in: Path, tmp_path: Path) -> None:
    (tmp_path / "packs" / "drafts").mkdir(parents=True)
    assert codes(own_packs(tmp_path / "packs", tmp_path / "cache")) == {"OWN901"}


def test_the_head_stands_alone_on_the_first_line(built_in: Path, tmp_path: Path) -> None:
    own_packs(tmp_path / "none").load()
    head = json.loads((built_in / "compiled.json").read_text().partition("\n")[0])
    assert set(head) == {"format", "signature", "sha256"}
