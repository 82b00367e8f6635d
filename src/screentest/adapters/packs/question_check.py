"""What no single part of a question can know: that its references lead somewhere and nothing is said twice."""

from __future__ import annotations

from typing import Any, Protocol


class _Item(Protocol):
    @property
    def data(self) -> dict[str, Any]: ...


class _Written(Protocol):
    def of(self, kind: str) -> list[_Item]: ...


def check_questions(written: Any, codes: set[str], competencies: set[str], fault: Any) -> None:
    """Report unknown codes and competencies, probes without one reason, and facts and signs that collide."""
    found: _Written = written
    for item in found.of("questions"):
        fault.unknown(item, item.data["competencies"], competencies, "competency", "competencies")
        fault.unknown(item, item.data["wrong_variables"], codes, "indicator", "wrong_variables")
        _check_probes(item, codes, fault)
        _check_facts(item, fault)
        _check_turns(item, fault)
    said: set[str] = set()
    for item in found.of("probes"):
        _check_probes(item, codes, fault)
        for i, probe in enumerate(item.data["probes"]):
            for line in probe["say"]:
                if line in said:
                    fault(item, f"“{line}” is already a probe", "no probe is said for two reasons", "probes", i)
                said.add(line)


def _check_probes(item: _Item, codes: set[str], fault: Any) -> None:
    for i, probe in enumerate(item.data["probes"]):
        when = probe["when"]
        if (when["missing"] is None) == (when["found"] is None):
            fault(item, "a probe needs exactly one of missing and found", "", "probes", i)
        fault.unknown(item, [c for c in when.values() if c], codes, "indicator", "probes", i)


def _check_facts(item: _Item, fault: Any) -> None:
    keys: set[str] = set()
    ways: dict[str, str] = {}
    for i, fact in enumerate(item.data["facts"]):
        if fact["key"] in keys:
            fault(item, f"a second fact “{fact['key']}”", "one a key", "facts", i)
        keys.add(fact["key"])
        for way in fact["asks"]:
            folded = " ".join(way.lower().split())
            if folded in ways:
                fault(item, f"“{way}” already asks for “{ways[folded]}”", "it can lead to one fact", "facts", i)
            ways[folded] = fact["key"]


def _check_turns(item: _Item, fault: Any) -> None:
    names: set[str] = set()
    prompt = " ".join(item.data["prompt"].lower().split())
    for i, turn in enumerate(item.data["wrong_turns"]):
        if turn["name"] in names:
            fault(item, f"a second wrong turn “{turn['name']}”", "one a name", "wrong_turns", i)
        names.add(turn["name"])
        for sign in turn["signs"]:
            if sign.lower() in prompt:
                fault(item, f"“{sign}” stands in the question itself", "whoever repeats it is right", "wrong_turns", i)
