"""What the compiled form keeps of the track packs, and the domain values built from it; training lines stay behind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from ...domain.verdict import Situation, TrackIndicator

Plain = Mapping[str, Any]


class _Item(Protocol):
    @property
    def data(self) -> dict[str, Any]: ...


class _Written(Protocol):
    def of(self, kind: str) -> list[_Item]: ...


def compiled(written: Any) -> dict[str, Any]:
    """Return the plain data that is needed at run time."""
    found: _Written = written
    return {
        "indicators": [
            {key: value for key, value in item.data.items() if key != "lines"} for item in found.of("track/indicators")
        ],
        "situations": [one for item in found.of("track/situations.yaml") for one in item.data["situations"]],
        "answers": {
            code: weight for item in found.of("track/answers.yaml") for code, weight in item.data["weights"].items()
        },
    }


def track(data: Plain) -> dict[str, Any]:
    """Return the library's fields of the track verdict."""
    return {
        "track_indicators": {item["code"]: indicator(item) for item in data["indicators"]},
        "track_answers": dict(data["answers"]),
        "situations": {
            item["id"]: Situation(item["id"], item["situation"], item["pm"], item["tpm"]) for item in data["situations"]
        },
    }


def indicator(item: Plain) -> TrackIndicator:
    """Build a track indicator."""
    return TrackIndicator(
        item["code"],
        item["name"],
        item["track"],
        item["aspect"],
        item["what"],
        item["why"],
        item["gather"],
        tuple(item["patterns"]),
    )
