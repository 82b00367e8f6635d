"""The two tracks, and the kinds of question an interviewer asks."""

from __future__ import annotations

from typing import Literal, get_args

Track = Literal["pm", "tpm", "both"]
QuestionKind = Literal[
    "product-sense",
    "metrics",
    "strategy",
    "behavioral",
    "failure-autopsy",
    "system-design",
    "program",
    "culture",
    "memo",
]

TRACKS: tuple[str, ...] = get_args(Track)
QUESTION_KINDS: tuple[str, ...] = get_args(QuestionKind)
