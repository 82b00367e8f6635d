"""Saved HTML: what a page shows, in lines; what it only carries is dropped."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from document_files import PAGE
from screentest.adapters.documents.html import read
from screentest.domain.errors import UserError


def test_what_is_shown_in_lines() -> None:
    text = read(PAGE.encode(), "job.html").text
    assert [line for line in text.split("\n") if line] == [
        "This role",
        "You decide what we build & why.",
        "Second line.",
        "- Own the roadmap",
        "- Ask customers",
        "Pay 100",
        "Last",
    ]
    for never in ("never", "color", "Home", "secret", "deep", "picture", "x\n"):
        assert never not in text


def test_encodings() -> None:
    latin = '<html><meta charset="iso-8859-1"><body><p>Café au lait, please</p></body></html>'
    assert "Café" in read(latin.encode("latin-1"), "a.html").text
    assert "Café" in read(latin.encode(), "a.html").text
    assert "Café" in read(b"\xff\xfe" + latin.encode("utf-16-le"), "a.html").text


@pytest.mark.parametrize("page", ["<html></html>", "<body><script>render()</script></body>"])
def test_a_page_without_words_is_refused(page: str) -> None:
    with pytest.raises(UserError, match="shows no words") as caught:
        read(page.encode(), "a.html")
    assert caught.value.hint


@given(st.text(alphabet="<>/abpliscrt =\"'&;!-\n", max_size=200))
def test_broken_pages_give_text_or_a_refusal(page: str) -> None:
    try:
        text = read(page.encode(), "a.html").text
    except UserError:
        return
    assert text.strip()
