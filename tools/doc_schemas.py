"""The JSON Schemas of what people write in packs and of the batch contracts."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from screentest.adapters.packs.wire import KINDS
from screentest.app.contracts import CONTRACTS

FOLDER = "src/screentest/schemas"
#: Folder of a pack → the name of its schema; a single file has its own stem.
NAMES = {
    "indicators": "indicator",
    "corpus": "corpus",
    "statements": "statements",
    "rubrics": "rubric",
    "types": "type",
    "subtypes": "subtype",
    "questions": "question",
    "probes": "probes",
    "wrong_signs": "wrong-signs",
    "competencies": "competency",
    "claims": "claim",
    "values": "value",
    "loops": "loop",
    "pay": "pay",
    "answers": "answer",
    "track/indicators": "track-indicator",
    "track/resumes": "track-resume",
    "requisition": "requisition",
    "exposure": "exposure",
    "briefing": "briefing",
    "initiatives": "initiative",
    "packet/marks": "packet-mark",
    "packet/requirements": "packet-requirement",
    "packet/routes": "route",
    "decision_rights": "decision-right",
    "playbook": "playbook-chapter",
    "simulation": "simulation",
    "simulation/classes": "data-class",
    "simulation/aspects": "simulation-aspect",
    "forms": "form",
    "culture/phrases": "culture-phrase",
    "culture/signs": "culture-sign",
}


def name_of(kind: str) -> str:
    """Return the name of a kind's schema, as the first line of every YAML file gives it."""
    return kind.removesuffix(".yaml").replace("/", "-") if kind.endswith(".yaml") else NAMES[kind]


def files() -> dict[str, str]:
    """Return the schema files."""
    schemas = {name_of(kind): pack_schema(kind) for kind in KINDS} | CONTRACTS
    return {
        f"{FOLDER}/{name}.json": json.dumps(body, ensure_ascii=False, indent=2) + "\n" for name, body in schemas.items()
    }


def pack_schema(kind: str) -> dict[str, Any]:
    """Return the schema of one kind of pack item."""
    (top,), parts = msgspec.json.schema_components([KINDS[kind]], ref_template="#/$defs/{name}")
    own = parts.pop(KINDS[kind].__name__)
    assert top == {"$ref": f"#/$defs/{KINDS[kind].__name__}"}, "no written form holds itself"
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **own,
        "title": f"A pack's {name_of(kind)}",
        **({"$defs": parts} if parts else {}),
    }
