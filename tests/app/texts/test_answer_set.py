"""A file of answers: headings, fields, and what is refused with the heading at fault."""

from __future__ import annotations

import pytest
from small_world import library

from screentest.app.texts.answer_set import Answered, parse_answer_set
from screentest.domain.errors import UserError

WORLD = library()


def parse(text: str) -> tuple[Answered, ...]:
    return parse_answer_set(text, WORLD)


def test_a_question_of_the_bank_by_its_id() -> None:
    (answer,) = parse("# My answers\n\n## slipped-dependency\n\nI owned it.\nAll of it.\n")
    assert answer == Answered("slipped-dependency", "What slipped?", "program", "tpm", "I owned it.\nAll of it.")


def test_a_question_of_ones_own_by_its_words() -> None:
    (answer,) = parse("## What broke? ##\ntype: program\ntrack: PM\n\nI owned it.")
    assert answer == Answered("", "What broke?", "program", "pm", "I owned it.")
    (answer,) = parse("## Second one\ntype: program\nprompt: What broke then?\nI owned it.")
    assert answer.prompt == "What broke then?"


def test_the_track_of_the_whole_file() -> None:
    one, two = parse("# Mine\ntrack: pm\n\n## A?\ntype: metrics\nx\n## B?\ntype: metrics\ntrack: tpm\ny")
    assert (one.track, two.track) == ("pm", "tpm")


def test_order_is_kept_and_smaller_headings_belong_to_the_answer() -> None:
    one, two = parse("## A?\ntype: metrics\nfirst\n### Part\nmore\n## B?\ntype: metrics\nsecond")
    assert one.text == "first\n### Part\nmore"
    assert two.text == "second"


@pytest.mark.parametrize("words", ["#1 was the date.\nThen the cost.", "# Short answer\nNo.", "Tracking was hard."])
def test_nothing_of_an_answer_is_lost(words: str) -> None:
    (answer,) = parse(f"## slipped-dependency\n\n{words}\n")
    assert answer.text == words


@pytest.mark.parametrize(
    ("text", "words", "hint"),
    [
        ("I owned it.", "no “## ” heading", "screentest questions"),
        ("## slipped-dependancy\n\nI owned it.", "no question “slipped-dependancy”", "slipped-dependency"),
        ("## Why?\n\nI owned it.", "“Why\\?” is no known question", "type: strategy"),
        ("## Why?\ntype: riddle\n\nI owned it.", "unknown type “riddle”", "product-sense"),
        ("## Why?\ntype: metrics\ntrack: cto\n\nI owned it.", "unknown track “cto” under “Why\\?”", "tpm"),
        ("## slipped-dependency\n\n \n## Why?\ntype: metrics\nx", "no answer under “slipped-dependency”", "heading"),
    ],
)
def test_a_fault_names_its_heading(text: str, words: str, hint: str) -> None:
    with pytest.raises(UserError, match=words) as caught:
        parse(text)
    assert hint in caught.value.hint
