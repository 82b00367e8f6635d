"""SARIF 2.1.0: the structure that other programs rely on, with places in code points."""

from __future__ import annotations

from typing import Any

from jsonschema import Draft202012Validator
from small_world import BLURS, library

from screentest.app.grading.sarif import Places, placed, sarif
from screentest.domain.evidence import quote_at
from screentest.domain.finding import Finding
from screentest.domain.text import Span

TEXT = "😀 First line.\nSo we all owned the date,\nand nobody did.\n"
WORDS = "we all owned the date,\nand nobody"
WORLD = library()

_POSITIVE = {"type": "integer", "minimum": 1}
_MESSAGE = {"type": "object", "properties": {"text": {"type": "string", "minLength": 1}}, "required": ["text"]}
#: What SARIF 2.1.0 asks of the parts that are used here.
FORM: dict[str, Any] = {
    "type": "object",
    "required": ["version", "runs", "$schema"],
    "properties": {
        "version": {"const": "2.1.0"},
        "$schema": {"type": "string", "format": "uri"},
        "runs": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["tool", "results", "columnKind"],
                "additionalProperties": False,
                "properties": {
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "type": "object",
                                "required": ["name", "version", "rules"],
                                "properties": {
                                    "rules": {
                                        "type": "array",
                                        "uniqueItems": True,
                                        "items": {
                                            "type": "object",
                                            "required": ["id"],
                                            "properties": {
                                                "shortDescription": _MESSAGE,
                                                "fullDescription": _MESSAGE,
                                            },
                                        },
                                    }
                                },
                            }
                        },
                    },
                    "results": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["ruleId", "ruleIndex", "level", "message", "locations"],
                            "properties": {
                                "level": {"enum": ["none", "note", "warning", "error"]},
                                "ruleIndex": {"type": "integer", "minimum": 0},
                                "message": _MESSAGE,
                                "locations": {
                                    "type": "array",
                                    "items": {
                                        "type": "object",
                                        "required": ["physicalLocation"],
                                        "properties": {
                                            "physicalLocation": {
                                                "type": "object",
                                                "required": ["artifactLocation", "region"],
                                                "properties": {
                                                    "artifactLocation": {
                                                        "properties": {"uri": {"type": "string", "pattern": "^[!-~]+$"}}
                                                    },
                                                    "region": {
                                                        "properties": {
                                                            "startLine": _POSITIVE,
                                                            "startColumn": _POSITIVE,
                                                            "endLine": _POSITIVE,
                                                            "endColumn": _POSITIVE,
                                                            "charOffset": {"type": "integer", "minimum": 0},
                                                            "charLength": {"type": "integer", "minimum": 0},
                                                        }
                                                    },
                                                },
                                            }
                                        },
                                    },
                                },
                            },
                        },
                    },
                },
            },
        },
    },
}


def found() -> Finding:
    at = TEXT.index(WORDS)
    quote = quote_at(TEXT, Span(at, at + len(WORDS)))
    assert quote is not None
    return Finding(BLURS.code, BLURS.name, "role-blur", "warn", "Whose?", quote)


def test_the_log_has_the_form() -> None:
    log = sarif([("-", TEXT, [found(), found()]), ("empty.md", "nothing", [])], WORLD)
    Draft202012Validator(FORM).validate(log)
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == ["ROL901", "ROL901"]
    assert run["results"][0]["level"] == "warning"


def test_places_are_code_points_and_ends_stand_after() -> None:
    (result,) = sarif([("a.md", TEXT, [found()])], WORLD)["runs"][0]["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"]) == (2, 4)
    assert (region["endLine"], region["endColumn"]) == (3, 11)
    assert TEXT[region["charOffset"] :][: region["charLength"]] == WORDS == region["snippet"]["text"]


def test_names_become_addresses() -> None:
    def uri(name: str) -> str:
        log = sarif([(name, TEXT, [found()])], WORLD)
        location = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
        return str(location["artifactLocation"]["uri"])

    assert uri("-") == "stdin"
    assert uri("my answers/é.md") == "my%20answers/%C3%A9.md"
    assert uri("/tmp/a b.md") == "file:///tmp/a%20b.md"


def test_nothing_found_is_a_whole_log() -> None:
    log = sarif([("a.md", "", [])], WORLD)
    Draft202012Validator(FORM).validate(log)
    assert log["runs"][0]["results"] == []


def test_places_agree_with_counting() -> None:
    places = Places(TEXT)
    for offset in range(len(TEXT) + 1):
        before = TEXT[:offset]
        assert places.of(offset) == (before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1)


def test_views_carry_line_and_column() -> None:
    (view,) = placed(TEXT, [found()], WORLD)
    assert (view["line"], view["column"], view["text"]) == (2, 4, WORDS)
