"""What a person does: choose, answer, see, come back; and what goes wrong, with nothing said lost."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from answers import ANSWER, QUESTION, form
from starlette.testclient import TestClient

from html_page import Page
from screentest.app.services import Services
from screentest.domain.errors import Unavailable
from screentest.domain.rubric import Thresholds, hashed
from screentest.domain.track import QUESTION_KINDS
from screentest.ports.store import TakeRecord


def kept(services: Services) -> list[TakeRecord]:
    return list(services.store.takes())


def saved(browser: TestClient, **fields: str) -> str:
    """Save an answer, give it no rating of one's own, and return the address of its debrief."""
    sent = browser.post("/takes", data=form(**fields), follow_redirects=False)
    assert sent.status_code == 303, sent.text
    address = sent.headers["location"]
    assert browser.post(f"{address}/rate", data={"skip": "yes"}, follow_redirects=False).status_code == 303
    return address


#: The rooms whose pages name where a claim comes from.
SOURCED = {"claims", "playbook", "brief"}


def crawl(browser: TestClient, start: str) -> dict[str, Page]:
    """Return every page that links lead to."""
    waiting, found = [start], {}
    while waiting:
        address = waiting.pop()
        if address in found:
            continue
        answer = browser.get(address)
        assert answer.status_code == 200, address
        if "attachment" in answer.headers.get("content-disposition", ""):
            continue
        found[address] = page = Page(answer.text)
        for _, href in page.links:
            place, _, part = href.partition("#")
            if part and not place:
                assert part in page.ids, href
            elif place:
                if place.startswith("https://"):
                    assert address.split("/")[1].partition("?")[0] in SOURCED, "only a claim's source leads out"
                    continue
                assert place.startswith("/"), place
                waiting.append(place)
    return found


def test_every_page_that_can_be_reached_is_sound(browser: TestClient) -> None:
    saved(browser)
    pages = crawl(browser, "/")
    assert len(pages) > 40
    for address, page in pages.items():
        assert len(set(page.ids)) == len(page.ids), address
        assert page.foreign_scripts == page.tags["style"] == page.attributes["style"] == 0, address
        assert page.tags["h1"] == 1, address
        assert page.unnamed() == [], address


def test_the_bank_is_grouped_and_a_track_narrows_it(browser: TestClient) -> None:
    everything, narrow = browser.get("/rehearse").text, browser.get("/rehearse?track=tpm").text
    assert everything.count('<details class="group"') == len(QUESTION_KINDS)
    assert f'href="/rehearse?question={QUESTION}"' in everything
    assert f'href="/rehearse?question={QUESTION}"' not in narrow
    assert "Nothing yet." in everything
    assert browser.get("/rehearse?track=chef").status_code == 404


def test_a_question_has_a_page_of_its_own(browser: TestClient, services: Services) -> None:
    page = Page(browser.get(f"/rehearse?question={QUESTION}").text)
    assert services.library.questions[QUESTION].prompt in page.text
    assert "What it is rated on" in page.text
    assert "You answer as" not in page.text, "its track is not open"


def test_an_unknown_question_names_those_near(browser: TestClient) -> None:
    answer = browser.get("/rehearse?question=clinic-mised-appointment")
    assert answer.status_code == 404
    assert f"Did you mean {QUESTION}" in Page(answer.text).text


def test_an_answer_is_saved_and_shown_on_its_own_page(browser: TestClient, own: Services) -> None:
    address = saved(browser)
    (take,) = kept(own)
    assert (take.text, take.question, take.track, take.source) == (ANSWER, QUESTION, "pm", "page")
    assert address == f"/takes/{take.id}"
    page = Page(browser.get(address).text)
    assert "\n\n".join(filter(None, page.said)) == ANSWER
    assert "Saved " in page.text
    assert "Not affiliated with any company." in page.text
    assert f"/takes/{take.id}" in [href for _, href in Page(browser.get("/").text).links]


def test_looking_at_a_debrief_rates_nothing_anew(browser: TestClient, own: Services) -> None:
    address = saved(browser)
    before = browser.get(address).text
    assert browser.get(address).text == before
    assert len(list(own.store.scorecards())) == 1
    assert browser.get(address[:15]).status_code == 200, "the beginning of an id is enough"


def test_an_answer_may_be_judged_without_saving_and_saved_after_all(browser: TestClient, own: Services) -> None:
    answer = browser.post("/takes", data=form(keep="no"))
    page = Page(answer.text)
    assert (answer.status_code, kept(own)) == (200, [])
    assert "Not saved." in page.text
    hidden = {field["name"]: field["value"] for field in page.fields if field.get("type") == "hidden"}
    (words,) = re.findall(r'<textarea name="text" hidden>\n(.*?)</textarea>', answer.text, re.S)
    assert browser.post("/takes", data={**hidden, "text": Page(words).words, "keep": "yes"}).status_code == 200
    assert [take.text for take in kept(own)] == [ANSWER]


def test_a_question_in_own_words(browser: TestClient, own: Services) -> None:
    saved(browser, question="", kind="product-sense", prompt="  Why do patients\r\nnot turn up? ")
    (take,) = kept(own)
    assert (take.question, take.kind, take.prompt) == ("", "product-sense", "Why do patients not turn up?")


def test_captions_become_a_transcript(browser: TestClient, own: Services) -> None:
    cue = "00:00:01.000 --> 00:00:09.000"
    saved(browser, text=f"WEBVTT\r\n\r\n{cue}\r\nInterviewer: Go on.\r\n\r\n{cue}\r\nCandidate: {ANSWER}")
    assert kept(own)[0].text.startswith("Interviewer: Go on.\n\nCandidate: The clinics")


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"text": " \r\n "}, "The answer is empty."),
        ({"text": "Interviewer: What happened then, and what did you do?"}, "No turn of the candidate"),
        ({"text": "nul \x00 byte"}, "The answer is not a text file."),
        ({"question": "", "prompt": "Why?"}, "The kind of question is not chosen."),
        ({"question": "", "kind": "strategy"}, "The question is empty."),
        ({"question": "", "kind": "strategy", "prompt": "why " * 300}, "The question has 1199 characters."),
        ({"question": "../../etc/passwd"}, "There is no question “../../etc/passwd”."),
        ({"track": "chef"}, "Unknown track “chef”."),
    ],
)
def test_a_refused_form_says_why_and_keeps_every_word(
    browser: TestClient, own: Services, fields: dict[str, str], words: str
) -> None:
    answer = browser.post("/takes", data=form(**fields))
    page = Page(answer.text)
    assert (answer.status_code, kept(own)) == (422, [])
    assert words in page.text
    assert 'role="alert"' in answer.text
    if "text" not in fields:
        assert " ".join(ANSWER.split()) in page.text


class Broken:
    """A reader with a fault of its own."""

    stamp = None

    def read_many(self, _: Any) -> Any:
        raise ZeroDivisionError


def test_the_words_are_saved_before_they_are_judged(stranger: Callable[..., TestClient], own: Services) -> None:
    works = own.reader("full")
    own._readers["full"] = Broken()  # type: ignore[assignment]
    with stranger(origin="http://127.0.0.1:8765") as client:
        failed = client.post("/takes", data=form())
        assert failed.status_code == 500
        assert "Nothing that was saved is lost." in Page(failed.text).text
        assert "default-src 'none'" in failed.headers["content-security-policy"]
        (take,) = kept(own)
        assert ANSWER.split("\n\n")[0] in Page(client.get(f"/takes/{take.id}").text).words
        assert client.post(f"/takes/{take.id}/rate", data={"skip": "yes"}).status_code == 500
        waiting = Page(client.get(f"/takes/{take.id}").text)
        assert "saved; they are not judged yet" in waiting.text
        assert "\n\n".join(filter(None, waiting.said)) == ANSWER
        assert "not judged yet" in Page(client.get("/").text).text
        assert client.get(f"/takes/{take.id}/report.html").status_code == 404
        own._readers["full"] = works
        judged = client.post(f"/takes/{take.id}/judge")
        assert (judged.status_code, judged.url.path) == (200, f"/takes/{take.id}")
        assert "Overall" in Page(judged.text).text


def test_without_its_data_the_page_still_works(stranger: Callable[..., TestClient], own: Services) -> None:
    def closed(_: Any) -> Any:
        raise Unavailable("the disk is full", "free some space")

    own.make_store = closed
    with stranger(origin="http://127.0.0.1:8765") as client:
        start = client.get("/")
        assert (start.status_code, "The disk is full. Free some space." in Page(start.text).text) == (200, True)
        answer = client.post("/takes", data=form())
        page = Page(answer.text)
        assert (answer.status_code, "The disk is full." in page.text) == (503, True)
        assert " ".join(ANSWER.split()) in page.text
        assert client.post("/takes", data=form(keep="no")).status_code == 200


def test_a_rating_under_an_earlier_rubric_is_not_shown_as_todays(browser: TestClient, own: Services) -> None:
    address = saved(browser)
    library = own.library
    rubric = library.rubric_of(library.questions[QUESTION])
    changed = hashed(replace(rubric, thresholds=Thresholds(3.9, 3.0, 2.0, 0.6)))
    own.__dict__["library"] = replace(library, rubrics={**library.rubrics, rubric.id: changed})
    page = Page(browser.get(address).text)
    assert "The rubric has changed since this was judged" in page.text
    assert "Judged before" in page.text
    assert "3.9 strong hire" in Page(browser.post(f"{address}/judge").text).text


def test_a_debrief_can_be_kept_as_one_file(browser: TestClient) -> None:
    address = saved(browser)
    answer = browser.get(f"{address}/report.html")
    take = address.rpartition("/")[2]
    assert answer.headers["content-disposition"] == f'attachment; filename="screentest-{take}.html"'
    assert "<style>" in answer.text
    assert [href for _, href in Page(answer.text).links if not href.startswith("#")] == []
