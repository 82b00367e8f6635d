"""`screentest cold-read`, `review packet` and `decision-rights` as people call them, with what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from spoken import Call

from document_files import RESUME_LINES, bomb, pdf

OFFER = "name: Harbour\ntrack: pm\nbase: 265000\n"


@pytest.fixture
def resume(tmp_path: Path) -> str:
    place = tmp_path / "cv.pdf"
    place.write_bytes(pdf([RESUME_LINES]))
    return str(place)


def test_a_page_is_printed_and_written(call: Call, tmp_path: Path, resume: str) -> None:
    offer, report = tmp_path / "offer.yaml", tmp_path / "there" / "read.html"
    offer.write_text(OFFER)
    done = call("cold-read", "--resume", resume, "--offer", str(offer), "--report", str(report))
    assert done.code == 0, done.err
    for words in ("Cold read", "Gather next", "Harbour less TPM, as surveyed", "What is not known", "Not affiliated"):
        assert " ".join(words.split()) in " ".join(done.out.split())
    assert report.read_text().startswith("<!doctype html>")
    view = json.loads(call("cold-read", "--resume", resume, "--json").out)
    assert view["outlook"]["careers"] == 8192
    assert len(view["next"]) == 3


@pytest.mark.parametrize(
    ("data", "words"), [(b"", "is empty"), (pdf([[], []]), "it is a scan"), (bomb(), "would unpack to more")]
)
def test_what_cannot_be_read_is_refused_by_both(call: Call, tmp_path: Path, data: bytes, words: str) -> None:
    place = tmp_path / "file.docx"
    place.write_bytes(data)
    for call_with in (
        ("cold-read", "--resume", str(place)),
        ("review", "packet", str(place), "--track", "pm", "--level", "L6"),
    ):
        done = call(*call_with)
        assert done.code == 2
        assert words in done.err
        assert "hint:" in done.err


def test_what_cannot_be_meant_is_refused_before_anything_is_read(call: Call, tmp_path: Path, resume: str) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("name: X\ntrack: pm\nbase: -5\n")
    for arguments, words in (
        (("--report", "x.docx"), "neither .html nor .md"),
        (("--offer", str(bad)), "base"),
        (("--requisition", "nowhere.txt"), "there is no file"),
    ):
        done = call("cold-read", "--resume", resume, *arguments)
        assert done.code == 2
        assert words in done.err
    done = call("review", "packet", resume, "--level", "L6")
    assert done.code == 2
    assert "--track pm or --track tpm" in done.err


def test_situations_are_shown_in_every_form(call: Call) -> None:
    assert "usually decides" in call("decision-rights").out
    assert json.loads(call("decision-rights", "escalate", "--json").out)["situations"][0]["decides"] == "tpm"
    assert call("decision-rights", "--format", "md").out.startswith("# Who decides what")
    assert "<!doctype html>" in call("decision-rights", "--format", "html").out
    assert call("decision-rights", "escalat").code == 2
