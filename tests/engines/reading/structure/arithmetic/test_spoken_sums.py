"""Laws of additions and divisions as they are said: a right one is never doubted, however it is put; one far off is."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parent))
from making import context
from spoken_sums import KINDS, Chance, in_words, said

from screentest.engines.reading.structure import CHECKS
from screentest.engines.reading.structure.arithmetic.words import value_of

VOICES = st.sampled_from(["digits", "commas", "words"])
COUNTS = st.lists(st.integers(1, 900), min_size=2, max_size=5)
PLACES = ("in the north", "on the coast", "for the mill", "at night", "of ours")
THINGS = ("vans", "nurses", "bakers", "porters", "clerks")
TOTALS = (
    "{row}, so {total}.",
    "{row}, so {total} in all.",
    "{row}, {total} altogether.",
    "{row}, which makes {total} in total.",
    "{row}, {total} people between them.",
    "{row}: that is {total}.",
    "{row}, that comes to {total} or so.",
    "{row}, and of those {total} three left.",
)


def marked(text: str) -> bool:
    return bool(list(CHECKS["sums-off"](context(text))))


def row(numbers: list[int], voice: str, form: int) -> str:
    told = [said(n, voice) for n in numbers]
    if form == 1:
        told = [f"{n} {THINGS[i]}" for i, n in enumerate(told)]
    if form == 2:
        told = [f"{n} {PLACES[i]}" for i, n in enumerate(told)]
    if form == 3:
        told = [f"{THINGS[i]} {n}" for i, n in enumerate(told)]
    return f"{', '.join(told[:-1])} and {told[-1]}"


@given(st.integers(0, 999_999))
def test_a_number_in_words_is_worth_what_was_said(n: int) -> None:
    assert value_of(in_words(n)) == n


@given(
    COUNTS, VOICES, st.integers(0, 3), st.sampled_from(TOTALS), st.sampled_from(["We had ", "Last year it was ", ""])
)
def test_a_right_total_of_a_row_is_never_doubted(
    numbers: list[int], voice: str, form: int, put: str, lead: str
) -> None:
    assert not marked(lead + put.format(row=row(numbers, voice, form), total=said(sum(numbers), voice)))


@given(st.lists(st.integers(10, 90), min_size=3, max_size=5), st.sampled_from(TOTALS[1:5]), st.integers(1, 3))
def test_a_total_half_as_large_again_is_doubted(numbers: list[int], put: str, form: int) -> None:
    assert marked("We had " + put.format(row=row(numbers, "digits", form), total=round(sum(numbers) * 1.5)))


@given(
    st.lists(st.tuples(st.sampled_from(["plus", "minus", "and another"]), st.integers(1, 900)), min_size=2, max_size=6),
    VOICES,
    st.sampled_from(["is", "makes", "gives", "that is", "equals", "so"]),
)
def test_a_right_chain_of_any_length_is_never_doubted(steps: list[tuple[str, int]], voice: str, verb: str) -> None:
    total = steps[0][1] + sum(-n if sign == "minus" else n for sign, n in steps[1:])
    told = " ".join([said(steps[0][1], voice), *(f"{sign} {said(n, voice)}" for sign, n in steps[1:])])
    if total >= 0:
        assert not marked(f"By my count {told} {verb} {said(total, voice)}.")
        assert not marked(f"{told.capitalize()} pallets {verb} {said(total, voice)} pallets, and one was wet.")


@given(st.integers(2, 40), st.integers(2, 40), st.integers(2, 40), st.sampled_from(["plus", "minus", "times"]))
def test_a_right_chain_with_a_product_in_it_is_never_doubted(a: int, b: int, c: int, sign: str) -> None:
    result = {"plus": a * b + c, "minus": a * b - c, "times": a * b * c}[sign]
    assert not marked(f"So {a} times {b} {sign} {c} is {result}.")
    assert not marked(f"So {c} plus {a} times {b} is {c + a * b}.")


@given(st.lists(st.integers(20, 90), min_size=2, max_size=6))
def test_a_chain_that_says_half_as_much_again_is_doubted(numbers: list[int]) -> None:
    assert marked(f"{' plus '.join(map(str, numbers))} makes {round(sum(numbers) * 1.5)} crates.")


@given(st.integers(2, 90), st.integers(2, 90), VOICES)
def test_a_right_quotient_is_never_doubted(rate: int, weeks: int, voice: str) -> None:
    work = said(rate * weeks, voice)
    assert not marked(f"{work} cases at {said(rate, voice)} a week would take {said(weeks, voice)} weeks.")
    assert not marked(f"{work} cases across {rate} clerks, so {weeks} apiece.")


@given(st.integers(5, 90), st.integers(5, 90))
def test_a_quotient_twice_as_large_is_doubted(rate: int, weeks: int) -> None:
    assert marked(f"{rate * weeks:,} cases at {rate} a week would take {2 * weeks} weeks.")
    assert marked(f"{rate * weeks:,} cases across {rate} clerks, so {2 * weeks} apiece.")


@given(st.integers(2, 400), st.integers(2, 99), st.sampled_from([" each", " apiece", " a piece"]))
def test_a_right_product_in_another_unit_is_never_doubted(count: int, each: int, put: str) -> None:
    assert not marked(f"{count} letters at {each} cents{put} is {count * each / 100:,.2f} euros.")
    assert not marked(f"{count} visits at {each} minutes{put} is {round(count * each / 60, 1)} hours.")


@given(st.integers(1, 60), st.integers(1, 400), st.sampled_from(["fee", "discount", "rise", "less", "more"]))
def test_a_right_share_on_top_is_never_doubted(percent: int, hundreds: int, what: str) -> None:
    whole = hundreds * 100
    for right in (percent * hundreds, whole - percent * hundreds, whole + percent * hundreds):
        assert not marked(f"A {percent} percent {what} on {whole:,} is {right:,}.")


@given(st.integers(1, 30), st.integers(1, 30), st.integers(1, 900))
def test_what_follows_from_a_range_is_never_doubted(low: int, wide: int, hundreds: int) -> None:
    high = low + wide
    for told in (f"Between {low} and {high} percent", f"{low} to {high} percent"):
        assert not marked(f"{told} of {hundreds * 100} is {low * hundreds} to {high * hundreds}.")


BETWEEN = (
    "{one}. {two}.",
    "{one}, and {low}.",
    "{one}; {low}.",
    "{one}, {low}.",
    "{one}. So {low}.",
    "{one} while {low}.",
)


@given(st.sampled_from(KINDS), st.sampled_from(KINDS), st.sampled_from(BETWEEN), st.randoms(use_true_random=False))
def test_two_right_statements_side_by_side_are_never_doubted(
    first: Callable[[Chance], str], second: Callable[[Chance], str], put: str, rng: Chance
) -> None:
    one, two = first(rng).rstrip("."), second(rng).rstrip(".")
    assert not marked(put.format(one=one, two=two, low=two[0].lower() + two[1:]))


SAID_OF_SOMETHING_ELSE = (
    "It was 1 hour plus 30 minutes, so 90 minutes.",
    "One hour plus 30 minutes is 90 minutes.",
    "2 euros plus 50 cents is 250 cents.",
    "Two plus two million is four million.",
    "One plus one is three when those two sit together.",
    "They bid 3, 5 and 9, so 9.",
    "We tried batches of 2, 4 and 8, so 16.",
    "Prices of 5, 7 and 11 were tested, so 9.",
    "There were 5 in Leeds. York had 7 and Hull 3, 15 in all.",
    "We had 5 nurses and 2 porters, 9 in all with the drivers.",
    "I saw 3 mills, 2 yards and 4 docks, so 18 people.",
    "In May 12 and in June 7, 40 altogether since January.",
    "On pages 3, 5 and 9, so three mistakes and 40 words in all.",
    "It took 8 weeks and 2 people, 16 weeks of work in total.",
    "We spoke to 12 parents and 9 teachers, 6 of them together.",
)


@pytest.mark.parametrize("text", SAID_OF_SOMETHING_ELSE)
def test_what_is_no_sum_is_not_worked_as_one(text: str) -> None:
    assert not marked(text)
