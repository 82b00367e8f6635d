"""One response: a reading and a rubric in, a scorecard out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ...domain.finding import Finding
from ...domain.rubric import Rubric
from ...domain.scorecard import Result, Scorecard, Unscored
from ...domain.signal import coverage_of, overall_of, signal_of
from ...domain.text import Span
from ...ports.reader import Reading
from .rate import rate
from .tally import tally_of


def grade(reading: Reading, rubric: Rubric, findings: Sequence[Finding], name_of: Callable[[str], str]) -> Scorecard:
    """Rate every criterion of a rubric by one reading.

    A reading that was refused, or that is shorter than the rubric's least number of words, rates nothing and says why.
    """
    results: list[Result] = []
    refused, detail = reading.refused, reading.refusal
    if refused is None and reading.words < rubric.min_words:
        refused = "too_short"
        detail = f"{reading.words} words; at least {rubric.min_words} are needed before anything is rated"
    if refused is None and not reading.read:
        refused, detail = "not_read", "no turn of the candidate was found"
    if refused is not None:
        results = [Unscored(criterion.id, refused, detail) for criterion in rubric.criteria]
    else:
        searched = Span(reading.read[0].start, reading.read[-1].end)
        tally = tally_of(reading.evidence, reading.read)
        results = [rate(criterion, tally, searched, name_of) for criterion in rubric.criteria]
    ratings = {r.criterion: (None if isinstance(r, Unscored) else r.rating) for r in results}
    overall = overall_of(rubric, ratings)
    coverage = coverage_of(rubric, ratings)
    return Scorecard(
        rubric.id,
        rubric.content_hash,
        rubric.structure_hash,
        reading.stamp,
        tuple(results),
        reading.evidence,
        tuple(findings),
        overall,
        round(coverage, 2),
        signal_of(rubric.thresholds, overall, coverage),
        0,
        reading.gated,
    )
