"""The API speaks the batch contract, and one shape of error."""

from __future__ import annotations

import json

import pytest
from answers import ANSWER
from jsonschema import Draft202012Validator
from starlette.testclient import TestClient

from screentest import __version__
from screentest.app.contracts import CONTRACTS
from screentest.app.grading.batch import grade_lines
from screentest.app.services import Services

LINE = {"id": "a", "track": "pm", "type": "product-sense", "prompt": "Why do patients not turn up?", "text": ANSWER}


def test_grade_answers_as_the_batch_does(browser: TestClient, own: Services) -> None:
    answer = browser.post("/api/grade", json=LINE)
    assert answer.status_code == 200
    Draft202012Validator(CONTRACTS["grade-batch-out"]).validate(answer.json())
    assert answer.json() == next(grade_lines(own, [json.dumps(LINE)]))
    assert list(own.store.takes()) == [], "nothing is saved"


def test_json_may_be_written_over_several_lines(browser: TestClient) -> None:
    written = json.dumps(LINE, indent=2, ensure_ascii=False).encode()
    answer = browser.post("/api/grade", content=written, headers={"content-type": "application/json"})
    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"", "the body is empty"),
        (b"{", "not JSON"),
        (b"[]", "not a JSON object"),
        (b'{"type": "strategy"}', "“text” is missing"),
        (b'{"text": "a"}', "“type” is missing"),
        (b'{"text": "a", "type": "singing"}', "unknown type “singing”"),
        (b'{"text": 1, "type": "strategy"}', "“text” must be a string"),
        (b'{"text": "\xff", "type": "strategy"}', "not UTF-8"),
        (b"[" * 100_000, "nested too deeply"),
    ],
)
def test_a_body_that_cannot_be_graded_says_why(browser: TestClient, body: bytes, words: str) -> None:
    answer = browser.post("/api/grade", content=body, headers={"content-type": "application/json"})
    assert answer.status_code == 422
    error = answer.json()["error"]
    assert set(error) == {"message", "hint"}
    assert words in error["message"]
    assert error["hint"]


def test_nothing_under_the_api_answers_with_a_page(browser: TestClient) -> None:
    for answer in (browser.get("/api/grade"), browser.get("/api/nothing"), browser.post("/api/nothing")):
        assert set(answer.json()["error"]) == {"message", "hint"}


def test_health(browser: TestClient) -> None:
    assert browser.get("/healthz").json() == {"status": "ok", "version": __version__}
