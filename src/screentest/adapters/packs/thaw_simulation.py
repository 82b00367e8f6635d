"""What the compiled form keeps of the simulation, and the domain values built from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ...domain.cluster import Cluster, DataClass, Nodes, Page, Region, Setting, Trouble
from ...domain.simulation_key import ChoiceRule, ClassKey, KeptClass, Looked, Scenario

Plain = Mapping[str, Any]


def compiled(written: Any) -> dict[str, Any]:
    """Return the plain data that is needed at run time."""
    kinds = {"scenarios": "simulation", "classes": "simulation/classes", "aspects": "simulation/aspects"}
    return {name: [item.data for item in written.of(kind)] for name, kind in kinds.items()}


def simulation(data: Plain) -> dict[str, Any]:
    """Return the library's fields of the simulation."""
    classes = {item["id"]: _kept(item) for item in data["classes"]}
    aspects = sorted(data["aspects"], key=lambda item: (item["side"], item["rank"]))
    return {
        "scenarios": {item["id"]: _scenario(item, classes) for item in data["scenarios"]},
        "aspects": {
            side: tuple(_looked(item["id"], item) for item in aspects if item["side"] == side)
            for side in ("programme", "depth", "any", "mistake")
        },
    }


def _looked(name: str, item: Plain) -> Looked:
    return Looked(name, item["name"], tuple(item["pattern"]), tuple(item["unless"]), item["ask"])


def _kept(item: Plain) -> KeptClass:
    key = item["key"]
    rules = tuple(
        ChoiceRule(rule["holds"], {name: tuple(some) for name, some in rule["when"].items() if some}, rule["says"])
        for rule in key["rules"]
    )
    limits = key["limits"]
    return KeptClass(
        DataClass(
            item["id"],
            item["name"],
            item["what"],
            item["stale"],
            item["refused"],
            item["reads"],
            item["writes"],
            item["rewrites"],
            item["away"],
        ),
        ClassKey(
            Setting(**key["model"]),
            key["because"],
            rules,
            limits["stale"],
            limits["refused"],
            limits["refused_writes"],
            limits["lost"],
            _looked("consequence", key["consequence"]),
            _looked("failure", key["failure"]),
            tuple(_looked(one["id"], one) for one in key["mistakes"]),
        ),
    )


def _scenario(item: Plain, classes: Mapping[str, KeptClass]) -> Scenario:
    kept = []
    for use in item["classes"]:
        own = {name: value for name, value in use.items() if name != "id" and value is not None}
        one = classes[use["id"]]
        kept.append(replace(one, data=replace(one.data, **own)))
    cluster = Cluster(
        tuple(Region(**region) for region in item["regions"]),
        item["distance"],
        item["minutes"],
        Nodes(**item["nodes"]),
        Page(**item["page"]),
        tuple(
            Trouble(one["kind"], one["start"], one["minutes"], tuple(one["regions"]), one["amount"])
            for one in item["events"]
        ),
        item["headroom"],
        item["cold"],
        item["warm"],
    )
    return Scenario(item["id"], item["name"], item["situation"], tuple(item["asks"]), cluster, tuple(kept))
