"""The plan's JSON as a JSON Schema; `schemas/` ships it."""

from __future__ import annotations

from typing import Any, get_args

from ...domain.plan import LEAST_MINUTES, MOST_MINUTES, ItemKind
from ...domain.track import TRACKS

Schema = dict[str, Any]

_DAY: Schema = {"type": "string", "format": "date"}
_TEXT: Schema = {"type": "string"}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_WEEKDAY: Schema = {"enum": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]}


def _closed(properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


_ITEM = _closed(
    {
        "id": {**_TEXT, "description": "What `plan done` and `plan skip` take."},
        "kind": {"enum": [*get_args(ItemKind)]},
        "kind_words": _TEXT,
        "title": _TEXT,
        "minutes": {"type": "integer", "minimum": 1},
        "command": {**_TEXT, "description": "The command that starts it."},
        "why": _TEXT,
        "part": {
            "type": ["array", "null"],
            "items": _COUNT,
            "description": "Which sitting of how many; null where there is one.",
        },
        "day": _DAY,
    }
)
_LOAD = _closed(
    {
        "minutes": {"type": "integer", "minimum": LEAST_MINUTES, "maximum": MOST_MINUTES},
        "off": _list(_WEEKDAY),
        "days_off": _list(_DAY),
    }
)
PLAN_OUT: Schema = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "The answer of `screentest plan --json`",
    "description": "A plan as it stands today. The minutes of a day never exceed the load; no day is the interview's "
    "or after it, but for a warm-up where the interview is today.",
    **_closed(
        {
            "interview": _DAY,
            "today": _DAY,
            "days_left": _COUNT,
            "load": _LOAD,
            "track": {"enum": [*TRACKS]},
            "known": {"type": "boolean", "description": "Whether anything of the person was graded when it was made."},
            "notes": _list(_TEXT),
            "days": _list(
                _closed(
                    {
                        "day": _DAY,
                        "weekday": _WEEKDAY,
                        "minutes": _COUNT,
                        "off": {"type": "boolean"},
                        "items": _list(_ITEM),
                    }
                )
            ),
            "total_minutes": _COUNT,
            "left_out": _list(_closed({"id": _TEXT, "title": _TEXT, "why": _TEXT})),
            "gaps": _list(
                _closed(
                    {
                        "subject": _TEXT,
                        "name": _TEXT,
                        "why": _TEXT,
                        "seen_in": {"enum": ["debrief", "review", "stories", "interview"]},
                    }
                )
            ),
            "cards": _COUNT,
            "done": _list(_closed({"id": _TEXT, "on": _DAY, "minutes": _COUNT})),
            "reviews": _COUNT,
        }
    ),
}
