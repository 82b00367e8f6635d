"""`screentest brief`: the contract of its JSON, a paste, and what bad input is told."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
from spoken import Call

from screentest.app.brief.contract import BRIEF_OUT

CALL = """Welcome to the Orrery Q3 2026 earnings call for investors. Revenue grew nine percent in the quarter.
We are investing in our recommendation engine and we will expand it to every market next year.
We're building a payments service for small merchants, and we plan to launch it in ten countries.
"""


def test_json_holds_priorities_with_quotes_and_initiatives(call: Call, tmp_path: Path) -> None:
    file = tmp_path / "call.txt"
    file.write_text(CALL, encoding="utf-8")
    done = call("brief", str(file), "--json")
    assert done.code == 0, done.err
    found = json.loads(done.out)
    jsonschema.validate(found, BRIEF_OUT)
    priorities = found["priorities"]
    assert len(priorities) == 2
    for item in priorities:
        assert item["name"]
        assert item["importance"] in (1, 2, 3)
        assert item["quotes"]
        assert all(" ".join(quote.split()) in " ".join(CALL.split()) for quote in item["quotes"])
        assert item["initiatives"]["pm"]
        assert item["initiatives"]["tpm"]


def test_a_paste_is_read_from_standard_input_and_every_line_is_dated(call: Call) -> None:
    done = call("brief", stdin=CALL)
    assert done.code == 0, done.err
    assert "Orrery" in done.out
    quotes = [line for line in done.out.splitlines() if "”" in line and "PM:" not in line]
    assert "Q3 2026" in done.out
    assert quotes


def test_nothing_at_all_says_where_calls_are_published(call: Call) -> None:
    done = call("brief", stdin="")
    assert done.code == 2
    assert "investor relations" in done.err


def test_an_unknown_quarter_and_a_missing_file_are_refused_in_words(call: Call, tmp_path: Path) -> None:
    assert call("brief", str(tmp_path / "none.txt")).code == 2
    assert "is no quarter" in call("brief", "-", "--quarter", "soon", stdin=CALL).err


def test_captions_and_saved_pages_are_read_like_text(call: Call, tmp_path: Path) -> None:
    captions = tmp_path / "call_2026_q3.vtt"
    lines = [
        "WEBVTT\n",
        "00:00:01.000 --> 00:00:09.000\n<v Ana Reis, Chief Executive>We are investing in our recommendation engine.\n",
        "00:00:09.000 --> 00:00:15.000\n<v Ana Reis, Chief Executive>Revenue grew in the quarter and customers stay.\n",
        "00:00:15.000 --> 00:00:20.000\n<v Bo Lind, Analyst>Do you plan to build a factory next year?\n",
        "00:00:20.000 --> 00:00:25.000\n<v Ana Reis, Chief Executive>We plan to launch a payments service.\n",
    ]
    captions.write_text("\n".join(lines), encoding="utf-8")
    found = json.loads(call("brief", str(captions), "--json").out)
    speakers = {row["speaker"] for item in found["priorities"] for row in item["evidence"]}
    assert speakers == {"Ana Reis"}
    page = tmp_path / "call.html"
    page.write_text(f"<html><head><title>x</title></head><body><p>{CALL}</p></body></html>", encoding="utf-8")
    assert len(json.loads(call("brief", str(page), "--json").out)["priorities"]) == 2
