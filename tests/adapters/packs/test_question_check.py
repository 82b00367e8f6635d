"""Questions with facts and wrong turns: what is refused, and where."""

from __future__ import annotations

from pathlib import Path

import pytest
from written_pack import pack

from screentest.adapters.packs.written import read_packs

TYPE = """\
id: program
name: Programme
what: A programme.
criteria: []
key: [one]
thresholds: {strong_hire: 3.5, hire: 3, no_hire: 2, coverage: 0.6}
min_words: 60
provenance: {kind: original, author: tests, reviewed: 2026-01-01}
"""
QUESTION = """\
id: one
type: program
subtype: move
track: tpm
levels: [L5]
competencies: []
prompt: A warehouse moves in May. What do you do?
time_box: 10
listens_for: A plan that bends.
wrong_variables: [OWN901]
probes:
- when: {missing: OWN901}
  say: Whom did you ring?
- when: {found: OWN901}
  say: What did they say?
- when: {missing: OWN901}
  say: Who else?
facts:
- key: size
  asks: [how big is it, how many shelves, what size]
  say: Nine thousand shelves.
- key: rent
  asks: [what does it cost, how much rent, what is the price]
  say: Forty thousand a month.
wrong_turns:
- name: decorating
  signs: [the carpet, the curtains, wall colour]
  redirect: Leave the curtains. What has to be there on the first day?
  close: We stop here. You were choosing curtains.
provenance: {kind: original, author: tests, reviewed: 2026-01-01}
"""


def messages(root: Path, before: str = "", after: str = "") -> list[str]:
    assert before in QUESTION
    files = {"types/program.yaml": TYPE, "questions/one.yaml": QUESTION.replace(before, after) if before else QUESTION}
    faults = read_packs([pack(root, files)]).faults
    return [fault.message for fault in faults if "question" in fault.path]


def test_a_sound_question_has_no_fault(tmp_path: Path) -> None:
    assert messages(tmp_path) == []


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("key: rent", "key: size", "second fact “size”"),
        ("how much rent", "How  many shelves", "already asks for “size”"),
        ("the carpet", "warehouse moves", "stands in the question itself"),
        ("{found: OWN901}", "{found: OWN999}", "no indicator “OWN999”"),
        ("{found: OWN901}", "{}", "exactly one of missing and found"),
        ("[how big is it, how many shelves, what size]", "[how big is it]", "length"),
    ],
)
def test_a_fault_is_reported(tmp_path: Path, before: str, after: str, words: str) -> None:
    assert any(words in message for message in messages(tmp_path, before, after))
