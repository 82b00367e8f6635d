"""A fault on a page names rooms; what only the terminal can do stays a command."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from screentest.domain.errors import UserError
from screentest.web.page_words import for_page, for_people


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("`screentest questions` lists them", "the Rehearsal room lists them"),
        ("`screentest plan --interview-date 2026-12-31` makes one", "a new day given under Plan makes one"),
        ("`screentest import` your last export", "bring your last export in, under Settings"),
        ("`screentest packs check` says where", "`screentest packs check` says where"),
        ("`screentest verdict --batch` reads many", "`screentest verdict --batch` reads many"),
        ("write more", "write more"),
    ],
)
def test_a_command_becomes_the_room_that_does_the_same(said: str, told: str) -> None:
    assert for_people(said) == told


def test_a_fault_keeps_its_words_and_anything_else_is_left_alone() -> None:
    told = for_page(UserError("there is no plan", "`screentest plan` makes one"))
    assert isinstance(told, UserError)
    assert (told.message, told.hint) == ("there is no plan", "the room Plan makes one")
    assert for_page("`screentest plan`") == "`screentest plan`"


def test_a_page_that_is_not_there_names_no_command(browser: TestClient) -> None:
    answer = browser.get("/rehearse?question=none-such")
    assert answer.status_code in (404, 422)
    assert "screentest questions" not in answer.text
