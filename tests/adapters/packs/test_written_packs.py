"""What people write wrongly is a value with its file, line, words and starred source line."""

from __future__ import annotations

from pathlib import Path

import pytest
from written_pack import INDICATOR, MANIFEST, pack

from screentest.adapters.packs.written import read_packs
from screentest.cli.errors import starred
from screentest.domain.errors import ContentError


def faults(root: Path, files: dict[str, str]) -> list[ContentError]:
    return read_packs([pack(root, files)]).faults


def only(root: Path, files: dict[str, str]) -> ContentError:
    (fault,) = faults(root, files)
    return fault


def changed(before: str, after: str) -> dict[str, str]:
    assert before in INDICATOR
    return {"indicators/OWN901.yaml": INDICATOR.replace(before, after)}


def line_of(text: str, words: str) -> int:
    return text[: text.index(words)].count("\n") + 1


def test_a_sound_pack_has_no_fault(tmp_path: Path) -> None:
    written = read_packs([pack(tmp_path)])
    assert written.faults == []
    assert [item.data["code"] for item in written.of("indicators")] == ["OWN901"]
    assert written.packs == [{"id": "mine", "name": "Mine", "version": "1.0", "licence": "CC0"}]


def test_a_key_that_stands_twice(tmp_path: Path) -> None:
    fault = only(tmp_path, changed("why: A", "what: Again\nwhy: A"))
    assert (fault.code, fault.path) == ("PCK002", "mine/indicators/OWN901.yaml")
    assert "“what” stands twice" in fault.message
    assert (fault.line, fault.source_line) == (6, "what: Again")
    assert "  * what: Again" in starred(fault)
    assert starred(fault).startswith("mine/indicators/OWN901.yaml:6:1: PCK002 ")


def test_a_key_twice_deeper_down(tmp_path: Path) -> None:
    fault = only(tmp_path, changed("detect:\n", "detect:\n  example: true\n  example: false\n"))
    assert (fault.code, fault.line) == ("PCK002", 13)


def test_an_unknown_key_says_which_are_known(tmp_path: Path) -> None:
    fault = only(tmp_path, changed("since:", "sinse:"))
    assert fault.code == "PCK003"
    assert "sinse" in fault.message
    assert "since" in fault.hint


def test_an_unknown_key_deeper_down_is_placed_there(tmp_path: Path) -> None:
    fault = only(tmp_path, changed("  pattern:", "  example: true\n  patern:"))
    assert fault.code == "PCK003"
    assert "patern" in fault.message
    assert fault.line in (12, 13)


def test_a_wrong_type_has_its_line(tmp_path: Path) -> None:
    fault = only(tmp_path, changed('    - "i rang ... customers"', '    - "i rang ... customers"\n    - 7'))
    assert fault.code == "PCK003"
    assert (fault.line, fault.source_line) == (14, "    - 7")
    assert "int" in fault.message


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ("code: OWN901", "code: OWN9", 1),
        ("stands: for", "stands: beside", 4),
        ("standing: inferred", "standing: proven", 10),
        ("reviewed: 2026-01-01", "reviewed: yesterday", 14),
        ("kind: original", "kind: borrowed", 14),
    ],
)
def test_a_value_that_is_not_allowed_has_its_line(tmp_path: Path, before: str, after: str, line: int) -> None:
    fault = only(tmp_path, changed(before, after))
    assert (fault.code, fault.line) == ("PCK003", line)
    assert after.split(": ")[1][:4] in fault.source_line


def test_what_is_missing_is_named(tmp_path: Path) -> None:
    fault = only(tmp_path, changed("provenance: {kind: original, author: tests, reviewed: 2026-01-01}\n", ""))
    assert (fault.code, "provenance" in fault.message) == ("PCK003", True)


def test_no_yaml_and_no_text(tmp_path: Path) -> None:
    fault = only(tmp_path, changed("what: Says", "what: [Says"))
    assert fault.code == "PCK002"
    assert fault.line > 1
    (tmp_path / "mine" / "indicators" / "OWN901.yaml").write_bytes(b"code: \xff\n")
    (fault,) = read_packs([tmp_path / "mine"]).faults
    assert (fault.code, "UTF-8" in fault.hint) == ("PCK001", True)


def test_the_files_stem_is_the_id(tmp_path: Path) -> None:
    fault = only(tmp_path, changed("code: OWN901", "code: OWN902"))
    assert (fault.code, fault.line, fault.source_line) == ("PCK005", 1, "code: OWN902")
    assert "OWN901.yaml" in fault.message


@pytest.mark.parametrize("manifest", ["", 'id = "mine"', "id = ", MANIFEST.replace("licence", "license")])
def test_a_manifest_that_lacks_a_part(tmp_path: Path, manifest: str) -> None:
    fault = only(tmp_path, {"pack.toml": manifest})
    assert (fault.code, fault.path) == ("PCK004", "mine/pack.toml")
    assert "licence" in fault.hint


def test_what_is_never_looked_for(tmp_path: Path) -> None:
    fault = only(tmp_path, changed('  pattern:\n    - "i rang ... customers"', "  example: false"))
    assert (fault.code, "never looked for" in fault.message) == ("PCK006", True)


def test_what_counts_against_a_speaker_needs_a_mistake(tmp_path: Path) -> None:
    fault = only(tmp_path, changed("stands: for", "stands: against"))
    assert (fault.code, fault.line) == ("PCK006", 4)
    fault = only(tmp_path, changed("standing: inferred", "standing: inferred\nmistake: blame"))
    assert "no mistake" in fault.message


def test_the_same_id_in_two_packs(tmp_path: Path) -> None:
    folders = [pack(tmp_path), pack(tmp_path, name="other")]
    (fault,) = read_packs(folders).faults
    assert fault.path == "other/indicators/OWN901.yaml"
    assert "already in mine/indicators/OWN901.yaml" in fault.message


VALUE = """\
id: courage
name: Courage
what: Says what is so.
observable: [Says no]
indicators: [OWN901, OWN902]
off_note: Rudeness
as_of: 2026-01-01
sources: []
claims: [no-such-claim]
"""
CORPUS = """\
indicator: XYZ123
ideas:
  - idea: one
    shows: [{voice: plain, text: I rang them.}]
    lacks: [{voice: plain, text: They were rung.}]
"""
CLAIM = """\
id: a-claim
row: null
statement: It was so.
standing: partly
superseded_by: another-claim
as_of: 2026-01-01
topic: pay
says: screentest
finding: It is not.
sources: []
"""


def test_references_lead_somewhere(tmp_path: Path) -> None:
    files = {"values/courage.yaml": VALUE, "corpus/XYZ123.yaml": CORPUS, "claims/a-claim.yaml": CLAIM}
    found = {(f.path, f.line, f.message) for f in faults(tmp_path, files)}
    assert found == {
        ("mine/values/courage.yaml", 5, "no indicator “OWN902” in the loaded packs"),
        ("mine/values/courage.yaml", 9, "no claim “no-such-claim” in the loaded packs"),
        ("mine/corpus/XYZ123.yaml", 1, "no indicator “XYZ123” in the loaded packs"),
        ("mine/claims/a-claim.yaml", 5, "no claim “another-claim” in the loaded packs"),
        ("mine/claims/a-claim.yaml", 4, "a superseded claim is contradicted"),
    }


def test_faults_come_in_the_order_of_places(tmp_path: Path) -> None:
    found = faults(tmp_path, {"values/courage.yaml": VALUE, "claims/a-claim.yaml": CLAIM, "pack.toml": MANIFEST})
    assert found == sorted(found, key=lambda f: (f.path, f.line, f.column, f.message))


def test_one_broken_file_does_not_hide_the_next(tmp_path: Path) -> None:
    files = {"values/courage.yaml": "id: [", "claims/a-claim.yaml": "id: a-claim\nid: a-claim\n"}
    assert [f.path for f in faults(tmp_path, files)] == ["mine/claims/a-claim.yaml", "mine/values/courage.yaml"]


@pytest.mark.parametrize("text", ["", "[]", "just words", "- a\n- b\n", "a: &x [*x]", "a: *none"])
def test_no_file_makes_the_check_fall_over(tmp_path: Path, text: str) -> None:
    assert faults(tmp_path, {"values/courage.yaml": text})


def test_a_file_that_would_be_passed_over_is_a_fault(tmp_path: Path) -> None:
    fault = only(tmp_path, {"indicators/OWN902.yml": INDICATOR.replace("OWN901", "OWN902")})
    assert (fault.code, fault.path) == ("PCK008", "mine/indicators/OWN902.yml")
    assert "OWN902.yaml" in fault.hint


def test_a_subtype_names_types_and_criteria_that_are_there(tmp_path: Path) -> None:
    text = (
        "id: my-drop\nof: [metrics]\nname: Mine\nwhat: Something fell.\ncriteria: [nobody-knows]\nkey: [other]\n"
        "provenance: {kind: original, author: tests, reviewed: 2026-01-01}\n"
    )
    found = faults(tmp_path, {"subtypes/my-drop.yaml": text})
    assert [(fault.code, fault.line) for fault in found] == [("PCK006", 2), ("PCK006", 5), ("PCK006", 6)]
    assert "no question type “metrics”" in found[0].message
    assert "no criterion “nobody-knows”" in found[1].message
    assert "no criterion that it names “other”" in found[2].message
