"""Every element of the pattern language, and every fault that a written pattern can have."""

from __future__ import annotations

import pytest
from making import found

from screentest.engines.reading.pattern_language import (
    PatternFault,
    heads_of,
    needed_words,
    parse,
    reach_back,
    trigger_of,
)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("decided", (("w", "decided"),)),
        ("Decided,", (("w", "decided"),)),
        ("decid*", (("p", "decid"),)),
        ("decided _", (("w", "decided"), ("_",))),
        ("decided * now", (("w", "decided"), ("_",), ("w", "now"))),
        ("cut <num>", (("w", "cut"), ("#",))),
        ("decided ... now", (("w", "decided"), ("g", 4), ("w", "now"))),
        ("decided ...2 now", (("w", "decided"), ("g", 2), ("w", "now"))),
        ("decided ...", (("w", "decided"),)),
        ("^ decided $", (("^",), ("w", "decided"), ("$",))),
        ("decided now?", (("w", "decided"), ("|", ((("w", "now"),),), True))),
        ("(chose|turned down) it", (("|", ((("w", "chose"),), (("w", "turned"), ("w", "down"))), False), ("w", "it"))),
        ("decided (right now)?", (("w", "decided"), ("|", ((("w", "right"), ("w", "now")),), True))),
        ("didn’t decide", (("w", "didn't"), ("w", "decide"))),
        ("she organised it", (("w", "they"), ("w", "organized"), ("w", "it"))),
    ],
)
def test_a_pattern_is_parsed(pattern: str, expected: object) -> None:
    assert parse(pattern) == expected


@pytest.mark.parametrize(
    ("pattern", "why"),
    [
        ("", "empty"),
        ("...", "empty"),
        ("one | two", "unexpected"),
        ("one ) two", "unexpected"),
        ("(one|two", "not closed"),
        ("(one (two|three) four", "not closed"),
        ("(|one)", "empty alternative"),
        ("()", "empty alternative"),
        ("(one||two)", "empty alternative"),
        ("one; two", "not a word"),
        ("on*e two", "not a word"),
        ("?", "not a word"),
        ("<num> _", "three letters"),
        ("ab* <num>", "three letters"),
        ("(decided)?", "three letters"),
        ("decided? <num>", "three letters"),
        ("(<num>|_) ^", "three letters"),
    ],
)
def test_a_faulty_pattern_says_why(pattern: str, why: str) -> None:
    with pytest.raises(PatternFault, match=why):
        parse(pattern)


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("i decided", "So I decided it.", ["I decided"]),
        ("i decided", "So Iris decided it.", []),
        ("decid* (it|that)", "We are deciding that.", ["deciding that"]),
        ("decided _ now", "We decided it now.", ["decided it now"]),
        ("decided _ now", "We decided now.", []),
        ("cut <num> people", "We cut 1200 people.", ["cut 1200 people"]),
        ("cut <num> people", "We cut none, and cut twelve people.", ["cut twelve people"]),
        ("cut <num>", "We cut forty-two.", ["cut forty-two"]),
        ("cut <num>", "We cut costs.", []),
        ("decided ...2 now", "We decided it right now.", ["decided it right now"]),
        ("decided ...2 now", "We decided all of it now.", []),
        ("^ decided", "Decided it. We decided.", ["Decided"]),
        ("decided $", "We decided it. We decided.", ["decided"]),
        ("decided (it)? now", "We decided now.", ["decided now"]),
        ("(turned down|refused) the plan", "I turned down the plan.", ["turned down the plan"]),
        ("it's decided", "It’s decided.", ["It’s decided"]),
        ("sign-off", "We need a sign-off.", ["sign-off"]),
        ("40% of", "We lost 40% of them.", ["40% of"]),
        ("reorganized it", "We reorganised it.", ["reorganised it"]),
        ("they decided", "She decided.", ["She decided"]),
    ],
)
def test_what_an_element_finds(pattern: str, text: str, expected: list[str]) -> None:
    assert found(pattern, text) == expected


def test_a_cancelling_pattern_cancels_its_sentence_only() -> None:
    text = "I decided it. I nearly decided it."
    assert found("i ... decided", text, "nearly decided") == ["I decided"]


def test_a_pattern_with_spelling_variants_is_found_in_either() -> None:
    for text in ("We organise the programme.", "We organize the program."):
        assert len(found("organise the programme", text)) == 1
        assert len(found("organize the program", text)) == 1


BEGINNINGS = [
    (pattern, text)
    for patterns, texts in (
        (("we organis*", "we organiz*"), ("We organise it.", "We organize it.")),
        (("programme* office", "program* office"), ("The programmes office.", "The programs office.")),
        (("we cancell* it", "we cancel* it"), ("We cancelled it.", "We canceled it.")),
    )
    for pattern in patterns
    for text in texts
]


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        pytest.param(
            pattern,
            text,
        )
        for pattern, text in BEGINNINGS
    ],
)
def test_a_beginning_is_found_in_either_spelling(pattern: str, text: str) -> None:
    assert len(found(pattern, text)) == 1


@pytest.mark.parametrize("figure", ["1,200", "3.5", "1,200,000", "2.5%"])
def test_a_figure_is_one_number(figure: str) -> None:
    assert found("cut <num> people", f"We cut {figure} people.") == [f"cut {figure} people"]


def test_a_pattern_of_tiny_words_only_is_a_fault() -> None:
    with pytest.raises(PatternFault, match="three letters"):
        parse("at it")


def test_the_trigger_is_the_rarest_word() -> None:
    assert trigger_of(parse("we decided the"), {"we": 20.0, "the": 50.0, "decided": 0.5}) == (1, ("decided",))
    assert trigger_of(parse("the (cut|turned down) of"), {"the": 50.0, "of": 30.0, "down": 5.0}) == (
        1,
        ("cut", "turned"),
    )


def test_needed_words_are_those_of_which_one_must_stand_there() -> None:
    assert needed_words(parse("the (cut|axe) now?")) == [frozenset({"the"}), frozenset({"cut", "axe"})]
    assert needed_words(parse("the (cut|axe*)")) == [frozenset({"the"})]
    assert needed_words(parse("(to it|at the (start|finish))")) == [frozenset({"to", "start", "finish"})]
    assert needed_words(parse("the (end|at?)")) == [frozenset({"the"})]


def test_the_words_with_which_an_element_begins_are_known_where_all_are_plain() -> None:
    assert heads_of(("w", "cut")) == {"cut"}
    assert heads_of(parse("(cut|turned it down) now")[0]) == {"cut", "turned"}
    assert heads_of(parse("(cut|turn* it down) now")[0]) is None
    assert heads_of(parse("now (cut|turned)?")[1]) is None


def test_a_trigger_may_stand_behind_other_words_of_its_group() -> None:
    assert reach_back(("w", "cut")) == 0
    assert reach_back(parse("(cut|turned it ...2 down) now")[0]) == 4


def test_a_group_inside_a_group_is_found() -> None:
    assert found("(aa (bb cc dd) golf) zz", "Aa bb cc dd golf zz.") == ["Aa bb cc dd golf zz"]
