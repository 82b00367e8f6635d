"""Analysts' words are never management's, with speaker labels and without."""

from __future__ import annotations

import pytest
from marked import marked, meets

from screentest.app.services import Services
from screentest.domain.brief import CallPart
from screentest.engines.briefing.cues import Cues, cues_from
from screentest.engines.briefing.roles import parts_of


@pytest.fixture(scope="module")
def cues(services: Services) -> Cues:
    return cues_from(services.library.briefing)


def said_at(parts: list[CallPart], words: str, text: str) -> set[str]:
    at = text.index(words)
    return {part.said_as for part in parts if meets((part.span.start, part.span.end), (at, at + len(words)))}


def test_titles_and_the_operators_words_give_the_roles(cues: Cues) -> None:
    text = marked("tarnholt").text
    parts = parts_of(text, cues)
    roles = {part.speaker: part.said_as for part in parts if part.said_as != "unknown"}
    assert roles["Marta Oyelaran"] == roles["Denis Falk"] == "management"
    assert roles["Wen Li Zhao"] == roles["Paul Renner"] == "analyst"
    assert roles["Operator"] == roles["Ines Caldwell"] == "moderator"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("coldbrook", "would you consider expanding your partnership with the gig platforms"),
        ("coldbrook", "is there a strategic focus on expanding clinics in the stores"),
        ("marlowe", "Is gaming still a strategic priority or is it time to refocus"),
        ("marlowe", "should we expect Marlowe to do more in-house production"),
    ],
)
def test_questions_without_labels_are_not_managements(cues: Cues, name: str, words: str) -> None:
    text = marked(name).text
    assert "management" not in said_at(parts_of(text, cues), words, text)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("coldbrook", "so we're training them to do vaccinations"),
        ("coldbrook", "we're stepping up the remodel program"),
        ("marlowe", "we're hardening our delivery network for live"),
        ("marlowe", "The one place we are building muscle in house is animation"),
    ],
)
def test_answers_without_labels_are_managements(cues: Cues, name: str, words: str) -> None:
    text = marked(name).text
    assert said_at(parts_of(text, cues), words, text) == {"management"}


def test_names_before_a_colon_are_sorted_by_who_is_announced(cues: Cues) -> None:
    text = (
        "Operator: The first question comes from Lena Voss of Hill Bank.\n"
        "Lena Voss: Do you plan to build more vans? And what does it cost?\n"
        "Ola Brandt: We are building a second line. We want to ship in May.\n"
        "Lena Voss: Is that all?\n"
        "Ola Brandt: It is what we do this year.\n"
    )
    roles = {part.speaker: part.said_as for part in parts_of(text, cues)}
    assert roles["Lena Voss"] == "analyst"
    assert roles["Ola Brandt"] == "management"
