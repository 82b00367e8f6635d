"""The batch contracts as JSON Schemas: what a line holds and what it is answered with; `schemas/` ships them."""

from __future__ import annotations

from typing import Any, get_args

from ..domain.indicator import MISTAKES, SEVERITIES
from ..domain.requisition import EXPOSURE_READINGS, TRACK_READINGS
from ..domain.scorecard import UnscoredReason
from ..domain.signal import HireSignal
from ..domain.track import QUESTION_KINDS, TRACKS
from ..domain.verdict import VERDICTS
from .brief.contract import BRIEF_OUT
from .plan.contract import PLAN_OUT
from .texts.incoming import MAX_TEXT
from .texts.resume import MAX_RESUME

Schema = dict[str, Any]

_CODE: Schema = {"type": "string", "pattern": "^[A-Z]{3}[0-9]{3}$"}
_OFFSET: Schema = {"type": "integer", "minimum": 0}
_RATING: Schema = {"enum": [1, 2, 3, 4, None]}
_ID: Schema = {"type": ["string", "integer", "null"], "description": "Given back as it came."}
_TRACK: Schema = {"enum": [*TRACKS, "", None], "description": "The track that the candidate speaks for."}
_PROMPT: Schema = {"type": ["string", "null"], "description": "What the interviewer said."}
_TEXT: Schema = {
    "type": "string",
    "maxLength": MAX_TEXT,
    "description": "The answer, or a transcript with speakers, of which only the candidate's turns are read.",
}
_PLACE: Schema = {
    "start": {**_OFFSET, "description": "First code point of the smallest clause of at least three words."},
    "end": {**_OFFSET, "description": "One past the last code point."},
}


def _closed(properties: Schema, **more: Any) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
        **more,
    }


def _by_criterion(value: Schema, description: str) -> Schema:
    return {"type": "object", "additionalProperties": value, "description": description}


def _schema(title: str, description: str, body: Schema) -> Schema:
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        "description": description,
        **body,
    }


_FINDING = _closed({"code": _CODE, "mistake": {"enum": [*MISTAKES]}, "severity": {"enum": [*SEVERITIES]}, **_PLACE})
_EVIDENCE = _closed({"criterion": {"type": "string"}, "indicator": _CODE, **_PLACE})
_NEXT = _closed({"indicator": _CODE, "name": {"type": "string"}})

ERROR_LINE = _schema(
    "A line that could not be read",
    "The rest of the batch goes on; the exit code is 3.",
    _closed({"id": _ID, "error": {"type": "string", "minLength": 1}}),
)

GRADE_IN = _schema(
    "A line of `screentest grade --batch`",
    "One answer to rate; what is not named here is passed over.",
    {
        "type": "object",
        "properties": {
            "id": _ID,
            "track": _TRACK,
            "type": {"enum": [*QUESTION_KINDS], "description": "The kind of question, which chooses the rubric."},
            "prompt": _PROMPT,
            "text": _TEXT,
        },
        "required": ["type", "text"],
    },
)

LINT_IN = _schema(
    "A line of `screentest lint --batch`",
    "One text to lint; role and kind of question are taken from the text where they are not given.",
    {
        "type": "object",
        "properties": {
            "id": _ID,
            "track": _TRACK,
            "type": {"enum": [*QUESTION_KINDS, "", None]},
            "prompt": _PROMPT,
            "text": _TEXT,
        },
        "required": ["text"],
    },
)

GRADE_OUT = _schema(
    "The answer to a line of `screentest grade --batch`",
    "A scorecard. Offsets are code points of the text as it came.",
    _closed(
        {
            "id": _ID,
            "overall": {"type": ["number", "null"], "minimum": 1, "maximum": 4},
            "signal": {"enum": [*get_args(HireSignal)]},
            "ratings": _by_criterion(_RATING, "Every criterion of the rubric; null is unscored."),
            "unscored": _by_criterion({"enum": [*get_args(UnscoredReason)]}, "Why a criterion has no rating."),
            "evidence": {"type": "array", "items": _EVIDENCE},
            "next": _by_criterion(
                {"type": "array", "items": _NEXT}, "What each rated criterion's next anchor still needs."
            ),
            "findings": {"type": "array", "items": _FINDING},
            "reader": {"type": "string", "description": "Which reader found the evidence, and its version."},
        }
    ),
)

LINT_OUT = _schema(
    "The answer to a line of `screentest lint --batch`",
    "What counts against the speaker; a mistake is named when a finding of it stands at warn or above.",
    _closed({"id": _ID, "findings": {"type": "array", "items": _FINDING}}),
)

VERDICT_IN = _schema(
    "A line of `screentest verdict --batch`",
    "One résumé to judge, as text; what is not named here is passed over.",
    {
        "type": "object",
        "properties": {
            "id": _ID,
            "text": {"type": "string", "maxLength": MAX_RESUME, "description": "The résumé, in English."},
        },
        "required": ["text"],
    },
)

VERDICT_OUT = _schema(
    "The answer to a line of `screentest verdict --batch`",
    "Which track the evidence supports. Offsets are code points of the text as it came; quotes are verbatim.",
    _closed(
        {
            "id": _ID,
            "track": {"enum": [*VERDICTS], "description": "insufficient is the abstention."},
            "probability_pm": {"type": "number", "minimum": 0, "maximum": 1, "description": "Given on abstention too."},
            "margin": {"type": "number", "description": "Log-odds, positive for pm."},
            "quotes": {
                "type": "array",
                "items": _closed(
                    {"text": {"type": "string"}, "start": _OFFSET, "end": _OFFSET, "supports": {"enum": ["pm", "tpm"]}}
                ),
                "description": "The strongest for each side, those of the leading side first.",
            },
        }
    ),
)

REQUISITION_IN = _schema(
    "A line of `screentest requisition --batch`",
    "One job description; what is not named here is passed over. Titles in it count for nothing.",
    {
        "type": "object",
        "properties": {"id": _ID, "text": {"type": "string", "maxLength": MAX_TEXT}},
        "required": ["text"],
    },
)

REQUISITION_OUT = _schema(
    "The answer to a line of `screentest requisition --batch`",
    "The track that is asked for, and how event-bound the scope reads; never a probability of dismissal.",
    _closed(
        {
            "id": _ID,
            "track": {"enum": [*TRACK_READINGS], "description": "hybrid is the abstention."},
            "probability_tpm": {
                "type": "number",
                "minimum": 0,
                "maximum": 1,
                "description": "Given on abstention too; assumes 40 TPM in 100 PM or TPM requisitions.",
            },
            "exposure": _closed(
                {
                    "reading": {"enum": [*EXPOSURE_READINGS]},
                    "score": {"type": "number", "minimum": 0, "maximum": 1, "description": "1 is most event-bound."},
                }
            ),
        }
    ),
)

#: File name → contract.
CONTRACTS: dict[str, Schema] = {
    "brief-out": BRIEF_OUT,
    "grade-batch-in": GRADE_IN,
    "grade-batch-out": GRADE_OUT,
    "lint-batch-in": LINT_IN,
    "lint-batch-out": LINT_OUT,
    "verdict-batch-in": VERDICT_IN,
    "verdict-batch-out": VERDICT_OUT,
    "error-line": ERROR_LINE,
    "plan-out": PLAN_OUT,
    "requisition-batch-in": REQUISITION_IN,
    "requisition-batch-out": REQUISITION_OUT,
}
