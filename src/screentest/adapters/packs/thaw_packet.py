"""What the compiled form keeps of packets and decision rights, and the domain values built from it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...domain.decision_right import DecisionRight, Misstep
from ...domain.packet import PacketMark, Requirement, Route, RouteStep
from ...domain.rubric import Need

Plain = Mapping[str, Any]


def compiled(written: Any) -> dict[str, Any]:
    """Return the plain data that is needed at run time."""
    kinds = {"marks": "packet/marks", "requirements": "packet/requirements", "routes": "packet/routes"}
    return {
        name: [item.data for item in written.of(kind)] for name, kind in (kinds | {"rights": "decision_rights"}).items()
    }


def packet(data: Plain) -> dict[str, Any]:
    """Return the library's fields of packets and decision rights."""
    return {
        "packet_marks": {item["code"]: _mark(item) for item in data["marks"]},
        "requirements": {item["id"]: _requirement(item) for item in data["requirements"]},
        "routes": {item["id"]: _route(item) for item in data["routes"]},
        "decision_rights": {item["id"]: _right(item) for item in data["rights"]},
    }


def _mark(item: Plain) -> PacketMark:
    return PacketMark(
        item["code"], item["name"], item["what"], tuple(item["pattern"]), tuple(item["unless"]), item["warns"]
    )


def _requirement(item: Plain) -> Requirement:
    return Requirement(
        item["id"],
        item["name"],
        item["track"],
        item["asks"],
        dict(item["levels"]),
        tuple(Need(need["n"], tuple(need["of"]), need["counting"]) for need in item["needs"]),
        tuple(item["said"]),
        item["gather"],
        item["rank"],
        tuple(item["claims"]),
    )


def _route(item: Plain) -> Route:
    steps = tuple(RouteStep(s["name"], s["do"], s["evidence"], tuple(s["fills"])) for s in item["steps"])
    return Route(item["id"], item["name"], item["begins"], item["ends"], item["note"], steps, tuple(item["claims"]))


def _right(item: Plain) -> DecisionRight:
    return DecisionRight(
        item["id"],
        item["name"],
        item["situation"],
        item["decides"],
        dict(item["parts"]),
        item["collides"],
        item["strong_pm"],
        item["strong_tpm"],
        tuple(Misstep(one["what"], one["why"], tuple(one["claims"])) for one in item["missteps"]),
        item["question"],
        item["basis"],
        tuple(item["claims"]),
    )
