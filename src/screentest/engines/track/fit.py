"""Fits the track heads in closed form, and calibrates the verdict on whole résumés that the heads never saw."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...domain.verdict import Calibration
from .heads import TrackHeads
from .weigh import LEAST_ODDS, MOST_ODDS

#: Raised when the way of training changes: the weights carry it.
TRAINER = "track-ridge-1"
RIDGE = 1.0
FOLDS = 5
#: What lines that say nothing weigh in the head that knows them; the others weigh `SAID`.
SILENT, SAID = 2.0, 0.6
#: A training line this like a line of a résumé that is held out is held out with it (cosine).
LIKE = 0.65
#: The share of résumés without a clear track that the bar is to hold back.
HOLD = 0.95

Rows = NDArray[np.float64]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Lines:
    """Training lines: `rows` of shape (n, width + 1), `side` 1 pm, -1 tpm, 0 neither; `code` "" where it has no name.

    `silent` marks lines that say nothing of either side; `fold` is the fold in which a line is held out.
    """

    rows: Rows
    side: Rows
    silent: Mask
    code: tuple[str, ...]
    fold: NDArray[np.int64]


def fold_of(text: str) -> int:
    """Return a line's fold, which depends on its words alone."""
    return zlib.crc32(text.encode()) % FOLDS


def fit_heads(lines: Lines, codes: Sequence[str], use: Mask) -> TrackHeads:
    """Return the heads fitted on the lines in `use`."""
    rows = lines.rows[use]
    side = lines.side[use]
    silent = lines.silent[use]
    weight = np.where(silent, SILENT, SAID)
    ridge = RIDGE * np.eye(rows.shape[1])
    gram = rows.T @ rows + ridge
    weighted = rows.T @ (rows * weight[:, None]) + ridge
    named = np.array(lines.code)[use]
    targets = np.stack([np.where(named == code, 1.0, -0.1) for code in codes], axis=1)
    return TrackHeads(
        np.asarray(np.linalg.solve(gram, rows.T @ side), dtype=np.float64),
        np.asarray(np.linalg.solve(weighted, rows.T @ (weight * np.where(silent, -1.0, 1.0))), dtype=np.float64),
        np.asarray(np.linalg.solve(gram, rows.T @ targets).T, dtype=np.float64),
        tuple(codes),
    )


def log_odds(right: int, wrong: int) -> float:
    """Return the log-odds that a sighting is of its own side, from counts, within bounds."""
    return float(np.clip(np.log((right + 0.5) / (wrong + 0.5)), LEAST_ODDS, MOST_ODDS))


def calibrate(values: Sequence[float], truth: Sequence[int]) -> Calibration:
    """Return slope and bar from balances of résumés held out; `truth` is 1 pm, -1 tpm, 0 unclear.

    An unclear one counts half for each side, so that its probability is drawn to a half.
    """
    x = np.array(values)
    y = (np.array(truth) + 1) / 2
    slope = 1.0
    for _ in range(60):
        p = 1 / (1 + np.exp(-np.clip(slope * x, -30, 30)))
        gradient = float((x * (y - p)).sum()) - 0.02 * slope
        curvature = float((x * x * p * (1 - p)).sum()) + 0.02
        step = gradient / curvature
        slope += float(np.clip(step, -1, 1))
        if abs(step) < 1e-10:
            break
    unclear = np.abs(x[np.array(truth) == 0])
    return Calibration(round(slope, 4), round(float(np.quantile(unclear, HOLD)) if len(unclear) else 1.0, 4))
