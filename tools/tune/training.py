"""One pass of training after another over the upper layers: the loop that teachers and their pupil share."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
import torch

from .network import Upper
from .states import BATCH, States

RATE, HEAD_RATE, DECAY, WARM = 1.5e-4, 2e-3, 0.01, 100

Loss = Callable[[torch.Tensor, torch.Tensor], torch.Tensor]


def train(upper: Upper, states: States, rows: np.ndarray, rounds: int, seed: int, loss_of: Loss) -> None:
    """Train in place; `loss_of` takes pooled vectors (rows, 384) and the rows' numbers.

    The same input on the same machine gives the same layers.
    """
    dice = np.random.default_rng(seed)
    optimiser = torch.optim.AdamW(
        [{"params": upper.layers.parameters(), "lr": RATE}, {"params": upper.head.parameters(), "lr": HEAD_RATE}],
        weight_decay=DECAY,
    )
    steps = rounds * -(-len(rows) // BATCH)
    plan = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda k: min(1, k / WARM) * max(0.02, 1 - k / steps))
    for number in range(rounds):
        begun, lost = time.perf_counter(), 0.0
        for batch in states.shuffled(rows, dice):
            loss = loss_of(upper.pooled(*states.batch(batch)), torch.from_numpy(batch))
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(upper.layers.parameters(), 1.0)
            optimiser.step()
            plan.step()
            lost += loss.item() * len(batch)
        print(f"round {number + 1}: loss {lost / len(rows):.4f}, {time.perf_counter() - begun:.0f} s", flush=True)
