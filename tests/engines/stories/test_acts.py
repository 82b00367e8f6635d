"""Whose act a sentence tells."""

from __future__ import annotations

import pytest

from screentest.domain.text import plain
from screentest.engines.reading.segment import sentences
from screentest.engines.stories.acts import acts_in, shares, somebody_elses


def _acts(text: str) -> int:
    return len(acts_in(plain(text), sentences(text)))


@pytest.mark.parametrize(
    "text",
    [
        "I told him the date was wrong.",
        "I'd already",
        "Then we cut the form.",
        "I also rang her.",
        "By asking four of them.",
    ],
)
def test_an_act_is_a_thing_done(text: str) -> None:
    assert _acts(text) == (0 if text == "I'd already" else 1)


@pytest.mark.parametrize(
    "text", ["I believe in people.", "I always bring courage.", "I live these values.", "I tell my team we are a team."]
)
def test_what_one_always_does_is_no_act(text: str) -> None:
    assert _acts(text) == 0


def test_a_colleagues_story_is_somebody_elses() -> None:
    text = "My colleague cut the plan. He told them himself. Then he wrote the review. I was impressed."
    assert somebody_elses(plain(text), sentences(text))


def test_others_who_act_beside_the_speaker_do_not_take_the_story() -> None:
    text = "I asked her for the case against. She wrote two pages. I changed the date. She was right."
    assert shares(plain(text), sentences(text)) == (2, 0, 1)
    assert not somebody_elses(plain(text), sentences(text))
