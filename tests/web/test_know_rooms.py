"""Playbook and claims as pages: notes and their claims, the two readings, filters, deep links, and what is refused."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from html_page import Page
from screentest.app.services import Services

FACE_WEIGHT = 200_000


def test_every_chapter_is_listed_and_opens_with_its_notes(browser: TestClient, services: Services) -> None:
    listed = {href for _, href in Page(browser.get("/playbook").text).links}
    for chapter in services.library.chapters.values():
        assert f"/playbook/{chapter.id}" in listed
        answer = browser.get(f"/playbook/{chapter.id}")
        page = Page(answer.text)
        assert (answer.status_code, page.tags["h1"], page.attributes["style"], page.foreign_scripts) == (200, 1, 0, 0)
        assert len(answer.content) < FACE_WEIGHT
        marks = {href[1:] for _, href in page.links if re.fullmatch(r"#n\d+", href)}
        assert marks == {name for name in page.ids if re.fullmatch(r"n\d+", name)}, "each mark has its note"
        assert {f"/claims/{name}" for name in chapter.claims} <= {href for _, href in page.links}


def test_the_switch_shows_what_would_differ(browser: TestClient) -> None:
    evidence, playbook = (Page(browser.get(f"/playbook/role{query}").text) for query in ("", "?assume=playbook"))
    assert "If it held:" in evidence.text
    assert "≠" not in evidence.text
    assert "By the evidence:" in playbook.text
    assert "taken at its word" in playbook.text
    assert "/playbook/pay?assume=playbook" in [href for _, href in playbook.links], (
        "the reading is kept from page to page"
    )


def test_what_is_contradicted_is_marked_by_a_shape(browser: TestClient) -> None:
    text = browser.get("/playbook/role").text
    assert "<s>Senior jobs that combine" in text
    assert "✕ contradicted" in Page(text).text


def test_every_room_that_a_chapter_names_is_there(browser: TestClient, services: Services) -> None:
    seen = set()
    for chapter in services.library.chapters:
        page = Page(browser.get(f"/playbook/{chapter}").text)
        seen |= {href for _, href in page.links if href.startswith("/") and "/claims/" not in href}
    assert {"/claims?topic=promotion", "/outlook", "/cold-read"} <= seen
    assert {href for href in seen if browser.get(href).status_code != 200} == set()


def test_every_claim_has_its_place_its_page_and_its_sources(browser: TestClient, services: Services) -> None:
    answer = browser.get("/claims")
    page = Page(answer.text)
    claims = services.library.claims
    assert len(answer.content) < FACE_WEIGHT
    assert set(claims) <= set(page.ids)
    assert page.unnamed() == []
    assert f"{len(claims)} of {len(claims)} claims." in page.text
    for claim in claims.values():
        one = Page(browser.get(f"/claims/{claim.id}").text)
        assert one.tags["h1"] == 1
        assert " ".join(claim.finding.split()) in one.text
        assert {source.url for source in claim.sources if source.url} <= {href for _, href in one.links}


def test_what_depends_on_a_claim_stands_with_it(browser: TestClient) -> None:
    page = Page(browser.get("/claims/strategy-belongs-to-pm").text)
    assert "Playbook: What the two jobs are" in page.text
    assert "/playbook/role" in [href for _, href in page.links]


def test_filters_narrow_the_list_and_stand_in_the_form(browser: TestClient, services: Services) -> None:
    against = sum(claim.standing == "contradicted" for claim in services.library.claims.values())
    page = Page(browser.get("/claims?standing=contradicted").text)
    assert f"{against} of " in page.text
    assert page.tags["h3"] == against
    both = browser.get("/claims?standing=contradicted&topic=role&words=STRATEGY++pm").text
    assert 'value="contradicted" selected' in both
    assert 'value="STRATEGY pm"' in both
    assert "strategy-belongs-to-pm" in Page(both).ids
    assert "No claim says that." in Page(browser.get("/claims?words=zzzz").text).text


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/claims?standing=sworn", 422, "No claim is “sworn”"),
        ("/claims?topic=weather", 422, "No claim has the topic “weather”"),
        (f"/claims?words={'x' * 81}", 422, "too long to look for"),
        ("/claims/none", 404, "There is no claim “none”"),
        ("/claims/strategy-belong-to-pm", 404, "Did you mean strategy-belongs-to-pm"),
        ("/playbook/none", 404, "has no chapter “none”"),
        ("/playbook/role?assume=folklore", 422, "no reading “folklore”"),
        ("/claims/%00", 404, "There is no claim"),
    ],
)
def test_what_cannot_be_meant_is_refused(browser: TestClient, address: str, status: int, words: str) -> None:
    answer = browser.get(address)
    assert answer.status_code == status
    assert words in Page(answer.text).text


def test_markup_in_an_address_stays_words(browser: TestClient) -> None:
    for address in ("/claims?words=<script>x", '/claims?topic="><script>x', "/playbook/<script>x", "/claims/<script>x"):
        assert "<script>x" not in browser.get(address).text
    assert browser.post("/claims", data={}).status_code == 405
