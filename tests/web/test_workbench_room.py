"""The workbench as pages: drafts begun, written box by box, read as they stand, kept, deleted and brought back."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from html_page import Page
from screentest.app.services import Services
from screentest.app.workbench.fields import boxes_of
from screentest.app.workbench.kept import KIND, draft_now, keep_draft
from screentest.ports.store import EntryRecord

AT = "/workbench/drafts/One"


def begun(browser: TestClient, kind: str = "narrative", name: str = "One") -> str:
    answer = browser.post(f"/workbench/{kind}/new", data={"name": name}, follow_redirects=False)
    assert answer.status_code == 303, Page(answer.text).words
    return answer.headers["location"]


def boxes(own: Services, name: str = "One") -> dict[str, str]:
    kept = draft_now(own, name)
    assert kept is not None
    return boxes_of(kept.text, own.library.forms[kept.form])


def sound(page: Page) -> bool:
    return (page.tags["h1"], page.unnamed(), page.attributes["style"], page.foreign_scripts) == (1, [], 0, 0)


def test_every_kind_says_what_it_is_for_and_shows_a_worked_one(browser: TestClient, own: Services) -> None:
    first = Page(browser.get("/workbench").text)
    assert sound(first)
    assert "Nothing yet" in first.text
    for form in own.library.forms.values():
        assert (("", f"/workbench/{form.id}")) in first.links
        page = Page(browser.get(f"/workbench/{form.id}").text)
        assert sound(page)
        for words in boxes_of(form.example, form).values():
            assert " ".join(words.split()) in page.text


def test_a_worked_draft_is_written_read_and_kept_word_for_word(browser: TestClient, own: Services) -> None:
    for form in own.library.forms.values():
        at = begun(browser, form.id, f"My {form.id}")
        example = boxes_of(form.example, form)
        sent = {f"box.{name}": words for name, words in example.items() if name != "rest"}
        assert browser.post(at, data=sent, follow_redirects=False).status_code == 303
        assert {**boxes(own, f"My {form.id}"), "rest": ""} == {**example, "rest": ""}
        answer = browser.get(at)
        page = Page(answer.text)
        assert sound(page)
        assert len(answer.content) < 200_000
        assert "nothing missing found" in page.text


def test_findings_quote_the_words_and_lead_to_their_box_and_nothing_is_kept(browser: TestClient, own: Services) -> None:
    at, before = begun(browser), boxes(own)
    words = {"box.gap": "We should build a one-tap button that everybody loves."}
    for where in ("marks", "full"):
        part = browser.post(f"{at}/{where}", data=words, headers={"X-Part": "found"})
        found = Page(part.text)
        assert "found" in found.ids
        assert found.tags["main"] == 0
        assert "#box-gap" in [href for _, href in found.links]
        whole = Page(browser.post(f"{at}/{where}", data=words).text)
        assert sound(whole)
        assert "one-tap button" in whole.text
    assert boxes(own) == before


def test_boxes_save_themselves_one_by_one(browser: TestClient, own: Services) -> None:
    at = begun(browser)
    for name in ("who", "gap"):
        assert browser.post(f"{at}/box/{name}", data={"text": f"<b>{name}</b> & more"}).status_code == 204
    assert (boxes(own)["who"], boxes(own)["gap"]) == ("<b>who</b> & more", "<b>gap</b> & more")
    entries = len(list(own.store.entries(KIND)))
    browser.post(f"{at}/box/gap", data={"text": "<b>gap</b> & more"})
    assert len(list(own.store.entries(KIND))) == entries, "the same words are kept once"
    assert browser.post(f"{at}/box/none", data={"text": "x"}).status_code == 404
    assert "<b>who</b>" not in browser.get(at).text


def test_the_whole_as_text_keeps_what_no_field_holds(browser: TestClient, own: Services) -> None:
    at = begun(browser)
    text = "Loose words.\n\n## Budget\n\nTwo people.\n\n## Who\n\nParents.\n\n## Who\n\nAnd children.\n"
    answer = browser.post(at, data={"text": text}, follow_redirects=False)
    assert answer.headers["location"].endswith("?as=text")
    now = boxes(own)
    assert "Loose words." in now["rest"]
    assert "## Budget\n\nTwo people." in now["rest"]
    assert now["who"] == "Parents.\n\nAnd children."
    browser.post(at, data={"box.gap": "Nobody knows <!-- why"})
    assert boxes(own)["rest"] == now["rest"]
    assert boxes(own)["who"] == now["who"]
    assert "Nobody knows <! -- why" in boxes(own)["gap"]


def test_a_draft_is_deleted_and_brought_back(browser: TestClient, own: Services) -> None:
    at = begun(browser, name="Zwölf & zwei"[:5])
    page = Page(browser.post(f"{at}/out").text)
    assert "is off the list" in page.text
    assert browser.get(at).status_code == 404
    assert browser.post(f"{at}/back").status_code == 200
    assert browser.get(at).status_code == 200
    assert browser.post("/workbench/drafts/none/back").status_code == 404


def test_three_narratives_are_held_against_each_other(browser: TestClient, own: Services) -> None:
    form = own.library.forms["narrative"]
    for name in ("First", "Second"):
        keep_draft(own, name, "narrative", form.example)
    page = Page(browser.get("/workbench/narrative").text)
    assert "These do not differ where they should" in page.text
    assert "/workbench/drafts/First#box-who" in [href for _, href in page.links]


def test_the_key_of_a_drill_is_shown_on_request_only(browser: TestClient, own: Services) -> None:
    drill = own.library.forms["metric-suite"].drill
    assert drill is not None
    point = " ".join(drill.key[0][0].split())
    assert point not in Page(browser.get("/workbench/metric-suite/drill").text).text
    page = Page(browser.get("/workbench/metric-suite/drill?key=yes").text)
    assert sound(page)
    assert point in page.text
    assert browser.get("/workbench/narrative/drill").status_code == 404


@pytest.mark.parametrize("name", ["", "../etc", "<script>", "a" * 61, "One"])
def test_a_name_that_cannot_be_kept_is_refused(browser: TestClient, own: Services, name: str) -> None:
    begun(browser)
    answer = browser.post("/workbench/narrative/new", data={"name": name})
    assert answer.status_code == 422
    assert sound(Page(answer.text))
    assert len(list(own.store.entries(KIND))) == 1


def test_hostile_words_are_bounded_and_stay_words(browser: TestClient, own: Services) -> None:
    at = begun(browser)
    long = browser.post(at, data={"text": "x" * 250_000})
    assert long.status_code == 422
    assert "250000 characters" in Page(long.text).text
    assert browser.post(at, data={"text": "x" * 2_100_000}).status_code == 413
    assert browser.post(at, data={"box.who": "a\0b</textarea><script>alert(1)</script>"}).status_code == 200
    page = Page(browser.get(at).text)
    assert page.foreign_scripts == 0
    assert boxes(own)["who"] == "ab</textarea><script>alert(1)</script>"
    assert browser.get(f"{at}/marks").status_code == 405
    assert browser.get("/workbench/nothing").status_code == 404


def test_a_damaged_draft_is_told_and_hides_no_other(browser: TestClient, own: Services) -> None:
    begun(browser)
    now = own.clock.now()
    own.store.add_entry(EntryRecord("ff" * 10, KIND, "Broken", now.isoformat(), {"form": 3}))
    assert "One" in Page(browser.get("/workbench").text).text
    answer = browser.get("/workbench/drafts/Broken")
    assert answer.status_code == 422
    assert "is damaged" in Page(answer.text).text
