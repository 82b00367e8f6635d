"""Use case: verdicts in a batch: a JSON object a line in, one a line out, in order; a bad line stops nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ...domain.document import Document
from ...domain.errors import UserError
from ...domain.verdict import Verdict
from ..grading.batch_line import BadLine, id_in, id_of, read_line
from ..services import Services
from ..texts.resume import resume_of
from .verdict import VerdictReader
from .view import quotes_of


def verdict_lines(services: Services, lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Yield the verdict of each line, or `{"id", "error"}` for one that cannot be read."""
    reader: VerdictReader | None = None
    for line in lines:
        if not line.strip("\ufeff \t\r\n"):
            continue
        try:
            data = read_line(line, ("text",))
        except BadLine as fault:
            yield {"id": id_in(line), "error": str(fault)}
            continue
        reader = reader or VerdictReader(services)
        try:
            resume = resume_of(Document(data["text"], "text"), services.clock.now())
        except UserError as fault:
            yield {"id": id_of(data), "error": f"{fault.message}; {fault.hint}"}
            continue
        yield {"id": id_of(data), **plain_verdict(reader.read(resume))}


def plain_verdict(verdict: Verdict) -> dict[str, Any]:
    """Return a verdict in the form of the batch contract."""
    return {
        "track": verdict.track,
        "probability_pm": verdict.probability_pm,
        "margin": verdict.margin,
        "quotes": [
            {
                "text": signal.quote.text,
                "start": signal.quote.span.start,
                "end": signal.quote.span.end,
                "supports": signal.supports,
            }
            for signal in quotes_of(verdict)
        ],
    }
