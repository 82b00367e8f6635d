"""What is wrong with a written chapter is a fault with its line."""

from __future__ import annotations

from pathlib import Path

from written_pack import pack

from screentest.adapters.packs.written import read_packs

CLAIM = """\
id: a-claim
row: null
statement: Something is so.
standing: corroborated
superseded_by: null
as_of: 2026-01-01
topic: pay
says: screentest
finding: It was looked up.
sources: [{url: null, kind: measured, note: counted}]
"""
CHAPTER = """\
id: money
rank: 1
title: Money
question: How much is it?
short: It is so [[a-claim]].
sections:
- heading: First
  paragraphs:
  - One thing is told [[~a-claim]]. Another is not.
changes:
- claims: [a-claim]
  evidence: Do the other thing.
tools:
- {run: outlook, does: simulates pay}
provenance: {kind: original, author: tests, reviewed: 2026-01-01}
"""


def faults(root: Path, chapter: str, more: dict[str, str] | None = None) -> list[tuple[str, int, str]]:
    files = {"claims/a-claim.yaml": CLAIM, "playbook/money.yaml": chapter, **(more or {})}
    return [(fault.code, fault.line, fault.message) for fault in read_packs([pack(root, files)]).faults]


def test_a_sound_chapter_has_no_fault(tmp_path: Path) -> None:
    assert faults(tmp_path, CHAPTER) == []


def test_an_unknown_claim_is_named_where_it_stands(tmp_path: Path) -> None:
    told = CHAPTER.replace("told [[~a-claim]]", "told [[~no-claim]]").replace("[[a-claim]]", "[[nor-this]]")
    told = told.replace("claims: [a-claim]", "claims: [nor-that]")
    found = faults(tmp_path, told)
    assert [(code, line) for code, line, _ in found] == [("PCK006", 5), ("PCK006", 9), ("PCK006", 11)]
    assert [name in message for name, (_, _, message) in zip(["nor-this", "no-claim", "nor-that"], found, strict=True)]


def test_a_mark_that_is_not_closed_is_a_fault(tmp_path: Path) -> None:
    ((code, line, message),) = faults(tmp_path, CHAPTER.replace("told [[~a-claim]]", "told [[~a-claim]"))
    assert (code, line, "not closed" in message) == ("PCK006", 9, True)


def test_two_chapters_cannot_have_one_rank(tmp_path: Path) -> None:
    found = faults(tmp_path, CHAPTER, {"playbook/other.yaml": CHAPTER.replace("id: money", "id: other")})
    assert [(code, "rank 1" in message) for code, _, message in found] == [("PCK006", True)]


def test_a_claim_that_fell_closes_no_pack(tmp_path: Path) -> None:
    fallen = CLAIM.replace("standing: corroborated", "standing: contradicted")
    assert faults(tmp_path, CHAPTER, {"claims/a-claim.yaml": fallen}) == []
