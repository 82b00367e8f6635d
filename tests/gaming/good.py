"""Good answers to play against: two of our own, and the best that the packs hold today."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from screentest.ports.reader import Asked

HERE = Path(__file__).parent
ANSWERS = HERE.parents[1] / "src" / "screentest" / "packs" / "core" / "answers"
#: The packs' answers at this level and above are good ones.
LEVEL = 3.5
#: So many of each kind of question are played against.
EACH = 1


@dataclass(frozen=True, slots=True)
class Good:
    """A good answer, and what it answers."""

    name: str
    asked: Asked
    text: str


def load(path: Path) -> Any:
    """Return what a YAML file holds."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def own() -> tuple[Good, ...]:
    """Return the answers that are written for this suite."""
    return tuple(
        Good(item["name"], Asked(item["prompt"], item["kind"], item["track"]), item["text"])
        for item in load(HERE / "good.yaml")
    )


def _read() -> Iterator[tuple[float, Good]]:
    for path in sorted(ANSWERS.glob("*.yaml")):
        item = load(path)
        yield item["level"], Good(item["id"], Asked("", item["type"], item["track"]), item["text"])


@cache
def everyone() -> tuple[Good, ...]:
    """Return our own answers and every answer that the packs hold, good and bad."""
    return (*own(), *(answer for _, answer in _read()))


@cache
def packed() -> tuple[Good, ...]:
    """Return the first good answers of each kind of question that the packs hold."""
    seen: dict[str, list[Good]] = {}
    for level, good in _read():
        if level >= LEVEL and len(seen.setdefault(good.asked.kind, [])) < EACH:
            seen[good.asked.kind].append(good)
    return tuple(good for found in seen.values() for good in found)
