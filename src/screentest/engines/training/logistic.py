"""Fits many logistic regressions at once, with a ridge, on shared vectors."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

Array = NDArray[np.float32]

ROUNDS = 80
#: Where biases begin: most sentences show nothing in particular.
BIAS = -2.0


def fit(vectors: Array, shown: Array, weights: Array, ridge: float) -> Array:
    """Return weights of shape (heads, width + 1), the last column the bias.

    `vectors` has shape (n, width); `shown` (0 or 1) and `weights` have shape (n, heads). The ridge is shared out over
    the heads and does not bear on the bias. L-BFGS from zeros: the same input gives the same heads.
    """
    count, width = vectors.shape
    heads = shown.shape[1]

    def cost(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        given = flat.reshape(width + 1, heads).astype(np.float32)
        scores = vectors @ given[:-1] + given[-1]
        loss = float((weights * (np.logaddexp(0, scores) - shown * scores)).sum(dtype=np.float64)) / count
        chances = 1 / (1 + np.exp(-np.clip(scores, -30, 30)))
        slope = weights * (chances - shown) / count
        gradient = np.vstack([vectors.T @ slope + 2 * ridge / heads * given[:-1], slope.sum(axis=0)[None]])
        return loss + ridge / heads * float((given[:-1] ** 2).sum()), gradient.ravel().astype(np.float64)

    begin = np.zeros((width + 1, heads))
    begin[-1] = BIAS
    found = minimize(cost, begin.ravel(), jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS})
    return np.asarray(found.x.reshape(width + 1, heads).T, dtype=np.float32)
