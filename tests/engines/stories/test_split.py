"""Stories are cut at their headings, and a name is made of any title."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from screentest.engines.stories.split import LONGEST_NAME, slug_of, split_stories


def test_each_heading_begins_a_story() -> None:
    told = split_stories("# One  thing #\n\nI cut it.\n\n## Result\n\nIt held.\n# Two\nI asked.\n")
    assert [one.title for one in told] == ["One thing", "Two"]
    assert told[0].text == "I cut it.\n\n## Result\n\nIt held."


def test_words_before_the_first_heading_have_no_title() -> None:
    assert split_stories("I was there.\n# Later\nI left.")[0].title == ""


def test_a_heading_without_words_is_an_empty_story() -> None:
    assert split_stories("# Alone")[0].text == ""
    assert split_stories(" \n") == []


def test_a_name_is_plain() -> None:
    assert slug_of("The Café, at 3 a.m.!") == "the-cafe-at-3-a-m"
    assert slug_of("物語") == ""


@given(st.text())
def test_a_name_is_its_own_name(title: str) -> None:
    name = slug_of(title)
    assert slug_of(name) == name
    assert len(name) <= LONGEST_NAME


@given(st.lists(st.text(alphabet="ab .\n", min_size=1), max_size=5))
def test_no_word_is_lost(texts: list[str]) -> None:
    markdown = "".join(f"# t{i}\n{text}\n" for i, text in enumerate(texts))
    assert [one.text for one in split_stories(markdown)] == [text.strip() for text in texts]
