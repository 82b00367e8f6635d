"""Questions of candidates with the fact that each should get, and how they are counted."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

from screentest.app.rehearsal.asking import near
from screentest.app.services import ReaderSetting, Services
from screentest.engines.interview.asks import inquiries
from screentest.engines.interview.manner import manner_of

FOLDER = Path(__file__).parent / "asked"


@dataclass(frozen=True, slots=True)
class Asked:
    """What came of a set of questions: those that a fact answers (fair), and those that none does."""

    fair: int
    right: int
    wrong: int
    none: int
    answered: int

    @property
    def share_right(self) -> float:
        """Return the share of fair questions that got their fact."""
        return self.right / self.fair

    @property
    def share_misled(self) -> float:
        """Return the share of all questions that got a fact and not theirs."""
        return (self.wrong + self.answered) / (self.fair + self.none)


def told(services: Services, case: str, question: str, setting: ReaderSetting) -> set[str]:
    """Return the keys of the facts that the interviewer says to a question."""
    facts = services.library.question(case).facts
    vocabulary = frozenset(services.library.reading.get("vocabulary", ()))
    if manner_of(question, (), vocabulary) not in ("answer", "question"):
        return set()
    found = inquiries(question, facts, lambda one: near(one, facts, setting))
    return {key for inquiry in found for key in inquiry.key.split()}


def asked(services: Services, name: str, setting: ReaderSetting) -> Asked:
    """Ask every question of a file: “build”, “kept” or “second_hand”."""
    fair = right = wrong = none = answered = 0
    for case in yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8")):
        keys = {fact.key for fact in services.library.question(case["case"]).facts}
        for one in case["asked"]:
            got = told(services, case["case"], one["ask"], setting)
            if one["gets"] == "none":
                none, answered = none + 1, answered + bool(got)
                continue
            assert one["gets"] in keys, (case["case"], one["gets"])
            fair, right = fair + 1, right + (one["gets"] in got)
            wrong += bool(got and one["gets"] not in got)
    return Asked(fair, right, wrong, none, answered)
