"""The company brief as a page: files and pasted words in, a kept brief out; what is refused keeps every word."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from html_page import Page
from screentest.app.brief.kept import KIND, kept_briefs
from screentest.app.services import Services
from screentest.ports.store import EntryRecord

sys.path.insert(0, str(Path(__file__).parents[1] / "engines" / "briefing"))
from marked import marked


def sent(browser: TestClient, **words: str) -> str:
    """Send the form with one file and return where it leads."""
    file = {"file_1": ("call.txt", marked("tarnholt").text.encode())}
    answer = browser.post("/brief", data=words, files=file, follow_redirects=False)
    assert answer.status_code == 303, Page(answer.text).text
    return answer.headers["location"]


def test_an_empty_page_says_where_calls_are(browser: TestClient) -> None:
    page = Page(browser.get("/brief").text)
    assert "investor relations" in page.text
    assert (page.tags["h1"], page.unnamed(), page.attributes["style"], page.foreign_scripts) == (1, [], 0, 0)
    answer = browser.post("/brief", data={})
    assert answer.status_code == 422
    assert "No transcript was given." in Page(answer.text).text


def test_a_call_becomes_a_brief_that_can_be_opened_again(browser: TestClient, own: Services) -> None:
    address = sent(browser)
    answer = browser.get(address)
    page, view = Page(answer.text), kept_briefs(own)[0].view
    assert len(answer.content) < 200_000
    assert view["priorities"]
    for item in view["priorities"]:
        for words in (item["name"], item["initiatives"]["pm"], item["initiatives"]["tpm"], *item["quotes"]):
            assert " ".join(words.split()) in page.text
    assert address in [href for _, href in Page(browser.get("/brief").text).links]
    assert "tarnholt" not in address
    kept = str([entry.body for entry in own.store.entries(KIND)])
    assert marked("tarnholt").text[:300] not in kept, "the transcript is not kept"


def test_two_calls_pasted_show_what_moved_and_a_quarter_may_be_named(browser: TestClient, own: Services) -> None:
    words = marked("tarnholt").text
    form = {"call_1": words, "quarter_1": "Q3 2026", "call_2": words, "quarter_2": " Q2  2026 ", "call_3": ""}
    page = Page(browser.post("/brief", data=form).text)
    calls = kept_briefs(own)[0].view["calls"]
    assert [call["quarter"] for call in calls] == ["Q2 2026", "Q3 2026"]
    assert "steady · Q3 2026" in page.text


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ({"call_1": "We will grow. & <b>", "quarter_1": "last spring"}, "“last spring” is no quarter"),
        ({"call_2": "x" * 1_500_001}, "call 2 has more than 1,500,000 characters"),
        ({"call_1": "a\x00b" * 50}, "Call 1"),
    ],
)
def test_what_cannot_be_read_is_refused_and_kept_in_the_form(
    browser: TestClient, own: Services, form: dict[str, str], words: str
) -> None:
    answer = browser.post("/brief", data=form)
    page = Page(answer.text)
    assert answer.status_code == 422, page.text[:500]
    assert words.lower() in page.text.lower()
    assert kept_briefs(own) == []
    if "&" in form.get("call_1", ""):
        assert "We will grow. & <b>" in page.text
        assert 'value="last spring"' in answer.text


def test_words_that_are_no_call_are_told_so(browser: TestClient) -> None:
    page = Page(browser.post("/brief", data={"call_1": "We had a nice lunch."}).text)
    assert "No priority was found in these words" in page.text


def test_markup_and_odd_names_stay_words(browser: TestClient) -> None:
    text = marked("tarnholt").text.replace(". ", ". <script>alert(1)</script> ", 5)
    file = {"file_1": ('../../a"><img src=x>.txt', text.encode())}
    page = browser.post("/brief", files=file).text
    assert "<script>alert" not in page
    assert "<img" not in page
    assert "../.." not in page


def test_a_brief_is_taken_off_the_list_and_put_back(browser: TestClient, own: Services) -> None:
    address = sent(browser)
    assert "The brief is off the list." in Page(browser.post(f"{address}/out").text).text
    assert (browser.get(address).status_code, kept_briefs(own)) == (404, [])
    assert browser.post(f"{address}/back").status_code == 200
    assert len(kept_briefs(own)) == 1
    assert browser.post("/brief/none/back").status_code == 404


@pytest.mark.parametrize("body", [{"form": 9}, {"form": 1, "view": []}, {"form": 1, "view": {"company": 1}}])
def test_a_damaged_brief_is_told_and_left_off_the_list(
    browser: TestClient, own: Services, body: dict[str, object]
) -> None:
    own.store.add_entry(EntryRecord("b1", KIND, "b1", "2026-01-02T00:00:00+00:00", body))
    assert browser.get("/brief/b1").status_code == 422
    assert "/brief/b1" not in browser.get("/brief").text


def test_a_brief_whose_rows_lack_a_part_is_no_fault_of_ours(browser: TestClient, own: Services) -> None:
    view = {"company": "", "calls": [], "warnings": [], "priorities": [{"name": "x"}], "gone": []}
    own.store.add_entry(EntryRecord("b2", KIND, "b2", "2026-01-02T00:00:00+00:00", {"form": 1, "view": view}))
    assert browser.get("/brief/b2").status_code == 422
