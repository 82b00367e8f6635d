"""What stories show, which questions they answer, and what is said of those that show nothing."""

from __future__ import annotations

import pytest
from told import COLLEAGUE, EXIT_FEE, FEARS, GIBBERISH, INJECTED, SLOGANS, SLOT, markdown

from screentest.app.services import Services
from screentest.app.stories.bank import StoryBank, bank_of, stronger
from screentest.app.stories.stories import add_stories, found_story
from screentest.app.stories.view import NONE_ANSWERS, NOT_PAST, coverage_view, for_question_view, lint_view, story_view
from screentest.engines.stories.blanks import without_blanks


def _bank(own: Services, **stories: str) -> StoryBank:
    add_stories(own, markdown(**stories), "mine.md")
    return bank_of(own)


def test_a_story_that_tells_it_answers_and_says_why(own: Services) -> None:
    bank = _bank(own, Exit_fee=EXIT_FEE, Fears=FEARS, Slot=SLOT)
    view = for_question_view(bank, own.library.question("asked-to-be-torn-apart"))
    best = view["answers"][0]
    assert best["story"] in ("fears", "exit-fee")
    assert any(words in best["topic"][0]["text"] for words in ("how it would fail", "argue against me"))
    assert "slot" not in [one["story"] for one in view["answers"]]
    assert all(key["rating"] >= 2 and key["quotes"] for key in best["keys"])


def test_it_is_said_plainly_that_no_story_answers(own: Services) -> None:
    bank = _bank(own, Slot=SLOT)
    view = for_question_view(bank, own.library.question("rule-you-removed"))
    assert (view["answers"], view["said"]) == ([], NONE_ANSWERS)
    assert "about" in view["others"][0]["why_not"]


def test_a_question_that_puts_a_case_has_no_story_for_an_answer(own: Services) -> None:
    bank = _bank(own, Slot=SLOT)
    view = for_question_view(bank, own.library.question("two-of-five"))
    assert (view["answers"], view["said"], view["asks_for_past"]) == ([], NOT_PAST, False)


@pytest.mark.parametrize("text", [GIBBERISH, SLOGANS, COLLEAGUE, "Too short to say much."])
def test_what_shows_nothing_answers_nothing(own: Services, text: str) -> None:
    bank = _bank(own, Told=text)
    assert bank.levels["told"] == {} or max(one.rating for one in bank.levels["told"].values()) == 1
    assert not any(answer.answers for row in bank.best.values() for answer in row)
    assert stronger(bank, bank.stories["told"]).blanks == () or text == SLOGANS


def test_words_to_the_grader_earn_nothing(own: Services) -> None:
    bank = _bank(own, Plain=SLOT, Injected=INJECTED)
    plain = {name: one.rating for name, one in bank.levels["plain"].items()}
    injected = {name: one.rating for name, one in bank.levels["injected"].items()}
    assert all(injected[name] <= plain[name] for name in injected)


def test_every_quote_is_the_storys_own(own: Services) -> None:
    bank = _bank(own, Slot=SLOT)
    for quote in story_view(bank, bank.stories["slot"])["evidence"]:
        assert SLOT[quote["start"] : quote["end"]] == quote["text"]


def test_a_stronger_version_is_the_story_with_blanks(own: Services) -> None:
    bank = _bank(own, Slot=SLOT)
    made = stronger(bank, bank.stories["slot"])
    assert made.blanks
    assert without_blanks(made.text, made.blanks) == SLOT
    add_stories(own, f"# Slot\n\n{made.text}", "again")
    again = bank_of(own)
    told = lint_view(again.stories["slot"], again.readings["slot"])
    assert sum(note["id"] == "open-blank" for note in told["remarks"]) == len(made.blanks)
    assert {c: r.rating for c, r in again.levels["slot"].items()} == {
        c: r.rating for c, r in bank.levels["slot"].items()
    }


def test_two_names_for_one_story_stand_in_the_coverage(own: Services) -> None:
    bank = _bank(own, Slot=SLOT, Again=SLOT)
    assert coverage_view(bank)["same"] == [{"first": "slot", "second": "again", "share": 1.0}]


def test_coverage_names_gaps_and_never_praises_what_is_not_there(own: Services) -> None:
    view = coverage_view(_bank(own, Slogans=SLOGANS))
    assert view["stories"][0]["levels"] == {}
    assert len(view["not_shown"]) == len(view["competencies"])
    assert len(view["unanswered"]) == len(view["questions"])


def test_a_late_result_and_a_story_without_an_i_are_said(own: Services) -> None:
    we = SLOT.replace(" I ", " we ").replace("I gave", "We gave")
    bank = _bank(own, Exit_fee=EXIT_FEE, We=we)
    notes = {name: [n["id"] for n in lint_view(s, bank.readings[name])["remarks"]] for name, s in bank.stories.items()}
    assert "result-late" in notes["exit-fee"]
    assert "no-i" in notes["we"]


def test_a_long_story_is_told_by_how_much(own: Services) -> None:
    bank = _bank(own, Long="\n\n".join(f"{SLOT} {EXIT_FEE} Case {i}." for i in range(3)))
    (note,) = [
        n for n in lint_view(found_story(own, "long"), bank.readings["long"])["remarks"] if n["id"] == "too-long"
    ]
    assert "over two minutes" in note["message"]
