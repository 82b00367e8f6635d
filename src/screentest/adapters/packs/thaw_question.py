"""Questions and common probes, built from the plain data of a compiled pack."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ...domain.indicator import Provenance
from ...domain.question import CommonProbe, Fact, Probe, Question, WrongSigns, WrongTurn
from ...domain.self_rating import AnchorAnswer

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


def wrong_signs(data: Plain) -> WrongSigns:
    """Build the general words of a wrong turn."""
    names, types, signs = tuple(data["names"]), tuple(data["types"]), tuple(data["signs"])
    return WrongSigns(data["id"], names, types, signs, data["redirect"], data["close"])


#: What is near each of the three levels at which people learn to grade.
_LEVELS = ((1.0, 2.0), (2.5, 3.5), (4.0, 4.0))


def compiled_anchors(written: Any) -> list[dict[str, Any]]:
    """Return, for each kind of question, the first answer as written near each level: plain data for the library."""
    answers = [item.data for item in written.of("answers") if not item.data["twin"]]
    chosen = []
    for kind in sorted({answer["type"] for answer in answers}):
        for low, high in _LEVELS:
            near = [a for a in answers if a["type"] == kind and low <= a["level"] <= high]
            if near:
                best = min(near, key=lambda a: (abs(a["level"] - (low + high) / 2), a["id"]))
                chosen.append({name: best[name] for name in ("id", "question", "type", "level", "text")})
    return chosen


def anchors(data: Iterable[Plain]) -> dict[str, tuple[AnchorAnswer, ...]]:
    """Return the anchor answers by kind of question, lowest level first."""
    found: dict[str, list[AnchorAnswer]] = {}
    for item in data:
        answer = AnchorAnswer(item["id"], item["question"], item["type"], item["level"], item["text"])
        found.setdefault(answer.kind, []).append(answer)
    return {kind: tuple(answers) for kind, answers in found.items()}
