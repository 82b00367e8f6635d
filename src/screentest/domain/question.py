"""Questions: what the interviewer says, what a strong answer holds, and the probes that follow."""

from __future__ import annotations

from dataclasses import dataclass

from .indicator import Provenance
from .track import QuestionKind, Track


@dataclass(frozen=True, slots=True)
class Probe:
    """A follow-up, said when an indicator is missing or was found against the speaker (one of the two is set)."""

    say: str
    missing: str = ""
    found: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the bank; `prompt` is what the interviewer says, `time_box` is in minutes."""

    id: str
    kind: QuestionKind
    subtype: str
    track: Track
    levels: tuple[str, ...]
    competencies: tuple[str, ...]
    prompt: str
    time_box: int
    listens_for: str
    wrong_variables: tuple[str, ...]
    probes: tuple[Probe, ...]
    provenance: Provenance
