"""Decision rights: situations in which the authority of a PM and of a TPM differ or collide."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Decider = Literal["pm", "tpm", "engineering-manager", "informed-captain"]

DECIDERS: tuple[Decider, ...] = get_args(Decider)


@dataclass(frozen=True, slots=True)
class Misstep:
    """What would be off in a situation, why, and the claims that it rests on or runs into."""

    what: str
    why: str
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DecisionRight:
    """One situation: who usually decides, what the others bring, where it collides, and what strong people say.

    `parts` holds, for each of the `DECIDERS`, what is theirs; `question` is a question of the bank that asks for it.
    """

    id: str
    name: str
    situation: str
    decides: Decider
    parts: dict[str, str]
    collides: str
    strong_pm: str
    strong_tpm: str
    missteps: tuple[Misstep, ...]
    question: str
    basis: str
    claims: tuple[str, ...] = ()
