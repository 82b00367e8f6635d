"""Forms as written: what no other file can know about them is reported, each fault with its file."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest
from written_pack import own_packs, pack

from screentest.app.forms import form_faults

FORM = dedent(
    """\
    id: letter
    name: Letter
    what: A letter to a landlord.
    fields:
      - {id: who, heading: Who, asks: Who is it?, hint: A name., least: 1}
    marks:
      date: {pattern: ["(monday|tuesday)"]}
    checks:
      - {code: LET101, check: says, name: a-day, fields: [who], marks: [[date]], severity: warn,
         message: A day., hint: Drop it.}
    example: |
      ## Who
      The one upstairs.
    provenance: {kind: original, author: tests, reviewed: 2026-01-01}
    """
)


def faults(root: Path, text: str) -> list[str]:
    """Return the faults of a pack with one form."""
    pack(root, {"forms/letter.yaml": text})
    found = own_packs(root, try_form=form_faults).check()
    assert all(fault.path == "mine/forms/letter.yaml" for fault in found)
    return [fault.message for fault in found]


def test_a_sound_form_of_ones_own_is_one_more_kind(tmp_path: Path) -> None:
    assert faults(tmp_path, FORM) == []
    assert "letter" in own_packs(tmp_path, tmp_path / "cache", try_form=form_faults).load().forms


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("check: says", "check: sings", "no check “sings”"),
        ("fields: [who]", "fields: [whom]", "no field “whom”"),
        ("marks: [[date]]", "marks: [[day]]", "no marks “day”"),
        ("marks: [[date]]", "marks: []", "needs 1 group"),
        ("check: says", "check: few-items", "needs the number “least”"),
        ("(monday|tuesday)", "(monday|", "marks date"),
        ("LET101", "OWN901", "is taken by an indicator"),
        ("hint: Drop it.", "hint: Drop it., claims: [no-such]", "no claim “no-such”"),
        ("## Who", "## Whom", "the example has no heading Who"),
        ("example: |\n  ## Who\n  The one upstairs.\n", "", "an example, or lengths"),
        ("id: letter\n", "id: letter\ncompared: [nobody]\n", "no field “nobody”"),
    ],
)
def test_a_fault_is_named(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in FORM
    assert any(said in message for message in faults(tmp_path, FORM.replace(old, new)))
