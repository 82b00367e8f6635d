"""Requirements beside evidence: states, and the laws that more evidence and more words must keep."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from screentest.domain.evidence import Evidence, Quote
from screentest.domain.packet import Requirement
from screentest.domain.rubric import Need
from screentest.domain.text import Span
from screentest.engines.review.body import body
from screentest.engines.review.copied import Copied
from screentest.engines.review.judge import asked_at, review
from screentest.engines.review.keeper import keeper_sides

CODES = ("AAA101", "AAA102", "AAA103", "AAA104")
NEEDS = (Need(1, CODES[:2]), Need(2, CODES[1:], "quotes"))
ASKED = Requirement("thing", "A thing", "pm", "what it asks", {"L6": "why"}, NEEDS, (), "something", 1)
ORDER = ("missing", "claimed", "partly", "shown")


def at(code: str, start: int, probability: float | None = None) -> Evidence:
    span = Span(start, start + 5)
    return Evidence(code, Quote(span, "words"), "pattern" if probability is None else "example", probability)


found = st.lists(st.builds(at, st.sampled_from(CODES), st.integers(0, 20).map(lambda n: n * 10)), max_size=8)


def state(evidence: list[Evidence], said: bool = False) -> str:
    words = {"thing": [Quote(Span(500, 510), "big words")]} if said else {}
    return review([ASKED], evidence, words)[0].state


def test_the_first_need_is_what_it_is_about() -> None:
    assert state([]) == "missing"
    assert state([], said=True) == "claimed"
    assert state([at("AAA103", 0), at("AAA104", 10)]) == "missing"
    assert state([at("AAA101", 0)]) == "partly"
    assert state([at("AAA101", 0), at("AAA103", 10), at("AAA103", 20)]) == "shown"
    assert state([at("AAA101", 0), at("AAA103", 10), at("AAA104", 10)]) == "partly"


@given(found, found)
def test_more_evidence_never_shows_less(some: list[Evidence], more: list[Evidence]) -> None:
    assert ORDER.index(state([*some, *more])) >= ORDER.index(state(some))


@given(found)
def test_words_alone_never_show(evidence: list[Evidence]) -> None:
    plain, said = state(evidence), state(evidence, said=True)
    assert said == ("claimed" if plain == "missing" else plain)


def test_the_surest_quote_comes_first_and_no_place_twice() -> None:
    one = review([ASKED], [at("AAA101", 0, 0.3), at("AAA101", 30), at("AAA102", 30), at("AAA103", 30)], {})[0]
    assert [item.support.span.start for item in one.shown] == [0, 30]


def test_what_a_level_asks_begins_with_the_tracks_own() -> None:
    both = Requirement("a", "A", "both", "", {"L6": ""}, NEEDS, (), "", 1)
    known = {one.id: one for one in (both, ASKED)}
    assert [one.id for one in asked_at(known, "pm", "L6")] == ["thing", "a"]
    assert [one.id for one in asked_at(known, "tpm", "L6")] == ["a"]
    assert asked_at(known, "pm", "L5") == ()


def test_headings_are_no_body() -> None:
    text = "# Packet\n\nScope and impact\n\n- I sat with them.\n- I asked.\n\n**Result:**\nIt fell by nine.\n"
    assert [span.of(text) for span in body(text)] == ["- I sat with them.\n- I asked.", "It fell by nine."]


def test_words_of_the_pack_are_known_again() -> None:
    copied = Copied(["the time before and after and the mechanism that did it"])
    text = "I gave the time before and after, and the mechanism too. I sat with them for a day and wrote it down."
    assert copied(text, Span(0, 56))
    assert not copied(text, Span(57, len(text)))


def test_a_failure_that_was_owned_is_not_held_against_anybody() -> None:
    owned = Requirement("bet-that-failed", "A bet", "both", "", {"L6": ""}, (Need(1, CODES[:1]),), (), "", 2)
    reviewed = review([ASKED, owned], [at("AAA101", 0)], {})
    sides = keeper_sides(reviewed, ())
    assert sides.tells_a_failure
    assert [item.indicator for item in sides.argues_for] == ["AAA101"]
    assert sides.open == ()
