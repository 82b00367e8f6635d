"""Trained heads: what is above its threshold by a margin, in sentences long enough, the same alone and together."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from typing import Any

import pytest
from making import context

from screentest.app import bootstrap

np = pytest.importorskip("numpy", reason="not run: numpy missing; pip install 'screentest[full]'")
examples = pytest.importorskip("screentest.engines.reading.examples")

WORDS = ("stopped", "late", "rained")


class Counting:
    """An encoder whose vector counts three words; it remembers what it was asked."""

    digest = "counting"

    def __init__(self) -> None:
        self.asked: list[list[str]] = []

    def encode(self, sentences: Sequence[str]) -> Any:
        self.asked.append(list(sentences))
        return np.array([[s.split().count(word) for word in WORDS] for s in sentences], np.float32)


def heads(encoder: str = "counting") -> Any:
    weights = np.array([[6, 0, 0, -3], [0, 6, 0, -3]], np.float32)
    plain = examples.heads_to_plain(
        ["DEC901", "SCH901"],
        weights,
        np.array([0.5, 0.5], np.float32),
        np.array([0.99, 0.5], np.float32),
        np.array([0.5, 0.5], np.float32),
        {"corpus": "c", "encoder": encoder, "trainer": "t"},
        {"DEC901": {"f1": 0.9}, "SCH901": {"f1": 0.8}},
    )
    return examples.heads_from_plain(plain, {"DEC901", "SCH901"})


VOCABULARY = frozenset(["we", "it", "was", "late", "and", "stopped", "the", "launch", "then", "rained", "on", "us"])


def test_heads_come_back_as_they_were_written() -> None:
    made = heads()
    assert made.codes == ("DEC901", "SCH901")
    assert made.weights.tolist() == [[6, 0, 0, -3], [0, 6, 0, -3]]


def detector(encoder: Counting | None = None, made: Any = None, against: Collection[str] = ()) -> Any:
    return examples.TrainedExamples(
        encoder or Counting(), made or heads(), VOCABULARY, dict.fromkeys(against, "control")
    )


REST = " ".join(["The others said what they had to say and went home to their own work."] * 5)


def found(text: str, *indexes: int, made: Any = None, against: Collection[str] = ()) -> list[tuple[int, str]]:
    read = context(text)
    (seen,) = detector(None, made, against).find([(read, indexes or range(len(read.sentences)))])
    return [(one.sentence, one.code) for one in seen]


def test_only_enabled_heads_are_used() -> None:
    bars = np.array([0.5, 0.5], np.float32)
    stamps = {"corpus": "", "encoder": "", "trainer": ""}
    plain = examples.heads_to_plain(
        ["A1", "B1"], np.eye(2, 4, dtype=np.float32), bars, bars, bars, stamps, {"A1": {}, "B1": {}}
    )
    assert examples.heads_from_plain(plain, {"B1"}).codes == ("B1",)
    assert examples.heads_from_plain(plain, {"A1"}).digest != examples.heads_from_plain(plain, {"B1"}).digest


def test_a_head_for_another_encoder_is_refused() -> None:
    with pytest.raises(ValueError, match="trained with"):
        detector(made=heads("another"))


def test_what_is_above_its_threshold_is_found_where_it_stands() -> None:
    text = f"We stopped the launch. Then it rained on us. It was late and we stopped it. {REST}"
    assert found(text) == [(0, "DEC901"), (2, "DEC901"), (2, "SCH901")]
    assert found(text, 0, 1) == [(0, "DEC901")]


def test_a_text_too_short_to_be_rated_has_thresholds_of_its_own() -> None:
    assert found("We stopped the launch. It was late by then.") == [(1, "SCH901")]


def test_a_mistake_known_as_a_whole_is_named_by_its_likeliest_indicator() -> None:
    """A short text makes the mistake by two of its sentences together; no indicator's own head is sure."""
    weights = np.array([[1, 0, 0, -3], [0, 2, 0, -3], [4, 4, 0, -6]], np.float32)
    bars = np.array([0.9, 0.9, 0.8], np.float32)
    stamps = {"corpus": "c", "encoder": "counting", "trainer": "t"}
    codes = ["CUL901", "CUL902", "control"]
    plain = examples.heads_to_plain(codes, weights, bars, bars, bars, stamps, {code: {} for code in codes})
    made = examples.heads_from_plain(plain, set(codes[:2]))
    short = "We stopped the launch. It was late by then."
    assert found(short, made=made, against=codes[:2]) == [(0, "CUL902")]
    assert found("We stopped the launch. It rained by then.", made=made, against=codes[:2]) == []
    assert found(f"{short} {REST}", made=made, against=codes[:2]) == []


def test_a_sentence_is_held_against_its_speaker_for_the_surest_mistake_only() -> None:
    text = f"It was late late and we stopped it. {REST}"
    assert found(text, against=["DEC901", "SCH901"]) == [(0, "SCH901")]
    assert found(text, against=["DEC901"]) == [(0, "DEC901"), (0, "SCH901")]


def test_a_sentence_of_a_few_words_is_not_classified() -> None:
    encoder = Counting()
    assert detector(encoder).find([(context("We stopped it."), [0])]) == [[]]
    assert encoder.asked == []


LONG = " It was late and it rained on us." * 12


def test_a_heap_of_terms_too_short_for_the_gate_is_not_classified_in_an_answer() -> None:
    assert found(f"Threshold stopped decision late.{LONG}", 0) == []
    assert found(f"Trade-off stopped decision late.{LONG}", 0) == []
    assert found(f"We stopped on time.{LONG}", 0) == [(0, "DEC901")]


def test_an_answer_is_read_without_its_dress_and_a_line_by_itself_as_it_stands() -> None:
    encoder = Counting()
    line = "We ultimately stopped the launch in order to help us."
    detector(encoder).find([(context(line), [0])])
    detector(encoder).find([(context(f"{line}{LONG}"), [0])])
    as_it_stands, undressed = (asked[0] for asked in encoder.asked)
    assert as_it_stands == "we ultimately stopped the launch in order to help us."
    assert undressed == "we stopped the launch to help us."


def test_too_near_to_the_threshold_is_not_decided() -> None:
    made = heads()
    chance = float(examples.probabilities(made, np.array([[1, 0, 0]], np.float32))[0, 0])
    text = f"We stopped the launch. {REST}"
    for bar, seen in ((chance / 1.005, []), (chance / 1.05, [(0, "DEC901")])):
        bars = np.array([bar, 0.9], np.float32)
        assert found(text, made=examples.Heads(made.codes, made.weights, bars, bars, bars, "counting", "d")) == seen


def test_a_batch_is_encoded_once_and_each_sentence_once() -> None:
    encoder = Counting()
    read = context("It was late by then. IT WAS late by then!")
    both = detector(encoder)
    together = both.find([(read, range(2)), (read, range(2))])
    assert len(encoder.asked) == 1
    assert together == [both.find([(read, range(2))])[0]] * 2


def test_every_shipped_head_can_fire() -> None:
    if not bootstrap.HEADS.is_file():
        pytest.skip("not run: no heads yet; screentest packs train")
    rows = json.loads(bootstrap.HEADS.read_text(encoding="utf-8"))["heads"]
    assert {code: row["threshold"] for code, row in rows.items() if row["threshold"] * (1 + examples.MARGIN) >= 1} == {}


def test_what_seldom_stands_against_somebody_is_doubtful_in_a_whole_answer_alone() -> None:
    made = heads()
    chance = float(examples.probabilities(made, np.array([[1, 0, 0]], np.float32))[0, 0])
    low, sure = np.array([chance / 2, 0.9], np.float32), np.array([(chance + 1) / 2, 0.95], np.float32)
    strict = examples.Heads(made.codes, made.weights, low, low, sure, "counting", "d")

    def doubts(text: str, against: Collection[str]) -> list[bool]:
        read = context(text)
        (seen,) = detector(None, strict, against).find([(read, range(len(read.sentences)))])
        return [one.doubtful for one in seen if one.code == "DEC901"]

    assert doubts(f"We stopped the launch. {REST}", ["DEC901"]) == [True]
    assert doubts(f"We stopped the launch. {REST}", []) == [False], "what helps is never a warning"
    assert doubts("We stopped the launch.", ["DEC901"]) == [False], "somebody singled it out"
