"""One door for every kind of document: known by its own marks, named by its ending, bounded."""

from __future__ import annotations

import importlib
import json

import pytest

from document_files import PAGE, RESUME_LINES, SAMPLE, docx, pdf
from screentest.app.texts.incoming import MAX_BYTES
from screentest.app.texts.read_document import read_document
from screentest.domain.errors import Unavailable, UserError

CAPTIONS = b"WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nWe shipped it late.\n"


@pytest.mark.parametrize("name", ["right", "standard input"])
@pytest.mark.parametrize(
    ("data", "ending", "kind", "words"),
    [
        (pdf([RESUME_LINES]), ".pdf", "pdf", "forty dockers"),
        (docx(), ".docx", "docx", "forty dockers"),
        (PAGE.encode(), ".html", "html", "You decide"),
        (json.dumps(SAMPLE).encode(), ".json", "json-resume", "forty dockers"),
        (CAPTIONS, ".vtt", "captions", "shipped it late"),
    ],
    ids=["pdf", "docx", "html", "json", "captions"],
)
def test_the_kind_shows_in_the_bytes(data: bytes, ending: str, kind: str, words: str, name: str) -> None:
    document = read_document(data, name if name != "right" else f"file{ending}")
    assert document.kind == kind
    assert words in document.text


def test_plain_text_and_markdown() -> None:
    assert read_document(b"# Experience\n", "cv.md").kind == "markdown"
    assert read_document("Caf\u00e9".encode("cp1252"), "cv.txt").text == "Café"
    assert read_document(b"A text that speaks of %PDF- marks.", "cv.txt").kind == "text"


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (b"", "cv.pdf", "is empty"),
        (b" \n", "-", "is empty"),
        (bytes(range(256)) * 8, "cv.dat", "not UTF-8"),
        (b"just words", "cv.pdf", "damaged PDF"),
        (b"just words", "cv.docx", "damaged archive"),
        (b"a" * (MAX_BYTES + 1), "cv.txt", "more than 20 MB"),
    ],
)
def test_what_is_no_document_is_refused_with_a_hint(data: bytes, name: str, words: str) -> None:
    with pytest.raises(UserError, match=words) as caught:
        read_document(data, name)
    assert caught.value.hint


def test_a_missing_library_is_named_with_what_brings_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str, package: str | None = None) -> object:
        raise ModuleNotFoundError("No module named 'pypdf'", name="pypdf")

    monkeypatch.setattr(importlib, "import_module", absent)
    with pytest.raises(Unavailable, match="needs pypdf") as caught:
        read_document(pdf([RESUME_LINES]), "cv.pdf")
    assert "screentest[documents]" in caught.value.hint
