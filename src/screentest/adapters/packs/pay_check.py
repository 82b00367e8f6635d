"""What no single figure of a pack's pay can know: that quantiles rise, ranges hold values, names lead somewhere."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Protocol


class Fault(Protocol):
    """Reports a fault at a place in a written file."""

    def __call__(self, item: Any, message: str, hint: str, *steps: str | int) -> None:
        """Report a fault."""
        ...

    def unknown(
        self, item: Any, wanted: list[str] | dict[str, Any], known: set[str], what: str, *steps: str | int
    ) -> None:
        """Report every wanted id that is not known."""
        ...


def check_pay(items: Sequence[Any], claims: set[str], fault: Fault) -> None:
    """Report every fault in the packs' pay that shows only across figures."""
    names = {one["name"] for item in items for one in item.data["assumptions"]}
    for item in items:
        data = item.data
        for s, survey in enumerate(data["surveys"]):
            _check_survey(item, s, survey, fault)
        for r, row in enumerate((data["posted"] or {"rows": []})["rows"]):
            if row["low"] > row["high"]:
                fault(item, "the range runs downwards", "low comes first", "posted", "rows", r)
        for i, one in enumerate(data["assumptions"]):
            if not one["low"] <= one["value"] <= one["high"]:
                fault(item, f"{one['name']}: the value lies outside its range", "", "assumptions", i)
        for kind in ("facts", "assumptions", "overrides", "conclusions"):
            for i, one in enumerate(data[kind]):
                fault.unknown(item, one["claims"], claims, "claim", kind, i)
        for i, one in enumerate(data["overrides"]):
            fault.unknown(item, [one["name"]], names, "assumption", "overrides", i)
        for i, one in enumerate(data["scenarios"]):
            fault.unknown(item, one["values"], names, "assumption", "scenarios", i)


def _check_survey(item: Any, at: int, survey: dict[str, Any], fault: Fault) -> None:
    for r, row in enumerate(survey["rows"]):
        place = ("surveys", at, "rows", r)
        if any(low > high for low, high in pairwise(row["quantiles"])):
            fault(item, "the quantiles do not rise", "5, 10, 25, 50, 75, 90 and 95 per cent", *place)
        if row["base_share"] + row["stock_share"] > 1:
            fault(item, "base and stock are more than the whole", "shares of total pay", *place)
    for track in ("pm", "tpm"):
        bands = [(row["first"], row["last"]) for row in survey["rows"] if row["track"] == track]
        if not bands or any(last is None or last >= first for (_, last), (first, _) in pairwise(bands)):
            fault(item, f"the bands of {track} are missing, overlap or do not rise", "", "surveys", at)
