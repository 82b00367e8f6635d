"""The pupil: one set of upper layers that learns what several teachers say together, at the cost of one.

Teachers tuned alike but for chance err in different places, and what they say together is better than what any of them
says (decision 4). Running several would cost a pass through the layers each.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import torch

from screentest.engines.reading.plain_words import in_plain_words

from .network import Upper
from .states import States
from .training import train

#: From so many words on both halves of a sentence are learned from as well: whatever the teachers say of them.
HALVED = 16


def texts_to_learn_from(forms: Iterable[str]) -> list[str]:
    """Return sentences, the same in plain words, and the halves of long ones, each once."""
    found: dict[str, None] = {}
    for form in forms:
        words = form.split()
        halves = (words[: len(words) // 2], words[len(words) // 2 :]) if len(words) >= HALVED else ()
        found.update(dict.fromkeys([form, in_plain_words(form), *(" ".join(half) for half in halves)]))
    return list(found)


def learn(pupil: Upper, states: States, said: np.ndarray, rounds: int, seed: int) -> None:
    """Teach a pupil to say what its teachers say: `said` are their log-odds, shape (sentences, labels).

    Every label counts alike; where the teachers say more than usual an error counts more, since only what stands far
    above the rest passes a bar.
    """
    torch.manual_seed(seed)
    wanted = torch.from_numpy(((said - said.mean(axis=0)) / said.std(axis=0)).astype(np.float32))
    torch.nn.init.zeros_(pupil.head.bias)

    def loss(pooled: torch.Tensor, batch: torch.Tensor) -> torch.Tensor:
        right = wanted[batch]
        return ((pupil.head(pooled) - right) ** 2 * (1 + torch.relu(right))).mean()

    train(pupil, states, np.arange(len(wanted)), rounds, seed, loss)
