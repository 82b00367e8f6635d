"""The laws of gaming over every answer that the packs hold, good and bad, each changed in ways that are drawn."""

from __future__ import annotations

from good import Good, everyone
from hypothesis import given, settings
from hypothesis import strategies as st
from room import FLOOR, Room, raised
from shuffling import WAYS, shuffled, split
from test_deletion import sides
from test_sameness import AMERICAN, BRITISH, TO_MEN, TO_WOMEN, swapped

TERMS = (
    *("metric", "guardrail", "baseline", "holdout", "trade-off", "owner", "risk", "dependency", "rollback"),
    *("threshold", "cohort", "milestone", "quorum", "latency", "root cause", "decision", "customer", "disagreement"),
)
OPENERS = ("", "Also, ", "As I said, ", "So again: ")
FILLERS = ("Um, you know, so, well, right.", "You know what I mean.", "So, yes.", "Let me think.")

answers = st.sampled_from(everyone())
drawn = settings(max_examples=25)


def said(text: str) -> list[str]:
    """Return the sentences of a text, a long one that the reader cuts at a comma as one.

    What is put into the middle of a sentence makes it another sentence: its vector moves, and a head may take it for
    more or for less. The laws are about what stands between sentences.
    """
    found: list[str] = []
    for piece in split(text):
        if found and found[-1][-1:] not in '.!?"”':
            found[-1] += f" {piece}"
        else:
            found.append(piece)
    return found


def before_and_after(room: Room, answer: Good, text: str) -> dict[str, tuple[float | None, float]]:
    before, after = room.changed(answer, {"changed": text})
    return raised(before, after["changed"])


@drawn
@given(answers, st.data())
def test_taking_away_what_only_earns_never_raises_and_what_only_caps_never_lowers(
    room: Room, answer: Good, data: st.DataObject
) -> None:
    (card,) = room.grade([(answer.text, answer.asked)])
    shown = [(span, found.pop()) for span, found in sides(room, card, answer.text) if len(found) == 1]
    if not shown:
        return
    span, side = data.draw(st.sampled_from(shown))
    before, after = room.changed(answer, {"without": answer.text[: span.start] + answer.text[span.end :].lstrip()})
    without = after["without"]
    assert (raised(before, without) if side == "for" else raised(without, before)) == {}


@drawn
@given(
    answers, st.lists(st.sampled_from(TERMS), min_size=1, max_size=40), st.sampled_from([", ", " ", ". "]), st.data()
)
def test_keywords_anywhere_never_raise(
    room: Room, answer: Good, terms: list[str], between: str, data: st.DataObject
) -> None:
    parts = said(answer.text)
    at = data.draw(st.integers(0, len(parts)))
    heap = between.join(terms).capitalize() + "."
    assert before_and_after(room, answer, " ".join((*parts[:at], heap, *parts[at:]))) == {}


@drawn
@given(answers, st.data())
def test_saying_something_again_never_raises(room: Room, answer: Good, data: st.DataObject) -> None:
    again = data.draw(st.lists(st.sampled_from(said(answer.text)), min_size=1, max_size=8))
    opener = data.draw(st.sampled_from(OPENERS))
    assert before_and_after(room, answer, " ".join((answer.text, *(opener + one for one in again)))) == {}


@drawn
@given(answers, st.sampled_from(FILLERS))
def test_padding_never_raises(room: Room, answer: Good, filler: str) -> None:
    assert before_and_after(room, answer, " ".join(f"{one} {filler}" for one in said(answer.text))) == {}


@drawn
@given(answers, st.sampled_from(WAYS))
def test_shuffling_destroys(room: Room, answer: Good, way: str) -> None:
    (card,) = room.grade([(shuffled(answer.text, way), answer.asked)])
    assert card.overall is None or card.overall <= FLOOR


@drawn
@given(answers, st.sampled_from([TO_WOMEN, TO_MEN, BRITISH, AMERICAN]))
def test_gender_and_spelling_change_nothing(room: Room, answer: Good, pairs: dict[str, str]) -> None:
    before, after = room.changed(answer, {"swapped": swapped(answer.text, pairs)})
    assert after["swapped"] == before
