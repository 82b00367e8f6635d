"""Bad input: each kind has a clear message with a hint, the right exit code, and loses nothing."""

from __future__ import annotations

import json
import os
import resource
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from spoken import ANSWER, Call

QUESTION = "clinic-missed-appointments"
COMMANDS = (
    ("lint",),
    ("grade", "--fast", "--type", "metrics"),
    ("read", "--fast"),
    ("take", QUESTION, "--fast"),
    ("debrief", "--fast"),
)
BAD: dict[str, tuple[bytes, str]] = {
    "empty.txt": (b"", "is empty"),
    "white.txt": (b" \n\t\r\n ", "is empty"),
    "binary.dat": (bytes(range(256)) * 8, "not UTF-8"),
    "zeros.txt": (b"I decided to ship\x00 it", "not a text file"),
    "header.vtt": (b"WEBVTT\n\n00:00:0", "no caption with words"),
    "odd.txt": (b"\xff\xfeI\x00 \x00d\x00e", "not UTF-8"),
}


def _take(command: tuple[str, ...], place: Path) -> tuple[str, ...]:
    return (*command[:2], str(place), *command[2:]) if command[0] == "take" else (*command, str(place))


@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: c[0])
@pytest.mark.parametrize("name", BAD)
def test_what_is_no_answer_is_refused_with_a_hint(
    call: Call, tmp_path: Path, command: tuple[str, ...], name: str
) -> None:
    data, words = BAD[name]
    place = tmp_path / name
    place.write_bytes(data)
    done = call(*_take(command, place))
    assert done.code == 2
    assert words in done.err
    assert "hint:" in done.err
    assert done.out == ""


@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: c[0])
def test_a_file_that_is_not_there(call: Call, tmp_path: Path, command: tuple[str, ...]) -> None:
    for place in (tmp_path / "none.txt", tmp_path):
        done = call(*_take(command, place))
        assert done.code == 2
        assert "hint:" in done.err


def test_windows_text_is_read_and_said_so(call: Call, tmp_path: Path) -> None:
    place = tmp_path / "windows.txt"
    place.write_bytes("We launched in Orléans and everybody agreed.".encode("cp1252"))
    done = call("lint", "--json", str(place))
    assert done.code in (0, 1)
    assert "read as Windows text" in done.err
    json.loads(done.out)


def test_utf_16_with_its_mark_is_read(call: Call, tmp_path: Path) -> None:
    place = tmp_path / "wide.txt"
    place.write_bytes(ANSWER.encode("utf-16"))
    done = call("grade", "--fast", "--json", "-q", QUESTION, str(place))
    assert done.code == 0
    assert "Windows" not in done.err


@pytest.mark.parametrize("mixed", ["😀👩‍👩‍👧 I decided to stop it. ", "قررت أن أوقف المشروع. I decided to stop it. "])
def test_emoji_and_right_to_left_keep_offsets_in_code_points(call: Call, tmp_path: Path, mixed: str) -> None:
    place = tmp_path / "mixed.txt"
    place.write_text(mixed + ANSWER, encoding="utf-8")
    done = call("grade", "--fast", "--json", "-q", QUESTION, str(place))
    assert done.code == 0
    text = mixed + ANSWER
    for item in json.loads(done.out)["evidence"]:
        assert len(text[item["start"] : item["end"]].split()) >= 3
        assert text[item["start"] - 1 : item["start"]] in ("", " ", "\n")


def test_ten_megabytes_on_one_line(call: Call, tmp_path: Path) -> None:
    place = tmp_path / "long.txt"
    place.write_text("x" * 10_000_000, encoding="utf-8")
    for command in COMMANDS:
        done = call(*_take(command, place))
        assert (done.code, "10000000 characters; at most 2000000 are read" in done.err) == (2, True)
        assert "hint: cut it" in done.err
    place.write_text("word " * 400_000, encoding="utf-8")
    assert call("lint", str(place)).code == 0
    line = tmp_path / "long.jsonl"
    line.write_text(json.dumps({"id": "a", "text": "word " * 2_000_000}) + "\n" + json.dumps({"id": "b", "text": "hi"}))
    done = call("lint", "--batch", str(line), "--json")
    first, second = map(json.loads, done.out.splitlines())
    assert done.code == 3
    assert first["id"] == "a"
    assert first["error"] == "the text has 10000000 characters; at most 2000000 are read"
    assert second == {"id": "b", "findings": []}


def test_more_than_is_an_answer(call: Call, tmp_path: Path) -> None:
    place = tmp_path / "huge.txt"
    place.write_bytes(b"a" * 20_000_001)
    done = call("lint", str(place))
    assert (done.code, "more than 5000000 characters; at most 2000000 are read" in done.err) == (2, True)


@pytest.mark.parametrize("command", COMMANDS[:3], ids=lambda c: c[0])
def test_a_transcript_in_which_the_candidate_never_speaks(call: Call, command: tuple[str, ...]) -> None:
    done = call(*command, "-", stdin="Interviewer: Tell me.\nInterviewer: Hello?\n")
    assert done.code == 2
    assert "no turn of the candidate" in done.err
    assert "“Candidate:”" in done.err


def test_such_a_transcript_in_a_batch_says_that_it_was_not_read(call: Call) -> None:
    line = json.dumps({"id": 7, "type": "metrics", "text": "Interviewer: Tell me.\nInterviewer: Hello?"})
    done = call("grade", "--batch", "-", "--json", "--fast", stdin=line)
    assert done.code == 0
    row = json.loads(done.out)
    assert (row["signal"], set(row["unscored"].values())) == ("insufficient_evidence", {"not_read"})


def test_such_a_transcript_is_kept_when_it_is_a_take(call: Call) -> None:
    done = call("take", QUESTION, stdin="Interviewer: Tell me.\nInterviewer: Hello?\n")
    assert done.code == 2
    kept = json.loads(call("history", "--json").out)
    assert len(kept) == 1
    assert kept[0]["id"] in done.err
    assert "Hello?" in call("history", kept[0]["id"]).out


def test_captions_cut_short_give_what_they_hold(call: Call, tmp_path: Path) -> None:
    place = tmp_path / "cut.vtt"
    place.write_text(
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Interviewer>Why?</v>\n\n"
        "00:02.000 --> 00:09.000\n<v Candidate>We all agreed and so it was a succ",
        encoding="utf-8",
    )
    done = call("read", "--fast", "--json", str(place))
    assert done.code == 0
    assert all("Why" not in item["text"] for item in json.loads(done.out)["evidence"])
    assert "start and end count in the transcript" in done.err


def test_a_finding_in_captions_names_the_line_of_the_file(call: Call, tmp_path: Path) -> None:
    place = tmp_path / "talk.vtt"
    place.write_text(
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Interviewer>How did it go?</v>\n\n"
        "00:02.000 --> 00:09.000\n<v Candidate>Returns fell from <i>50</i> boxes to 40, a 60 percent drop.</v>\n",
        encoding="utf-8",
    )
    assert f"{place}:7:14: " in call("lint", str(place)).out
    (found,) = json.loads(call("lint", "--json", str(place)).out)
    assert (found["counted_in"], found["findings"][0]["line"], found["findings"][0]["column"]) == ("transcript", 7, 14)
    log = json.loads(call("lint", "--format", "sarif", str(place)).out)
    region = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], "charOffset" in region) == (7, 14, False)


def test_an_unknown_question(call: Call) -> None:
    for arguments in (("take", "clinic-missed"), ("grade", "-q", "clinic-missed"), ("questions", "clinic-missed")):
        done = call(*arguments, stdin=ANSWER)
        assert done.code == 2
        assert QUESTION in done.err


def test_no_question_at_all(call: Call) -> None:
    done = call("grade", stdin=ANSWER)
    assert done.code == 2
    assert "--question" in done.err


def test_a_broken_pack(program: Call, tmp_path: Path) -> None:
    pack = tmp_path / "packs" / "mine"
    (pack / "indicators").mkdir(parents=True)
    (pack / "pack.toml").write_text('id = "mine"\nname = "Mine"\nversion = "1"\nlicence = "none"\n')
    (pack / "indicators" / "OWN999.yaml").write_text("code: OWN999\nnom: mine\n")
    done = program("lint", "-", stdin=ANSWER, SCREENTEST_PACKS=str(tmp_path / "packs"))
    assert done.code == 5
    assert "mine/indicators/OWN999.yaml:" in done.err
    assert "  * " in done.err
    assert "packs check" in done.err
    checked = program("packs", "check", SCREENTEST_PACKS=str(tmp_path / "packs"))
    assert checked.code == 5
    assert "PCK003" in checked.out


def test_a_folder_of_packs_that_would_be_passed_over(program: Call, tmp_path: Path) -> None:
    done = program("packs", "list", SCREENTEST_PACKS=str(tmp_path / "none"))
    assert (done.code, "which is no folder" in done.err) == (2, True)
    (tmp_path / "pack.toml").write_text("")
    done = program("packs", "list", SCREENTEST_PACKS=str(tmp_path))
    assert (done.code, "itself a pack" in done.err) == (2, True)


def test_a_place_that_cannot_be_written(call: Call, tmp_path: Path) -> None:
    blocked = tmp_path / "a-file"
    blocked.write_text("")
    done = call("--data", str(blocked / "data"), "take", QUESTION, stdin=ANSWER)
    assert done.code == 4
    assert "hint:" in done.err
    assert ANSWER in done.out, "words that could not be saved are given back"


def test_a_full_disk_gives_the_words_back_and_loses_none_that_were_saved(call: Call, tmp_path: Path) -> None:
    assert call("take", QUESTION, "--fast", stdin=ANSWER).code == 0
    place = tmp_path / "data" / "screentest.sqlite3"
    before = call("history", "--json").out
    resource.setrlimit(resource.RLIMIT_FSIZE, (place.stat().st_size, resource.RLIM_INFINITY))
    try:
        done = call("take", QUESTION, "--fast", stdin=ANSWER * 200)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    assert (done.code, "hint:" in done.err) == (4, True)
    assert ANSWER in done.out
    assert call("history", "--json").out == before


@pytest.mark.parametrize(
    "words", ["קראתי מאתיים תורים שבוטלו והתקשרתי לארבעים מהם. ", "قرأت مئتي موعد فائت واتصلت بأربعين منهم. "]
)
def test_an_answer_in_another_script_is_not_rated_and_says_so(call: Call, words: str) -> None:
    done = call("grade", "--fast", "--type", "metrics", "-", stdin=words * 20)
    assert done.code == 0
    assert "not rated" in done.out
    assert "Insufficient evidence" in done.out


@pytest.mark.skipif(not Path("/proc/version").exists(), reason="this system has no folder that refuses even its owner")
def test_a_report_that_cannot_be_written(call: Call, tmp_path: Path) -> None:
    answers = tmp_path / "answers.md"
    answers.write_text(f"## {QUESTION}\n\n{ANSWER}", encoding="utf-8")
    done = call("debrief", "--fast", "--report", "/proc/r.html", str(answers))
    assert (done.code, "cannot be written" in done.err) == (4, True)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full disk to write to")
def test_a_full_disk_is_said_in_words(tmp_path: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [Path(sys.executable).with_name("screentest"), "lint", "-"],
            input=ANSWER.encode(),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 4
    assert b"No space left" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_reader_that_leaves_early_is_no_fault() -> None:
    screentest = Path(sys.executable).with_name("screentest")
    with subprocess.Popen(
        [screentest, "questions"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ}
    ) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        assert process.stderr.read() == b""
        assert process.wait() == 0


def test_a_database_from_a_newer_version(call: Call, tmp_path: Path) -> None:
    assert call("take", QUESTION, "--fast", stdin=ANSWER).code == 0
    place = tmp_path / "data" / "screentest.sqlite3"
    with sqlite3.connect(place) as database:
        tables = [row[0] for row in database.execute("select name from sqlite_master where name like '%migration%'")]
        assert tables, "the store keeps a table of its migrations"
        columns = [row[1] for row in database.execute(f"pragma table_info({tables[0]})")]
        values = ["9999" if i == 0 else "'later'" for i in range(len(columns))]
        database.execute(f"insert into {tables[0]} values ({', '.join(values)})")
    database.close()
    done = call("history")
    assert done.code in (2, 4)
    assert "newer" in done.err
    assert "hint:" in done.err


def test_two_processes_at_once_lose_nothing(tmp_path: Path) -> None:
    screentest = Path(sys.executable).with_name("screentest")
    answer = tmp_path / "answer.txt"
    answer.write_text(ANSWER, encoding="utf-8")
    command: list[str | Path] = [screentest, "take", QUESTION, answer, "--fast", "--json"]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(4)]
    ended = [process.communicate(timeout=120) for process in running]
    assert [process.returncode for process in running] == [0] * 4, ended
    ids = {json.loads(out)["take"] for out, _ in ended}
    listed = subprocess.run([screentest, "history", "--json"], capture_output=True, check=True)
    assert {row["id"] for row in json.loads(listed.stdout)} == ids
    assert len(ids) == 4
