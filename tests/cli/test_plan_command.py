"""`screentest plan` as people call it, good input and bad."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from spoken import Call

from screentest.app import bootstrap
from screentest.app.plan.contract import PLAN_OUT
from screentest.app.plan.steps import light_steps, rehearsal_step, steps_for
from screentest.cli.main import COMMANDS
from screentest.domain.track import TRACKS

TODAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def _monday_morning(monkeypatch: pytest.MonkeyPatch) -> None:
    moment = datetime(2026, 11, 23, 9, tzinfo=UTC)
    monkeypatch.setattr(bootstrap.SystemClock, "now", lambda _: moment)


def in_days(days: int) -> str:
    return (TODAY + timedelta(days=days)).isoformat()


def test_a_plan_is_made_shown_and_worked_through(call: Call) -> None:
    made = call("plan", "--interview-date", in_days(21), "--off", "sat,sun", "--minutes", "40", "--timezone", "UTC")
    assert made.code == 0, made.err
    assert "knows nothing of you" in " ".join(made.out.split())
    today = json.loads(call("plan", "today", "--json").out)
    assert 0 < today["minutes"] <= 40
    assert all(item["command"].startswith("screentest ") for item in today["items"])
    first = today["items"][0]["id"]
    assert call("plan", "done", first).out.startswith("done: ")
    listed = call("plan", "today").out
    assert f"{first} ·" not in listed
    assert call("plan", "skip", today["items"][1]["id"], "--json").code == 0
    view = json.loads(call("plan", "show", "--json").out)
    assert list(Draft202012Validator(PLAN_OUT).iter_errors(view)) == []
    assert all(date.fromisoformat(day["day"]).weekday() < 5 for day in view["days"])
    assert call("plan").out == call("plan", "show").out


def test_a_card_is_turned_over_and_rated(call: Call) -> None:
    call("plan", "--interview-date", in_days(21))
    shown = call("plan", "card", "fact-quorums-overlap")
    assert "R + W > RF" in shown.out
    assert "plan done fact-quorums-overlap" in shown.out
    assert json.loads(call("plan", "card", "fact-quorums-overlap", "--json").out)["kind"] == "fact"
    asked = call("plan", "done", "fact-quorums-overlap")
    assert asked.code == 2
    assert "--rating" in asked.err
    outcome = json.loads(call("plan", "done", "fact-quorums-overlap", "--rating", "good", "--json").out)
    assert (outcome["rating"], outcome["next"]) == ("good", in_days(2))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--interview-date", in_days(-1)], "has passed"),
        (["--interview-date", in_days(2000)], "2000 days away"),
        (["--interview-date", "soon"], "not a day"),
        (["--interview-date", "2026-02-30"], "not a day"),
        (["--interview-date", "20261224"], "not a day"),
        (["--interview-date", in_days(9), "--minutes", "0"], "0 minutes a day"),
        (["--interview-date", in_days(9), "--minutes", "3"], "3 minutes a day"),
        (["--interview-date", in_days(9), "--minutes", "2000"], "2000 minutes a day"),
        (["--interview-date", in_days(9), "--off", "mon,tue,wed,thu,fri,sat,sun"], "every day of the week"),
        (["--interview-date", in_days(9), "--off", "caturday"], "not a day"),
        (["--interview-date", in_days(9), "--timezone", "Mars/Base"], "no time zone"),
        (["--interview-date", in_days(9), "--review", "nowhere.json"], "no file"),
        (["--minutes", "30"], "which day"),
        ([], "no plan yet"),
        (["show"], "no plan yet"),
        (["today"], "no plan yet"),
        (["done", "baseline"], "no plan yet"),
        (["export", "plan.ics"], "no plan yet"),
    ],
)
def test_what_cannot_be_planned_is_said(call: Call, arguments: list[str], said: str) -> None:
    done = call("plan", *arguments)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert "hint:" in done.err


@pytest.mark.parametrize("days", [0, 1, 2, 900])
def test_today_tomorrow_and_a_far_day_are_planned(call: Call, days: int) -> None:
    view = json.loads(call("plan", "--interview-date", in_days(days), "--json").out)
    assert view["notes"]
    assert all(day["minutes"] <= 45 for day in view["days"])
    assert all(in_days(0) <= day["day"] < max(in_days(days), in_days(1)) for day in view["days"])


@pytest.mark.parametrize("name", ["plan.ics", "plan.apkg", "plan.md", "plan.json"])
def test_the_plan_is_written_in_every_form(call: Call, tmp_path: Path, name: str) -> None:
    call("plan", "--interview-date", in_days(21))
    done = call("plan", "export", str(tmp_path / name))
    assert done.code == 0, done.err
    assert (tmp_path / name).stat().st_size > 500


def test_a_calendar_comes_back(call: Call, tmp_path: Path) -> None:
    call("plan", "--interview-date", in_days(21), "--timezone", "Europe/Berlin")
    place = tmp_path / "plan.ics"
    assert call("plan", "export", str(place), "--at", "18:30", "--alarm", "10").code == 0
    assert call("plan", "import", str(place)).out.strip().endswith("unmoved")
    at = "DTSTART;TZID=Europe/Berlin:20261126"
    text = place.read_bytes().decode()
    assert at in text
    place.write_bytes(text.replace(at, "DTSTART;TZID=Europe/Berlin:20261202", 1).encode())
    view = json.loads(call("plan", "import", str(place), "--json").out)
    assert [row["day"] for row in (*view["taken"], *view["refused"])] == ["2026-12-02"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "no iCalendar"),
        (b"\xff\xfe\x00", "no iCalendar"),
        (b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:x", "cut short"),
        (b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n", "no entry of this plan"),
        (b"BEGIN:VCALENDAR\r\n" + b"X" * 20_000_000, "too large"),
    ],
    ids=["empty", "binary", "cut", "foreign", "20 MB"],
)
def test_a_broken_or_foreign_calendar_is_refused(call: Call, tmp_path: Path, data: bytes, said: str) -> None:
    call("plan", "--interview-date", in_days(21))
    place = tmp_path / "some.ics"
    place.write_bytes(data)
    done = call("plan", "import", str(place))
    assert (done.code, done.out) == (2, "")
    assert said in done.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["plan.docx"], "names no form"),
        (["plan.md", "--at", "18:30"], "for a calendar"),
        (["plan.ics", "--at", "25:00"], "not a time of day"),
        (["nowhere/plan.ics"], "cannot be written"),
    ],
)
def test_an_export_that_cannot_be_is_said(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    call("plan", "--interview-date", in_days(21))
    done = call("plan", "export", *arguments)
    assert done.code in (2, 4)
    assert said in done.err


@pytest.mark.parametrize("track", TRACKS)
def test_every_command_that_a_plan_names_exists(track: str) -> None:
    steps = [*steps_for(track, False, False), *light_steps(), rehearsal_step(track)]  # type: ignore[arg-type]
    for step in steps:
        program, command, *_ = step.command.split()
        assert program == "screentest"
        assert command in COMMANDS


@pytest.mark.parametrize(
    ("module", "arguments"),
    [("fsrs", ["today"]), ("icalendar", ["export", "plan.ics"]), ("genanki", ["export", "plan.apkg"])],
)
def test_without_the_extra_it_says_what_to_install(
    call: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, module: str, arguments: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    call("plan", "--interview-date", in_days(21))
    real = bootstrap.importlib.util.find_spec
    monkeypatch.setattr(
        bootstrap.importlib.util, "find_spec", lambda name, *rest: None if name == module else real(name, *rest)
    )
    done = call("plan", *arguments)
    assert (done.code, done.out) == (4, "")
    assert f"{module}, which is not installed" in done.err
    assert 'pip install "screentest[plan]"' in done.err


def test_a_plan_begins_afresh_and_is_taken_back(call: Call) -> None:
    assert call("plan", "afresh").code == 2, "there is none"
    call("plan", "--interview-date", in_days(21), "--timezone", "UTC")
    assert call("plan", "afresh", "--undo").code == 2, "it was not begun afresh"
    done = call("plan", "afresh")
    assert (done.code, "--undo` takes it back" in done.out) == (0, True)
    assert json.loads(call("plan", "afresh", "--undo", "--json").out)["interview"] == in_days(21)
