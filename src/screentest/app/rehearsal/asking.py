"""Finds what a candidate's question asks for: the encoder where the full reader is wanted and there, else words."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ...domain.question import Fact
from ...engines.interview.facts import Near, in_words, nearness, seldom_in_words
from ..bootstrap import full_reader_parts, make_encoder
from ..services import ReaderSetting

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from ...ports.encoder import Encoder


def near(question: str, facts: tuple[Fact, ...], setting: ReaderSetting) -> Near | None:
    """Return how near a question is to each fact; None where words alone are to decide."""
    if setting == "fast" or not facts or not full_reader_parts():
        return None
    asked = _encoder().encode([f"{question.rstrip(' ?.!')}?"])[0]
    return nearness(facts, (_vectors(facts) @ asked).tolist(), (_seldom() @ asked).tolist())


def warm_facts(facts: tuple[Fact, ...], setting: ReaderSetting) -> None:
    """Make the facts of a case ready, so that the first question does not wait."""
    near("Ready", facts, setting)


@lru_cache(maxsize=1)
def _encoder() -> Encoder:
    return make_encoder()


@lru_cache(maxsize=256)
def _vectors(facts: tuple[Fact, ...]) -> NDArray[np.float32]:
    return _encoder().encode(in_words(facts))


@lru_cache(maxsize=1)
def _seldom() -> NDArray[np.float32]:
    return _encoder().encode(seldom_in_words())
