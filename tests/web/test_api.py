"""The API: one shape of fault, every request bounded and known, nothing from another site."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from answers import ANSWER
from api_client import Program, fault_of
from starlette.testclient import TestClient

from screentest import __version__
from screentest.app.grading.batch import grade_lines, lint_lines
from screentest.app.services import Services

JSON = {"content-type": "application/json"}
LINE: dict[str, Any] = {
    "id": "a",
    "track": "pm",
    "type": "product-sense",
    "prompt": "Why do patients not turn up?",
    "text": ANSWER,
}


def test_grade_and_lint_answer_as_the_batch_does(program: Program, own: Services) -> None:
    assert program.ask("grade", **LINE) == next(grade_lines(own, [json.dumps(LINE)]))
    assert program.ask("lint", **LINE) == next(lint_lines(own, [json.dumps(LINE)]))
    assert list(own.store.takes()) == [], "nothing is saved"


def test_read_quotes_the_words(program: Program) -> None:
    found = program.ask("read", text=ANSWER, question="clinic-missed-appointments")["evidence"]
    assert found
    assert all(ANSWER[item["start"] : item["end"]] == item["text"] for item in found)


@pytest.mark.parametrize(
    ("body", "words", "place"),
    [
        (b"", "the body is empty", ""),
        (b"{", "not JSON", ""),
        (b"[]", "not a JSON object", ""),
        (b'{"type": "strategy"}', "missing required field “text”", "text"),
        (b'{"text": "a", "type": "singing"}', "'singing'", "type"),
        (b'{"text": 1, "type": "strategy"}', "got int", "text"),
        (b'{"text": "a", "type": "strategy", "speaker": "b"}', "unknown field “speaker”", "speaker"),
        (b'{"text": "\xff", "type": "strategy"}', "not JSON", ""),
        (b'{"text": "\\ud800", "type": "strategy"}', "not JSON", ""),
        (b'{"text": "a\\u0000b", "type": "strategy"}', "NUL", "text"),
        (b'{"text": NaN, "type": "strategy"}', "not JSON", ""),
        (b'{"id": 123456789012345678901234567890, "text": "a", "type": "strategy"}', "too large", "id"),
        (b'{"text": ' + b"[" * 40 + b"]" * 40 + b', "type": "strategy"}', "nested too deeply", "text"),
        (b"[" * 100_000, "nested too deeply", ""),
    ],
)
def test_a_body_that_cannot_be_taken_says_why_and_where(program: Program, body: bytes, words: str, place: str) -> None:
    answer = program.client.post("/api/grade", content=body, headers=JSON)
    assert answer.status_code == 422
    error = fault_of(answer)
    assert error["code"] == "not-valid"
    assert words in error["message"]
    assert error.get("place", "").startswith(place)
    assert ("place" in error) == bool(place)


def test_a_query_is_known_and_said_once(program: Program) -> None:
    assert program.refused("questions", 422, tracks="pm")["place"] == "tracks"
    assert program.refused("questions", 422, track="both of them")["place"] == "track"
    twice = program.client.get("/api/questions?track=pm&track=tpm")
    assert (twice.status_code, fault_of(twice)["place"]) == (422, "track")
    assert program.refused("takes", 422, most="9" * 400)["place"] == "most"
    beside = program.client.post("/api/lint?text=a", json={"text": "a"})
    assert (beside.status_code, fault_of(beside)["place"]) == (422, "text")
    again = program.client.post("/api/stories/one/undo", json={"story": "two"})
    assert (again.status_code, fault_of(again)["place"]) == (422, "story")


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/api", 404, "not-there"),
        ("GET", "/api/", 404, "not-there"),
        ("GET", "/api/nothing", 404, "not-there"),
        ("GET", "/api/takes/", 404, "not-there"),
        ("GET", "/api/takes/..%2f..%2fetc", 404, "not-there"),
        ("GET", "/api/grade", 405, "wrong-method"),
        ("PUT", "/api/takes", 405, "wrong-method"),
        ("DELETE", "/api/stories/one", 405, "wrong-method"),
        ("POST", "/api/openapi.json", 405, "wrong-method"),
    ],
)
def test_what_is_not_there_is_json_too(program: Program, method: str, path: str, status: int, code: str) -> None:
    answer = program.client.request(method, path, headers=JSON, follow_redirects=False)
    assert answer.status_code == status
    assert fault_of(answer)["code"] == code
    assert "/api/openapi.json" in fault_of(answer)["hint"]


def test_more_than_a_body_may_hold(program: Program) -> None:
    answer = program.client.post("/api/lint", json={"text": "a" * 2_100_000})
    assert (answer.status_code, fault_of(answer)["code"]) == (413, "too-large")
    long = program.refused("lint", 422, text="a" * 1_600_000)
    assert (long["place"], "1500000" in long["message"]) == ("text", True)


def test_a_form_is_refused_even_from_our_own_page(browser: TestClient) -> None:
    answer = browser.post("/api/data/forget", data={"word": "forget"})
    assert (answer.status_code, fault_of(answer)["code"]) == (415, "not-json")
    plain = browser.post("/api/data/forget", content=b'{"word": "forget"}', headers={"content-type": "text/plain"})
    assert plain.status_code == 415


def test_another_site_is_refused(stranger: Callable[..., TestClient]) -> None:
    foreign = stranger(Origin="http://elsewhere.example").post("/api/data/forget", json={"word": "forget"})
    assert (foreign.status_code, fault_of(foreign)["code"]) == (403, "foreign")
    pointed = stranger(Host="elsewhere.example").get("/api/takes")
    assert (pointed.status_code, fault_of(pointed)["code"]) == (421, "elsewhere")


def test_markup_comes_back_as_words(program: Program) -> None:
    markup = "<script>alert(1)</script>"
    answer = program.send("indicator", indicator=markup.replace("/", ""))
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert fault_of(answer)["code"] == "not-there"


def test_health(program: Program) -> None:
    assert program.client.get("/healthz").json() == {"status": "ok", "version": __version__}
