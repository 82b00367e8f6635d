"""`screentest simulate` as people call it: list, show, new, run, grade, key; and what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from spoken import Call

CUT = "cut-between-two-regions"


def test_the_list_and_a_scenario(call: Call) -> None:
    listed, shown = call("simulate", "list"), call("simulate", "show", CUT)
    assert (listed.code, shown.code) == (0, 0)
    assert CUT in listed.out
    assert "minutes 10 to 22: East and Europe cannot reach each other" in shown.out
    assert len(json.loads(call("simulate", "list", "--json").out)) >= 5


def test_a_run_fits_eighty_columns_and_draws_the_minutes(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")
    done = call("simulate", "run", CUT, "--set", "entitlements=LOCAL_QUORUM/EACH_QUORUM")
    assert done.code == 0, done.err
    assert max(len(line) for line in done.out.splitlines()) <= 80
    assert "\x1b" not in done.out
    assert "·" * 10 + "x" * 12 in done.out
    assert "writes refused" in done.out


def test_a_run_as_json_is_the_same_twice(call: Call) -> None:
    arguments = ("simulate", "run", "region-lost-on-friday", "--evacuate-after", "5", "--seed", "3", "--json")
    first, again = call(*arguments), call(*arguments)
    assert first.out == again.out
    view = json.loads(first.out)
    assert view["evacuate_after"] == 5
    assert {"reads_refused_in", "stale_in", "oldest", "timeline", "exact"} <= view["classes"][0].keys()


def test_a_new_file_is_filled_and_graded(call: Call, tmp_path: Path) -> None:
    text = call("simulate", "new", CUT).out
    head, _, rest = text.partition("## profiles")
    file = tmp_path / "mine.md"
    file.write_text(
        head
        + "## profiles"
        + rest.replace("read: ONE\nwrite: ONE", "read: LOCAL_QUORUM\nwrite: EACH_QUORUM", 1)
        .replace("fail: open", "fail: closed", 1)
        .replace(
            "<!-- Why? Who notices what, and what fails how? -->", "A child must not see what a parent blocked.", 1
        ),
        encoding="utf-8",
    )
    done = call("simulate", "grade", str(file))
    assert done.code == 0, done.err
    assert "“A child must not see what a parent blocked.”" in done.out
    view = json.loads(call("simulate", "grade", str(file), "--json").out)
    assert view["rating"] is None
    profiles = next(one for one in view["classes"] if one["id"] == "profiles")
    assert profiles["choice"] == "holds"


def test_the_key_says_what_goes_wrong(call: Call) -> None:
    done = call("simulate", "key", "seats-and-fares")
    assert done.code == 0
    assert "fails" in done.out
    assert json.loads(call("simulate", "key", "seats-and-fares", "--json").out)["classes"][0]["rules"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", "nowhere"),
        ("new", "nowhere"),
        ("run", CUT, "--set", "invoices=ONE/ONE"),
        ("run", CUT, "--set", "profiles=10/ONE"),
        ("run", CUT, "--set", "profiles=ONE/ONE/copies=0"),
        ("run", CUT, "--evacuate-after", "900"),
        ("run", CUT, "--seed", "-1"),
        ("grade", "nowhere.md"),
    ],
)
def test_what_cannot_be_met_is_told_with_a_hint(call: Call, arguments: tuple[str, ...]) -> None:
    done = call("simulate", *arguments)
    assert done.code == 2
    assert done.out == ""
    assert "Traceback" not in done.err
    assert len(done.err.splitlines()) >= 2


def test_a_foreign_or_empty_file_is_refused(call: Call, tmp_path: Path) -> None:
    for name, words in (("poem.md", "The sea is grey and wide."), ("empty.md", "")):
        file = tmp_path / name
        file.write_text(words, encoding="utf-8")
        assert call("simulate", "grade", str(file)).code == 2
