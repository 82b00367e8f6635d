"""Word: paragraphs, items and tables in order; archives are measured before they are opened."""

from __future__ import annotations

import pytest

from document_files import RESUME_LINES, bomb, docx, plain_archive
from screentest.adapters.documents import docx as adapter
from screentest.domain.errors import UserError


def test_paragraphs_and_items() -> None:
    assert adapter.read(docx(), "cv.docx").text.split("\n") == list(RESUME_LINES)


def test_tables_are_read_in_place() -> None:
    text = adapter.read(docx(["Before"], [["2016", "Analyst"], ["2018", "Lead"]]), "cv.docx").text
    assert text.split("\n") == ["Before", "2016", "Analyst", "2018", "Lead"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (bomb(), "would unpack to more than any document needs"),
        (bomb(2_000_000), "would unpack to more than any document needs"),
        (plain_archive(), "not a Word document"),
        (docx()[:500], "damaged archive"),
        (docx([]), "holds no text"),
    ],
    ids=["bomb", "small bomb", "other archive", "cut short", "empty"],
)
def test_what_cannot_be_read_is_refused_with_a_hint(data: bytes, words: str) -> None:
    with pytest.raises(UserError, match=words) as caught:
        adapter.read(data, "cv.docx")
    assert "cv.docx" in caught.value.message
    assert caught.value.hint


def test_a_bomb_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []
    monkeypatch.setattr(adapter, "open_docx", opened.append)
    with pytest.raises(UserError):
        adapter.read(bomb(), "cv.docx")
    assert opened == []
