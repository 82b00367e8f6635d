"""`screentest requisition` as somebody calls it: a file, standard input, saved HTML, a batch, and bad input."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from spoken import Call

from screentest.app import bootstrap

TEXT = """Some title

What you'll do
- Drive complex cross-team programs and own the project plan with its milestones
- Track dependencies and risks across nine teams and remove blockers
- Report status to executives every week
- Take part in architecture reviews

The salary range is $150,000 to $190,000 per year.
"""


@pytest.fixture(autouse=True)
def _phrases(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read by phrases: what is said does not hang on the encoder, and calls stay quick."""
    monkeypatch.setattr(bootstrap, "full_reader_parts", lambda: False)


def test_a_file_is_read_and_quoted(call: Call, tmp_path: Path) -> None:
    place = tmp_path / "role.txt"
    place.write_text(TEXT, encoding="utf-8")
    done = call("requisition", str(place))
    assert done.code == 0
    for words in (
        "tpm",
        "Track dependencies and risks",
        "USD 150,000 to 190,000 a year",
        "never a probability",
        "phrases",
    ):
        assert words in done.out


def test_json_holds_every_quote(call: Call) -> None:
    done = call("requisition", "-", "--json", stdin=TEXT)
    view = json.loads(done.out)
    assert view["track"] == "tpm"
    for sign in view["tpm"]:
        for quote in sign["quotes"]:
            assert TEXT[quote["start"] : quote["end"]] == quote["text"]


def test_saved_html_is_read(call: Call, tmp_path: Path) -> None:
    place = tmp_path / "role.html"
    body = "".join(f"<li>{line[2:]}</li>" for line in TEXT.splitlines() if line.startswith("- "))
    place.write_text(f"<html><body><h2>What you'll do</h2><ul>{body}</ul></body></html>", encoding="utf-8")
    assert json.loads(call("requisition", str(place), "--json").out)["track"] == "tpm"


def test_a_batch_answers_each_line_and_says_that_some_were_bad(call: Call) -> None:
    lines = "\n".join([json.dumps({"id": 1, "text": TEXT}), "nothing", json.dumps({"id": 2, "text": ""})])
    done = call("requisition", "--batch", "-", "--json", stdin=lines)
    rows = [json.loads(line) for line in done.out.splitlines()]
    assert done.code == 3
    assert [row.get("track", "error") for row in rows] == ["tpm", "error", "hybrid"]


@pytest.mark.parametrize(("data", "words"), [(b"", "is empty"), (b"\x00\x01" * 50, "not"), (b" \n ", "is empty")])
def test_what_is_no_document_is_refused(call: Call, tmp_path: Path, data: bytes, words: str) -> None:
    place = tmp_path / "role.txt"
    place.write_bytes(data)
    done = call("requisition", str(place))
    assert done.code == 2
    assert words in done.err
    assert "hint:" in done.err


def test_a_batch_and_a_file_do_not_go_together(call: Call) -> None:
    assert call("requisition", "x.txt", "--batch", "y.jsonl").code == 2
