"""More evidence is surer, none is one half; a score of scope stays within its range."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screentest.engines.requisition import exposure, track
from screentest.engines.requisition.weights import ExposureWeights, TrackWeights

TRACK = TrackWeights({"plans": 2.0, "delivers": 1.5, "asks": -2.0}, 1.5, -0.2, 1.0, 0.1, 0.85)
SCOPE = ExposureWeights(2.0, 0.5, -0.1, 2.2, -0.1)


def chance(leaning: float | None = None, **counts: int) -> float:
    return track.probability(track.log_odds(counts, leaning, TRACK))


def test_no_evidence_is_one_half_and_hybrid() -> None:
    assert chance() == chance(0.9) == 0.5
    assert track.decided(0.5, 9, TRACK) == "hybrid"


def test_more_of_one_side_is_surer() -> None:
    found = [chance(plans=n) for n in range(6)]
    assert found == sorted(found)
    assert found[1] < 0.85 < found[5]
    assert chance(asks=5) < 0.15


@pytest.mark.parametrize(("value", "wanted"), [(0.85, "tpm"), (0.849, "hybrid"), (0.151, "hybrid"), (0.15, "pm")])
def test_the_border_is_where_it_is_stated(value: float, wanted: str) -> None:
    assert track.decided(value, 9, TRACK) == wanted
    assert track.decided(value, 2, TRACK) == "hybrid"


@given(st.dictionaries(st.sampled_from(["plans", "delivers", "asks"]), st.integers(0, 500)), st.floats(-9, 9))
def test_probabilities_stay_inside(counts: dict[str, int], leaning: float) -> None:
    assert 0 < chance(leaning, **counts) < 1


def test_scope() -> None:
    sides = {"ends": "event-bound", "lasts": "foundational"}
    ends, lasts = (exposure.balance({name: 3}, sides) for name in sides)  # type: ignore[arg-type]
    assert ends == -lasts > 0
    assert exposure.score_of(0.0, None, 0, SCOPE) == 0.5
    assert exposure.score_of(lasts, 0.1, 3, SCOPE) < 0.35 < 0.65 < exposure.score_of(ends, 0.1, 3, SCOPE)
    assert exposure.reading_of(0.5) == "mixed"


def test_one_decisive_sentence_counts_more_than_ten_of_no_side() -> None:
    assert exposure.pooled([]) == 0.0
    assert exposure.pooled([1.0] + [0.0] * 10) > sum([1.0] + [0.0] * 10) / 11


@given(st.floats(0, 1), st.integers(0, 30))
def test_the_range_is_wide_and_holds_the_score(score: float, evidence: int) -> None:
    low, high = exposure.range_of(score, evidence)
    assert 0 <= low <= score + 0.001
    assert score - 0.001 <= high <= 1
    assert high - low >= exposure.LEAST_WIDTH
    assert exposure.range_of(0.5, 0)[1] > exposure.range_of(0.5, 9)[1]
