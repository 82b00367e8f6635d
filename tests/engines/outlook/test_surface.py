"""The surveyed surface goes through the survey, rises, and lies flat where nothing is known; the lattice fills."""

from __future__ import annotations

import math
from itertools import pairwise
from statistics import NormalDist

import numpy as np
import pytest
from pay_room import SHAPE, survey

from screentest.domain.outlook import SURVEYED
from screentest.engines.outlook.figures import chance, mean, quantiles
from screentest.engines.outlook.lattice import POINTS, SIDES, place
from screentest.engines.outlook.surface import GRAIN, REACH, SIZE, pay_at, standing_of, table
from screentest.engines.outlook.survey import at_experience, base_gap, median_gap, middle, path, tracks

PM, TPM = tracks(survey())


def logs(years: float) -> tuple[float, ...]:
    return at_experience(PM, years)[0]


@pytest.mark.parametrize(("p", "part"), list(zip(SURVEYED, SHAPE, strict=True)))
def test_the_surface_goes_through_the_survey(p: float, part: float) -> None:
    score = NormalDist().inv_cdf(p)
    assert pay_at(logs(4), score) == pytest.approx(240_000 * part)
    assert standing_of(logs(4), 240_000 * part) == pytest.approx(score)


def test_between_bands_and_beyond_them() -> None:
    assert middle(PM[0]) == 1
    assert middle(PM[-1]) == 20
    assert math.exp(at_experience(PM, 5.5)[0][3]) == pytest.approx(math.sqrt(240_000 * 280_000))
    assert at_experience(PM, 0) == at_experience(PM, 1)
    assert at_experience(PM, 45) == at_experience(PM, 20)


def test_the_table_rises_and_lies_flat_at_its_ends() -> None:
    found = table(logs(10), 0.0)
    assert len(found) == SIZE
    assert all(low <= high for low, high in pairwise(found))
    assert found[REACH * GRAIN] == pytest.approx(pay_at(logs(10), 0.0))
    assert found[0] == found[GRAIN]
    assert found[-1] == found[-GRAIN]
    assert table(logs(10), 0.5)[REACH * GRAIN] == pytest.approx(pay_at(logs(10), 0.5))


def test_a_path_is_the_survey_year_by_year() -> None:
    assert path(survey(), 6, 3) == tuple(tuple(at_experience(rows, 6 + t) for t in range(3)) for rows in (PM, TPM))


def test_gaps_between_the_tracks() -> None:
    assert median_gap(survey(pm=1.1), 7) == pytest.approx(0.1)
    assert base_gap(survey(), 7, 0.0) == pytest.approx(0.7 / 0.75 - 1, abs=0.01)
    assert base_gap(survey(), 7, 1.0) == pytest.approx(0)


def test_the_lattice_meets_every_part_of_every_side_once() -> None:
    wanted = [(i + 0.5) / POINTS for i in range(POINTS)]
    sides = [[place(point, side) for point in range(POINTS)] for side in range(SIDES)]
    assert all(sorted(side) == pytest.approx(wanted) for side in sides)
    alike = np.abs(np.corrcoef(np.array(sides)) - np.eye(SIDES))
    assert alike.max() < 0.6


def test_figures_of_known_numbers() -> None:
    values = np.arange(10_001, dtype=np.float32)
    assert mean(values).value == pytest.approx(5000)
    assert mean(values).error == pytest.approx(10_001 / math.sqrt(12) / math.sqrt(10_001), rel=1e-3)
    half = quantiles(values, (0.5,))[0]
    assert half.value == pytest.approx(5000, abs=1)
    assert half.error == pytest.approx(0.5 * math.sqrt(10_001), rel=0.02)
    assert chance(values > 2500).value == pytest.approx(0.75, abs=1e-3)
    assert chance(values >= 0).error == 1 / 10_001
