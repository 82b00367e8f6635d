"""What no single file of stories and culture can know: that its references lead somewhere."""

from __future__ import annotations

from typing import Any, Protocol

from ...domain.story import STORY_KINDS


class _Item(Protocol):
    @property
    def data(self) -> dict[str, Any]: ...

    @property
    def pack(self) -> str: ...


class _Written(Protocol):
    def of(self, kind: str) -> list[_Item]: ...


def check_stories(written: Any, codes: set[str], claims: set[str], fault: Any) -> None:
    """Report every code, claim, subtype, behaviour and sign that is named and not there, and patterns that fail."""
    found: _Written = written
    asked = {q.data["subtype"] for q in found.of("questions") if q.data["type"] in STORY_KINDS}
    seen: set[str] = set()
    for item in found.of("stories/topics.yaml"):
        for i, topic in enumerate(item.data["topics"]):
            place = ("topics", i)
            fault.unknown(item, topic["of"], codes, "indicator", *place)
            fault.unknown(item, [topic["subtype"]], asked, "question about the speaker's past of the subtype", *place)
            if topic["subtype"] in seen:
                fault(item, f"a second topic for “{topic['subtype']}”", "one a subtype, over all packs", *place)
            seen.add(topic["subtype"])
            if not (topic["of"] or topic["pattern"]):
                fault(item, "a topic that nothing can be about", "give it codes or patterns", *place)
    codes_asked: set[str] = set()
    for item in found.of("stories/asks.yaml"):
        for i, ask in enumerate(item.data["asks"]):
            fault.unknown(item, [ask["code"], *ask["near"]], codes, "indicator", "asks", i)
            if ask["code"] in codes_asked:
                fault(item, f"a second blank for {ask['code']}", "one a code", "asks", i)
            codes_asked.add(ask["code"])
            if ask["place"] in ("after", "before") and not ask["near"]:
                fault(item, f"{ask['place']} what?", "name the codes it stands beside", "asks", i)
    _check_culture(found, codes, claims, fault)


def _check_culture(found: _Written, codes: set[str], claims: set[str], fault: Any) -> None:
    contradicted = {item.data["id"] for item in found.of("claims") if item.data["standing"] == "contradicted"}
    for item in found.of("culture/phrases"):
        data = item.data
        fault.unknown(item, data["claims"], claims, "claim", "claims")
        if data["standing"] != "current" and not contradicted.intersection(data["claims"]):
            fault(item, f"a {data['standing']} phrase rests on a contradicted claim", "name it in claims", "claims")
        if (data["standing"] == "superseded") != bool(data["until"]):
            fault(item, "a superseded phrase has the date until which it held, and no other has", "", "standing")
    values = {(item.pack, item.data["id"]) for item in found.of("values")}
    signs = {(item.pack, item.data["id"]) for item in found.of("culture/signs")}
    for item in found.of("culture/signs"):
        data = item.data
        fault.unknown(item, data["of"], codes, "indicator", "of")
        fault.unknown(item, data["claims"], claims, "claim", "claims")
        if not (data["of"] or data["pattern"]):
            fault(item, "a sign that nothing can show", "give it codes or patterns", "id")
        if data["role"] == "behaviour" and (item.pack, data["id"]) not in values:
            fault(item, f"no behaviour “{data['id']}” in this pack's values", "a sign has the behaviour's id", "id")
        for key in ("beside", "backed_by"):
            if data[key] and (item.pack, data[key]) not in signs:
                fault(item, f"no sign “{data[key]}” in this pack", "", key)
