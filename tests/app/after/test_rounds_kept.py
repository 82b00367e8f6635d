"""Real rounds: kept whole or not at all, matched where sure, taken back and brought again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from told_rounds import SLIPPED, TOLD, WHY

from screentest.app.after.codec import ROUND
from screentest.app.after.read import told_from
from screentest.app.after.retold import retold
from screentest.app.after.rounds import (
    found_round,
    keep_outcome,
    keep_round,
    kept_rounds,
    outcomes,
    remove_round,
    set_question,
    undo_round,
)
from screentest.app.after.told import ToldQuestion, ToldRound
from screentest.app.after.view import round_view
from screentest.app.own_questions.bank import OWN, library_with, own_id, own_questions
from screentest.app.rehearsal.codec import Setup
from screentest.app.rehearsal.session import start
from screentest.app.services import Services
from screentest.domain.errors import UserError
from screentest.ports.store import EntryRecord


def test_a_round_is_kept_with_its_questions(own: Services) -> None:
    kept = keep_round(own, TOLD)
    assert found_round(own, kept.round.id[:12]) == kept.round
    assert kept.round.stage == "hiring-manager"
    assert kept.round.felt == 2
    assert [q.kind for q in kept.own] == ["program", "metrics", ""]
    view = round_view(own, kept)
    assert view["unclear"] == [3]


def test_a_question_of_the_bank_is_known_again(own: Services) -> None:
    bank = own.library.questions["account-on-both-coasts"]
    kept = keep_round(own, replace(TOLD, asked=(ToldQuestion(f"OK. {bank.prompt}"),)))
    assert (kept.own[0].same_as, kept.own[0].kind, kept.own[0].by) == (bank.id, bank.kind, "bank")


def test_the_shipped_bank_stays_as_it_is(own: Services) -> None:
    before = set(own.library.questions)
    keep_round(own, TOLD)
    mine = own_id(SLIPPED)
    asked = library_with(own, mine).question(mine)
    assert asked.facts == ()
    assert set(own.library.questions) == before
    with pytest.raises(UserError, match="there is no question"):
        own.library.question(mine)


def test_an_own_question_is_rehearsed_once_its_kind_is_clear(own: Services) -> None:
    keep_round(own, TOLD)
    session, acts = start(own, Setup(own_id(SLIPPED), setting="fast"))
    assert acts[0].text == SLIPPED
    assert (session.sheet.kind, session.sheet.facts) == ("program", ())
    with pytest.raises(UserError, match="not clear yet"):
        start(own, Setup(own_id(WHY)))
    set_question(own, own_id(WHY), kind="culture")
    assert start(own, Setup(own_id(WHY), setting="fast"))[0].sheet.kind == "culture"


def test_what_the_person_says_of_a_question_holds_over_its_words(own: Services) -> None:
    one = keep_round(own, replace(TOLD, asked=(ToldQuestion(SLIPPED, kind="behavioral"),)))
    assert (one.own[0].kind, one.own[0].by) == ("behavioral", "you")
    again = keep_round(own, replace(retold(own, one.round), level="L5"), one.round.id)
    assert again.own == one.own
    assert again.round.level == "L5"


def test_the_same_round_twice_is_refused_and_a_new_version_is_not(own: Services) -> None:
    one = keep_round(own, TOLD).round
    with pytest.raises(UserError, match="kept already"):
        keep_round(own, replace(TOLD, company="  NETFLIX "))
    keep_round(own, replace(TOLD, asked=TOLD.asked[:1]), one.id)
    assert [len(kept.asked) for kept in kept_rounds(own)] == [1]
    assert list(own_questions(own)) == [own_id(SLIPPED)]


def test_taken_back_and_brought_again_with_its_questions(own: Services) -> None:
    one = keep_round(own, TOLD).round
    keep_round(own, replace(TOLD, name="Programme case", asked=TOLD.asked[:1]))
    remove_round(own, one.id)
    assert list(own_questions(own)) == [own_id(SLIPPED)], "another round asked it too"
    assert undo_round(own, one.id).asked == one.asked
    assert len(own_questions(own)) == 3
    with pytest.raises(UserError, match="no round"):
        undo_round(own, "nothing")


def test_an_outcome_is_said_and_unsaid(own: Services) -> None:
    one = keep_round(own, TOLD).round
    keep_outcome(own, one.id, "moved-on")
    assert outcomes(own)[one.id].outcome == "moved-on"
    keep_outcome(own, one.id, "unknown")
    assert outcomes(own) == {}
    for wanted, outcome, words in ((one.id, "hired", "no outcome"), ("gone", "no", "no round")):
        with pytest.raises(UserError, match=words):
            keep_outcome(own, wanted, outcome)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"day": "2030-01-01"}, "still to come"),
        ({"day": "1900-01-01"}, "ten years"),
        ({"day": "yesterday"}, "no date"),
        ({"company": " \0 "}, "company is not named"),
        ({"track": "both"}, "no track"),
        ({"name": ""}, "round is not named"),
        ({"name": "x" * 81}, "at most 80"),
        ({"who": "Dana"}, "no role"),
        ({"stage": "finals"}, "no stage"),
        ({"asked": ()}, "nothing to keep"),
        ({"asked": (ToldQuestion("..."),)}, "nothing to keep"),
        ({"asked": tuple(ToldQuestion(f"Question {n}?") for n in range(200))}, "200 questions"),
        ({"asked": (ToldQuestion("Why?" * 200),)}, "at most 600"),
        ({"asked": (ToldQuestion("Why?", felt="5"),)}, "how question 1 went"),
        ({"asked": (ToldQuestion("Why?", kind="riddle"),)}, "no question type"),
        ({"asked": (ToldQuestion("Why?", same_as="riddle"),)}, "no question"),
    ],
)
def test_what_cannot_be_meant_is_refused_and_nothing_is_kept(
    own: Services, changed: dict[str, object], words: str
) -> None:
    with pytest.raises(UserError, match=words):
        keep_round(own, replace(TOLD, **changed))  # type: ignore[arg-type]
    assert kept_rounds(own) == []
    assert list(own.store.entries(OWN)) == []


def test_hostile_words_are_kept_as_words(own: Services) -> None:
    asked = ToldQuestion("<script>alert(1)</script> why\0 that?", "a\r\nb\x07", "", "\ud800 who")
    kept = keep_round(own, replace(TOLD, asked=(asked,))).round.asked[0]
    assert kept.words == "<script>alert(1)</script> why that?"
    assert (kept.answered, kept.pressed) == ("a\nb", "? who")


def test_a_damaged_round_is_told_and_never_a_traceback(own: Services) -> None:
    own.store.add_entry(EntryRecord("1", ROUND, "r", "2026-01-01T00:00:00+00:00", {"form": 1, "company": 3}))
    with pytest.raises(UserError, match="cannot be read"):
        kept_rounds(own)


def test_a_text_is_read_line_by_line() -> None:
    text = (
        "Company: Acme\ntrack: pm\n\n1. Why this: the market?\nanswered: a\nanswered: b\nwent: 3\n- How so?\npressed: x"
    )
    told = told_from(text, ToldRound(track="tpm"))
    assert (told.company, told.track) == ("Acme", "tpm"), "what is said besides holds"
    assert told.asked == (ToldQuestion("Why this: the market?", "a\nb", "3"), ToldQuestion("How so?", pressed="x"))
