"""The document says what the rows say: every operation, every parameter, nothing that refers to nothing."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from api_client import DOCUMENT, Program
from jsonschema import Draft202012Validator

from screentest.web.api.table import OPERATIONS


def operations() -> list[tuple[str, str, dict[str, Any]]]:
    """Return (method, path, operation) of the document."""
    return [(method, path, one) for path, methods in DOCUMENT["paths"].items() for method, one in methods.items()]


def test_the_server_gives_the_document(program: Program) -> None:
    assert program.client.get("/api/openapi.json").json() == json.loads(json.dumps(DOCUMENT))


def test_every_row_stands_in_it_once() -> None:
    found = [(method.upper(), path, one["operationId"]) for method, path, one in operations()]
    assert sorted(found) == sorted((row.method, f"/api{row.path}", row.id) for row in OPERATIONS)
    assert len({row.id for row in OPERATIONS}) == len(OPERATIONS)


def test_every_name_in_a_path_is_a_parameter() -> None:
    for _, path, one in operations():
        inside = [item["name"] for item in one.get("parameters", ()) if item["in"] == "path"]
        assert sorted(inside) == sorted(re.findall(r"{(\w+)}", path)), path


def test_nothing_refers_to_nothing() -> None:
    named = set(re.findall(r'"#/components/schemas/([^"]+)"', json.dumps(DOCUMENT)))
    assert named == set(DOCUMENT["components"]["schemas"])


@pytest.mark.parametrize("name", sorted(DOCUMENT["components"]["schemas"]))
def test_schemas_are_schemas(name: str) -> None:
    Draft202012Validator.check_schema(DOCUMENT["components"]["schemas"][name])


def test_what_is_sent_is_closed_and_bounded() -> None:
    def bounded(schema: dict[str, Any], place: str) -> None:
        kind = schema.get("type")
        if kind == "string" and "enum" not in schema:
            assert "maxLength" in schema or "pattern" in schema, place
        if kind == "array":
            assert "maxItems" in schema, place
        if kind == "object":
            assert schema.get("additionalProperties") is not None, place
        for name, part in schema.get("properties", {}).items():
            bounded(part, f"{place}.{name}")
        for part in (*schema.get("anyOf", ()), *([schema["items"]] if "items" in schema else ())):
            bounded(part, place)
        if "$ref" in schema:
            bounded(DOCUMENT["components"]["schemas"][schema["$ref"].rpartition("/")[2]], place)

    for _, path, one in operations():
        for parameter in one.get("parameters", ()):
            bounded(parameter["schema"], f"{path} {parameter['name']}")
        if "requestBody" in one:
            body = one["requestBody"]["content"]["application/json"]["schema"]
            assert body["additionalProperties"] is False
            bounded(body, path)


def test_answers_are_objects_whose_keys_are_named() -> None:
    for _, path, one in operations():
        schema = one["responses"]["200"]["content"]["application/json"]["schema"]
        if "$ref" in schema:
            schema = DOCUMENT["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
        assert schema["type"] == "object", path
        assert schema["required"], path


def test_every_operation_is_asked_in_a_journey_by_hand() -> None:
    journeys = [place for place in Path(__file__).parent.glob("test_api*.py") if "conforms" not in place.name]
    text = "".join(place.read_text(encoding="utf-8") for place in journeys)
    asked = set(re.findall(r"program\.(?:ask|uploaded)\(\s*\"(\w+)\"", text))
    assert {row.id for row in OPERATIONS} - asked == set(), "requests that are made up hit few real things"
