"""Use case: the batch contract: a JSON object a line in, one a line out, in order; a bad line never stops the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ...domain.evidence import Evidence
from ...domain.finding import Finding
from ...domain.scorecard import Rated, Scorecard, Unscored
from ...engines.reading.turns import parse_turns
from ...ports.reader import Asked
from ..services import ReaderSetting, Services
from .batch_line import BadLine, id_in, id_of, read_line
from .grade import grade_responses
from .lint import lint_texts

Line = dict[str, Any]

#: Lines are read together so that their sentences are classified together; memory grows with this, not with the batch.
CHUNK = 32
#: Long lines are read in smaller company: a chunk ends once it holds this many characters.
CHUNK_TEXT = 200_000


def grade_lines(services: Services, lines: Iterable[str], setting: ReaderSetting = "full") -> Iterator[Line]:
    """Yield the graded form of each line, or `{"id", "error"}` for one that cannot be graded."""

    def answer(good: list[Line]) -> list[Line]:
        batch = [(parse_turns(line["text"]), _asked(line, "both")) for line in good]
        return [plain_scorecard(card) for card in grade_responses(services, batch, setting)]

    return _answers(lines, ("type", "text"), answer)


def lint_lines(services: Services, lines: Iterable[str], setting: ReaderSetting = "full") -> Iterator[Line]:
    """Yield the findings of each line, or `{"id", "error"}` for one that cannot be read."""

    def answer(good: list[Line]) -> list[Line]:
        found = lint_texts(services, [(line["text"], _asked(line, "")) for line in good], setting)
        return [{"findings": [plain_finding(item) for item in items]} for items in found]

    return _answers(lines, ("text",), answer)


def _asked(line: Line, track: str) -> Asked:
    return Asked(line.get("prompt") or "", line.get("type") or "", line.get("track") or track)


def _answers(
    lines: Iterable[str], needed: tuple[str, ...], answer: Callable[[list[Line]], list[Line]]
) -> Iterator[Line]:
    """Yield one answer a line, in order: a chunk's good lines are answered together, the bad ones with a reason."""
    for chunk in _chunks(lines):
        answers: list[Line] = []
        good: list[tuple[int, Line]] = []
        for line in chunk:
            try:
                good.append((len(answers), read_line(line, needed)))
                answers.append({})
            except BadLine as fault:
                answers.append({"id": id_in(line), "error": str(fault)})
        for (at, data), answered in zip(good, answer([data for _, data in good]), strict=True):
            answers[at] = {"id": id_of(data), **answered}
        yield from answers


def _chunks(lines: Iterable[str]) -> Iterator[list[str]]:
    chunk: list[str] = []
    size = 0
    for line in lines:
        if not line.strip("\ufeff \t\r\n"):
            continue
        chunk.append(line)
        size += len(line)
        if len(chunk) == CHUNK or size >= CHUNK_TEXT:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


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
