"""Rubrics made for tests: one with every part, and a strategy that generates them, with evidence for and against."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from screentest.domain.evidence import Evidence, Quote
from screentest.domain.rubric import Anchor, Cap, Criterion, Need, Rubric, Thresholds, hashed
from screentest.domain.scorecard import ReaderStamp
from screentest.domain.text import Span
from screentest.ports.reader import Reading

FOR = tuple(f"FOR{n}" for n in range(5))
AGAINST = tuple(f"AGA{n}" for n in range(4))
#: Where the sentences stand that the evidence is seen in: ten characters each.
SENTENCES = tuple(Span(n * 10, n * 10 + 9) for n in range(200))
THRESHOLDS = Thresholds(3.5, 2.75, 1.75, 0.6)
STAMP = ReaderStamp("rule", "fast", "1", "none")


def seen(code: str, start: int = 0) -> Evidence:
    """Return an indicator seen at a place."""
    return Evidence(code, Quote(Span(start, start + 9), f"{code} was seen"), "pattern")


def reading(evidence: Sequence[Evidence] = (), words: int = 100, **rest: object) -> Reading:
    """Return what a reader would hand over."""
    return Reading(tuple(evidence), SENTENCES, words, STAMP, **rest)  # type: ignore[arg-type]


CALL = Criterion(
    "call",
    "Call",
    "judgment",
    "What was decided?",
    (
        Anchor(1, "Nothing.", absence_ok=True),
        Anchor(2, "Something.", (Need(1, ("FOR0", "FOR1")),), (Cap(Need(2, ("AGA0",), "quotes")),)),
        Anchor(3, "A call.", (Need(2, ("FOR0", "FOR1", "FOR2")),), (Cap(Need(1, ("AGA1",)), Need(1, ("FOR3",))),)),
        Anchor(4, "A call twice.", (Need(2, ("FOR0",), "quotes"), Need(1, ("FOR4",)))),
    ),
)
RUBRIC = hashed(Rubric("strategy", "Strategy", (CALL,), ("call",), THRESHOLDS))


def _needs(codes: Sequence[str]) -> st.SearchStrategy[Need]:
    return st.builds(
        lambda n, of, counting: Need(min(n, len(of)) if counting == "indicators" else n, tuple(of), counting),
        st.integers(1, 3),
        st.lists(st.sampled_from(codes), min_size=1, max_size=3, unique=True),
        st.sampled_from(["indicators", "quotes"]),
    )


_caps = st.builds(Cap, _needs(AGAINST), st.none() | _needs(FOR))


def _criterion(name: str, rows: list[tuple[list[Need], list[Cap], bool]]) -> Criterion:
    anchors = [Anchor(1, "1", absence_ok=rows[0][2])]
    anchors += [Anchor(n, str(n), tuple(needs), tuple(caps), ok) for n, (needs, caps, ok) in enumerate(rows, 2)]  # type: ignore[arg-type]
    return Criterion(name, name, "judgment", "?", tuple(anchors))


_rows = st.lists(
    st.tuples(st.lists(_needs(FOR), max_size=2), st.lists(_caps, max_size=2), st.booleans()), min_size=3, max_size=3
)
criteria = _rows.map(lambda rows: _criterion("call", rows))
rubrics = st.lists(_rows, min_size=1, max_size=4).flatmap(
    lambda all_rows: st.lists(st.sampled_from([f"c{n}" for n in range(len(all_rows))]), max_size=2, unique=True).map(
        lambda key: hashed(
            Rubric("r", "R", tuple(_criterion(f"c{n}", r) for n, r in enumerate(all_rows)), tuple(key), THRESHOLDS)
        )
    )
)
#: Evidence as a reader gives it: each indicator at most once at a place.
evidence = st.lists(
    st.builds(seen, st.sampled_from((*FOR, *AGAINST)), st.integers(0, 6).map(lambda n: n * 10)), max_size=9, unique=True
)
helpful = st.builds(seen, st.sampled_from(FOR), st.integers(0, 9).map(lambda n: n * 10))
harmful = st.builds(seen, st.sampled_from(AGAINST), st.integers(0, 9).map(lambda n: n * 10))
