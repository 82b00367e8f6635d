"""Means of unlike groups: “90 percent of 100 and 70 percent of 400, so 80 percent overall”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..hints import holds_any
from .bounds import Bounds, misses
from .figures import Masked

_PART = r"#(?P<{r}>\d+)%[^#.]{{0,40}}?\b(?:on|of|from|across|over|among|for) (?:the |some |our )?#(?P<{n}>\d+)(?!%)"
_TWO = re.compile(
    _PART.format(r="ra", n="na")
    + r"[^#]{0,60}?"
    + _PART.format(r="rb", n="nb")
    + r"[^#]{0,70}?\b(?:overall|together|on average|average|mean|combined|blended|across (?:both|the two)|in all|altogether|total)\b[^#]{0,40}?#(?P<q>\d+)%"
)


def possible(said: str) -> bool:
    """Tell cheaply whether a piece of plain text can hold what is judged here."""
    return said.count("%") + said.count("percent") + said.count("per cent") > 2 and holds_any(
        said, ("overall", "together", "average", "mean", "combined", "blended", "across", "in all", "total")
    )


def contradicted(text: Masked) -> Iterator[tuple[int, int]]:
    """Yield the first figure and the claim of each mean that leaves out how large the groups were."""
    for match in _TWO.finditer(text.text):
        first, many, second, others, claim = (text.figures[int(match[name])] for name in ("ra", "na", "rb", "nb", "q"))
        if many.year or others.year or not many.value or not others.value:
            continue
        true = (first.value * many.value + second.value * others.value) / (many.value + others.value)
        plain = (first.value + second.value) / 2
        if (
            abs(plain - true) > min(3.0, 0.2 * true)
            and abs(claim.value - plain) < 1
            and misses(Bounds(claim.low, claim.high), Bounds(true, true), 0.0, min(1.5, 0.3 * true))
        ):
            yield int(match["ra"]), int(match["q"])
