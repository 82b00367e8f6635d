"""Fills the initiatives of a theme with the call's own object; where no theme fits, a scaffold with blanks says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...domain.brief import Theme

#: The parts of each initiative, in the order in which they are told.
PM_PARTS = ("problem", "member", "bet", "primary", "drivers", "guardrails")
TPM_PARTS = ("dependencies", "readiness", "risk")
_LABELS = {
    "problem": "Problem",
    "member": "For whom",
    "bet": "Bet",
    "primary": "Primary metric",
    "drivers": "Drivers",
    "guardrails": "Guardrails",
    "dependencies": "Dependencies",
    "readiness": "Readiness",
    "risk": "Risk",
}
BLANK = "____"
_SCAFFOLD_PM = {
    "problem": f"Who struggles with {{}} today, when, and what is the evidence? {BLANK}",
    "member": f"One kind of customer, not all of them: {BLANK}",
    "bet": f"The one thing to change about {{}} first, and what would disprove it: {BLANK}",
    "primary": f"One measure of that customer's benefit, with a period: {BLANK}",
    "drivers": f"Two or three inputs that move it: {BLANK}",
    "guardrails": f"What must not get worse: {BLANK}",
}
_SCAFFOLD_TPM = {
    "dependencies": f"Teams and partners that {{}} waits for, the slowest first: {BLANK}",
    "readiness": f"The evidence that would let you launch: {BLANK}",
    "risk": f"What could go wrong, its early sign, and the fallback: {BLANK}",
}
_SCAFFOLD_QUESTIONS = (
    "Why is {} a priority now, and what would have to be true for it to be dropped?",
    "What would you measure in the first month of {}, and what would you not conclude from it?",
)


@dataclass(frozen=True, slots=True)
class Initiatives:
    """A product initiative and a programme initiative by parts, and the questions they make likely."""

    theme: str | None
    pm: Mapping[str, str]
    tpm: Mapping[str, str]
    questions: tuple[str, ...]


def initiatives_for(name: str, theme: Theme | None) -> Initiatives:
    """Return the initiatives for a priority of this name."""
    quoted = f"“{name}”"
    pm, tpm = (theme.pm, theme.tpm) if theme else (_SCAFFOLD_PM, _SCAFFOLD_TPM)
    questions = theme.questions if theme else _SCAFFOLD_QUESTIONS
    return Initiatives(
        theme.id if theme else None,
        {part: pm[part].replace("{}", quoted) for part in PM_PARTS},
        {part: tpm[part].replace("{}", quoted) for part in TPM_PARTS},
        tuple(question.replace("{}", quoted) for question in questions),
    )


def told(parts: Mapping[str, str], scaffold: bool) -> str:
    """Return an initiative as one paragraph; a scaffold says first that it is one."""
    lead = "No theme of the library fits; fill the blanks. " if scaffold else ""
    return lead + " ".join(f"{_LABELS[part]}: {words}" for part, words in parts.items())
