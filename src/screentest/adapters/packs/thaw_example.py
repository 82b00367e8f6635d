"""Example answers, chosen from the packs' written answers and built from the plain data of a compiled pack."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ...domain.example import ExampleAnswer, ExampleMark
from ...domain.text import Span

Plain = Mapping[str, Any]

#: The levels of which a question's debrief shows an answer, where the packs have one.
LEVELS = (2, 4)


def compiled_examples(written: Any) -> list[dict[str, Any]]:
    """Return, for each question of the bank, the first answer by name at each level, its marks as places in it."""
    bank = {item.data["id"] for item in written.of("questions")}
    chosen: dict[tuple[str, float], Plain] = {}
    for item in sorted(written.of("answers"), key=lambda item: str(item.data["id"])):
        data = item.data
        if not data["twin"] and data["level"] in LEVELS and data["question"] in bank:
            chosen.setdefault((data["question"], data["level"]), data)
    return [
        {**{name: chosen[key][name] for name in ("id", "question", "level", "text")}, "marks": _places(chosen[key])}
        for key in sorted(chosen)
    ]


def _places(answer: Plain) -> list[list[Any]]:
    """Return (indicator, start, end) of every marked quote; one that the text does not hold is the checks' affair."""
    found = []
    for mark in answer["marks"]:
        start = answer["text"].find(mark["quote"])
        if start >= 0:
            found.append([mark["indicator"], start, start + len(mark["quote"])])
    return sorted(found, key=lambda place: (place[1], place[2], place[0]))


def examples(data: Iterable[Plain]) -> dict[str, tuple[ExampleAnswer, ...]]:
    """Return the example answers by question, lowest level first."""
    found: dict[str, list[ExampleAnswer]] = {}
    for item in data:
        marks = tuple(ExampleMark(code, Span(start, end)) for code, start, end in item["marks"])
        answer = ExampleAnswer(item["id"], item["question"], item["level"], item["text"], marks)
        found.setdefault(answer.question, []).append(answer)
    return {name: tuple(sorted(answers, key=lambda one: one.level)) for name, answers in found.items()}
