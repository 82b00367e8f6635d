"""Use case: the outlook as one self-contained HTML file, with pictures beside the numbers."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ... import __version__
from ...ports.charts import Caption, Charts, Fan, Ink, Pull, SpreadBar
from ..grading.report import templates
from ..page_file import write_page
from .view import STRONGEST
from .words import amount, figure, of_hundred, signed

_BAR = ("p10", "p25", "p50", "p75", "p90")


def outlook_report(view: Mapping[str, Any], charts: Charts) -> str:
    """Return the outlook as one HTML page that needs no network and no script."""
    return templates().get_template("outlook.html").render(**outlook_values(view, charts))


def write_outlook(path: Path, view: Mapping[str, Any], charts: Charts) -> Path:
    """Write the report beside nothing half-written, and return its absolute place."""
    return write_page(path, outlook_report(view, charts))


def pictures(view: Mapping[str, Any], charts: Charts) -> dict[str, str]:
    """Return the pictures of an outlook by name: spreads, difference, tornado, years."""
    money, dated, currency = view["money_words"], view["dated"], view["currency"]
    difference = view["difference"]
    both = f"{difference['first']} less {difference['other']}"
    axis = f"{currency} over {view['horizon']} years, {view['money']} value"
    sides = tuple(_bar(side, _ink(side["track"])) for side in view["sides"])
    pulls = tuple(
        Pull(row["what"], row["at_low"]["value"], row["at_high"]["value"]) for row in view["tornado"][:STRONGEST]
    )
    spreads = "; ".join(
        f"{bar.label} from {amount(bar.amounts[0], currency)} to {_end(bar, currency)}" for bar in sides
    )
    gap = _bar({"name": both, **difference}, "gap")
    strongest = f"Strongest: {pulls[0].label}." if pulls else ""
    drawn = {
        "spreads": charts.spreads(
            Caption("Pay of each way", axis, dated, f"10th to 90th percentile: {spreads}; {money}."), sides
        ),
        "difference": charts.spreads(
            Caption(
                f"{both}, career by career", axis, dated, f"10th to 90th percentile: {_end(gap, currency)} at most."
            ),
            (gap,),
        ),
        "years": charts.fans(
            Caption(
                "Pay of each year",
                f"{currency} a year, {'as paid' if view['money'] == 'nominal' else 'in today’s prices'}",
                dated,
                "Median, and the band from the 10th to the 90th percentile.",
            ),
            tuple(_fan(side) for side in view["sides"]),
        ),
    }
    if pulls:
        drawn["tornado"] = charts.tornado(
            Caption("What moves the mean difference", f"{both}: mean, {axis}", dated, strongest),
            view["centre"]["value"],
            pulls,
        )
    return drawn


def outlook_values(view: Mapping[str, Any], charts: Charts) -> dict[str, Any]:
    """Return what the templates of an outlook are given, its pictures drawn."""
    words = {"amount": amount, "signed": signed, "figure": figure, "of_hundred": of_hundred}
    drawn = pictures(view, charts)
    return {"outlook": view, "pictures": drawn, "strongest": STRONGEST, "version": __version__, **words}


def _ink(track: str) -> Ink:
    return "pm" if track == "pm" else "tpm"


def _bar(row: Mapping[str, Any], ink: Ink) -> SpreadBar:
    a, b, c, d, e = (float(row["quantiles"][name]["value"]) for name in _BAR)
    return SpreadBar(row["name"], ink, (a, b, c, d, e))


def _end(bar: SpreadBar, currency: str) -> str:
    return amount(bar.amounts[4], currency)


def _fan(side: Mapping[str, Any]) -> Fan:
    years = tuple((float(year["p10"]), float(year["p50"]), float(year["p90"])) for year in side["years"])
    return Fan(side["name"], _ink(side["track"]), years)
