"""What must not get in, and what must not get out."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from answers import ANSWER, QUESTION, form
from starlette.testclient import TestClient

from html_page import Page
from screentest.app.services import Services
from screentest.web.security import MAX_BODY

Stranger = Callable[..., TestClient]
HERE = "http://127.0.0.1:8765"
JSON = {"type": "product-sense", "prompt": "Why?", "text": ANSWER}
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)


@pytest.mark.parametrize(
    "host",
    ["evil.example", "127.0.0.1.evil.example", "evil.example:8765", "0.0.0.0:8765", "me@localhost", "localhost:", ""],
)
def test_another_name_for_this_machine_is_refused(stranger: Stranger, host: str) -> None:
    answer = stranger(host=host).get("/")
    assert answer.status_code == 421
    assert "`screentest serve` printed" in answer.text


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:1", "[::1]:8765", "LOCALHOST:8765"])
def test_the_names_of_this_machine_are_served(stranger: Stranger, host: str) -> None:
    assert stranger(host=host).get("/healthz").status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"origin": "http://evil.example"},
        {"origin": "http://127.0.0.1:9999"},
        {"origin": "https://127.0.0.1:8765"},
        {"origin": "null"},
        {"origin": HERE, "sec-fetch-site": "cross-site"},
        {"origin": HERE, "sec-fetch-site": "same-site"},
        {"content-type": "text/plain"},
    ],
)
@pytest.mark.parametrize("address", ["/takes", "/takes/0/judge"])
def test_a_form_from_elsewhere_is_refused(
    stranger: Stranger, own: Services, headers: dict[str, str], address: str
) -> None:
    answer = stranger(**headers).post(address, data=form())
    assert answer.status_code == 403
    assert ANSWER[:40] not in answer.text
    assert list(own.store.takes()) == []


def test_json_from_a_program_is_taken_and_from_another_site_refused(stranger: Stranger) -> None:
    assert stranger().post("/api/grade", json=JSON).status_code == 200
    refused = stranger(origin="http://evil.example").post("/api/grade", json=JSON)
    assert (refused.status_code, set(refused.json()["error"])) == (403, {"code", "message", "hint"})
    plain = stranger(content_type="text/plain").post("/api/grade", content="{}")
    assert plain.status_code == 403


def test_a_body_that_is_too_large_is_refused(stranger: Stranger, own: Services) -> None:
    client = stranger(origin=HERE)
    answer = client.post("/takes", data=form(text="word " * 600_000))
    assert answer.status_code == 413
    assert "your words are still in the form" in answer.text
    assert client.post("/takes", data=form(text="word " * (MAX_BODY // 6))).status_code == 200
    assert len(list(own.store.takes())) == 1


@pytest.mark.parametrize("address", ["/takes", "/api/grade"])
def test_a_body_that_does_not_say_how_large_it_is_is_counted(stranger: Stranger, address: str) -> None:
    def pieces() -> Iterator[bytes]:
        for _ in range(300):
            yield b"x" * 10_000

    kind = "application/json" if address.startswith("/api") else "application/x-www-form-urlencoded"
    answer = stranger(origin=HERE, content_type=kind).post(address, content=pieces())
    assert answer.status_code == 413


@pytest.mark.parametrize("length", ["-1", "two", "9" * 40])
def test_a_length_that_is_none_is_refused(stranger: Stranger, length: str) -> None:
    answer = stranger(origin=HERE, content_length=length).post("/takes", content=b"")
    assert answer.status_code == 413


@pytest.mark.parametrize(
    "address",
    [
        "/",
        f"/rehearse?question={QUESTION}",
        "/healthz",
        "/static/report.css",
        "/static/page.css",
        "/nowhere",
        "/takes",
        "/takes/nothing",
        "/api/grade",
        "/rehearse?question=%00%ff",
    ],
)
def test_every_answer_carries_the_policy(stranger: Stranger, address: str) -> None:
    headers = stranger().get(address).headers
    assert headers["content-security-policy"] == POLICY
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert "server" not in headers


@pytest.mark.parametrize(
    "address",
    [
        "/static/../report.html",
        "/static/..%2freport.html",
        "/static/%2e%2e/report.html",
        "/static//etc/passwd",
        "/static/",
        "/takes/..%2f..%2fetc%2fpasswd",
        "/takes/../../etc/passwd",
        "/takes/%00",
        "/takes/%F0%28%8C%28",
        "/takes/%25",
        "/takes/_",
        "/takes/" + "9" * 5000,
        "/rehearse?question=..%2f..%2fpack.toml",
        "/rehearse?question=%3Cscript%3Ealert(1)%3C/script%3E",
    ],
)
def test_no_name_becomes_a_path(browser: TestClient, address: str) -> None:
    browser.post("/takes", data=form())
    answer = browser.get(address)
    assert answer.status_code == 404
    assert Page(answer.text).foreign_scripts == 0


SCRIPT = "<script>alert(1)</script></textarea></p><img src=x onerror=alert(1)>"


@pytest.mark.parametrize("keep", ["yes", "no"])
def test_markup_in_an_answer_stays_words(browser: TestClient, keep: str) -> None:
    fields = form(question="", kind="strategy", prompt=SCRIPT, text=f"{SCRIPT} {ANSWER}", keep=keep)
    answer = browser.post("/takes", data=fields)
    page = Page(answer.text)
    assert answer.status_code == 200
    assert SCRIPT in page.words
    assert (page.foreign_scripts, page.tags["img"], page.attributes["onerror"]) == (0, 0, 0)
    refused = Page(browser.post("/takes", data={**fields, "kind": SCRIPT}).text)
    assert SCRIPT in refused.words
    assert (refused.foreign_scripts, refused.tags["img"]) == (0, 0)
    assert Page(browser.get("/").text).foreign_scripts == 0


def test_a_file_in_place_of_words_is_no_answer(browser: TestClient, own: Services) -> None:
    sent = {name: value for name, value in form().items() if name != "text"}
    answer = browser.post("/takes", data=sent, files={"text": ("../../etc/passwd", b"words")})
    assert answer.status_code == 400
    assert list(own.store.takes()) == []


@pytest.mark.parametrize(("method", "address"), [("GET", "/takes"), ("PUT", "/takes"), ("DELETE", "/takes/1")])
def test_other_methods_are_refused_with_a_page(browser: TestClient, method: str, address: str) -> None:
    answer = browser.request(method, address)
    assert answer.status_code == 405
    assert "This address does not take that kind of request." in Page(answer.text).text
