"""PDF: words with their pages; scans, locks, books and damage are refused with a hint."""

from __future__ import annotations

import pytest

from document_files import RESUME_LINES, locked_pdf, pdf
from screentest.adapters.documents.pdf import MAX_PAGES, read
from screentest.domain.errors import UserError
from screentest.domain.text import Span


def test_words_come_line_by_line() -> None:
    document = read(pdf([RESUME_LINES]), "cv.pdf")
    assert document.text.split("\n") == list(RESUME_LINES)
    assert document.kind == "pdf"


def test_every_place_knows_its_page() -> None:
    document = read(pdf([["The first page holds enough words."], [], ["The third page ends it."]]), "cv.pdf")
    assert [page.of(document.text) for page in document.pages] == [
        "The first page holds enough words.",
        "",
        "The third page ends it.",
    ]
    at = document.text.index("ends it")
    assert document.page_of(Span(at, at + 4)) == 3
    assert document.page_of(Span(0, 4)) == 1
    assert "1 of 3 pages hold no text" in document.notes[0]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (pdf([[], []]), "it is a scan"),
        (pdf([["12"]]), "it is a scan"),
        (locked_pdf("opensesame"), "locked by a password"),
        (pdf([["A page of some book."]] * (MAX_PAGES * 2)), "has 200 pages; at most 100"),
        (pdf([RESUME_LINES])[:300], "damaged PDF"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 8, "damaged PDF"),
    ],
    ids=["scan", "numbers only", "locked", "200 pages", "cut short", "noise"],
)
def test_what_cannot_be_read_is_refused_with_a_hint(data: bytes, words: str) -> None:
    with pytest.raises(UserError, match=words) as caught:
        read(data, "cv.pdf")
    assert "cv.pdf" in caught.value.message
    assert caught.value.hint


def test_a_lock_that_opens_without_a_password_is_none() -> None:
    assert "Harbour Freight" in read(locked_pdf(""), "cv.pdf").text
