"""What no single file of packets and decision rights can know: that its references lead somewhere."""

from __future__ import annotations

from typing import Any, Protocol

from ...domain.decision_right import DECIDERS


class _Item(Protocol):
    @property
    def data(self) -> dict[str, Any]: ...


class _Written(Protocol):
    def of(self, kind: str) -> list[_Item]: ...


def check_packets(written: Any, codes: set[str], claims: set[str], fault: Any) -> None:
    """Report every code, claim, requirement and question that is named and not there."""
    found: _Written = written
    marks = {item.data["code"] for item in found.of("packet/marks")}
    track = {item.data["code"] for item in found.of("track/indicators")}
    requirements = {item.data["id"] for item in found.of("packet/requirements")}
    questions = {item.data["id"] for item in found.of("questions")}
    for item in found.of("packet/requirements"):
        fault.unknown(item, item.data["claims"], claims, "claim", "claims")
        for i, need in enumerate(item.data["needs"]):
            fault.unknown(item, need["of"], codes | track | marks, "indicator or packet mark", "needs", i)
            if need["counting"] == "indicators" and need["n"] > len(set(need["of"])):
                fault(item, f"{need['n']} of {len(set(need['of']))} can never be met", "ask for fewer", "needs", i)
    for item in found.of("packet/routes"):
        fault.unknown(item, item.data["claims"], claims, "claim", "claims")
        for i, step in enumerate(item.data["steps"]):
            fault.unknown(item, step["fills"], requirements, "requirement", "steps", i)
    for item in found.of("decision_rights"):
        fault.unknown(item, [item.data["question"]], questions, "question", "question")
        fault.unknown(item, item.data["claims"], claims, "claim", "claims")
        for i, misstep in enumerate(item.data["missteps"]):
            fault.unknown(item, misstep["claims"], claims, "claim", "missteps", i)
        missing = [name for name in DECIDERS if name not in item.data["parts"]]
        if missing:
            fault(item, f"no part for {', '.join(missing)}", "everybody brings something", "parts")
