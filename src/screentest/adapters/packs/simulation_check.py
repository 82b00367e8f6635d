"""What no single field of a simulation can know: that regions add up, events fit, and classes exist."""

from __future__ import annotations

from typing import Any

from ...domain.cluster import TroubleKind

#: Kinds of event that cut two regions; the others are about one.
_TWO: frozenset[TroubleKind] = frozenset({"partition", "flapping"})
_NEEDS_AMOUNT: frozenset[TroubleKind] = frozenset({"flapping", "node-loss", "slow-region", "lag"})


def check_simulation(written: Any, fault: Any) -> None:
    """Report every region, class, event and writer that cannot be meant."""
    classes = {item.data["id"] for item in written.of("simulation/classes")}
    for item in written.of("simulation"):
        data = item.data
        regions = [region["id"] for region in data["regions"]]
        total = sum(region["share"] for region in data["regions"])
        if abs(total - 1) > 1e-6:
            fault(item, f"the regions' shares add up to {total:g}", "they add up to 1", "regions")
        if len(set(regions)) < len(regions):
            fault(item, "a region stands twice", "give each its own id", "regions")
        for i, event in enumerate(data["events"]):
            _check_event(item, event, i, regions, fault)
        for i, use in enumerate(data["classes"]):
            fault.unknown(item, [use["id"]], classes, "class of data", "classes", i)
            if use["writer"]:
                fault.unknown(item, [use["writer"]], set(regions), "region", "classes", i)
        if len({use["id"] for use in data["classes"]}) < len(data["classes"]):
            fault(item, "a class stands twice", "once is enough", "classes")
    for item in written.of("simulation/classes"):
        key = item.data["key"]
        for i, rule in enumerate(key["rules"]):
            if not any(rule["when"].values()):
                fault(item, "the rule asks nothing of a setting", "name at least one field", "key", "rules", i)


def _check_event(item: Any, event: dict[str, Any], i: int, regions: list[str], fault: Any) -> None:
    steps = ("events", i)
    fault.unknown(item, event["regions"], set(regions), "region", *steps)
    kind, minutes = event["kind"], item.data["minutes"]
    if len(event["regions"]) != (2 if kind in _TWO else 1) or len(set(event["regions"])) < len(event["regions"]):
        fault(item, f"{kind} is about {'two regions' if kind in _TWO else 'one region'}", "name them", *steps)
    if event["start"] + event["minutes"] > minutes:
        over = event["start"] + event["minutes"]
        fault(item, f"the event ends at minute {over}, the run at {minutes}", "make one of them longer", *steps)
    if kind in _NEEDS_AMOUNT and event["amount"] <= 0:
        fault(item, f"{kind} needs an amount", "ms, seconds, a share or minutes: see docs/simulation.md", *steps)
    if kind == "node-loss" and event["amount"] >= 1:
        fault(item, "all copies lost is no loss of nodes", "use region-loss, or a share below 1", *steps)
