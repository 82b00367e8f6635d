"""`screentest verdict`, as a person uses it: every kind of file, the questionnaire, a batch, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from spoken import Call

from document_files import RESUME_LINES, SAMPLE, bomb, docx, locked_pdf, pdf

FILES = {
    "cv.pdf": pdf([RESUME_LINES]),
    "cv.docx": docx(),
    "cv.md": "\n".join(RESUME_LINES).encode(),
    "cv.html": ("<html><body>" + "".join(f"<p>{line}</p>" for line in RESUME_LINES) + "</body></html>").encode(),
    "cv.json": json.dumps(SAMPLE).encode(),
}
REFUSED = {
    "scan.pdf": (pdf([[], []]), "it is a scan"),
    "locked.pdf": (locked_pdf("opensesame"), "locked by a password"),
    "book.pdf": (pdf([["A page of some book."]] * 200), "has 200 pages"),
    "bomb.docx": (bomb(), "would unpack to more"),
    "empty.txt": (b"", "is empty"),
    "binary.dat": (bytes(range(256)) * 8, "not UTF-8"),
    "fr.txt": (
        ("Elle a dirigé douze personnes et livré la billetterie dans trente ports, puis formé chacun. " * 6).encode(),
        "not in English",
    ),
}


@pytest.mark.parametrize("name", FILES)
def test_every_kind_of_file_is_read(call: Call, tmp_path: Path, name: str) -> None:
    place = tmp_path / name
    place.write_bytes(FILES[name])
    done = call("verdict", "--resume", str(place), "--json")
    assert done.code == 0, done.err
    view = json.loads(done.out)
    assert view["track"] in ("pm", "tpm", "insufficient")
    assert 0 <= view["probability_pm"] <= 1
    assert any("dockers" in quote["text"] for quote in view["quotes"])
    assert {quote["page"] for quote in view["quotes"]} == ({1} if name == "cv.pdf" else {None})


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_refused_with_a_hint(call: Call, tmp_path: Path, name: str) -> None:
    data, words = REFUSED[name]
    place = tmp_path / name
    place.write_bytes(data)
    done = call("verdict", str(place))
    assert done.code == 2
    assert words in done.err
    assert "hint:" in done.err


def test_the_page_says_what_it_rests_on_and_what_would_flip_it(call: Call, tmp_path: Path) -> None:
    place = tmp_path / "cv.md"
    place.write_bytes(FILES["cv.md"])
    done = call("verdict", str(place))
    assert done.code == 0
    for words in ("Track verdict", "For PM", "For TPM", "What would flip it", "Not for everybody", "log-odds"):
        assert words in done.out


def test_choices_are_read_and_never_decide(call: Call, tmp_path: Path) -> None:
    place, choices = tmp_path / "cv.md", tmp_path / "choices"
    place.write_bytes(FILES["cv.md"])
    choices.write_text("week-free: a\nrisk: b  # not sure\n")
    plain = json.loads(call("verdict", str(place), "--json").out)
    done = call("verdict", str(place), "--choices", str(choices), "--json")
    assert json.loads(done.out)["track"] == plain["track"]
    for line, words in (
        ("week: a", "there is no situation"),
        ("risk: c", "is no choice"),
        ("# none", "holds no choice"),
    ):
        choices.write_text(line)
        done = call("verdict", str(place), "--choices", str(choices))
        assert done.code == 2
        assert words in done.err


def test_a_batch_answers_every_line(call: Call, tmp_path: Path) -> None:
    lines = [json.dumps({"id": 1, "text": "\n".join(RESUME_LINES)}), "{", json.dumps({"id": 2})]
    place = tmp_path / "batch.jsonl"
    place.write_text("\n".join(lines) + "\n")
    done = call("verdict", "--batch", str(place), "--json")
    rows = [json.loads(line) for line in done.out.splitlines()]
    assert done.code == 3
    assert [row["id"] for row in rows] == [1, None, 2]
    assert set(rows[0]) == {"id", "track", "probability_pm", "margin", "quotes"}
    assert [set(row) for row in rows[1:]] == [{"id", "error"}] * 2


def test_a_resume_is_needed(call: Call) -> None:
    done = call("verdict")
    assert done.code == 2
    assert "--resume FILE" in done.err
