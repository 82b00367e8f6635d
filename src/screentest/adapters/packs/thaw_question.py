"""Questions and common probes, built from the plain data of a compiled pack."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...domain.indicator import Provenance
from ...domain.question import CommonProbe, Fact, Probe, Question, WrongTurn

Plain = Mapping[str, Any]


def question(data: Plain) -> Question:
    """Build a question."""
    provenance = data["provenance"]
    return Question(
        data["id"],
        data["type"],
        data["subtype"],
        data["track"],
        tuple(data["levels"]),
        tuple(data["competencies"]),
        data["prompt"],
        data["time_box"],
        data["listens_for"],
        tuple(data["wrong_variables"]),
        tuple(
            Probe(probe["say"], probe["when"]["missing"] or "", probe["when"]["found"] or "")
            for probe in data["probes"]
        ),
        Provenance(provenance["kind"], provenance["author"], provenance["reviewed"], tuple(provenance["sources"])),
        tuple(Fact(fact["key"], tuple(fact["asks"]), fact["say"]) for fact in data["facts"]),
        tuple(
            WrongTurn(turn["name"], tuple(turn["signs"]), turn["redirect"], turn["close"])
            for turn in data["wrong_turns"]
        ),
    )


def common_probe(data: Plain) -> CommonProbe:
    """Build a probe for any question."""
    when = data["when"]
    return CommonProbe(tuple(data["say"]), when["missing"] or "", when["found"] or "", tuple(data["types"]))
