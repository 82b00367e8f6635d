"""The culture map of kept stories and of files; what it says of nothing, of slogans and of two hundred stories."""

from __future__ import annotations

import pytest
from told import COLLEAGUE, EXIT_FEE, GIBBERISH, INJECTED, SLOGANS, SLOT, markdown

from screentest.app.grading.views import View
from screentest.app.services import Services
from screentest.app.stories.culture import culture_map, stories_in
from screentest.app.stories.culture_view import culture_view
from screentest.app.stories.stories import add_stories
from screentest.domain.errors import UserError


def _view(own: Services, *texts: str) -> View:
    given = [story for i, text in enumerate(texts) for story in stories_in(text, f"{i}.md")]
    return culture_view(culture_map(own, given), own.library)


def test_links_and_behaviours_are_shown_with_quotes(own: Services) -> None:
    view = _view(own, EXIT_FEE)
    (story,) = view["stories"]
    assert [link["shown"] for link in story["links"]] == [True, True, True]
    assert story["in_order"]
    for rows in story["behaviours"].values():
        assert all(EXIT_FEE[row["start"] : row["end"]] == row["text"] for row in rows)


def test_slogans_and_stale_words_come_with_dated_claims(own: Services) -> None:
    (story,) = _view(own, SLOGANS)["stories"]
    stale = {row["id"]: row for row in story["phrases"] if row["stale"]}
    assert set(stale) == {"freedom-and-responsibility", "radical-candor"}
    assert stale["freedom-and-responsibility"]["until"] == "2024-06-24"
    assert all(row["claims"] and row["claims"][0]["as_of"] for row in stale.values())
    assert sum(row["recited"] for row in story["phrases"]) >= 7


def test_a_phrase_beside_an_act_is_no_slogan(own: Services) -> None:
    told = (
        "I sent the store managers the whole sheet and one limit. Context not control, if you like. They cut Sundays. "
    )
    (story,) = _view(own, told + SLOT)["stories"]
    assert story["phrases"] == []


@pytest.mark.parametrize("text", [GIBBERISH, SLOGANS, COLLEAGUE, "Too short."])
def test_what_shows_nothing_shows_nothing(own: Services, text: str) -> None:
    view = _view(own, text)
    assert len(view["not_shown"]) == 8
    assert not any(link["shown"] for link in view["stories"][0]["links"])


def test_words_to_the_grader_change_nothing(own: Services) -> None:
    plain, injected = _view(own, SLOT)["stories"][0], _view(own, INJECTED)["stories"][0]
    assert set(injected["behaviours"]) <= set(plain["behaviours"])


def test_kept_stories_and_files_stand_together(own: Services) -> None:
    add_stories(own, markdown(Slot=SLOT), "a")
    view = _view(own, markdown(Slot=EXIT_FEE))
    assert [(row["story"], row["kept"]) for row in view["stories"]] == [("slot", True), ("slot-file", False)]


def test_nothing_to_hold_against_the_culture_is_said(own: Services) -> None:
    with pytest.raises(UserError, match="no story"):
        culture_map(own)
    with pytest.raises(UserError, match="no pack"):
        culture_map(own, stories_in(SLOT, "a"), company="nowhere")
    with pytest.raises(UserError, match="no words"):
        stories_in(" \n", "a")


def test_two_hundred_stories_are_held(own: Services) -> None:
    many = "".join(markdown(**{f"Case_{i}": f"In case {i} the team was {i} strong. {SLOT}"}) for i in range(200))
    view = culture_view(culture_map(own, stories_in(many, "a"), setting="fast"), own.library)
    assert len(view["stories"]) == 200
