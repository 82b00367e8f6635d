"""The kinds of value that operations take: each bounded."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from ...app.services import ReaderSetting
from ...domain.track import QuestionKind, Track

MAX_TEXT = 1_500_000
Id = Annotated[str, Meta(min_length=1, max_length=120)]
Name = Annotated[str, Meta(min_length=1, max_length=200)]
Words = Annotated[str, Meta(max_length=200)]
Text = Annotated[str, Meta(max_length=MAX_TEXT, description="Plain text, at most 1,500,000 characters.")]
Prompt = Annotated[str, Meta(max_length=20_000, description="What the interviewer said.")]
Seed = Annotated[int, Meta(ge=0, le=2**31 - 1)]
Kind = QuestionKind
Side = Track
OneSide = Literal["pm", "tpm"]
Fast = Annotated[bool, Meta(description="Read by phrases and structure alone; quicker, finds less.")]


def setting_of(fast: bool) -> ReaderSetting:
    """Return the reader's setting."""
    return "fast" if fast else "full"
