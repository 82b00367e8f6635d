"""Recognises the theme of some sentences by the terms of the library of initiatives."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...domain.brief import Theme


@dataclass(frozen=True)
class ThemeIndex:
    """One expression over the terms of all themes, and the theme and weight of each term."""

    pattern: re.Pattern[str] | None
    of: Mapping[str, tuple[tuple[str, float], ...]]

    def weigh(self, low: str) -> dict[str, float]:
        """Return, for lower-cased text, the weight of each theme whose terms stand in it; longer terms weigh more."""
        found: dict[str, float] = {}
        if self.pattern is None:
            return found
        for match in self.pattern.finditer(low):
            for theme, weight in self.of[" ".join(match.group(1).split())]:
                found[theme] = found.get(theme, 0.0) + weight
        return found


def index_of(themes: Sequence[Theme]) -> ThemeIndex:
    """Return the index; a term that several themes use is worth less to each."""
    owners: dict[str, list[str]] = {}
    for theme in themes:
        for term in dict.fromkeys(theme.terms):
            owners.setdefault(term, []).append(theme.id)
    if not owners:
        return ThemeIndex(None, {})
    terms = sorted(owners, key=lambda term: (-len(term), term))
    body = "|".join(re.escape(term).replace(r"\ ", r"\s+") for term in terms)
    weights = {
        term: tuple((owner, (1.0 + 0.6 * term.count(" ")) / len(names)) for owner in names)
        for term, names in owners.items()
    }
    return ThemeIndex(re.compile(rf"(?<![\w-])({body})(?![\w])"), weights)


def strongest(weights: Mapping[str, float], least: float = 0.5) -> str | None:
    """Return the theme that weighs most, or None where none weighs enough."""
    if not weights:
        return None
    theme = max(sorted(weights), key=lambda name: weights[name])
    return theme if weights[theme] >= least else None
