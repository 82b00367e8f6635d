"""Files by the API: read as the pages read them, bounded in size, pages and time, refused with their place."""

from __future__ import annotations

import base64
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from answers import ANSWER, QUESTION
from api_client import DOCUMENT, Program, fault_of
from starlette.testclient import TestClient

from document_files import RESUME_LINES, bomb, docx, locked_pdf, pdf, plain_archive
from screentest.app.demo import example_posting, example_resume
from screentest.app.services import Services
from screentest.web.api.table import OPERATIONS
from screentest.web.security import LARGER

sys.path.insert(0, str(Path(__file__).parents[1] / "engines" / "briefing"))
from marked import marked

TAKES_FILES = [row for row in OPERATIONS if row.files]
STORY = f"# The clinic\n\n{ANSWER}\n"


def test_a_resume_in_every_form_is_read_as_its_words_are(program: Program) -> None:
    words = program.ask("verdict", text=example_resume().decode())
    assert program.uploaded("verdict", {"text": ("cv.md", example_resume())}) == words
    found = program.uploaded("verdict", {"text": ("../../etc/cv.docx", docx())}, id="a")
    assert (found["id"], found["track"]) == ("a", "insufficient")


def test_a_cold_read_of_two_files_knows_its_pages(program: Program) -> None:
    pages = [list(RESUME_LINES), example_resume().decode("utf-8").encode("ascii", "ignore").decode().split("\n")]
    cold = program.uploaded(
        "coldRead",
        {"resume": ("cv.pdf", pdf(pages)), "requisition": ("job.docx", docx(example_posting().decode().split("\n")))},
    )
    assert {quote["page"] for quote in cold["verdict"]["quotes"]} <= {1, 2}
    assert cold["verdict"]["quotes"]
    assert cold["requisition"]["document"] == "job.docx"


def test_calls_stories_and_answers_come_as_files(program: Program) -> None:
    call = marked("tarnholt").text
    found = program.uploaded("brief", [("calls", ("q1.txt", call.encode()))], fast="true")
    assert found["calls"][0]["name"] == "q1.txt"
    same = program.ask("brief", calls=[{"name": "q1.txt", "text": call}], fast=True)
    assert found["priorities"] == same["priorities"]
    added = program.uploaded("addStories", {"text": ("stories.md", STORY.encode())})
    assert [one["title"] for one in added["stories"]] == ["The clinic"]
    one = program.uploaded("addStories", {"text": ("clinic.txt", b"I asked the clinic.")}, title="Help")
    assert one["stories"][0]["title"] == "Help"


def test_an_export_comes_back_as_a_file_and_as_json(program: Program, own: Services) -> None:
    take = program.ask("keepTake", text=ANSWER, question=QUESTION)["take"]
    data = json.dumps(program.ask("exportData")).encode()
    assert program.uploaded("importData", {"export": ("mine.json", data)}) == {"new": 0}
    count = program.ask("forget", word="forget", copy=False)["deleted"]
    assert program.uploaded("importData", {"export": ("../../mine.json", data)}) == {"new": count}
    assert own.store.take(take).text == ANSWER
    program.ask("forget", word="forget")
    held = program.ask("forgottenCopy")["copy"]
    assert held["bytes"] > 0
    assert program.ask("dropCopy") == program.ask("forgottenCopy") == {"copy": None}
    assert program.ask("importData", export=base64.b64encode(data).decode()) == {"new": count}
    broken = program.refused("importData", 422, export=base64.b64encode(b"{}").decode())
    assert "GET /api/data/export" in broken["hint"]
    assert program.refused("importData", 422, export="§§")["place"] == "export"


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (("cv.pdf", b""), "empty"),
        (("cv.pdf", b"%PDF-1.4\nnothing"), "cv.pdf"),
        (("cv.pdf", locked_pdf("word")), "password"),
        (("cv.pdf", pdf([["One line."]] * 101)), "101 pages"),
        (("cv.docx", bomb()), "cv.docx"),
        (("cv.zip", plain_archive()), "cv.zip"),
        (("../../etc/passwd.bin", b"\x00\x01\x02"), "passwd.bin"),
        (("<script>.txt", b"\xff\xfe\x00"), "script"),
        (("cv.txt", b"a" * 300_000), ""),
    ],
)
def test_a_file_that_cannot_be_read_says_where_and_why(program: Program, file: tuple[str, bytes], words: str) -> None:
    answer = program.upload("verdict", {"text": file})
    assert answer.status_code == 422, answer.text
    error = fault_of(answer)
    assert (error["code"], error["place"]) == ("not-valid", "text")
    assert words in error["message"]
    assert "etc/" not in error["message"]


@pytest.mark.parametrize(
    ("files", "given", "place", "words"),
    [
        ([("text", ("a.md", b"words")), ("text", ("b.md", b"words"))], {}, "text", "twice"),
        ([("cv", ("a.md", b"words"))], {}, "cv", "no file is taken"),
        ([("id", ("a.md", b"words"))], {"text": "words"}, "id", "no file is taken"),
        ([("text", ("a.md", b"words"))], {"speaker": "b"}, "speaker", "unknown field"),
        ([("text", (f"{n}.md", b"words")) for n in range(9)], {}, "", "Too many files"),
        ([("text", ("a.md", b"words"))], {f"n{n}": "1" for n in range(41)}, "", "Too many fields"),
        ([("id", (None, b"a"))], {}, "text", "missing required field"),
    ],
)
def test_a_form_holds_what_it_has_to(
    program: Program, files: Any, given: dict[str, str], place: str, words: str
) -> None:
    answer = program.upload("verdict", files, **given)
    assert answer.status_code == 422, answer.text
    error = fault_of(answer)
    assert (error.get("place", ""), words in error["message"]) == (place, True), error


def test_a_form_that_is_none_is_told(program: Program) -> None:
    here = {"origin": "http://127.0.0.1:8765"}
    for kind, body in (("multipart/form-data", b"x"), ("multipart/form-data; boundary=a", b"--a\r\nnothing")):
        answer = program.client.post("/api/verdict", content=body, headers={**here, "content-type": kind})
        assert answer.status_code == 422, answer.text
        assert fault_of(answer)["hint"]
    assert (
        program.upload("brief", [("calls", ("a.txt", b"words")), ("calls", ("b.pdf", b""))]).json()["error"]["place"]
        == "calls[1]"
    )
    plain = program.client.post("/api/lint", files={"text": ("a.md", b"words")}, headers=here)
    assert (plain.status_code, fault_of(plain)["code"]) == (415, "not-json")


@pytest.mark.parametrize("row", TAKES_FILES, ids=lambda row: str(row.id))
def test_every_row_with_files_has_its_bound_and_its_form(row: Any, program: Program) -> None:
    assert not row.in_path, "a bound is kept for an address as it stands"
    assert LARGER[f"/api{row.path}"] == row.most
    content = DOCUMENT["paths"][f"/api{row.path}"]["post"]["requestBody"]["content"]
    form, plain = (content[kind]["schema"]["properties"] for kind in ("multipart/form-data", "application/json"))
    assert form.keys() == plain.keys() >= set(row.files)
    if row.most < 10_000_000:
        huge = program.upload(row.id, {row.files[0]: ("a.md", b"a" * (row.most + 1))})
        assert (huge.status_code, fault_of(huge)["code"]) == (413, "too-large")


def test_a_form_of_another_site_is_refused(stranger: Callable[..., TestClient]) -> None:
    for origin in ({}, {"Origin": "http://elsewhere.example"}, {"Origin": "null"}):
        answer = stranger(**origin).post("/api/data/import", files={"export": ("a.json", b"{}")})
        assert (answer.status_code, fault_of(answer)["code"]) == (403, "foreign")
        assert "Origin" in fault_of(answer)["hint"]


def test_a_transcript_and_a_draft_come_as_files(program: Program, own: Services) -> None:
    captions = "WEBVTT\n\n00:00.000 --> 00:09.000\n<v Interviewer>Why do patients not turn up?\n\n"
    spoken = captions + f"00:10.000 --> 00:59.000\n<v Candidate>{' '.join(ANSWER.split())}\n"
    kept = program.uploaded("keepTake", {"text": ("round.vtt", spoken.encode())}, question=QUESTION)
    assert own.store.take(kept["take"]).text.startswith("Interviewer: Why do patients not turn up?\n\nCandidate: The")
    form = program.ask("form", form="autopsy")
    draft = {"text": ("autopsy.md", form["example"].encode())}
    assert program.uploaded("checkDraft", draft) == program.ask("checkDraft", text=form["example"])
    assert program.uploaded("keepDraft", draft, name="mine")["form"] == "autopsy"
    assert program.uploaded("debrief", {"text": ("set.md", program.ask("example")["answers"].encode())})["items"]


def test_a_form_that_never_ends_is_cut(program: Program) -> None:
    def flood() -> Iterator[bytes]:
        yield b'--a\r\nContent-Disposition: form-data; name="text"; filename="a.md"\r\n\r\n'
        for _ in range(10):
            yield b"a" * 1_000_000

    headers = {"origin": "http://127.0.0.1:8765", "content-type": "multipart/form-data; boundary=a"}
    answer = program.client.post("/api/verdict", content=flood(), headers=headers)
    assert (answer.status_code, fault_of(answer)["code"]) == (413, "too-large")
