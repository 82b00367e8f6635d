"""Lint as a lens: the evidence that counts against the speaker, as findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ...domain.evidence import Evidence
from ...domain.finding import Finding
from ...domain.indicator import Indicator


def findings(evidence: Iterable[Evidence], indicators: Mapping[str, Indicator]) -> tuple[Finding, ...]:
    """Return one finding for each piece of evidence that stands against the speaker, in order of place.

    What is doubtful is no more than a remark.
    """
    found = []
    for item in evidence:
        indicator = indicators[item.indicator]
        if indicator.stands != "against" or indicator.mistake is None or indicator.severity is None:
            continue
        found.append(
            Finding(
                indicator.code,
                indicator.name,
                indicator.mistake,
                "info" if item.doubtful else indicator.severity,
                indicator.message or indicator.what,
                item.support,
                item.probability,
            )
        )
    return tuple(sorted(found, key=lambda f: (f.quote.span, f.code)))
