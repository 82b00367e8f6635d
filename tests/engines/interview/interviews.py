"""Sheets and events for tests of the interviewer."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from screentest.domain.interview import Event, Heard, Inquiry, Sheet
from screentest.domain.question import CommonProbe, Fact, Probe, WrongTurn

CODES = ("OWN101", "OWN201", "DEC101", "DEC102", "SYS101", "SYS103", "CUL201", "TRD101")
SHEET = Sheet(
    "bank",
    "Two data centres, one account. Who gets money?",
    "system-design",
    1200.0,
    (
        Probe("How much could it lose?", missing="SYS103"),
        Probe("The same rule for all?", missing="SYS101"),
        Probe("Which did you turn down?", missing="DEC102"),
        Probe("You agreed. Was it right?", found="CUL201"),
    ),
    (
        CommonProbe(("Who is “we”?", "Which of it was you?"), found="OWN201"),
        CommonProbe(("What do you give up?",), missing="TRD101"),
        CommonProbe(("How do you test it on a phone?",), missing="TRD101", kinds=("product-sense",)),
    ),
    (Fact("pace", ("how many payments", "load", "how big is it"), "A thousand a second."),),
    (WrongTurn("screens", ("button", "screen", "page"), "Leave the screens.", "You drew screens."),),
    "real",
    True,
    (("SYS103", "A bound with its reason.", "For example: “at most forty”"),),
)


def heard(manner: str = "answer", **changes: object) -> Heard:
    return replace(Heard("answer", 60), manner=manner, **changes)  # type: ignore[arg-type]


def said(at: float = 10.0, manner: str = "answer", **changes: object) -> Event:
    return Event("said", at, "words", heard(manner, **changes))


_found = st.dictionaries(st.sampled_from(CODES), st.sampled_from(["we all agreed on it", "one in four thousand"]))
_heard = st.builds(
    Heard,
    manner=st.sampled_from(
        ["answer"] * 8
        + "question nothing noise again wants-answer attack to-grader elsewhere thinking repeat leave".split()
    ),
    words=st.integers(0, 1500),
    inquiries=st.lists(st.builds(Inquiry, st.just("how many?"), st.sampled_from(["", "pace"])), max_size=4).map(tuple),
    found=_found.map(lambda found: tuple(sorted(found.items()))),
    want=st.lists(st.sampled_from(CODES), unique=True).map(tuple),
    holds=st.lists(st.sampled_from(CODES), unique=True).map(tuple),
    strong=st.booleans(),
    wrong_turn=st.sampled_from(["", "", "", "screens", "gone"]),
    line=st.sampled_from(["", "the button opens the page"]),
)
_gaps = st.floats(0, 90)


@st.composite
def events(draw: st.DrawFn, most: int = 60) -> list[Event]:
    """Draw what may happen in an interview, in order of time."""
    at = 0.0
    found = []
    for _ in range(draw(st.integers(0, most))):
        at = round(at + draw(_gaps), 1)
        kind = draw(st.sampled_from(["said"] * 6 + ["asked", "silence", "barged-in", "tick", "hint", "ended"]))
        found.append(
            Event(
                kind,
                at,
                "words",
                draw(_heard) if kind == "said" else None,
                draw(st.sampled_from(["", "pace"])) if kind == "asked" else "",
                draw(st.floats(0, 200)) if kind == "silence" else 0.0,
            )
        )
    return found


sheets = st.builds(
    lambda mode, early, own, most: replace(
        SHEET, mode=mode, ends_early=early and mode == "real", own_questions=own, most_probes=most
    ),
    st.sampled_from(["study", "real"]),
    st.booleans(),
    st.booleans(),
    st.integers(0, 6),
)
