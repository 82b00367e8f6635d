"""Titles are hidden whatever they are; words that only look like titles stay."""

from __future__ import annotations

import pytest

from screentest.engines.track.titles import MASK, mask_titles, side_of_title, titles_in

TITLES = (
    "Senior Product Manager",
    "Technical Program Manager",
    "TPM",
    "Group Product Manager",
    "Programme Lead",
    "Product Owner",
    "Principal Technical Program Manager",
    "Product & Program Manager",
    "Delivery Lead",
    "Project Manager",
    "PgM",
    "Head of Product",
)


@pytest.mark.parametrize("title", TITLES)
def test_every_title_is_hidden(title: str) -> None:
    assert mask_titles(f"As {title} at Strait Ferries I moved the gates.") == (
        f"As {MASK} at Strait Ferries I moved the gates."
    )


def test_titles_in_a_row_are_one() -> None:
    assert mask_titles("Product Manager → Senior Product Manager, Quill") == f"{MASK}, Quill"


@pytest.mark.parametrize(
    "text",
    ["Cut lead time by half.", "I lead eleven engineers to the date.", "at 5 pm", "The product leads the market."],
)
def test_words_that_are_no_titles_stay(text: str) -> None:
    assert mask_titles(text) == text


def test_what_a_title_says() -> None:
    assert [side_of_title(t) for t in ("Product Owner", "TPM", "Product & Program Manager", "Team Lead")] == [
        "pm",
        "tpm",
        "",
        "",
    ]
    assert titles_in("Senior TPM, then Product Manager") == ["Senior TPM", "Product Manager"] or titles_in(
        "Senior TPM, then Product Manager"
    ) == ["TPM", "Product Manager"]
