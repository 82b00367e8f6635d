"""The settings as a page: counts, export, import, and a forgetting that is confirmed, undone, or final."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from answers import form
from starlette.testclient import TestClient

from html_page import Page
from screentest.app.data.data import copy_of, forget
from screentest.app.services import Services
from screentest.web.security import LARGER, MAX_BODY

Stranger = Callable[..., TestClient]


def some(browser: TestClient) -> bytes:
    """Keep an answer and return an export of it."""
    assert browser.post("/takes", data=form()).status_code == 200
    return browser.get("/settings/export").content


def takes(own: Services) -> int:
    return own.store.counts()["take"]


def test_the_page_says_where_the_data_is_and_what_works(browser: TestClient, own: Services) -> None:
    page = Page(browser.get("/settings").text)
    assert (page.tags["h1"], page.unnamed(), page.attributes["style"], page.foreign_scripts) == (1, [], 0, 0)
    for words in (
        str(own.settings.data_dir),
        "Nothing yet.",
        "Rate by the sense of your sentences",
        "Company-neutral core",
        "Python 3.",
    ):
        assert words in page.text
    some(browser)
    assert "Answers 1" in Page(browser.get("/settings").text).text


def test_an_export_is_a_file_and_comes_back_whole(browser: TestClient, own: Services) -> None:
    data = some(browser)
    assert json.loads(data)["format"] == "screentest-export"
    again = browser.post("/settings/import", files={"export": ("mine.json", data)})
    assert "0 records were new" in Page(again.text).text
    forget(own)
    back = browser.post("/settings/import", files={"export": ("mine.json", data)})
    assert f"{len(json.loads(data)['records'])} records were new" in Page(back.text).text
    assert takes(own) == 1


def test_nothing_to_export_is_told(browser: TestClient) -> None:
    answer = browser.get("/settings/export")
    assert answer.status_code == 422
    assert "Nothing is saved yet" in Page(answer.text).text


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.json", b"{}", "a.json is no export of Screentest"),
        ("../../etc/<b>.json", b"\x00\xff", "<b>.json is no export of Screentest"),
        ("deep.json", b"[" * 100_000, "deep.json"),
        ("a.json", b'{"format": "screentest-export", "version": 99, "records": []}', "newer Screentest"),
        ("a.json", b'{"format": "screentest-export", "version": 2, "records": [{"take": {}}]}', "a.json, record 1"),
        ("a.json", b"", "No file was chosen"),
    ],
)
def test_what_is_no_export_is_refused(browser: TestClient, own: Services, name: str, data: bytes, words: str) -> None:
    some(browser)
    answer = browser.post("/settings/import", files={"export": (name, data)})
    assert answer.status_code == 422
    assert words.lower() in Page(answer.text).text.lower()
    assert "<b>.json" not in answer.text
    assert "../.." not in answer.text
    assert takes(own) == 1


def test_an_export_may_be_larger_than_a_form(browser: TestClient, stranger: Stranger) -> None:
    large = b" " * (MAX_BODY + 1000) + b"{}"
    assert browser.post("/settings/import", files={"export": ("a.json", large)}).status_code == 422
    client = stranger(origin="http://127.0.0.1:8765")
    length = {"content-length": str(LARGER["/settings/import"] + 1)}
    refused = client.post("/settings/import", content=b"x", headers=length)
    assert refused.status_code == 413
    assert "200 MB" in refused.text
    assert client.post("/settings/forget", data={"word": "x" * MAX_BODY}).status_code == 413


def test_without_the_word_nothing_is_forgotten(browser: TestClient, own: Services) -> None:
    some(browser)
    for word in ("", "yes", "forget me"):
        answer = browser.post("/settings/forget", data={"word": word})
        assert answer.status_code == 422
        assert "Nothing was forgotten" in Page(answer.text).text
    assert (takes(own), copy_of(own).exists()) == (1, False)


def test_a_forgetting_is_undone_to_the_last_record(browser: TestClient, own: Services) -> None:
    before = json.loads(some(browser))["records"]
    page = Page(browser.post("/settings/forget", data={"word": " Forget "}).text)
    assert f"{len(before)} records are deleted." in page.text
    assert "A copy of what you forgot is still here" in page.text
    assert takes(own) == 0
    assert copy_of(own).stat().st_mode & 0o077 == 0, "nobody else may read the copy"
    back = Page(browser.post("/settings/back").text)
    assert f"{len(before)} records are back" in back.text
    assert json.loads(browser.get("/settings/export").content)["records"] == before
    assert not copy_of(own).exists()
    assert browser.post("/settings/back").status_code == 422


def test_the_copy_is_deleted_when_asked(browser: TestClient, own: Services) -> None:
    some(browser)
    browser.post("/settings/forget", data={"word": "forget"})
    page = Page(browser.post("/settings/drop").text)
    assert "The copy is deleted." in page.text
    assert not copy_of(own).exists()
    assert "still here" not in page.text


def test_a_final_forgetting_leaves_no_copy_old_or_new(browser: TestClient, own: Services) -> None:
    data = some(browser)
    browser.post("/settings/forget", data={"word": "forget"})
    assert copy_of(own).exists()
    browser.post("/settings/import", files={"export": ("a.json", data)})
    browser.post("/settings/forget", data={"word": "forget", "copy": "no"})
    assert (takes(own), copy_of(own).exists()) == (0, False)


def test_a_copy_that_cannot_be_written_stops_the_forgetting(browser: TestClient, own: Services) -> None:
    some(browser)
    copy_of(own).write_text("something of somebody else's")
    assert browser.post("/settings/forget", data={"word": "forget"}).status_code == 422
    assert takes(own) == 1


def test_odd_words_in_the_address_tell_nothing(browser: TestClient) -> None:
    for query in ("new=<b>", "forgotten=-1", "back=999999999999", "new=²"):
        assert 'role="status">0' not in browser.get(f"/settings?{query}").text
        assert 'class="told"' not in browser.get(f"/settings?{query}").text
    assert browser.get("/settings/forget").status_code == 405
