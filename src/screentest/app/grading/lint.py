"""Use case: lint a text: what counts against the speaker, with the place; no rating, no rubric."""

from __future__ import annotations

from collections.abc import Sequence

from ...domain.finding import Finding
from ...engines.reading.findings import findings
from ...engines.reading.turns import parse_turns
from ...ports.reader import Asked
from ..services import ReaderSetting, Services


def lint_texts(
    services: Services, batch: Sequence[tuple[str, Asked]], setting: ReaderSetting = "fast"
) -> list[tuple[Finding, ...]]:
    """Return the findings of each text, in order of place."""
    readings = services.reader(setting).read_many([(parse_turns(text), asked) for text, asked in batch])
    return [findings(reading.evidence, services.library.indicators) for reading in readings]


def lint_text(
    services: Services, text: str, asked: Asked | None = None, setting: ReaderSetting = "fast"
) -> tuple[Finding, ...]:
    """Return the findings of one text, in order of place."""
    return lint_texts(services, [(text, asked or Asked())], setting)[0]
