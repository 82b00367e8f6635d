"""The cold read as a page: papers in as files or words, the verdict kept under its address, and what is refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from document_files import RESUME_LINES, bomb, pdf
from html_page import Page
from screentest.app.cold_read.kept import KIND, kept_cold_reads
from screentest.app.demo import example_posting, example_resume
from screentest.app.services import Services
from screentest.app.target import kept_target
from screentest.domain.errors import Unavailable
from screentest.ports.store import EntryRecord

WORDS = example_resume().decode()
Files = dict[str, tuple[str, bytes]]


def sent(browser: TestClient, files: Files | None = None, **fields: str) -> str:
    """Send papers and return the address of the cold read."""
    answer = browser.post("/cold-read", data={"resume": WORDS, **fields}, files=files or None, follow_redirects=False)
    assert answer.status_code == 303, answer.text
    return answer.headers["location"]


def test_a_resume_and_a_posting_become_a_page_that_stays(browser: TestClient, own: Services) -> None:
    address = sent(
        browser,
        {"resume_file": ("cv.md", example_resume()), "posting_file": ("../../etc/job.md", example_posting())},
        company="netflix",
        track="tpm",
    )
    answer = browser.get(address)
    page = Page(answer.text)
    assert answer.text == browser.get(address).text
    assert len(answer.content) < 100_000
    assert page.tags["h1"] == 1
    assert page.attributes["style"] == page.foreign_scripts == 0
    assert "Technical program manager" in page.text
    for words in ("What would flip it", "Gather next", "The role", "What hangs on the choice", "What is not known"):
        assert words in page.text
    assert "beside job.md" in page.text, "a name is no path"
    assert "screentest requisition" not in page.text
    (kept,) = kept_cold_reads(own)
    assert kept.resume.text == WORDS
    for quote in kept.view["verdict"]["quotes"]:
        assert kept.resume.text[quote["start"] : quote["end"]] == quote["text"]
    assert {href for _, href in page.links if href.startswith("#q")} <= {f"#{name}" for name in page.ids}
    target = kept_target(own)
    assert target is not None
    assert (target.company, target.track) == ("netflix", "tpm")


def test_the_resume_stands_there_whole_with_its_marks(browser: TestClient) -> None:
    shown = browser.get(sent(browser)).text
    whole = shown.split('<div class="whole-text">')[1].split("</div>")[0]
    for number in range(1, 20):
        whole = whole.replace(f"<sup>{number}</sup>", "")
    assert Page(f"<p>{whole}</p>").words == WORDS


def test_pdf_is_read_and_too_little_is_said_first(browser: TestClient) -> None:
    page = Page(browser.get(sent(browser, {"resume_file": ("cv.pdf", pdf([RESUME_LINES]))})).text)
    assert "Not enough yet" in page.text
    assert "cv.pdf" in page.text


@pytest.mark.parametrize(
    ("files", "fields", "words"),
    [
        ({}, {"resume": ""}, "The résumé is missing."),
        ({"resume_file": ("cv.pdf", pdf([[], []]))}, {}, "it is a scan"),
        ({"resume_file": ("cv.docx", bomb())}, {}, "would unpack to more"),
        ({"resume_file": ("cv.txt", b"nul \x00 byte")}, {}, "Cv.txt is not a text file."),
        ({"resume_file": ("cv.exe", b"MZ\x90\x00\x03")}, {}, "Cv.exe is"),
        ({"posting_file": ("job.pdf", pdf([[]]))}, {}, "it is a scan"),
        ({}, {"resume": "Ich habe die Planung der Fabrik geleitet und die Kosten gesenkt. " * 20}, "not in English"),
        ({}, {"resume": WORDS * 150}, "at most 200000 are read"),
        ({}, {"company": "nobody"}, "No pack knows the company “nobody”."),
        ({}, {"track": "chef"}, "Unknown track “chef”."),
        ({}, {"interview": "1999-01-01"}, "is past."),
        ({}, {"interview": "soon"}, "“soon” is no date."),
    ],
)
def test_a_refused_form_says_why_and_keeps_every_word(
    browser: TestClient, own: Services, files: Files, fields: dict[str, str], words: str
) -> None:
    given = {"resume": WORDS, "posting": "Own the roadmap & <decide>.", **fields}
    answer = browser.post("/cold-read", data=given, files=files or None)
    page = Page(answer.text)
    assert answer.status_code == 422, page.text
    assert words in page.text
    assert kept_cold_reads(own) == []
    assert " ".join(given["resume"].split())[:200] in page.text
    if "posting_file" not in files:
        assert "Own the roadmap & <decide>." in page.text


def test_a_file_with_pictures_may_be_large_but_not_huge(browser: TestClient) -> None:
    large = pdf([RESUME_LINES]) + b"\n%" + b"x" * 4_000_000
    assert "Not enough yet" in Page(browser.get(sent(browser, {"resume_file": ("cv.pdf", large)})).text).text
    huge = browser.post("/cold-read", files={"resume_file": ("cv.pdf", large + large)})
    assert (huge.status_code, "More than 8 MB were sent." in Page(huge.text).text) == (413, True)


def test_markup_and_odd_names_stay_words(browser: TestClient) -> None:
    hostile = WORDS.replace("forty parents", "<script>alert(1)</script>forty parents")
    files = {"resume_file": ('a"><img src=x onerror=alert(1)>.md', hostile.encode())}
    page = browser.get(sent(browser, files)).text
    assert "<script>alert" not in page
    assert "<img" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_a_cold_read_is_taken_off_the_list_and_put_back(browser: TestClient, own: Services) -> None:
    address = sent(browser)
    gone = browser.post(f"{address}/out")
    assert "The cold read is off the list." in Page(gone.text).text
    assert (browser.get(address).status_code, kept_cold_reads(own)) == (404, [])
    assert browser.post(f"{address}/back").status_code == 200
    assert address in [href for _, href in Page(browser.get("/cold-read").text).links]
    assert browser.post("/cold-read/none/back").status_code == 404


def test_it_can_be_kept_as_one_file(browser: TestClient) -> None:
    answer = browser.get(f"{sent(browser)}/report.html")
    assert "attachment" in answer.headers["content-disposition"]
    assert "<style>" in answer.text


def test_answers_are_heard_where_they_are_wanted(browser: TestClient) -> None:
    from answers import form

    assert "Hear my latest answers" not in browser.get("/cold-read").text
    browser.post("/takes", data=form())
    assert "Hear my latest answers" in browser.get("/cold-read").text
    assert "no answers were given" not in Page(browser.get(sent(browser, answers="yes")).text).text


@pytest.mark.parametrize("body", [{"form": 9}, {"form": 1, "resume": {"name": "a"}, "requisition": None, "view": {}}])
def test_what_was_kept_otherwise_is_told_and_not_shown(
    browser: TestClient, own: Services, body: dict[str, object]
) -> None:
    own.store.add_entry(EntryRecord("odd", KIND, "odd", "2026-01-01T00:00:00+00:00", body))
    assert browser.get("/cold-read").status_code == 200
    answer = browser.get("/cold-read/odd")
    assert (answer.status_code, "The cold read of 2026-01-01" in Page(answer.text).text) == (422, True)


def test_a_view_that_lacks_something_is_damaged(browser: TestClient, own: Services) -> None:
    paper = {"name": "a", "text": "b"}
    body = {"form": 1, "resume": paper, "requisition": None, "view": {"verdict": {"track": "pm"}}}
    own.store.add_entry(EntryRecord("thin", KIND, "thin", "2026-01-01T00:00:00+00:00", body))
    assert "is damaged" in Page(browser.get("/cold-read/thin").text).text


def test_without_its_data_the_form_says_so(stranger: Callable[..., TestClient], own: Services) -> None:
    def closed(_: object) -> object:
        raise Unavailable("the disk is full", "free some space")

    own.make_store = closed  # type: ignore[assignment]
    with stranger(origin="http://127.0.0.1:8765") as client:
        assert "The disk is full." in Page(client.get("/cold-read").text).text
        refused = client.post("/cold-read", data={"resume": WORDS})
        assert refused.status_code == 503
        assert "Led the move of card payments" in Page(refused.text).text
