"""Examples for after a take: every passage stands in its text, is numbered once, and says what it shows."""

from __future__ import annotations

from screentest.app.services import Services
from screentest.app.takes.examples import LEVEL_WORDS, examples_view
from screentest.domain.library import Library


def test_many_questions_have_an_answer_at_both_levels(services: Services) -> None:
    examples = services.library.examples
    assert sum({2.0, 4.0} == {one.level for one in found} for found in examples.values()) >= 45
    assert {one.level for found in examples.values() for one in found} == set(LEVEL_WORDS)
    assert set(examples) <= set(services.library.questions)


def test_the_pieces_of_an_example_are_its_text_and_every_mark_is_explained(services: Services) -> None:
    library: Library = services.library
    for question, found in library.examples.items():
        for answer, view in zip(found, examples_view(library, question), strict=True):
            assert "".join(piece["text"] for piece in view["segments"]) == answer.text
            assert [passage["n"] for passage in view["passages"]] == list(range(1, len(view["passages"]) + 1))
            assert {shown["code"] for passage in view["passages"] for shown in passage["shows"]} == {
                mark.indicator for mark in answer.marks
            }
            assert all(passage["text"] in answer.text and passage["shows"] for passage in view["passages"])
            numbered = {name for piece in view["segments"] for name in piece["marks"]}
            assert numbered == {str(passage["n"]) for passage in view["passages"]}


def test_a_question_without_examples_shows_none(services: Services) -> None:
    assert examples_view(services.library, "") == []
