"""Use case: the batch contract: one JSON object a line in, one a line out, in order; a bad line never stops the rest."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from ..domain.evidence import Evidence
from ..domain.finding import Finding
from ..domain.scorecard import Rated, Scorecard, Unscored
from ..domain.track import QUESTION_KINDS, TRACKS
from ..engines.reading.turns import parse_turns
from ..ports.reader import Asked
from .grade import grade_responses
from .lint import lint_texts
from .services import ReaderSetting, Services

#: Lines are read together so that their sentences are classified together; memory grows with this, not with the batch.
CHUNK = 32
#: A line longer than this is refused (10 MB is a book, not an answer).
MAX_TEXT = 2_000_000


class BadLine(ValueError):
    """A line that cannot be graded; the message says why."""


def _parsed(line: str, needed: tuple[str, ...]) -> dict[str, Any]:
    try:
        data = json.loads(line)
    except ValueError as fault:
        raise BadLine(f"not JSON: {fault}") from None
    if not isinstance(data, dict):
        raise BadLine("not a JSON object")
    for name in needed:
        if not isinstance(data.get(name), str):
            raise BadLine(f"“{name}” must be a string" if name in data else f"“{name}” is missing")
    if len(data["text"]) > MAX_TEXT:
        raise BadLine(f"the text has {len(data['text'])} characters; at most {MAX_TEXT} are read")
    if data.get("track", "both") not in TRACKS:
        raise BadLine(f"unknown track “{data['track']}”: one of {', '.join(TRACKS)}")
    return data


def _id_of(line: str) -> Any:
    try:
        data = json.loads(line)
    except ValueError:
        return None
    return data.get("id") if isinstance(data, dict) else None


def _chunks(lines: Iterable[str]) -> Iterator[list[str]]:
    chunk: list[str] = []
    for line in lines:
        if line.strip():
            chunk.append(line)
        if len(chunk) == CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def grade_lines(services: Services, lines: Iterable[str], setting: ReaderSetting = "full") -> Iterator[dict[str, Any]]:
    """Yield the graded form of each line, or `{"id", "error"}` for one that cannot be graded."""
    for chunk in _chunks(lines):
        answers: list[dict[str, Any]] = []
        good: list[tuple[int, Any, Asked, str]] = []
        for line in chunk:
            try:
                data = _parsed(line, ("type", "text"))
                if data["type"] not in QUESTION_KINDS:
                    raise BadLine(f"unknown type “{data['type']}”: one of {', '.join(QUESTION_KINDS)}")
            except BadLine as fault:
                answers.append({"id": _id_of(line), "error": str(fault)})
                continue
            asked = Asked(str(data.get("prompt") or ""), data["type"], data.get("track") or "both")
            good.append((len(answers), data.get("id"), asked, data["text"]))
            answers.append({})
        cards = grade_responses(services, [(parse_turns(text), asked) for _, _, asked, text in good], setting)
        for (place, wanted, _, _), card in zip(good, cards, strict=True):
            answers[place] = {"id": wanted, **plain_scorecard(card)}
        yield from answers


def lint_lines(services: Services, lines: Iterable[str], setting: ReaderSetting = "full") -> Iterator[dict[str, Any]]:
    """Yield the findings of each line, or `{"id", "error"}` for one that cannot be read."""
    for chunk in _chunks(lines):
        answers: list[dict[str, Any]] = []
        good: list[tuple[int, Any, str, Asked]] = []
        for line in chunk:
            try:
                data = _parsed(line, ("text",))
            except BadLine as fault:
                answers.append({"id": _id_of(line), "error": str(fault)})
                continue
            asked = Asked(str(data.get("prompt") or ""), str(data.get("type") or ""), data.get("track") or "")
            good.append((len(answers), data.get("id"), data["text"], asked))
            answers.append({})
        found = lint_texts(services, [(text, asked) for _, _, text, asked in good], setting)
        for (place, wanted, _, _), items in zip(good, found, strict=True):
            answers[place] = {"id": wanted, "findings": [plain_finding(item) for item in items]}
        yield from answers


def plain_finding(item: Finding) -> dict[str, Any]:
    """Return a finding in the form of the batch contract."""
    span = item.quote.span
    return {
        "code": item.code,
        "mistake": item.mistake,
        "severity": item.severity,
        "start": span.start,
        "end": span.end,
    }


def _plain_evidence(criterion: str, item: Evidence) -> dict[str, Any]:
    span = item.support.span
    return {"criterion": criterion, "indicator": item.indicator, "start": span.start, "end": span.end}


def plain_scorecard(card: Scorecard) -> dict[str, Any]:
    """Return a scorecard in the form of the batch contract."""
    rated = [result for result in card.results if isinstance(result, Rated)]
    return {
        "overall": card.overall,
        "signal": card.signal,
        "ratings": card.ratings,
        "unscored": {r.criterion: r.reason for r in card.results if isinstance(r, Unscored)},
        "evidence": [_plain_evidence(r.criterion, e) for r in rated for e in (*r.earned, *r.capped_by)],
        "next": {
            r.criterion: [
                {"indicator": code, "name": name} for code, name in dict.fromkeys(p for m in r.next for p in m.of)
            ]
            for r in rated
        },
        "findings": [plain_finding(item) for item in card.findings],
        "reader": card.reader.label,
    }
