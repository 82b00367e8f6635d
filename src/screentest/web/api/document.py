"""The OpenAPI document, made from the rows: what is written of an operation is what routes and proves it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from ... import __version__
from .operation import Operation
from .sent_files import MOST_FILES
from .table import OPERATIONS

Schema = dict[str, Any]
REF = "#/components/schemas/{name}"
BASE = "/api"
JSON = "application/json"
FORM = "multipart/form-data"
SAYS = (
    "The use cases of Screentest on this machine alone: no account, no key. Writes are POSTs of JSON. A fault has one "
    "shape whatever its kind. Answers may gain keys; what is named here stays. Ratings are made by rules and trained "
    "examples from your words; they are no company's process."
)


class Fault(msgspec.Struct, omit_defaults=True):
    """What went wrong: a code for programs, words and a hint for people, and where it stands if it stands somewhere."""

    code: str
    message: str
    hint: str
    place: str = ""


class Refused(msgspec.Struct):
    """The one shape of every fault."""

    error: Fault


def document(operations: Sequence[Operation] = OPERATIONS) -> Schema:
    """Return the OpenAPI 3.1 document of some operations."""
    types: list[Any] = [Refused]
    for one in operations:
        types += [one.given, *([] if isinstance(one.answers, dict) else [one.answers])]
    schemas, components = msgspec.json.schema_components(types, ref_template=REF)
    by_type = dict(zip(map(id, types), schemas, strict=True))
    paths: dict[str, dict[str, Any]] = {}
    bodies: set[str] = set()
    for one in operations:
        name = by_type[id(one.given)]["$ref"].rpartition("/")[2]
        whole = components[name]
        bodies.add(name)
        answer = _plain(one.answers) if isinstance(one.answers, dict) else by_type[id(one.answers)]
        paths.setdefault(f"{BASE}{one.path}", {})[one.method.lower()] = _operation(one, whole, answer)
    kept = {name: schema for name, schema in sorted(components.items()) if name not in bodies}
    return {
        "openapi": "3.1.0",
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "info": {"title": "Screentest", "version": __version__, "description": SAYS},
        "servers": [{"url": "/"}],
        "paths": paths,
        "components": {"schemas": kept},
    }


def _operation(one: Operation, whole: Schema, answer: Schema) -> Schema:
    needed, fields = whole.get("required", []), whole["properties"]
    inside = [name for name in fields if name in one.in_path]
    rest = {name: schema for name, schema in fields.items() if name not in one.in_path}
    parameters = [{"name": n, "in": "path", "required": True, "schema": fields[n]} for n in inside]
    found: Schema = {"operationId": one.id, "summary": one.summary, "tags": [one.path.split("/")[1]]}
    if one.method == "GET":
        parameters += [{"name": n, "in": "query", "required": n in needed, "schema": s} for n, s in rest.items()]
    else:
        body: Schema = {"type": "object", "properties": rest, "additionalProperties": False}
        body["required"] = [name for name in rest if name in needed]
        content = {JSON: {"schema": body}}
        if one.files:
            parts = {name: _file(schema) if name in one.files else schema for name, schema in rest.items()}
            content[FORM] = {"schema": {**body, "properties": parts}}
        found["requestBody"] = {"required": True, "content": content}
    if parameters:
        found["parameters"] = parameters
    fault = {"description": "Refused, with what to do.", "content": {JSON: {"schema": _ref("Refused")}}}
    found["responses"] = {
        "200": {"description": one.summary, "content": {JSON: {"schema": answer}}},
        "4XX": fault,
        "503": {**fault, "description": "Something outside could not be used: a disk, a database, a missing part."},
    }
    return found


def _file(schema: Schema) -> Schema:
    """Return the schema of a field that is sent as a file, or as several."""
    file = {"type": "string", "format": "binary", "description": "A file; send an Origin of this machine with it."}
    return {"type": "array", "items": file, "maxItems": MOST_FILES} if schema.get("type") == "array" else file


def _plain(schema: Schema) -> Schema:
    return {name: value for name, value in schema.items() if name != "$schema"}


def _ref(name: str) -> Schema:
    return {"$ref": REF.format(name=name)}
