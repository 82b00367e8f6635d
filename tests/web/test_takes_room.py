"""A take's page: one's own rating first, then the debrief with what stands beside it, and two takes side by side."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from answers import ANSWER, form
from starlette.testclient import TestClient

from html_page import Page
from screentest.app.services import Services
from screentest.app.takes.amend import amend
from screentest.app.takes.self_rating import own_rating
from screentest.app.takes.take import keep_answer, keep_scorecard, take
from screentest.app.texts.answer_set import Answered
from screentest.domain.scorecard import ReaderStamp

#: A question of which the packs have answers at both levels.
QUESTION = "which-number-for-teachers"
SHOWN = "of the criteria"
WEAK = "I would count how many teachers open it each day, and show that to the board. " * 6


def said(browser: TestClient, text: str = ANSWER, question: str = QUESTION) -> str:
    sent = browser.post("/takes", data=form(question=question, text=text), follow_redirects=False)
    return str(sent.headers["location"])


def skipped(browser: TestClient, text: str = ANSWER, question: str = QUESTION) -> str:
    at = said(browser, text, question)
    assert browser.post(f"{at}/rate", data={"skip": "yes"}).status_code == 200
    return at


def fields(page: str, prefix: str, level: str) -> dict[str, str]:
    return dict.fromkeys(re.findall(rf'name="({prefix}\.[^"]+)"', page), level)


def test_nothing_is_shown_before_ones_own_rating(browser: TestClient, own: Services) -> None:
    at = said(browser)
    assert list(own.store.scorecards()), "it is judged, and waits"
    for place in (at, f"{at}?off=1", "/rehearse", "/"):
        page = browser.get(place).text
        assert SHOWN not in page
        assert "hire</" not in page.lower()
        assert 'id="examples"' not in page
    assert "rate it yourself first" in browser.get("/rehearse").text
    assert browser.get(f"{at}/report.html").status_code == 404
    assert SHOWN not in browser.post(f"{at}/judge").text


def test_anchors_come_first_once_then_the_gap_is_kept_and_shown(browser: TestClient, own: Services) -> None:
    at = said(browser)
    page = browser.get(at).text
    levels = fields(page, "a", "3")
    assert len(levels) == 3
    refused = browser.post(f"{at}/anchors", data={next(iter(levels)): "2.5"})
    assert refused.status_code == 422
    assert refused.text.count(" selected") == 1, "what was chosen is kept"
    off = browser.post(f"{at}/anchors", data=levels)
    assert off.url.query == b"off=1"
    assert "How far off" in off.text
    assert browser.post(f"{at}/rate", data={}).status_code == 422
    rated = browser.post(f"{at}/rate", data=fields(off.text, "c", "4"))
    assert (rated.status_code, rated.url.path) == (200, at)
    page = Page(rated.text)
    assert "Your own rating and the reader’s" in page.text
    assert "above the reader" in page.text
    (gap,) = own.store.entries("self-gap")
    assert gap.subject == at.rpartition("/")[2]
    browser.post(f"{at}/rate", data={"skip": "yes"})
    kept = own_rating(own, gap.subject)
    assert kept is not None
    assert not kept.skipped, "a second sending changes nothing"
    assert "three answers" not in browser.get(said(browser, WEAK)).text


def test_examples_come_after_the_take_with_each_mark_explained(browser: TestClient, own: Services) -> None:
    at = skipped(browser)
    page = browser.get(at).text
    library = own.library
    for example in library.examples[QUESTION]:
        assert f"An answer at level {example.level:g}" in page
        for mark in example.marks:
            assert library.indicators[mark.indicator].name.replace("-", " ").capitalize() in page
    ids, links = Page(page).ids, [href for _, href in Page(page).links]
    for there in (name for name in ids if re.fullmatch(r"e\d-\d+(-w)?", name)):
        assert f"#{there}" in links, "each passage leads to its explanation and back"


def test_two_takes_stand_side_by_side_in_their_order(browser: TestClient) -> None:
    first, second = skipped(browser, WEAK), skipped(browser)
    one, two = first.rpartition("/")[2], second.rpartition("/")[2]
    for at in (first, second):
        assert f'href="/takes/{two}/since/{one}"' in browser.get(at).text
    page = browser.get(f"{second}/since/{one}")
    assert page.status_code == 200
    for words in ("What changed", "Criterion by criterion", "Findings", "Both answers", "under the same rubric"):
        assert words in page.text


def test_readers_are_never_set_side_by_side(browser: TestClient, own: Services) -> None:
    prompt = own.library.questions[QUESTION].prompt
    first, card = take(own, Answered(QUESTION, prompt, "metrics", "pm", WEAK), "fast", "file")
    second = keep_answer(own, Answered(QUESTION, prompt, "metrics", "pm", ANSWER), "file")
    keep_scorecard(own, second, replace(card, reader=ReaderStamp("model", "somebody", "1", "x")))
    place = f"/takes/{second.id}/since/{first.id}"
    refused = browser.get(place)
    assert refused.status_code == 422
    assert "never rated by the same reader" in refused.text
    assert "What changed" not in refused.text
    both = browser.post(place)
    assert (both.status_code, both.url.path) == (200, place)
    assert "What changed" in both.text


def test_what_is_not_rated_by_its_speaker_is_not_compared(browser: TestClient) -> None:
    one, two = skipped(browser, WEAK), said(browser)
    place = f"{two}/since/{one.rpartition('/')[2]}"
    assert browser.get(place).status_code == 422
    assert browser.post(place).status_code == 422
    assert browser.get(f"{one}/since/{one.rpartition('/')[2]}").status_code == 422


def test_a_correction_is_shown_and_not_counted(browser: TestClient, own: Services) -> None:
    at = skipped(browser)
    name = at.rpartition("/")[2]
    (card,) = own.store.scorecards(name)
    criterion = next(row["criterion"] for row in card.body["results"] if "rating" in row)
    amend(own, name, criterion, 1, because="She never says <b>when</b>.")
    page = browser.get(at).text
    assert "She never says &lt;b&gt;when&lt;/b&gt;." in page
    assert "not counted" in page


def test_what_is_not_there_is_said(browser: TestClient) -> None:
    at, other = skipped(browser), skipped(browser, question="clinic-missed-appointments")
    assert browser.get(f"{at}/since/none").status_code == 404
    assert browser.get("/takes/none/since/none").status_code == 404
    assert browser.post("/takes/none/rate", data={"skip": "yes"}).status_code == 404
    mixed = browser.get(f"{at}/since/{other.rpartition('/')[2]}")
    assert mixed.status_code == 422
    assert "same question" in mixed.text
    assert browser.get(f"{at}/rate").status_code == 405


@pytest.mark.parametrize("sent", [{"c.charm": "4"}, {"c.measure": "9"}, {"c.measure": "<script>"}, {"skip": ""}])
def test_a_hostile_rating_is_refused_or_not_counted(browser: TestClient, own: Services, sent: dict[str, str]) -> None:
    at = said(browser)
    answer = browser.post(f"{at}/rate", data=sent)
    assert answer.status_code in (200, 422)
    assert "<script>" not in answer.text
    kept = own_rating(own, at.rpartition("/")[2])
    assert kept is None or (kept.skipped and not kept.ratings)
