"""The story bank as pages: stories kept and read, what they cover, blanks, undo, and the culture map."""

from __future__ import annotations

from starlette.testclient import TestClient

from html_page import Page
from screentest.app.services import Services
from screentest.app.stories.shelf import StoryShelf
from screentest.app.stories.stories import add_stories, kept_stories

STORY = (
    "I owned the checkout of our ticket shop. In March 2023 I decided to ship the new payment form without a "
    "hold-out, although our analyst had objected in writing. Refunds rose from 1.2 % to 3.4 % in two weeks, "
    "and I rolled it back. I told my director the same day that the decision was mine. I wrote a review, asked"
    " the analyst to lead it, and since then no change of the form ships without a hold-out of 5 %. It stopped"
    " two launches in the year after. We are a dream team and act in Netflix's best interest."
)


def sound(page: Page) -> bool:
    return (page.tags["h1"], page.unnamed(), page.attributes["style"], page.foreign_scripts) == (1, [], 0, 0)


def added(browser: TestClient, title: str = "The payment form", text: str = STORY) -> str:
    answer = browser.post("/stories", data={"title": title, "text": text}, follow_redirects=False)
    assert answer.status_code == 303, Page(answer.text).text
    return answer.headers["location"]


def test_empty_pages_say_what_goes_here(browser: TestClient) -> None:
    for where in ("/stories", "/stories/culture"):
        page = Page(browser.get(where).text)
        assert sound(page)
        assert "a" in page.tags
    assert "Nothing yet" in Page(browser.get("/stories").text).text
    assert browser.get("/stories/for/told-someone-above-you").status_code == 422


def test_a_story_is_kept_and_every_page_tells_of_it(browser: TestClient) -> None:
    at = added(browser)
    assert at == "/stories/kept/the-payment-form"
    for where in ("/stories", at, f"{at}/stronger", "/stories/culture", "/stories/for/told-someone-above-you"):
        answer = browser.get(where)
        page = Page(answer.text)
        assert answer.status_code == 200
        assert sound(page), where
        assert len(set(page.ids)) == len(page.ids), where
        assert len(answer.content) < 200_000
    assert "The payment form" in Page(browser.get("/stories").text).text
    assert "dream team" in Page(browser.get("/stories/culture").text).text
    page = Page(browser.get(at).text)
    assert " ".join(STORY.split()) in " ".join("".join(page.said).split())
    targets = {href[1:] for _, href in page.links if href.startswith("#w-") or href.startswith("#s-")}
    assert targets <= set(page.ids)


def test_blanks_stand_between_the_words_and_change_none(browser: TestClient) -> None:
    at = added(browser, text=STORY)
    page = Page(browser.get(f"{at}/stronger").text)
    assert "____" in page.text
    assert "I owned the checkout of our ticket shop." in page.text


def test_a_new_version_can_be_undone_and_a_deletion_too(browser: TestClient, own: Services) -> None:
    at = added(browser)
    assert browser.post(at, data={"text": STORY + " More."}).status_code == 200
    assert kept_stories(own)[0].text.endswith("More.")
    browser.post(f"{at}/undo")
    assert kept_stories(own)[0].text == STORY
    page = Page(browser.post(f"{at}/out").text)
    assert "is off the list" in page.text
    assert browser.get(at).status_code == 404
    assert browser.post(f"{at}/undo").status_code == 200
    assert kept_stories(own)[0].text == STORY


def test_several_stories_come_in_one_file(browser: TestClient, own: Services) -> None:
    data = f"# One\n\n{STORY}\n\n# Two\n\nI asked for help.\n".encode()
    page = Page(browser.post("/stories", files={"file": ("../<b>.md", data)}).text)
    assert [story.name for story in kept_stories(own)] == ["one", "two"]
    assert "What they cover" in page.text


def test_what_cannot_be_kept_is_refused_with_every_word(browser: TestClient, own: Services) -> None:
    at = added(browser)
    rows = [({"title": "", "text": "x <b>"}, "no title"), ({"title": "T", "text": ""}, "no words")]
    rows.append(({"title": "T", "text": "y" * 20_001}, "20001 characters"))
    for form, words in rows:
        answer = browser.post("/stories", data=form)
        page = Page(answer.text)
        assert answer.status_code == 422
        assert words in page.text
        assert "`screentest" not in page.text
        assert form["text"] in page.words
    answer = browser.post(at, data={"text": "# Another\n\nwords"})
    assert answer.status_code == 422
    assert "# Another" in Page(answer.text).words
    assert browser.post("/stories", data={"text": "x" * 2_100_000}).status_code == 413
    assert browser.post("/stories", files={"file": ("a.pdf", b"\x00\xff%PDF")}).status_code == 422
    assert len(kept_stories(own)) == 1
    assert browser.get("/stories/read").status_code == 405
    assert browser.get("/stories/kept/none").status_code == 404
    assert browser.post("/stories/kept/none", data={"text": "x"}).status_code == 404
    assert browser.post("/stories/kept/none/undo").status_code == 422


def test_markup_stays_words(browser: TestClient) -> None:
    at = added(browser, title="<script>alert(1)</script>", text=f"<img src=x onerror=alert(1)> {STORY}")
    for where in ("/stories", at, f"{at}/stronger", "/stories/culture"):
        page = Page(browser.get(where).text)
        assert (page.foreign_scripts, page.tags["img"]) == (0, 0)


def test_stories_that_came_another_way_are_read_when_asked(browser: TestClient, own: Services) -> None:
    add_stories(own, f"# One\n\n{STORY}", "a file")
    assert "1 story is not read yet" in Page(browser.get("/stories").text).text
    assert "not read yet" in Page(browser.get("/stories/culture").text).text
    page = Page(browser.post("/stories/read").text)
    assert "not read yet" not in page.text
    assert "What they cover" in page.text


def test_takes_that_told_a_story_are_counted_as_they_come(browser: TestClient, own: Services) -> None:
    added(browser)
    shelf = StoryShelf()
    assert shelf.shelf(own).bank is not None
    sent = {"question": "told-someone-above-you", "text": STORY, "keep": "yes"}
    assert browser.post("/takes", data=sent).status_code == 200
    bank = shelf.shelf(own).bank
    assert bank is not None
    assert [len(found) for found in bank.told.values()] == [1]
    assert shelf.shelf(own).bank is bank, "nothing changed, so nothing is worked out again"
