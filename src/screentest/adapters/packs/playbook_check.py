"""What no single chapter can know: that the claims it names are there, and that no other has its rank.

A sentence whose claim no longer stands is no fault: it is shown with a mark, so that a changed claim closes no pack.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol

from ...domain.playbook import sentences


class _Item(Protocol):
    @property
    def data(self) -> dict[str, Any]: ...


class _Written(Protocol):
    def of(self, kind: str) -> list[_Item]: ...


def check_playbook(written: Any, fault: Any) -> None:
    """Report marks that cannot be read, claims that are not there, and ranks given twice."""
    found: _Written = written
    known = {item.data["id"] for item in found.of("claims")}
    ranks: dict[int, str] = {}
    for item in found.of("playbook"):
        rank, name = item.data["rank"], item.data["id"]
        if rank in ranks:
            fault(item, f"“{ranks[rank]}” has rank {rank} already", "chapters are read in the order of ranks", "rank")
        ranks[rank] = name
        for place, text in _paragraphs(item.data):
            _paragraph(item, text, known, fault, place)
        for i, change in enumerate(item.data["changes"]):
            fault.unknown(item, change["claims"], known, "claim", "changes", i)


def _paragraphs(data: dict[str, Any]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    yield ("short",), data["short"]
    for i, section in enumerate(data["sections"]):
        for j, text in enumerate(section["paragraphs"]):
            yield ("sections", i, "paragraphs", j), text


def _paragraph(item: _Item, text: str, known: set[str], fault: Any, place: tuple[str | int, ...]) -> None:
    try:
        told = sentences(text)
    except ValueError as wrong:
        hint = "[[claim]] for a claim that the sentence rests on, [[~claim]] for one that it speaks about"
        fault(item, str(wrong), hint, *place)
        return
    for one in told:
        fault.unknown(item, [*one.rests, *one.about], known, "claim", *place)
