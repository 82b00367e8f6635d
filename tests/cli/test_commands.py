"""The commands: what they say, in words and as JSON; how they start, colour, complete and end."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from spoken import ANSWER, Call

from screentest.app.bootstrap import services
from screentest.app.contracts import CONTRACTS
from screentest.app.takes.amend import amend
from screentest.cli.main import COMMANDS, cli

QUESTION = "clinic-missed-appointments"
ESCAPE = "\x1b["


@pytest.fixture
def answer(tmp_path: Path) -> str:
    place = tmp_path / "answer.txt"
    place.write_text(ANSWER, encoding="utf-8")
    return str(place)


@pytest.fixture
def answers(tmp_path: Path) -> str:
    place = tmp_path / "answers.md"
    place.write_text(f"# Mine\ntrack: pm\n\n## {QUESTION}\n\n{ANSWER}", encoding="utf-8")
    return str(place)


def plain(call: Call, *arguments: str, stdin: str | None = None) -> Any:
    done = call(*arguments, stdin=stdin)
    assert done.code in (0, 1), done.err
    return json.loads(done.out)


#: Commands whose parts speak JSON, not they themselves.
GROUPS = ("packs", "review", "memo", "draft", "story", "after")


@pytest.mark.parametrize("name", [name for name in COMMANDS if name not in GROUPS])
def test_every_command_says_what_it_does_and_speaks_json(call: Call, name: str) -> None:
    done = call(name, "--help")
    assert done.code == 0
    assert done.out.startswith(f"Usage: screentest {name}") or f" {name} " in done.out.splitlines()[0]
    if name != "serve":
        assert "--json" in done.out
    assert "-h, --help" in done.out


def test_the_commands_that_read_answers_speak_json(call: Call, answer: str, answers: str, tmp_path: Path) -> None:
    assert plain(call, "lint", "--json", answer)[0]["file"] == answer
    Draft202012Validator(CONTRACTS["grade-batch-out"]).validate(
        {"id": None, **plain(call, "grade", "--fast", "--json", "-q", QUESTION, answer)}
    )
    assert {"evidence", "gated", "reader"} == set(plain(call, "read", "--fast", "--json", answer))
    assert plain(call, "debrief", "--fast", "--json", answers)["items"][0]["question"] == QUESTION
    kept = plain(call, "take", "--fast", "--json", QUESTION, answer)["take"]
    assert [row["id"] for row in plain(call, "history", "--json")] == [kept]
    assert plain(call, "history", "--json", kept)["text"] == ANSWER
    place = str(tmp_path / "mine.json")
    assert plain(call, "export", "--json", place) == {"records": 3, "written_to": place}
    assert plain(call, "forget", "--yes", "--json") == {"deleted": 3}
    assert plain(call, "import", "--json", place) == {"new": 3}


def test_the_commands_that_list_speak_json(call: Call) -> None:
    assert len(plain(call, "questions", "--json")) == len(plain(call, "questions", "--track", "both", "--json"))
    assert plain(call, "questions", QUESTION, "--json")["id"] == QUESTION
    code = plain(call, "explain", "--json")[0]["code"]
    assert plain(call, "explain", code, "--json")["code"] == code
    claim = plain(call, "claims", "--json")[0]["id"]
    assert [row["id"] for row in plain(call, "claims", claim, "--json")] == [claim]
    assert {"packs", "holds"} == set(plain(call, "packs", "list", "--json"))
    assert {row["what"] for row in plain(call, "doctor", "--json")} >= {"Python", "Packs", "Your data"}


@pytest.mark.parametrize("form", ["json", "sarif", "html"])
def test_grade_writes_its_forms(call: Call, answer: str, form: str) -> None:
    done = call("grade", "--fast", "--format", form, "-q", QUESTION, answer)
    assert done.code == 0
    if form == "html":
        assert done.out.startswith("<!doctype html>")
    else:
        found = json.loads(done.out)
        assert found["version"] == "2.1.0" if form == "sarif" else found["reader"].startswith("rule:fast")


def test_lint_writes_sarif_and_says_by_its_code_whether_something_weighs(call: Call) -> None:
    done = call("lint", "--format", "sarif", "-", stdin="We got all nine directors aligned, and that was the big win.")
    assert done.code == 1
    assert json.loads(done.out)["runs"][0]["results"]
    assert call("lint", "-", stdin="I wrote the query and read every row.").code == 0


def test_lint_places_are_lines_and_columns(call: Call) -> None:
    done = call("lint", "-", stdin="First.\nWe got all nine directors aligned, and that was the big win.")
    assert re.search(r"stdin:2:\d+: ", done.out)


def test_a_batch_ends_with_three_where_a_line_was_bad(call: Call, tmp_path: Path) -> None:
    place = tmp_path / "batch.jsonl"
    place.write_text('{"id": 1, "type": "metrics", "text": "a"}\nnothing\n\n{"id": 2, "text": "b"}\n')
    done = call("grade", "--fast", "--batch", str(place), "--json")
    assert done.code == 3
    rows = [json.loads(line) for line in done.out.splitlines()]
    assert [row["id"] for row in rows] == [1, None, 2]
    assert ["error" in row for row in rows] == [False, True, True]
    assert call("grade", "--fast", "--batch", "-", stdin='{"type": "metrics", "text": "a"}').code == 0
    assert call("lint", "--batch", str(tmp_path / "none.jsonl")).code == 2


def test_a_batch_takes_neither_files_nor_other_forms(call: Call, answer: str) -> None:
    for command in ("grade", "lint"):
        assert call(command, "--batch", "-", answer, stdin="").code == 2
        assert call(command, "--batch", "-", "--format", "sarif", stdin="").code == 2


def test_bytes_that_are_no_text_are_one_bad_line(call: Call) -> None:
    good = b'{"id": 1, "text": "a"}\n'
    done = call("lint", "--batch", "-", stdin=good + b'{"id": 2, "text": "\xff"}\n' + good)
    assert done.code == 3
    assert [json.loads(line).get("error") for line in done.out.splitlines()] == [
        None,
        "the line is not UTF-8 text",
        None,
    ]


def test_a_take_is_shown_again_with_its_corrections(call: Call, answer: str) -> None:
    kept = plain(call, "take", "--fast", "--json", QUESTION, answer)["take"]
    made = services()
    criterion = next(iter(plain(call, "history", "--json", kept)["scorecards"][0]["criteria"]))
    amend(made, kept, criterion["id"], 2, because="I meant the second week.")
    made.close()
    done = call("history", kept[:10])
    assert done.code == 0
    assert "corrected on " in done.out
    assert "by human" in done.out
    assert f"{criterion['name']} 2 of 4" in " ".join(done.out.split())
    assert "I meant the second week." in " ".join(done.out.split())


def test_a_scorecard_under_an_earlier_rubric_says_so(call: Call, answer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = plain(call, "take", "--fast", "--json", QUESTION, answer)["take"]
    assert "earlier rubric" not in call("history", kept).out
    monkeypatch.setattr("screentest.app.grading.kept_view.codes_known", lambda *_: False)
    done = call("history", kept)
    assert "! names an indicator that the packs no longer hold" in " ".join(done.out.split())


def test_forget_asks_and_shows_no_password(call: Call, answer: str) -> None:
    call("take", "--fast", QUESTION, answer)
    done = call("forget", stdin="n\n")
    assert done.code == 130
    assert "screentest.sqlite3?" in done.err
    assert len(plain(call, "history", "--json")) == 1
    assert call("forget", stdin="y\n").code == 0
    assert plain(call, "history", "--json") == []


@pytest.mark.parametrize("command", [("doctor",), ("forget",), ("history",), ("doctor", "--json")])
def test_no_command_shows_the_password_of_a_database(call: Call, command: tuple[str, ...]) -> None:
    done = call("--database", "postgresql://me:s3cret@127.0.0.1:1/mine", *command, stdin="y\n")
    assert done.code in (1, 4)
    assert "s3cret" not in done.out + done.err


def test_colour_only_where_it_is_wanted(program: Call) -> None:
    assert ESCAPE not in program("questions").out
    assert ESCAPE in program("questions", FORCE_COLOR="1").out
    assert ESCAPE not in program("questions", FORCE_COLOR="1", NO_COLOR="1").out
    assert ESCAPE not in program("questions", FORCE_COLOR="1", TERM="dumb").out
    assert ESCAPE not in program("questions", "--json", FORCE_COLOR="1").out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_can_complete(program: Call, shell: str) -> None:
    done = program(_SCREENTEST_COMPLETE=f"{shell}_source")
    assert done.code == 0
    assert "screentest" in done.out
    done = program(_SCREENTEST_COMPLETE="bash_complete", COMP_WORDS="screentest li", COMP_CWORD="1")
    assert "plain,lint" in done.out.splitlines()


def test_an_unknown_command_or_option(call: Call) -> None:
    assert call("lnt").code == 2
    assert call("lint", "--colour").code == 2


def test_a_bug_is_loud(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr("screentest.cli.commands.questions.questions", broken)
    done = call("questions")
    assert done.code == 70
    assert "fault of its own" in done.err
    assert "nothing saved was lost" in done.err


def test_quick_commands_import_nothing_heavy() -> None:
    heavy = ("sqlalchemy", "numpy", "onnxruntime", "jinja2", "yaml", "starlette", "sklearn")
    script = (
        "import sys, contextlib; from screentest.cli.main import cli\n"
        "for arguments in (['lint', '-'], ['explain'], ['questions'], ['packs', 'list']):\n"
        "    with contextlib.suppress(SystemExit): cli.main(arguments, standalone_mode=False)\n"
        f"print([name for name in {heavy} if name in sys.modules])"
    )
    services().library  # noqa: B018 - compiles the packs, should they have changed
    done = subprocess.run([sys.executable, "-c", script], input=ANSWER, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_help_imports_no_command() -> None:
    script = (
        "import sys; from screentest.cli.main import cli; cli.main(['--help'], standalone_mode=False); "
        "print([n for n in sys.modules if n.startswith('screentest.cli.commands.')])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_the_program_starts_from_anywhere_and_tells_its_version(program: Call) -> None:
    done = program("--version")
    assert done.code == 0
    assert re.match(r"screentest, version \d+\.\d+", done.out)
    assert program().code in (0, 2)


def test_the_group_lists_every_command() -> None:
    assert list(COMMANDS) == cli.list_commands(None)  # type: ignore[arg-type]  # the context is not looked at


def test_the_demo_runs_and_writes_its_report(program: Call, tmp_path: Path) -> None:
    place = tmp_path / "report.html"
    done = program("demo", "--report", str(place))
    assert done.code == 0, done.err
    assert "Debrief" in done.out
    assert "screentest debrief YOUR-ANSWERS.md" in done.out
    assert place.read_text(encoding="utf-8").startswith("<!doctype html>")
