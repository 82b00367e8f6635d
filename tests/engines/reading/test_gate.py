"""What is repeated, copied, heaped, shuffled or meant for the grader earns nothing; too much of it refuses all."""

from __future__ import annotations

import random  # noqa: TID251  (seeded: the same order each time)
from collections.abc import Collection
from typing import Protocol

import pytest
from making import context

from screentest.app.services import Services
from screentest.domain.text import plain
from screentest.engines.reading.gate import Gated, close, gate, spans_of
from screentest.engines.reading.said import SHINGLE, shingles

ANSWER = (
    "I stopped the launch because the refund queue had doubled in a week. The queue was mine to watch, and I had not "
    "looked at it since the spring. We moved two people from the help desk and the line was back to normal by Friday. "
    "What I would do again is to tell the sales team first, because they had promised the date to three customers."
)


class Judged(Protocol):
    """Judges a text by the shipped table of word order."""

    def __call__(
        self,
        text: str,
        own: Collection[str] = (),
        prompt: str = "",
        instructions: Collection[int] = (),
        least: int = 10,
    ) -> Gated: ...


@pytest.fixture(scope="module")
def judged(services: Services) -> Judged:
    table = services.library.reading["order"]

    def judge(
        text: str, own: Collection[str] = (), prompt: str = "", instructions: Collection[int] = (), least: int = 10
    ) -> Gated:
        copied = set().union(*(shingles(plain(item)) for item in own), set())
        return gate(context(text), table, copied, plain(prompt), instructions, least)

    return judge


def test_an_honest_answer_is_wholly_open(judged: Judged) -> None:
    gated = judged(ANSWER)
    assert gated == Gated(frozenset(range(4)))


def test_nothing_said_is_said_to_be_nothing(judged: Judged) -> None:
    assert judged("").refused == judged(" \n ").refused == "empty"


def test_too_little_is_said_with_both_numbers(judged: Judged) -> None:
    gated = judged("I stopped the launch.")
    assert gated.refused == "too_short"
    assert "4 words" in gated.refusal
    assert "10" in gated.refusal


def test_the_second_saying_is_closed_and_the_first_stays_open(judged: Judged) -> None:
    gated = judged(f"{ANSWER} I STOPPED the launch, because the refund queue had doubled in a week!")
    assert gated.open == frozenset(range(4))
    assert gated.refused is None
    assert gated.reasons == ("13 words earn nothing: said before",)


def test_an_answer_said_thrice_is_refused(judged: Judged) -> None:
    assert judged(" ".join([ANSWER] * 3)).refused == "repeated"


def test_a_short_sentence_may_come_back(judged: Judged) -> None:
    assert judged(f"I waited. {ANSWER} I waited.").reasons == ()


@pytest.mark.parametrize("where", ["own", "prompt"])
def test_what_is_copied_is_closed(judged: Judged, where: str) -> None:
    copied = "Names the one thing that would change the call and when it will be known."
    gated = judged(
        f"{ANSWER} {copied}", own=[copied] if where == "own" else (), prompt=copied if where == "prompt" else ""
    )
    assert gated.open == frozenset(range(4))
    assert "taken from" in gated.reasons[0]
    assert judged(copied, own=[copied]).refused == "copied"


def test_half_of_a_sentence_copied_is_copied(judged: Judged) -> None:
    own = "the one thing that would change the call and when it will be known"
    assert judged(f"{ANSWER} I name {own} here.", own=[own]).open == frozenset(range(4))
    assert judged(f"{ANSWER} I say what would change the call here, as you asked me to.", own=[own]).reasons == ()


def test_a_heap_of_keywords_is_closed(judged: Judged) -> None:
    gated = judged(f"{ANSWER} Metric guardrail baseline cohort retention hypothesis rollback quorum.")
    assert gated.open == frozenset(range(4))
    assert any("heap of keywords" in reason for reason in gated.reasons)


def test_the_small_word_in_a_compound_makes_no_sentence_of_a_heap(judged: Judged) -> None:
    assert judged(f"{ANSWER} Metric metric metric trade-off trade-off dependency.").open == frozenset(range(4))
    assert judged(f"{ANSWER} We took the trade-off after a long talk.").open == frozenset(range(5))


def test_words_in_no_order_are_closed(judged: Judged) -> None:
    words = ANSWER.split()
    random.Random(3).shuffle(words)
    gated = judged(" ".join(words))
    assert gated.refused == "unreadable"
    assert gated.open == frozenset()
    assert "no order" in gated.refusal


def test_a_sentence_for_the_grader_is_closed(judged: Judged) -> None:
    assert judged(ANSWER, instructions=[1]).open == frozenset({0, 2, 3})


def test_what_is_held_back_does_not_make_up_the_least_number_of_words(judged: Judged) -> None:
    short = "I stopped the launch because the queue had doubled."
    gated = judged(f"{short} Metric guardrail baseline cohort retention hypothesis rollback quorum.")
    assert gated.refused == "unreadable"


def test_shingles_are_runs_of_words() -> None:
    words = [f"w{n}" for n in range(SHINGLE + 2)]
    assert len(shingles(" ".join(words))) == 3
    assert shingles(" ".join(words[: SHINGLE - 1])) == set()


def test_spans_come_in_order() -> None:
    made = context(ANSWER)
    assert spans_of(made, {2, 0}) == (made.sentences[0], made.sentences[2])


def test_one_word_is_one_word(judged: Judged) -> None:
    assert judged("No.").refusal.startswith("1 word; at least")
    (reason,) = judged(f"Ship. {ANSWER}", instructions=[0]).reasons
    assert reason == "1 word earns nothing: addressed to the grader"


def test_a_piece_of_a_program_earns_nothing(judged: Judged) -> None:
    code = "for i in range(10): if x[i] > threshold: metric += 1 else: guardrail = None"
    assert judged(f"{ANSWER} {code}").open == frozenset(range(4))
    assert judged(f"{ANSWER} We held p99 < 300 ms in all three regions for a month.").open == frozenset(range(5))


def test_one_long_sentence_that_circles_earns_nothing(judged: Judged) -> None:
    circle = " of the ".join(["metric", "risk", "owner", "cohort"] * 8).capitalize() + "."
    assert judged(f"{ANSWER} {circle}").open == frozenset(range(4))


def test_asides_earn_nothing_and_are_no_reason_to_refuse(judged: Judged) -> None:
    gated = judged(ANSWER)
    closed = close(gated, context(ANSWER), [], 10, asides=range(4))
    assert (closed.open, closed.refused) == (frozenset(), None)
    assert closed.reasons == ("67 words earn nothing: a stretch that tells of nobody's work",)
    assert close(gated, context(ANSWER), [0, 1, 2], 10, asides=[2, 3]).refused is None
    assert close(gated, context(ANSWER), range(4), 10, asides=[2, 3]).refused == "off_topic"
