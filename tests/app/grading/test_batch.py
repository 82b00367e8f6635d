"""The batch contract: order, bad lines, offsets, transcripts, schemas, and the same result alone and in company."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from screentest.app.contracts import CONTRACTS
from screentest.app.grading.batch import CHUNK, CHUNK_TEXT, grade_lines, lint_lines
from screentest.app.grading.batch_line import MAX_LINE
from screentest.app.services import Services
from screentest.app.texts.incoming import MAX_TEXT

Line = dict[str, Any]

CONSENSUS = "We got all nine directors aligned, and that was the big win of the year."
STORY = (
    "I owned the decision to hold the release. I read two hundred failed orders myself and found that eleven percent "
    "were charged twice. I told the director that I would not ship it, and I gave up the launch date to mend it. The "
    "week after, double charges fell from eleven percent to under one. I should have looked a month earlier, so now I "
    "check the failed orders every Monday before I say that anything is ready. What I gave up was the autumn campaign. "
)
TEXTS = [
    STORY + CONSENSUS,
    "😀👩‍👩‍👧‍👦 " + STORY + "🎬 " + CONSENSUS,
    "קודם כול. " + CONSENSUS + " " + STORY,
    "Interviewer: " + CONSENSUS + "\nCandidate: " + STORY + "\nInterviewer: Thanks.\n",
    "",
    " ",
    "short",
    STORY.replace(". ", ".\r\n"),
    "e\u0301te\u0301 " + STORY,
    ("word " * 80).strip(),
]


def grade_in() -> list[Line]:
    kinds = ["behavioral", "metrics", "program", "culture"]
    return [
        {"id": f"a{i}", "track": "both", "type": kinds[i % 4], "prompt": "Tell me about a hard call.", "text": text}
        for i, text in enumerate(TEXTS)
    ]


def dumped(rows: list[Line]) -> list[str]:
    return [json.dumps(row, ensure_ascii=False) + "\n" for row in rows]


@pytest.fixture(scope="module", params=["fast", "full"])
def graded(request: pytest.FixtureRequest, services: Services) -> tuple[str, list[Line]]:
    return request.param, list(grade_lines(services, dumped(grade_in()), request.param))


def offsets(row: Line) -> Iterator[tuple[int, int]]:
    for item in [*row.get("evidence", []), *row["findings"]]:
        yield item["start"], item["end"]


def valid(name: str, row: Line) -> None:
    Draft202012Validator(CONTRACTS[name]).validate(row)


def test_the_contracts_are_schemas_themselves() -> None:
    for schema in CONTRACTS.values():
        Draft202012Validator.check_schema(schema)


def test_every_line_has_the_form_of_the_contract(graded: tuple[str, list[Line]]) -> None:
    for asked, row in zip(grade_in(), graded[1], strict=True):
        valid("grade-batch-in", asked)
        valid("grade-batch-out", row)
        json.dumps(row, allow_nan=False)


def test_order_is_kept(services: Services) -> None:
    asked = [{"id": i, "type": "metrics", "text": TEXTS[i % len(TEXTS)]} for i in range(CHUNK * 2 + 3)]
    found = [row["id"] for row in grade_lines(services, dumped(asked), "fast")]
    assert found == list(range(CHUNK * 2 + 3))


def test_alone_and_in_company_the_result_is_the_same(graded: tuple[str, list[Line]], services: Services) -> None:
    setting, together = graded
    alone = [row for line in dumped(grade_in()) for row in grade_lines(services, [line], setting)]  # type: ignore[arg-type]
    assert alone == together
    assert list(grade_lines(services, dumped(grade_in())[::-1], setting))[::-1] == together  # type: ignore[arg-type]


def test_offsets_are_code_points_of_the_text_as_it_came(graded: tuple[str, list[Line]]) -> None:
    seen = 0
    for text, row in zip(TEXTS, graded[1], strict=True):
        for start, end in offsets(row):
            seen += 1
            assert 0 <= start < end <= len(text)
            assert len(text[start:end].split()) >= 3
            assert text[start:end] == text[start:end].strip()
    assert seen > 10


def test_an_emoji_before_the_words_moves_offsets_by_its_code_points(services: Services) -> None:
    family = "👩‍👩‍👧 "
    texts = [CONSENSUS, family + CONSENSUS]
    one, two = (row["findings"] for row in lint_lines(services, dumped([{"text": text} for text in texts]), "fast"))
    assert "consensus" in {item["mistake"] for item in one}
    assert [item["code"] for item in one] == [item["code"] for item in two]
    for a, b in zip(one, two, strict=True):
        assert texts[1][b["start"] : b["end"]].removeprefix(family) == texts[0][a["start"] : a["end"]]
        assert b["end"] - a["end"] == len(family)


def test_only_the_candidates_turns_are_read(graded: tuple[str, list[Line]]) -> None:
    text, row = TEXTS[3], graded[1][3]
    low, high = text.index("Candidate:"), text.rindex("Interviewer:")
    assert all(low < start and end <= high for start, end in offsets(row))
    assert row["overall"] is not None


def test_criteria_are_rated_or_say_why_not(graded: tuple[str, list[Line]]) -> None:
    for row in graded[1]:
        unrated = {name for name, rating in row["ratings"].items() if rating is None}
        assert unrated == set(row["unscored"])
        assert set(row["next"]) == set(row["ratings"]) - unrated
        assert {item["criterion"] for item in row["evidence"]} <= set(row["ratings"]) - unrated
        assert (row["overall"] is None) == (unrated == set(row["ratings"]))


def test_nothing_said_is_no_evidence(graded: tuple[str, list[Line]]) -> None:
    for text, row in zip(TEXTS, graded[1], strict=True):
        if len(text.split()) < 3:
            assert (row["overall"], row["signal"]) == (None, "insufficient_evidence")


@pytest.mark.parametrize("linter", ["fast", "full"])
def test_lint_lines(services: Services, linter: str) -> None:
    asked: list[Line] = [{"id": i, "text": text} for i, text in enumerate(TEXTS)]
    asked[0] |= {"track": None, "type": "", "prompt": None}
    rows = list(lint_lines(services, dumped(asked), linter))  # type: ignore[arg-type]
    for line, row in zip(asked, rows, strict=True):
        valid("lint-batch-in", line)
        valid("lint-batch-out", row)
        assert row["id"] == line["id"]
    named = {item["mistake"] for item in rows[0]["findings"] if item["severity"] != "info"}
    assert "consensus" in named
    assert not [item for item in rows[3]["findings"] if item["mistake"] == "consensus"], "the interviewer said that"


BAD: dict[str, tuple[str, Any, str]] = {
    "no JSON": ("nothing", None, "not JSON"),
    "cut short": ('{"id": "x", "text": "unfin', "x", "not JSON"),
    "a list": ("[1]", None, "not a JSON object"),
    "no text": ('{"id": "x", "type": "metrics"}', "x", "“text” is missing"),
    "text is null": ('{"id": "x", "type": "metrics", "text": null}', "x", "“text” is missing"),
    "text is a number": ('{"id": "x", "type": "metrics", "text": 3}', "x", "“text” must be a string"),
    "prompt is a list": ('{"id": "x", "type": "metrics", "text": "a", "prompt": []}', "x", "“prompt” must be a string"),
    "unknown type": ('{"id": "x", "type": "riddle", "text": "a"}', "x", "unknown type “riddle”"),
    "no type": ('{"id": "x", "text": "a"}', "x", "“type” is missing"),
    "unknown track": ('{"id": "x", "type": "metrics", "text": "a", "track": "cto"}', "x", "unknown track “cto”"),
    "id is a list": ('{"id": [1], "type": "metrics", "text": "a"}', None, "“id” must be"),
    "id is true": ('{"id": true, "type": "metrics", "text": "a"}', None, "“id” must be"),
    "id is endless": ('{"id": 1e999, "type": "metrics", "text": "a"}', None, "“id” must be"),
    "NaN": ('{"id": "x", "type": "metrics", "text": "a", "n": NaN}', "x", "NaN is no JSON number"),
    "half a character": ('{"id": "x", "type": "metrics", "text": "\\ud83d go"}', "x", "half of a character"),
    "half a character in the id": ('{"id": "\\ud83d", "type": "metrics", "text": "a"}', None, "“id” must be"),
    "not UTF-8": ('{"id": "x", "type": "metrics", "text": "\udcff"}', "x", "not UTF-8"),
    "deep": ('{"id": "x", "text": ' + "[" * 200_000, "x", "not JSON"),
    "a book": (json.dumps({"id": "x", "type": "metrics", "text": "a" * (MAX_TEXT + 1)}), "x", "characters"),
    "a long line": ('{"id": 7, "text": "' + "a" * MAX_LINE, 7, "characters"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_line_answers_and_the_rest_goes_on(services: Services, name: str) -> None:
    line, wanted, words = BAD[name]
    good = json.dumps({"id": "good", "type": "metrics", "text": STORY})
    first, bad, last = grade_lines(services, [good, line, good], "fast")
    assert first["id"] == last["id"] == "good"
    assert first == last
    assert set(bad) == {"id", "error"}
    assert bad["id"] == wanted
    assert words in bad["error"]
    valid("error-line", bad)
    json.dumps(bad, ensure_ascii=False).encode()


def test_blank_lines_and_a_mark_at_the_start_are_passed_over(services: Services) -> None:
    good = json.dumps({"id": 1, "type": "metrics", "text": "a"})
    assert [row["id"] for row in grade_lines(services, ["\ufeff" + good, "\n", "  \r\n", good], "fast")] == [1, 1]
    assert list(grade_lines(services, ["\ufeff\n"], "fast")) == []


def test_lines_are_read_as_they_are_needed(services: Services) -> None:
    taken = 0

    def endless() -> Iterator[str]:
        nonlocal taken
        while True:
            taken += 1
            yield json.dumps({"id": taken, "type": "metrics", "text": "a"})

    rows = grade_lines(services, endless(), "fast")
    assert next(rows)["id"] == 1
    assert taken == CHUNK


def test_of_long_texts_no_more_is_held_than_a_chunk_of_characters(services: Services) -> None:
    taken = 0

    def lines() -> Iterator[str]:
        nonlocal taken
        while True:
            taken += 1
            yield json.dumps({"id": taken, "text": "I moved the gate. " * (CHUNK_TEXT // 36)})

    assert next(lint_lines(services, lines(), "fast"))["id"] == 1
    assert taken == 2


def test_what_is_not_named_is_passed_over(services: Services) -> None:
    more = {"id": 1, "type": "metrics", "text": STORY, "candidate": {"name": "x"}}
    less = {"id": 1, "type": "metrics", "text": STORY}
    one, two = (list(grade_lines(services, dumped([row]), "fast")) for row in (more, less))
    assert one == two
