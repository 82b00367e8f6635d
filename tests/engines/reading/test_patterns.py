"""The one-pass pattern set finds exactly what a plain matcher finds that tries every place of every sentence."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from screentest.domain.text import Span, plain
from screentest.engines.reading.pattern_language import Element, PatternFault, parse
from screentest.engines.reading.patterns import _NUMBER, Compiled, PatternSet, Token, compile_pattern, tokens_of
from screentest.engines.reading.segment import sentences

WORDS = [
    "alpha",
    "bravo",
    "alphabet",
    "she",
    "they",
    "organise",
    "organize",
    "the",
    "it",
    "40",
    "seven",
    "don't",
    "sign-off",
]
ATOMS = [*WORDS, "alph*", "brav*", "_", "<num>", "...", "...1", "bravo?"]


def ends(elements: tuple[Element, ...], tokens: list[Token], at: int) -> Iterator[int]:
    """Yield every place where the elements can end when they begin at a token: the language, said plainly."""
    if not elements:
        yield at
        return
    (kind, *rest), after = elements[0], elements[1:]
    word = tokens[at].word if at < len(tokens) else None
    matches = {
        "w": lambda: word == rest[0],
        "p": lambda: word is not None and word.startswith(rest[0]),
        "_": lambda: word is not None,
        "#": lambda: word is not None and bool(_NUMBER.match(word)),
    }
    if kind in matches:
        if matches[kind]():
            yield from ends(after, tokens, at + 1)
    elif kind == "g":
        for there in range(at, min(at + rest[0], len(tokens)) + 1):
            yield from ends(after, tokens, there)
    elif kind in "^$":
        if at == (0 if kind == "^" else len(tokens)):
            yield from ends(after, tokens, at)
    else:
        options, optional = rest
        for option in (*options, ()) if optional else options:
            for there in ends(option, tokens, at):
                yield from ends(after, tokens, there)


def naive(patterns: list[Compiled], text: str, spans: list[Span]) -> dict[tuple[int, int], set[Span]]:
    """Return every (owner, sentence) with all the places at which it can be said to stand."""
    found: dict[tuple[int, int], set[Span]] = {}
    cancelled: set[tuple[int, int]] = set()
    for index, span in enumerate(spans):
        tokens = tokens_of(text, span)
        for pattern in patterns:
            for start in range(len(tokens)):
                for end in ends(pattern.elements, tokens, start):
                    if pattern.cancels:
                        cancelled.add((pattern.owner, index))
                    elif end > start:
                        place = Span(tokens[start].start, tokens[end - 1].end)
                        found.setdefault((pattern.owner, index), set()).add(place)
    return {key: places for key, places in found.items() if key not in cancelled}


groups = st.lists(st.lists(st.sampled_from(ATOMS), min_size=1, max_size=3).map(" ".join), min_size=1, max_size=3).map(
    "|".join
)
pieces = st.sampled_from(ATOMS) | groups.map("({})".format) | groups.map("({})?".format)
written = st.tuples(
    st.sampled_from(["", "", "^ "]), st.lists(pieces, min_size=1, max_size=4), st.sampled_from(["", "", " $"])
).map(lambda parts: parts[0] + " ".join(parts[1]) + parts[2])
said = st.lists(st.sampled_from([*WORDS, "zulu", ",", "%"]), min_size=1, max_size=9).map(" ".join)


def compiled(owner: int, pattern: str, cancels: bool) -> Compiled | None:
    try:
        parse(pattern)
    except PatternFault:
        return None
    return compile_pattern(owner, pattern, cancels, {"the": 50.0, "it": 20.0})


@settings(max_examples=200)
@given(
    st.lists(st.tuples(st.integers(1, 3), written, st.booleans()), min_size=1, max_size=5), st.lists(said, max_size=4)
)
def test_it_finds_what_a_plain_matcher_finds(rows: list[tuple[int, str, bool]], lines: list[str]) -> None:
    patterns = [made for owner, pattern, cancels in rows if (made := compiled(owner, pattern, cancels))]
    text = plain(". ".join(lines))
    spans = sentences(text)
    expected = naive(patterns, text, spans)
    hits = PatternSet(patterns).find(text, spans)
    assert {(hit.owner, hit.sentence) for hit in hits} == set(expected)
    assert all(hit.span in expected[hit.owner, hit.sentence] for hit in hits)
    assert [hit.span.start for hit in hits] == sorted(hit.span.start for hit in hits)


def test_nothing_is_looked_for_where_nothing_is_known() -> None:
    assert PatternSet([]).find("anything at all", [Span(0, 15)]) == []
    assert PatternSet([compile_pattern(1, "anything", False, {})]).find("anything", []) == []


def test_what_stands_outside_the_sentences_is_not_read() -> None:
    text = "alpha bravo alpha"
    patterns = PatternSet([compile_pattern(1, "alpha", False, {})])
    assert [hit.span for hit in patterns.find(text, [Span(12, 17)])] == [Span(12, 17)]
    assert patterns.find(text, [Span(6, 11)]) == []
