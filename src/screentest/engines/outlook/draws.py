"""The chances of one block of careers: a stream of its own for every block, shared by all ways that are compared.

A block's numbers follow from the seed and the block's number alone (numpy's SeedSequence, spawned by number), so it
does not matter which thread works it out, in which order, or how many others there are.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from .plan import HIGHEST

Floats = NDArray[np.float32]
#: Careers in a block; part of what a seed means.
BLOCK = 8192
#: Promotions that one career can have at most.
MOST = HIGHEST - 4


@dataclass(slots=True)
class Draws:
    """Chances of `n` careers over H years.

    `person`: three normal scores (what both tracks share, what is the PM's alone, the TPM's alone); `wait`: exponential
    waits for each promotion; `noise` (H, n) and `price` (H, n): normal scores; `luck` (H, n): 16-bit whole numbers for
    breaks; `place`: uniform places within an offered range.
    """

    person: Floats
    wait: Floats
    noise: Floats
    price: Floats
    luck: NDArray[np.uint16]
    place: Floats


def draw(seed: int, block: int, n: int, years: int) -> Draws:
    """Return the chances of the careers of one block."""
    bits = np.random.SFC64(np.random.SeedSequence(seed, spawn_key=(block,)))
    rng, single = np.random.Generator(bits), np.float32
    person = rng.standard_normal((3, n), dtype=single)
    wait = rng.standard_exponential((MOST, n), dtype=single)
    place = rng.random(n, dtype=single)
    noise = np.take(_scores(), _whole(bits, years, n))
    price = np.take(_scores(), _whole(bits, years, n))
    return Draws(person, wait, noise, price, _whole(bits, years, n), place)


def first(draws: Draws, n: int) -> Draws:
    """Return the chances of the first `n` careers of a block; they are the same careers, whatever n is."""
    if n >= draws.place.shape[-1]:
        return draws
    return Draws(
        draws.person[:, :n],
        draws.wait[:, :n],
        draws.noise[:, :n],
        draws.price[:, :n],
        np.ascontiguousarray(draws.luck[:, :n]),
        draws.place[:n],
    )


def _whole(bits: np.random.SFC64, years: int, n: int) -> NDArray[np.uint16]:
    """Return (years, n) even chances as whole numbers of 16 bits, four to a draw."""
    return bits.random_raw(-(-years * n // 4)).view(np.uint16)[: years * n].reshape(years, n)


@lru_cache(maxsize=1)
def _scores() -> Floats:
    """Return 65,536 normal scores of equal chance, of variance 1; looking one up costs a third of drawing one.

    The largest is 4.2: of a shock of one year in one of a million careers nothing further out is asked.
    """
    grid = np.linspace(-6, 6, 24_001)
    below = np.array([0.5 * math.erfc(-z / math.sqrt(2)) for z in grid])
    scores = np.interp((np.arange(65_536) + 0.5) / 65_536, below, grid)
    held: Floats = (scores / scores.std()).astype(np.float32)
    return held


@lru_cache(maxsize=2)
def kept(seed: int, block: int, n: int, years: int) -> Draws:
    """Return `draw`'s chances, remembered: many small tasks ask for the same block; nobody writes to them."""
    return draw(seed, block, n, years)
