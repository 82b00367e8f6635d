"""The memo round as pages: begun, kept while it is written, handed in once, rated, with its lateness shown."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from starlette.testclient import TestClient

from html_page import Page
from screentest.app.memo.codec import KIND, round_body
from screentest.app.memo.draft import memo_draft
from screentest.app.memo.memo import open_rounds, rounds
from screentest.app.services import Services
from screentest.domain.memo import MemoRound
from screentest.ports.store import EntryRecord

QUESTION = "memo-close-the-cheap-plan"
AT = f"/workbench/memos/{QUESTION}"
TEXT = (Path(__file__).parents[1] / "memo_round" / "texts" / "pm-2.md").read_text(encoding="utf-8")


def sound(page: Page) -> bool:
    return (page.tags["h1"], page.unnamed(), page.attributes["style"], page.foreign_scripts) == (1, [], 0, 0)


def test_a_round_is_begun_once_written_and_handed_in(browser: TestClient, own: Services) -> None:
    assert AT in [href for _, href in Page(browser.get("/workbench/memos").text).links]
    for _ in range(2):
        page = Page(browser.post(f"{AT}/start").text)
    assert sound(page)
    assert page.attributes["data-until"] == 1
    assert len(list(own.store.entries(KIND))) == 1
    assert browser.post(f"{AT}/text", data={"text": "Half a memo"}).status_code == 204
    assert "Half a memo" in Page(browser.get(AT).text).text
    answer = browser.post(AT, data={"text": TEXT}, follow_redirects=False)
    assert answer.status_code == 303
    page = Page(browser.get(answer.headers["location"]).text)
    assert sound(page)
    assert "In time, of 90 minutes." in page.text
    assert [href for _, href in page.links if href.startswith("/takes/")]
    assert (open_rounds(own), memo_draft(own, QUESTION)) == ([], "")
    assert "handed in" in Page(browser.get("/workbench/memos").text).text


def test_a_late_memo_says_by_how_much(browser: TestClient, own: Services) -> None:
    now = own.clock.now()
    begun = MemoRound(QUESTION, now - timedelta(minutes=95), 90)
    own.store.add_entry(EntryRecord("00" * 10, KIND, QUESTION, now.isoformat(), round_body(begun)))
    assert "the time is over" in Page(browser.get(AT).text).text
    assert "minutes late, of 90" in Page(browser.post(AT, data={"text": TEXT}).text).text
    assert rounds(own)[0].take


def test_points_are_told_as_it_is_written(browser: TestClient, own: Services) -> None:
    browser.post(f"{AT}/start")
    part = Page(browser.post(f"{AT}/points", data={"text": TEXT}, headers={"X-Part": "points"}).text)
    assert "points" in part.ids
    assert part.tags["main"] == 0
    assert "things that a reader needs were found" in part.text
    assert sound(Page(browser.post(f"{AT}/points", data={"text": TEXT}).text))
    assert memo_draft(own, QUESTION) == TEXT


def test_what_cannot_be_handed_in_is_refused_with_every_word(browser: TestClient, own: Services) -> None:
    browser.post(f"{AT}/start")
    assert "The memo is empty." in Page(browser.post(AT, data={"text": " "}).text).text
    words = "<script>x</script> " + "y" * 40_001
    for where in (AT, f"{AT}/points"):
        answer = browser.post(where, data={"text": words})
        page = Page(answer.text)
        assert (answer.status_code, page.foreign_scripts) == (422, 0)
        assert "<script>x</script>" in page.words
    assert len(open_rounds(own)) == 1
    assert browser.post(f"{AT}/text", data={"text": words}).status_code == 422


def test_what_is_not_there_is_told(browser: TestClient) -> None:
    for where in ("/workbench/memos/none", "/workbench/memos/told-someone-above-you", f"{AT}/done/none"):
        assert browser.get(where).status_code == 404
    assert browser.post("/workbench/memos/none/start").status_code == 404
