"""Cases for the workbench's forms: a sound base draft with some fields put in its place, and what is to be found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from screentest.domain.draft import Form

FOLDER = Path(__file__).parent / "cases"


class Case(NamedTuple):
    """One draft of a kind, and the codes that a careful reader would raise."""

    id: str
    kind: str
    parts: Mapping[str, str]
    expect: frozenset[str]


def read_yaml(path: Path) -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return data


def base_of(name: str) -> dict[str, str]:
    """Return the sound draft of a kind, by field."""
    base: dict[str, str] = read_yaml(FOLDER / f"{name}.yaml")["base"]
    return base


def cases(folder: Path) -> Iterator[Case]:
    """Yield the cases of every file in a folder."""
    for path in sorted(folder.glob("*.yaml")):
        data = read_yaml(path)
        for one in data["cases"]:
            parts = {**base_of(path.stem), **one["parts"]}
            yield Case(one["id"], data["kind"], parts, frozenset(one["expect"]))


def written(form: Form, parts: Mapping[str, str]) -> str:
    """Return a draft as Markdown."""
    return "\n\n".join(f"## {form.field(name).heading}\n{words}" for name, words in parts.items()) + "\n"
