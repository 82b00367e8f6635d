"""What the interviewer is told of a turn: what is lacking, with the focus of a loop's round in front."""

from __future__ import annotations

import pytest

from screentest.app.rehearsal.codec import Setup
from screentest.app.rehearsal.hearing import SoFar, hear
from screentest.app.rehearsal.sheet import codes_of, sheet_for
from screentest.app.services import Services

QUESTION = "dropped-to-make-the-date"
TURN = (
    "We had a clash about the release date with the platform team. We talked about it for two weeks and looked at the "
    "numbers together, and then we moved it and told everybody."
)


def test_what_the_focus_lacks_comes_first(services: Services) -> None:
    question = services.library.question(QUESTION)
    rubric = services.library.rubric_of(question)
    for criterion in rubric.criteria:
        setup = Setup(QUESTION, setting="fast", focus=(criterion.competency,))
        heard, _ = hear(services, setup, sheet_for(services.library, question, setup), SoFar(), TURN)
        same = {
            code
            for other in rubric.criteria
            if other.competency == criterion.competency
            for anchor in other.anchors
            for need in anchor.requires
            for code in need.of
        }
        assert heard.want[0] in same, criterion.id


@pytest.mark.parametrize("focus", [(), ("no-such-competency",)])
def test_without_a_focus_the_key_criteria_come_first(services: Services, focus: tuple[str, ...]) -> None:
    question = services.library.question(QUESTION)
    setup = Setup(QUESTION, setting="fast", focus=focus)
    heard, _ = hear(services, setup, sheet_for(services.library, question, setup), SoFar(), TURN)
    assert heard.want[0] in codes_of(services.library.rubric_of(question), key_only=True)
