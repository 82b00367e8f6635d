"""Requests made from the document, good and bad: no fault of our own, and every answer is as the document says."""

from __future__ import annotations

import json
import warnings
from typing import Any

import pytest
from api_client import DOCUMENT, ROWS, Program
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # what its own parts deprecate is not ours
    import schemathesis
    from schemathesis.checks import not_a_server_error
    from schemathesis.core.transport import Response
    from schemathesis.specs.openapi.checks import (
        content_type_conformance,
        negative_data_rejection,
        response_schema_conformance,
        status_code_conformance,
    )

CHECKS = [
    not_a_server_error,
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
    negative_data_rejection,
]
DESCRIBED = {
    found.ok().definition.raw["operationId"]: found.ok()
    for found in schemathesis.openapi.from_dict(DOCUMENT).get_all_operations()
}
MODES = [schemathesis.GenerationMode.POSITIVE, schemathesis.GenerationMode.NEGATIVE]
#: It takes seconds with a hundred thousand careers; tests of its own hold it to the document.
SLOW = {"outlook"}


def held_to_the_document(program: Program, case: Any) -> int:
    """Send one request, hold its answer to the document, and return the status."""
    sent = case.as_transport_kwargs(base_url="http://127.0.0.1:8765")
    sent = {key: value for key, value in sent.items() if key not in ("cookies", "auth", "timeout")}
    if sent.get("files"):
        sent["files"] = [(part, (called, _written(value))) for part, (called, value) in sent["files"]]
    # A form with files has to say that it comes from this machine.
    sent["headers"] = {**(sent.get("headers") or {}), "Origin": "http://127.0.0.1:8765"}
    answer = program.client.request(**sent, follow_redirects=False)
    case.validate_response(Response.from_any(answer), checks=CHECKS)
    return int(answer.status_code)


def test_every_operation_is_described() -> None:
    assert set(DESCRIBED) == set(ROWS)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("name", sorted(set(ROWS) - SLOW))
def test_answers_are_as_described(program: Program, name: str) -> None:
    described = DESCRIBED[name]

    @settings(
        max_examples=12 if ROWS[name].files else 4,
        derandomize=True,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.data())
    def hold(data: st.DataObject) -> None:
        mode = data.draw(st.sampled_from(MODES))
        row = ROWS[name]
        if mode is MODES[1] and not row.given.__struct_fields__:
            mode = MODES[0]
        case = data.draw(described.as_strategy(generation_mode=mode))
        held_to_the_document(program, case)

    hold()


def _written(value: object) -> str | bytes:
    """Return a part of a form as it is sent."""
    return value if isinstance(value, str | bytes) else json.dumps(value)
