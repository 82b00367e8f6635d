"""Headings as people write them: any order, level and mark; twice, unknown, blank; spans are those of the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screentest.domain.draft import Form, FormField
from screentest.engines.workbench.parse import is_blank, parse

FORM = Form(
    "small",
    "Small",
    "A small form.",
    (
        FormField("who", "Who", "Who is it?", "One person.", also=("The member",)),
        FormField("why-now", "Why now", "What changed?", "A date."),
    ),
    {},
    (),
    "",
)


@pytest.mark.parametrize(
    "text",
    [
        "## Who\nparents\n\n## Why now\nsince May\n",
        "# WHY NOW\nsince May\n# who\nparents\n",
        "**Who**\nparents\n\n**Why now:**\nsince May",
        "Who: parents\nWhy now: since May",
        "### 1. The member ###\nparents\n### 2. Why-now\nsince May",
        "## Who\n<!-- Who is it? -->\nparents\n## Why now\nsince May\n<!-- a date",
    ],
)
def test_headings_are_known_however_they_are_written(text: str) -> None:
    draft = parse(text, FORM)
    assert draft.parts["who"].span.of(text) == "parents"
    assert draft.parts["why-now"].span.of(text).startswith("since May")
    assert not draft.twice
    assert not draft.unread


def test_a_heading_that_comes_again_or_is_unknown_is_kept_apart() -> None:
    text = "intro\n## Who\nparents\n## Notes\nmore\n## Who\nothers\n"
    draft = parse(text, FORM)
    assert draft.parts["who"].span.of(text) == "parents"
    assert [part.span.of(text) for part in draft.twice] == ["others"]
    assert [part.field for part in draft.unread] == ["Notes"]
    assert draft.loose is not None
    assert draft.loose.of(text) == "intro"


def test_a_line_with_a_colon_in_a_field_is_no_heading() -> None:
    text = "## Who\nparents\nNote: they pay by the week\n"
    assert parse(text, FORM).parts["who"].span.of(text).endswith("week")


@pytest.mark.parametrize("words", ["", "  \n", "____", "…", "[your answer]", "- \n- ", "TODO", "..."])
def test_placeholders_are_blank(words: str) -> None:
    assert is_blank(words)


def test_a_text_without_a_heading_has_no_parts() -> None:
    assert parse("Roses are red,\nviolets are blue.", FORM).parts == {}
    assert parse("", FORM).parts == {}


@given(st.text(alphabet=st.sampled_from("# WhoynwW:*_-<!>\n\t a1é"), max_size=200))
def test_every_span_lies_in_the_text(text: str) -> None:
    draft = parse(text, FORM)
    for part in (*draft.parts.values(), *draft.twice, *draft.unread):
        assert 0 <= part.heading.start <= part.heading.end <= part.span.start or not part.span.of(text)
        assert part.span.end <= len(text)
        assert part.span.of(text) == part.span.of(text).strip()
