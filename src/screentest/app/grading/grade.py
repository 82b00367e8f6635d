"""Use case: grade responses. Reads, lints and rates; keeps nothing."""

from __future__ import annotations

from collections.abc import Sequence

from ...domain.response import Response
from ...domain.scorecard import Scorecard
from ...engines.grading.grade import grade
from ...engines.reading.findings import findings
from ...engines.reading.turns import parse_turns
from ...ports.reader import Asked
from ..services import ReaderSetting, Services


def grade_responses(
    services: Services, batch: Sequence[tuple[Response, Asked]], setting: ReaderSetting = "full"
) -> list[Scorecard]:
    """Return one scorecard for each response, in order; each `Asked` must name its kind of question."""
    library = services.library
    rubrics = [library.rubric_for(asked.kind, asked.subtype) for _, asked in batch]
    readings = services.reader(setting).read_many(batch)
    return [
        grade(reading, rubric, findings(reading.evidence, library.indicators), library.name_of)
        for reading, rubric in zip(readings, rubrics, strict=True)
    ]


def grade_text(services: Services, text: str, asked: Asked, setting: ReaderSetting = "full") -> Scorecard:
    """Return the scorecard of one text; with speakers in it, only the candidate's turns are read."""
    return grade_responses(services, [(parse_turns(text), asked)], setting)[0]
