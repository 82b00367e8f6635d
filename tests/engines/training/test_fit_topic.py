"""The topic is fitted the same each time, and its bar leaves held-out answers alone."""

from __future__ import annotations

from typing import Any

import pytest

np = pytest.importorskip("numpy", reason="not run: numpy missing; pip install 'screentest[full]'")
training = pytest.importorskip("screentest.engines.training.topic")
material = pytest.importorskip("screentest.engines.training.material")
strangeness = pytest.importorskip("screentest.engines.reading.topic").strangeness

FOLDS, EACH = 4, 40


def made() -> tuple[Any, Any]:
    """Return a table of work, corpus and noise that lie apart, and where they stand in it."""
    dice = np.random.default_rng(3)
    middle = np.repeat([[3.0, 0, 0], [2.5, 1, 0], [0, 0, 3.0]], EACH, axis=0)
    vectors = middle + dice.normal(0, 0.5, middle.shape)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    rows = np.arange(3 * EACH)
    table = material.Table(
        np.hstack([vectors, np.full((len(vectors), 1), material.CONSTANT)]), rows < EACH, rows // 3 % FOLDS, {}, {}, {}
    )
    answers = [rows[at : at + 3] for at in range(0, EACH - 1, 3)]
    return table, training.Stretches(np.full(3 * EACH, 20), answers, [rows[2 * EACH :]])


def test_noise_is_caught_and_answers_are_left_alone() -> None:
    fitted = training.fit_topic(*made(), strangeness, FOLDS)
    assert fitted.caught > 0.95
    assert fitted.closed <= 1 / (EACH // 3)
    assert np.allclose(np.linalg.norm(fitted.noise, axis=1), 1, atol=1e-5)


def test_it_is_the_same_each_time() -> None:
    one, two = (training.fit_topic(*made(), strangeness, FOLDS) for _ in range(2))
    assert one.bar == two.bar
    assert one.weights.tobytes() == two.weights.tobytes()
    assert one.work.tobytes() == two.work.tobytes()


def test_few_vectors_are_their_own_centres() -> None:
    few = np.eye(3, dtype=np.float32)
    assert training.centres(few, 5) is few
