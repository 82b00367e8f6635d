"""Questions as asked: like which of the bank, of which kind by their words, and what words point to."""

from __future__ import annotations

import pytest

from screentest.app.services import Services
from screentest.engines.interview.alike import SAME, alike, kinds_shown, nearest

BANK = {
    "slip": "Tell me about a programme that slipped three weeks before launch. Who knew first?",
    "team": "Tell me about a conflict with an engineer about an estimate.",
    "coast": "A bank keeps one account in two data centres. Who gets money when the line is cut?",
}


def test_the_same_words_are_the_same_question() -> None:
    found = alike("So, tell me about a programme that slipped three weeks before launch", BANK)
    assert found[0].question == "slip"
    assert found[0].share >= SAME


@pytest.mark.parametrize("words", ["", "?", "Why us?", "日本語の質問"])
def test_other_words_are_like_nothing(words: str) -> None:
    assert alike(words, BANK) == ()


def test_no_two_questions_of_the_bank_are_taken_for_one(services: Services) -> None:
    bank = {q.id: q.prompt for q in services.library.questions.values() if q.kind != "memo"}
    for name, prompt in bank.items():
        others = [one for one in alike(prompt, bank) if one.question != name]
        assert all(one.share < SAME for one in others), (name, others)


@pytest.mark.parametrize(
    ("asked", "kinds"),
    [
        ("Tell me about a time you disagreed with an engineer", ("behavioral",)),
        ("Tell me about your biggest failure", ("failure-autopsy",)),
        ("How would you measure the success of ads?", ("metrics",)),
        ("Design a system for live streaming", ("system-design",)),
        ("How would you improve the home page?", ("product-sense",)),
        ("Should we enter gaming?", ("strategy",)),
        ("Why us?", ()),
    ],
)
def test_a_kind_is_shown_by_words_or_not_at_all(asked: str, kinds: tuple[str, ...]) -> None:
    assert kinds_shown(asked) == kinds


def test_words_of_two_kinds_are_not_decided() -> None:
    assert len(kinds_shown("Which metric would tell you that the migration plan holds?")) == 2


def test_nearest_needs_words_of_one_text_alone() -> None:
    texts = {"owner": "one named owner for each step", "risk": "a risk with its trigger", "plan": "a plan with a risk"}
    assert nearest("they asked who the owner was", texts) == "owner"
    assert nearest("the weather", texts) == ""
    assert nearest("anything", {}) == ""
