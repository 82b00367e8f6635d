"""Trained heads over sentence embeddings: which side a line speaks for, whether it says anything, and its name."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .weigh import Odds

#: What the constant column holds: small, so that the ridge bears on the bias too.
CONSTANT = 0.3
#: How steeply a side's score saturates, and how sharply lines that say nothing are turned down.
STEEP_SIDE, STEEP_EVIDENCE = 1.3, 4.0

Rows = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class TrackHeads:
    """Linear heads, each of shape (width + 1,); `names` has one row for each of `codes`."""

    side: Rows
    evidence: Rows
    names: Rows
    codes: tuple[str, ...]


def with_constant(vectors: NDArray[np.float32]) -> Rows:
    """Return vectors with the constant column."""
    return np.hstack([vectors.astype(np.float64), np.full((len(vectors), 1), CONSTANT)])


def side_values(heads: TrackHeads, rows: Rows) -> Rows:
    """Return what the heads say of each row: from -1 (tpm) to 1 (pm), near 0 where a line says nothing."""
    evidence = 1 / (1 + np.exp(-STEEP_EVIDENCE * (rows @ heads.evidence)))
    values: Rows = np.tanh(STEEP_SIDE * (rows @ heads.side)) * evidence
    return values


def name_values(heads: TrackHeads, rows: Rows) -> Rows:
    """Return, for each row, how well each indicator's name fits, shape (len(rows), len(heads.codes))."""
    values: Rows = rows @ heads.names.T
    return values


def heads_to_plain(heads: TrackHeads, odds: Mapping[str, Odds]) -> dict[str, Any]:
    """Return heads as plain data."""
    return {
        "side": _packed(heads.side),
        "evidence": _packed(heads.evidence),
        "indicators": {
            code: {
                "name": _packed(heads.names[i]),
                "pattern": round(odds[code].pattern, 3),
                "example": round(odds[code].example, 3),
            }
            for i, code in enumerate(heads.codes)
        },
    }


def heads_from_plain(data: Mapping[str, Any]) -> TrackHeads:
    """Return heads from their plain data."""
    rows = data["indicators"]
    return TrackHeads(
        _row(data["side"]), _row(data["evidence"]), np.stack([_row(rows[code]["name"]) for code in rows]), tuple(rows)
    )


def best_name(heads: TrackHeads, values: Rows, allowed: Sequence[str]) -> str:
    """Return which of the allowed indicators fits one row best."""
    places = [heads.codes.index(code) for code in allowed]
    return allowed[int(np.argmax(values[places]))]


def _packed(values: Rows) -> str:
    return base64.b64encode(values.astype("<f4").tobytes()).decode()


def _row(words: str) -> Rows:
    return np.frombuffer(base64.b64decode(words), "<f4").astype(np.float64)
