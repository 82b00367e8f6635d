"""The interviewer's sheet: a question's wrong turns with the words that many questions share."""

from __future__ import annotations

import pytest

from screentest.app.rehearsal.codec import Setup
from screentest.app.rehearsal.sheet import sheet_for, with_general
from screentest.app.services import Services
from screentest.domain.question import WrongSigns
from screentest.engines.interview.wrong_turn import astray

#: Two turns about pages, in words that few questions list themselves.
PAGES = (
    "I would draw the home page first, with a big button and a settings screen where the user can see the widget, and "
    "the mockup would show a dashboard.",
    "Then the wireframe would have a navigation bar and colours, and the icons go to the left of the menu.",
)


@pytest.mark.parametrize("name", ["flag-service-unreachable", "meters-report-at-midnight", "charged-twice-since-two"])
def test_pages_are_a_wrong_turn_of_a_case_about_machines(services: Services, name: str) -> None:
    sheet = sheet_for(services.library, services.library.question(name), Setup(name))
    assert astray(PAGES[0], sheet.wrong_turns, 0) is not None
    assert astray(PAGES[1], sheet.wrong_turns, 0, redirected=True) is not None


def test_what_was_asked_for_outweighs_one_sentence_of_pages(services: Services) -> None:
    sheet = sheet_for(services.library, services.library.question("flag-service-unreachable"), Setup("x"))
    assert astray(PAGES[0], sheet.wrong_turns, 2) is None


def test_a_turn_of_that_name_takes_the_signs_and_none_is_added(services: Services) -> None:
    question = services.library.question("flag-service-unreachable")
    general = WrongSigns("screens", ("screens",), ("system-design",), ("splash screen",), "Leave it.", "Stop.")
    turns = with_general(question.wrong_turns, question, (general,))
    assert [turn.name for turn in turns] == [turn.name for turn in question.wrong_turns]
    assert "splash screen" in next(turn for turn in turns if turn.name == "drawing screens").signs


def test_other_kinds_of_question_get_none(services: Services) -> None:
    question = services.library.question("outage-with-your-name")
    assert with_general(question.wrong_turns, question, services.library.wrong_signs) == question.wrong_turns
