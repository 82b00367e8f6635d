"""A draft as boxes and back: what is written in a box comes back, and no word is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from screentest.app.services import Services
from screentest.app.workbench.fields import REST, boxes_of, text_of
from screentest.engines.workbench.parse import is_blank


@given(words=st.lists(st.text("ab c.\n", max_size=30), min_size=11, max_size=11))
def test_plain_words_come_back_from_their_boxes(services: Services, words: list[str]) -> None:
    form = services.library.forms["narrative"]
    names = [REST, *(one.id for one in form.fields)]
    given = {name: text.strip() for name, text in zip(names, words, strict=True)}
    # Dots alone are a placeholder: what stands under no heading and holds nothing else is nothing.
    kept = {**given, REST: "" if is_blank(given[REST]) else given[REST]}
    assert boxes_of(text_of(given, form), form) == kept


@given(words=st.lists(st.sampled_from(["# Who", "Gap:", "## Costs", "<!-- a", "-->", "word", ""]), max_size=12))
def test_whatever_is_written_settles_at_once(services: Services, words: list[str]) -> None:
    form = services.library.forms["narrative"]
    once = boxes_of(text_of({"situation": "\n".join(words)}, form), form)
    assert boxes_of(text_of(once, form), form) == once
    assert sum(text.count("word") for text in once.values()) == words.count("word")
