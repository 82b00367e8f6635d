"""The company brief's JSON as a JSON Schema; `schemas/` ships it."""

from __future__ import annotations

from typing import Any, get_args

from ...domain.brief import BriefGap, Movement

Schema = dict[str, Any]

_TEXTS: Schema = {"type": "array", "items": {"type": "string"}}
_QUOTES: Schema = {**_TEXTS, "minItems": 1, "description": "Verbatim sentences of the transcript."}
_MAYBE: Schema = {"type": ["string", "null"]}
_IMPORTANCE: Schema = {"enum": [1, 2, 3], "description": "3 is central."}


def _closed(properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


_EVIDENCE = _closed(
    {
        "text": {"type": "string"},
        "call": {"type": "string", "description": "The quarter, date or file of the call."},
        "speaker": _MAYBE,
        "start": {"type": "integer", "minimum": 0, "description": "First code point in the file's text."},
        "end": {"type": "integer", "minimum": 0},
    }
)
_INITIATIVES = _closed(
    {
        "pm": {"type": "string", "description": "Problem, for whom, bet, metrics."},
        "tpm": {"type": "string", "description": "Dependencies, readiness, risk."},
        "theme": _MAYBE,
        "scaffold": {"type": "boolean", "description": "True where no theme fits and blanks are to be filled."},
    }
)
_FLAG = _closed({name: {"type": "string"} for name in ("claim", "standing", "as_of", "finding", "now")})
_PRIORITY = _closed(
    {
        "name": {"type": "string", "description": "The object, in the call's own words."},
        "importance": _IMPORTANCE,
        "movement": {"enum": list(get_args(Movement))},
        "as_of": {"type": "string"},
        "quotes": _QUOTES,
        "evidence": {"type": "array", "items": _EVIDENCE, "minItems": 1},
        "earlier": {
            "type": "array",
            "items": _closed(
                {"call": {"type": "string"}, "name": {"type": "string"}, "importance": _IMPORTANCE, "quotes": _QUOTES}
            ),
        },
        "initiatives": _INITIATIVES,
        "questions": _TEXTS,
        "flags": {"type": "array", "items": _FLAG, "description": "Claims that it has to be held against."},
    }
)
_CALL = _closed(
    {
        "name": {"type": "string"},
        "company": {"type": "string"},
        "quarter": _MAYBE,
        "held": {**_MAYBE, "description": "The day of the call, year-month-day."},
        "age_in_quarters": {"type": ["integer", "null"]},
        "words": {"type": "integer"},
        "read": {"type": "boolean"},
    }
)
BRIEF_OUT: Schema = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "What `screentest brief --json` prints",
    "description": "The priorities that management stated in the latest call; those of earlier calls under `gone`.",
    **_closed(
        {
            "company": {"type": "string"},
            "as_of": {"type": "string"},
            "reader": {"type": "string", "description": "Which reader was really used."},
            "calls": {"type": "array", "items": _CALL},
            "warnings": {
                "type": "array",
                "items": _closed({"kind": {"enum": list(get_args(BriefGap))}, "message": {"type": "string"}}),
            },
            "priorities": {"type": "array", "items": _PRIORITY},
            "gone": {"type": "array", "items": _PRIORITY},
        }
    ),
}
