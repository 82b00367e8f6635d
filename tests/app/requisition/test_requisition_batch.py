"""The batch contract of requisitions: order, bad lines, schemas, and the same result alone and in company."""

from __future__ import annotations

import json
from typing import Any

import pytest
import requisitions as texts
from jsonschema import Draft202012Validator

from screentest.app.contracts import CONTRACTS
from screentest.app.grading.batch_line import MAX_LINE
from screentest.app.requisition.batch import requisition_lines
from screentest.app.requisition.requisition import RequisitionReader
from screentest.app.services import Services

TEXTS = [texts.PM, texts.TPM, texts.HYBRID, texts.ENDS, texts.LASTS, texts.POEM, "", "short", "😀 " + texts.PM]
BAD = {
    "nothing": (None, "not JSON"),
    '{"id": "x"}': ("x", "“text” is missing"),
    '{"id": "x", "text": 3}': ("x", "must be a string"),
    '{"id": [1], "text": "a"}': (None, "“id” must be"),
    '{"id": 7, "text": "' + "a" * MAX_LINE: (7, "characters"),
}


@pytest.fixture(scope="module")
def reader(services: Services) -> RequisitionReader:
    return RequisitionReader(services)


def dumped(found: list[str]) -> list[str]:
    return [json.dumps({"id": i, "text": text}, ensure_ascii=False) + "\n" for i, text in enumerate(found)]


def valid(name: str, row: dict[str, Any]) -> None:
    Draft202012Validator(CONTRACTS[name]).validate(row)


def test_every_line_has_the_form_of_the_contract_and_order_is_kept(
    services: Services, reader: RequisitionReader
) -> None:
    rows = list(requisition_lines(services, dumped(TEXTS), reader))
    assert [row["id"] for row in rows] == list(range(len(TEXTS)))
    for line, row in zip(dumped(TEXTS), rows, strict=True):
        valid("requisition-batch-in", json.loads(line))
        valid("requisition-batch-out", row)
    assert [row["track"] for row in rows[:3]] == ["pm", "tpm", "hybrid"]


def test_alone_and_in_company_the_result_is_the_same(services: Services, reader: RequisitionReader) -> None:
    together = list(requisition_lines(services, dumped(TEXTS), reader))
    alone = [row for line in dumped(TEXTS) for row in requisition_lines(services, [line], reader)]
    assert alone == together


@pytest.mark.parametrize("line", BAD)
def test_a_bad_line_answers_and_the_rest_goes_on(services: Services, reader: RequisitionReader, line: str) -> None:
    good = dumped([texts.PM])[0]
    first, bad, last = requisition_lines(services, [good, "\n", line, good], reader)
    assert first == last
    assert bad["id"] == BAD[line][0]
    assert BAD[line][1] in bad["error"]
    valid("error-line", bad)
