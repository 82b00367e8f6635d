"""Fitting in closed form: it finds a side that is there, holds out by words, and calibrates by whole résumés."""

from __future__ import annotations

import pytest

np = pytest.importorskip("numpy", reason="not run: numpy missing; pip install 'screentest[full]'")

from screentest.engines.track.fit import Lines, calibrate, fit_heads, fold_of, log_odds  # noqa: E402
from screentest.engines.track.heads import (  # noqa: E402
    best_name,
    heads_from_plain,
    heads_to_plain,
    name_values,
    side_values,
    with_constant,
)
from screentest.engines.track.weigh import LEAST_ODDS, MOST_ODDS, Odds, chance  # noqa: E402

CODES = ("EXR001", "PIN001")


def lines() -> Lines:
    """Return lines in which the first axis is the side and the second whether anything is said."""
    generator = np.random.default_rng(5)
    side = np.repeat([1.0, -1.0, 0.0], 60)
    vectors = generator.normal(0, 0.1, (180, 6)).astype(np.float32)
    vectors[:, 0] += side
    vectors[:, 1] += np.where(side == 0, -1, 1)
    codes = tuple("PIN001" if s > 0 else "EXR001" if s < 0 else "" for s in side)
    return Lines(with_constant(vectors), side, side == 0, codes, np.arange(180) % 5)


def test_a_side_that_is_there_is_found_where_it_was_not_seen() -> None:
    table = lines()
    heads = fit_heads(table, CODES, table.fold != 0)
    unseen = table.fold == 0
    values = side_values(heads, table.rows[unseen])
    sides = table.side[unseen]
    assert (values[sides == 1] > 0.3).all()
    assert (values[sides == -1] < -0.3).all()
    assert (np.abs(values[sides == 0]) < 0.1).all()
    names = name_values(heads, table.rows[unseen])
    assert best_name(heads, names[0], CODES) == "PIN001"
    assert best_name(heads, names[0], ["EXR001"]) == "EXR001"


def test_heads_come_back_from_their_plain_form() -> None:
    table = lines()
    heads = fit_heads(table, CODES, table.fold >= 0)
    back = heads_from_plain(heads_to_plain(heads, dict.fromkeys(CODES, Odds(1.0, 2.0))))
    assert back.codes == heads.codes
    assert np.allclose(side_values(back, table.rows), side_values(heads, table.rows), atol=1e-5)


def test_a_fold_depends_on_the_words_alone() -> None:
    assert fold_of("the same words") == fold_of("the same words")
    assert {fold_of(f"line {i}") for i in range(60)} == {0, 1, 2, 3, 4}


def test_log_odds_stay_within_bounds() -> None:
    assert log_odds(500, 0) == MOST_ODDS
    assert log_odds(1, 90) == LEAST_ODDS
    assert LEAST_ODDS < log_odds(20, 4) < MOST_ODDS


def test_calibration_draws_the_unclear_to_a_half() -> None:
    values = [2.0, 1.5, 1.8, -1.7, -2.1, -1.4, 0.2, -0.1, 0.3, -0.3]
    truth = [1, 1, 1, -1, -1, -1, 0, 0, 0, 0]
    found = calibrate(values, truth)
    assert found.slope > 1
    assert 0.25 < found.decide < 1.4
    assert chance(found.slope * 2.0) > 0.85
    doubtful = calibrate([*values, 2.0, -2.0], [*truth, 0, 0])
    assert doubtful.slope < found.slope
