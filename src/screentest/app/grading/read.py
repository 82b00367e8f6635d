"""Use case: read an answer for evidence, for and against, without rating it."""

from __future__ import annotations

from ...engines.reading.turns import parse_turns
from ...ports.reader import Asked, Reading
from ..services import ReaderSetting, Services


def read_text(services: Services, text: str, asked: Asked, setting: ReaderSetting = "full") -> Reading:
    """Return everything found in the candidate's turns of a text."""
    return services.reader(setting).read(parse_turns(text), asked)
