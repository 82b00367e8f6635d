"""From a pack's plain pay to domain values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...domain.outlook import (
    Assumption,
    BreakScenario,
    Conclusion,
    Override,
    PayBook,
    PayFact,
    PayRow,
    PaySurvey,
    PostedRange,
)

Plain = Mapping[str, Any]


def book(data: Plain) -> PayBook:
    """Build one file of a pack's pay."""
    posted = data["posted"] or {"rows": [], "as_of": "", "source": ""}
    return PayBook(
        data["id"],
        data["company"],
        data["title"],
        data["mechanics"],
        tuple(_survey(item) for item in data["surveys"]),
        tuple(PostedRange(r["track"], r["level"], r["low"], r["high"], r["n"]) for r in posted["rows"]),
        posted["as_of"],
        posted["source"],
        tuple(
            PayFact(f["name"], f["value"], f["unit"], f["what"], f["as_of"], f["source"], tuple(f["claims"]))
            for f in data["facts"]
        ),
        tuple(_assumption(item) for item in data["assumptions"]),
        tuple(Override(o["name"], o["value"], o["why"], tuple(o["claims"])) for o in data["overrides"]),
        tuple(BreakScenario(s["id"], s["what"], dict(s["values"])) for s in data["scenarios"]),
        tuple(Conclusion(c["id"], c["question"], tuple(c["claims"])) for c in data["conclusions"]),
    )


def _survey(data: Plain) -> PaySurvey:
    rows = tuple(
        PayRow(r["track"], r["first"], r["last"], r["n"], tuple(r["quantiles"]), r["base_share"], r["stock_share"])
        for r in data["rows"]
    )
    return PaySurvey(data["id"], data["group"], data["as_of"], data["source"], data["note"], rows)


def _assumption(data: Plain) -> Assumption:
    return Assumption(
        data["name"],
        data["value"],
        data["low"],
        data["high"],
        data["unit"],
        data["what"],
        data["why"],
        tuple(data["claims"]),
    )
