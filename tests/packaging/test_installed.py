"""The installed wheel works from any folder, with an empty home and no repository in sight."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from machine import Run

pytestmark = pytest.mark.packaging

ANSWER = (
    "The clinics lost one appointment in nine. I read two hundred missed appointments and called forty patients, and "
    "twenty six of them could not move the appointment by phone. I decided to test a text message with a link in two "
    "clinics against two without it for six weeks. I would have stopped above seven in a hundred. They fell from "
    "eleven to six in a hundred, and I gave up the reminder calls to pay for it."
)


def test_demo_debriefs_the_example_and_writes_the_report(run: Run, tmp_path: Path) -> None:
    done = run("demo")
    assert done.returncode == 0, done.stderr
    assert "The next three drills" in done.stdout
    assert "fast-no-encoder" in done.stdout, "the reader that was really used is named"
    report = tmp_path / "elsewhere" / "screentest-report.html"
    assert report.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert list((tmp_path / "home").rglob("*.sqlite3")) == [], "the demo keeps nothing"


def test_lint_finds_and_says_so_by_its_exit_code(run: Run) -> None:
    done = run("lint", "-", "--json", stdin="We got all six directors aligned, and that was the big win.")
    assert done.returncode == 1, done.stderr
    (file,) = json.loads(done.stdout)
    assert "consensus" in {item["mistake"] for item in file["findings"]}


def test_a_batch_is_graded(run: Run, tmp_path: Path) -> None:
    place = tmp_path / "batch.jsonl"
    lines = [{"id": "a", "type": "metrics", "prompt": "How will you know?", "text": ANSWER}, {"id": "b", "text": "no"}]
    place.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    done = run("grade", "--batch", str(place), "--json")
    assert done.returncode == 3, done.stderr
    first, second = map(json.loads, done.stdout.splitlines())
    assert first["overall"] is not None
    assert (second["id"], "type" in second["error"]) == ("b", True)


def test_a_take_is_kept_in_the_empty_home(run: Run) -> None:
    assert run("take", "clinic-missed-appointments", stdin=ANSWER).returncode == 0
    assert len(json.loads(run("history", "--json").stdout)) == 1


def test_doctor_says_what_is_there_and_how_to_get_the_rest(run: Run) -> None:
    done = run("doctor")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "pip install 'screentest[full]'" in done.stdout
    assert "pip install 'screentest[web]'" in done.stdout


def test_serve_says_what_to_install(run: Run) -> None:
    done = run("serve", "--no-open")
    assert done.returncode == 4
    assert "pip install 'screentest[web]'" in done.stderr
    assert "Traceback" not in done.stderr
