"""Use case: requisitions in a batch: a JSON object a line in, one a line out, in order; a bad line stops nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ..grading.batch_line import BadLine, id_in, id_of, read_line
from ..services import Services
from .requisition import RequisitionReader
from .view import requisition_line


def requisition_lines(
    services: Services, lines: Iterable[str], reader: RequisitionReader | None = None
) -> Iterator[dict[str, Any]]:
    """Yield the reading of each line, or `{"id", "error"}` for one that cannot be read."""
    made = reader
    for line in lines:
        if not line.strip("\ufeff \t\r\n"):
            continue
        try:
            data = read_line(line, ("text",))
        except BadLine as fault:
            yield {"id": id_in(line), "error": str(fault)}
            continue
        made = made or RequisitionReader(services)
        yield {"id": id_of(data), **requisition_line(made.read(data["text"]))}
