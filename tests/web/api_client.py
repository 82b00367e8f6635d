"""A program that asks the API, and holds every answer to the document."""

from __future__ import annotations

from typing import Any

from jsonschema import Draft202012Validator
from starlette.testclient import TestClient

from screentest.web.api.document import document
from screentest.web.api.table import OPERATIONS

DOCUMENT = document()
ROWS = {row.id: row for row in OPERATIONS}


def schema_of(name: str) -> dict[str, Any]:
    """Return the schema of an operation's answer, with all that it refers to."""
    row = ROWS[name]
    described = DOCUMENT["paths"][f"/api{row.path}"][row.method.lower()]
    schema: dict[str, Any] = described["responses"]["200"]["content"]["application/json"]["schema"]
    return {**schema, "components": DOCUMENT["components"]}


class Program:
    """Calls operations by their ids."""

    def __init__(self, client: TestClient) -> None:
        self.client = client

    def send(self, name: str, /, **given: Any) -> Any:
        """Send one request as it is."""
        row = ROWS[name]
        path = row.path
        for part in row.in_path:
            path = path.replace("{" + part + "}", str(given.pop(part)))
        if row.method == "GET":
            return self.client.get(f"/api{path}", params=given)
        return self.client.post(f"/api{path}", json=given)

    def upload(self, name: str, /, files: Any, **given: Any) -> Any:
        """Send a form with files, as a program does that says it is on this machine."""
        here = {"Origin": str(self.client.base_url).rstrip("/")}
        return self.client.post(f"/api{ROWS[name].path}", files=files, data=given, headers=here)

    def uploaded(self, name: str, /, files: Any, **given: Any) -> Any:
        """Return what is answered to a form with files, which is as the document says."""
        answer = self.upload(name, files, **given)
        assert answer.status_code == 200, (name, answer.text)
        Draft202012Validator(schema_of(name)).validate(answer.json())
        return answer.json()

    def ask(self, name: str, /, **given: Any) -> Any:
        """Return what is answered, which is as the document says."""
        answer = self.send(name, **given)
        assert answer.status_code == 200, (name, answer.text)
        Draft202012Validator(schema_of(name)).validate(answer.json())
        return answer.json()

    def refused(self, name: str, status: int, /, **given: Any) -> dict[str, str]:
        """Return the fault, which has the one shape."""
        answer = self.send(name, **given)
        assert answer.status_code == status, (name, answer.text)
        return fault_of(answer)


def fault_of(answer: Any) -> dict[str, str]:
    """Return the fault of an answer; it has a code, words and a hint, whatever refused it."""
    assert answer.headers["content-type"] == "application/json"
    assert set(answer.json()) == {"error"}
    error: dict[str, str] = answer.json()["error"]
    assert {"code", "message", "hint"} <= set(error) <= {"code", "message", "hint", "place"}
    assert all(isinstance(value, str) and value for value in error.values())
    return error
