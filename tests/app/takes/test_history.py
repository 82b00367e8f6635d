"""History shows what was said and how it was rated then; its debrief combines only what can be compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from small_world import BLURS, OWNS, QUESTION, RISK, RUBRIC, library, world

from screentest.app.grading.frozen import scorecard_from
from screentest.app.grading.views import debrief_view, scorecard_view
from screentest.app.services import Services
from screentest.app.takes.amend import amend
from screentest.app.takes.history import debrief_of_history, history, take_view
from screentest.app.takes.take import keep_answer, keep_scorecard, take
from screentest.app.texts.answer_set import Answered
from screentest.cli.paint import Pen
from screentest.cli.render import finding_lines, scorecard_lines
from screentest.domain.errors import UserError
from screentest.domain.library import Library
from screentest.domain.rubric import hashed
from screentest.domain.scorecard import ReaderStamp

ANSWER = Answered("slipped-dependency", "What slipped?", "program", "tpm", "I owned it and we all owned the plan. 🎬")


@pytest.fixture
def services(database: str) -> Iterator[Services]:
    made = world(database)
    yield made
    made.close()


def with_library(services: Services, holds: Library) -> Services:
    """Return the same store under other packs."""
    later = world(services.settings.database, holds)
    later.__dict__["store"] = services.store
    later.clock = services.clock
    return later


STRICTER = hashed(
    replace(RUBRIC, name="Delivery", criteria=(replace(RISK, id="danger", name="Danger"),), key=("danger",))
)
REWORDED = hashed(replace(RUBRIC, criteria=(replace(RISK, asks="Whose was it?"),)))
RENAMED = library(RUBRIC, replace(OWNS, code="OWN999"), replace(BLURS, code="ROL999"))


def test_history_lists_takes_with_the_outcome_of_each_scorecard(services: Services) -> None:
    first, card = take(services, ANSWER)
    second = keep_answer(services, replace(ANSWER, question="", prompt="Else?"))
    assert history(services, None) == [
        {
            "id": first.id,
            "said_at": first.said_at,
            "question": "slipped-dependency",
            "kind": "program",
            "scorecards": [
                {
                    "overall": 2.0,
                    "signal": "no_hire",
                    "signal_words": "No hire",
                    "reader": "rule:full@1",
                    "content_hash": card.content_hash,
                    "structure_hash": card.structure_hash,
                }
            ],
        },
        {"id": second.id, "said_at": second.said_at, "question": "", "kind": "program", "scorecards": []},
    ]
    assert [row["id"] for row in history(services, "slipped-dependency")] == [first.id]


def test_a_question_not_yet_answered_is_not_an_unknown_one(services: Services) -> None:
    assert history(services, "slipped-dependency") == []
    with pytest.raises(UserError, match="no question") as caught:
        history(services, "slipped-dependancy")
    assert "slipped-dependency" in caught.value.hint


def test_a_question_that_the_packs_dropped_keeps_its_history(services: Services) -> None:
    take(services, replace(ANSWER, question="dropped"))
    assert len(history(services, "dropped")) == 1


def test_a_take_is_shown_with_its_scorecard(services: Services) -> None:
    kept, card = take(services, ANSWER)
    view = take_view(services, kept.id[:12])
    assert (view["id"], view["text"], view["prompt"], view["kind"]) == (kept.id, kept.text, "What slipped?", "program")
    (shown,) = view["scorecards"]
    assert shown["note"] == ""
    assert shown["amendments"] == []
    assert {key: shown[key] for key in scorecard_view(card, services.library)} == scorecard_view(card, services.library)


def test_an_unknown_or_ambiguous_take_is_said(services: Services) -> None:
    with pytest.raises(UserError, match="no take “nothing”"):
        take_view(services, "nothing")
    with pytest.raises(UserError, match="no take"):
        take_view(services, "")
    first, second = keep_answer(services, ANSWER), keep_answer(services, ANSWER)
    with pytest.raises(UserError, match="2 takes begin") as caught:
        take_view(services, first.id[:3])
    assert first.id in caught.value.hint
    assert second.id in caught.value.hint


@pytest.mark.parametrize(
    ("holds", "note"),
    [
        (library(STRICTER), "rated under an earlier rubric"),
        (library(REWORDED), "rated under an earlier rubric"),
        (replace(library(), rubrics={}, criteria={}, competencies={}, indicators={}), "rated under an earlier rubric"),
        (RENAMED, "no longer hold"),
    ],
)
def test_a_scorecard_is_shown_as_it_was_whatever_the_packs_say_today(
    services: Services, holds: Library, note: str
) -> None:
    kept, card = take(services, ANSWER)
    then = scorecard_view(card, services.library)
    (shown,) = take_view(with_library(services, holds), kept.id)["scorecards"]
    assert note in shown["note"]
    for key in ("rubric_name", "overall", "signal_words", "thresholds", "coverage", "reader"):
        assert shown[key] == then[key]
    (criterion,) = shown["criteria"]
    assert (criterion["name"], criterion["rating"], criterion["key"]) == ("Risk", 2, True)
    assert criterion["behaviour"] == "Somebody owns it."
    assert criterion["asks"] == "Who owned it?"
    assert [quote["text"] for quote in criterion["quotes"]] == ["I owned it"]
    assert [quote["text"] for quote in criterion["capped_by"]] == ["we all owned"]
    assert [item["text"] for item in shown["findings"]] == ["we all owned"]


@pytest.mark.parametrize("holds", [library(), library(STRICTER), RENAMED])
def test_both_views_have_the_same_form_and_can_be_printed(services: Services, holds: Library) -> None:
    kept, card = take(services, ANSWER)
    take(services, replace(ANSWER, text="two words"))
    (shown,) = take_view(with_library(services, holds), kept.id)["scorecards"]
    assert form(shown) >= form(scorecard_view(card, services.library))
    pen = Pen()
    assert list(scorecard_lines(pen, shown))
    assert list(finding_lines(pen, shown["findings"], places=False))


def form(view: Any, at: str = "") -> set[str]:
    """Return every path of keys in a view."""
    if isinstance(view, dict):
        return {at}.union(*(form(value, f"{at}.{key}") for key, value in view.items()))
    if isinstance(view, list):
        return {at}.union(*(form(item, at + "[]") for item in view))
    return {at}


def test_unscored_answers_are_shown_as_they_were(services: Services) -> None:
    kept, _ = take(services, replace(ANSWER, text="two words"))
    (shown,) = take_view(with_library(services, library(STRICTER)), kept.id)["scorecards"]
    assert shown["criteria"][0]["rating"] is None
    assert shown["criteria"][0]["reason_words"] == "too short to rate"


# Corrections.


def test_a_correction_is_kept_beside_what_it_corrects(services: Services) -> None:
    kept, _ = take(services, ANSWER)
    amend(services, kept.id, "risk", 4, because=" names two owners ")
    amend(services, kept.id, "risk", None, because="on reflection, off topic")
    (shown,) = take_view(services, kept.id)["scorecards"]
    assert shown["criteria"][0]["rating"] == 2
    assert [(item["name"], item["rating"], item["because"], item["by"]) for item in shown["amendments"]] == [
        ("Risk", 4, "names two owners", "human"),
        ("Risk", None, "on reflection, off topic", "human"),
    ]
    assert "2 correction(s)" in debrief_of_history(services).why


@pytest.mark.parametrize(
    ("criterion", "rating", "because", "match"),
    [("charm", 3, "x", "no criterion"), ("risk", 5, "x", "no rating"), ("risk", 3, " ", "reason")],
)
def test_a_correction_that_cannot_be_is_refused(
    services: Services, criterion: str, rating: Any, because: str, match: str
) -> None:
    kept, _ = take(services, ANSWER)
    with pytest.raises(UserError, match=match) as caught:
        amend(services, kept.id, criterion, rating, because=because)
    assert caught.value.hint
    assert list(services.store.amendments()) == []


def test_a_take_without_scorecard_cannot_be_corrected(services: Services) -> None:
    kept = keep_answer(services, ANSWER)
    with pytest.raises(UserError, match="no scorecard yet"):
        amend(services, kept.id, "risk", 3, because="x")


# The debrief of everything.


def test_nothing_saved_is_said_with_a_way_to_begin(services: Services) -> None:
    with pytest.raises(UserError, match="nothing is saved") as caught:
        debrief_of_history(services)
    assert "screentest take" in caught.value.hint


def test_the_latest_take_of_each_question_is_debriefed(services: Services) -> None:
    take(services, ANSWER)
    take(services, replace(ANSWER, question="", prompt="What else?"))
    take(services, replace(ANSWER, question="", prompt="What more?"))
    take(services, replace(ANSWER, question="", prompt="What else?", text="This time I owned it, quite alone."))
    take(services, replace(ANSWER, text="Again I owned it, and that was all."))
    combined = debrief_of_history(services)
    assert [(item.prompt, item.text[:5]) for item in combined.items] == [
        ("What more?", "I own"),
        ("What else?", "This "),
        ("What slipped?", "Again"),
    ]
    assert [card.overall for item in combined.items for card in item.scorecards] == [2.0, 3.0, 3.0]
    assert debrief_view(combined, services.library)["overall"] == 2.67


def test_grading_a_take_twice_counts_once_and_another_reader_counts_beside(services: Services) -> None:
    kept, card = take(services, ANSWER)
    keep_scorecard(services, kept, card)
    coach = replace(card, reader=ReaderStamp("human", "coach", "1", ""))
    keep_scorecard(services, kept, coach)
    (item,) = debrief_of_history(services).items
    assert [card.reader.label for card in item.scorecards] == ["rule:full@1", "human:coach@1"]


def test_what_was_saved_and_never_graded_is_graded_and_kept(services: Services) -> None:
    kept = keep_answer(services, ANSWER)
    (item,) = debrief_of_history(services).items
    (record,) = services.store.scorecards(kept.id)
    assert item.scorecards == (scorecard_from(record.body),)
    debrief_of_history(services)
    assert len(list(services.store.scorecards())) == 1


def test_what_cannot_be_compared_is_graded_again_and_both_are_kept(services: Services) -> None:
    kept, card = take(services, ANSWER)
    keep_scorecard(services, kept, replace(card, reader=ReaderStamp("human", "coach", "1", "")))
    later = with_library(services, library(STRICTER))
    combined = debrief_of_history(later)
    assert [card.content_hash for card in combined.items[0].scorecards] == [STRICTER.content_hash]
    assert "Left out: what human:coach@1 rated under an earlier rubric." in combined.why
    assert debrief_view(combined, later.library)["items"][0]["scorecards"][0]["rubric_name"] == "Delivery"
    assert len(list(services.store.scorecards(kept.id))) == 3


def test_a_rubric_reworded_but_of_the_same_structure_still_compares(services: Services) -> None:
    take(services, ANSWER)
    later = with_library(services, library(REWORDED))
    assert debrief_view(debrief_of_history(later), later.library)["overall"] == 2.0
    assert len(list(services.store.scorecards())) == 1


def test_a_question_whose_kind_is_gone_is_left_out_and_named(services: Services) -> None:
    take(services, ANSWER)
    later = with_library(services, replace(library(), rubrics={}))
    combined = debrief_of_history(later)
    assert combined.items == ()
    assert combined.signal == "insufficient_evidence"
    assert "Left out: “What slipped?”" in combined.why


def test_a_question_that_has_got_a_rubric_of_its_own_is_judged_by_it(services: Services) -> None:
    take(services, ANSWER)
    narrow = hashed(replace(RUBRIC, id="program/slip"))
    asked = replace(QUESTION, subtype="slip")
    holds = replace(library(), rubrics={RUBRIC.id: RUBRIC, narrow.id: narrow}, questions={asked.id: asked})
    later = with_library(services, holds)
    for _ in range(2):
        (item,) = debrief_of_history(later).items
        assert [card.rubric for card in item.scorecards] == ["program/slip"]
    assert len(list(later.store.scorecards())) == 2, "judged once more, and then kept"
