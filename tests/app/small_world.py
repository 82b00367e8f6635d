"""A small world for tests of the app: one rubric, two indicators, a reader of fixed habits, a clock that ticks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from screentest.adapters.storage.open import open_store
from screentest.app.services import Services
from screentest.app.settings import Settings
from screentest.domain.competency import Competency
from screentest.domain.errors import ContentError
from screentest.domain.evidence import Evidence, quote_at
from screentest.domain.indicator import Indicator, Provenance
from screentest.domain.library import Library
from screentest.domain.question import Question
from screentest.domain.response import Response
from screentest.domain.rubric import Anchor, Cap, Criterion, Need, Rubric, Thresholds, hashed
from screentest.domain.scorecard import ReaderStamp
from screentest.domain.text import Span
from screentest.ports.reader import Asked, Reading

OURS = Provenance("ours", "tests", "2026-01-01")
OWNS = Indicator(
    "OWN901", "named-owner", "0.1.0", "for", "names who owned it", "why", "", "weak", "strong", "inferred", OURS
)
BLURS = replace(
    OWNS, code="ROL901", name="role-blur", stands="against", mistake="role-blur", severity="warn", message="whose?"
)
RISK = Criterion(
    "risk",
    "Risk",
    "risk-and-dependency",
    "Who owned it?",
    (
        Anchor(1, "Nobody owns it."),
        Anchor(2, "Somebody owns it.", (Need(1, ("OWN901",)),)),
        Anchor(3, "One person owns it.", (Need(1, ("OWN901",)),), (Cap(Need(1, ("ROL901",))),)),
        Anchor(4, "One person owns it, twice.", (Need(2, ("OWN901",), "quotes"),)),
    ),
)
RUBRIC = hashed(Rubric("program", "Programme execution", (RISK,), ("risk",), Thresholds(3.5, 2.5, 1.5, 0.6), 3))
QUESTION = Question("slipped-dependency", "program", "", "tpm", (), (), "What slipped?", 5, "ownership", (), (), OURS)


def library(rubric: Rubric = RUBRIC, *indicators: Indicator) -> Library:
    known = indicators or (OWNS, BLURS)
    return Library(
        packs=(),
        indicators={item.code: item for item in known},
        criteria={item.id: item for item in rubric.criteria},
        rubrics={rubric.id: rubric},
        questions={QUESTION.id: QUESTION},
        competencies={
            RISK.competency: Competency(RISK.competency, "Risk and dependency", "tpm", "what", "strong", "weak")
        },
        behaviours={},
        claims={},
        loops={},
        ladder={},
        reading={},
    )


class Packs:
    """A library that is there already."""

    def __init__(self, holds: Library) -> None:
        self.holds = holds

    def load(self) -> Library:
        return self.holds

    def written(self) -> dict[str, list[dict[str, Any]]]:
        return {"corpus": [], "answers": [], "noise": []}

    def check(self) -> tuple[ContentError, ...]:
        return ()


class Ticking:
    """A clock that goes on by a second each time it is asked."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 1, 2, 10, tzinfo=UTC)

    def now(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment


class Habitual:
    """A reader that finds an owner wherever it reads “I owned it”, and a blur at “we all owned”."""

    stamp = ReaderStamp("rule", "full", "1", "none")

    def read(self, response: Response, asked: Asked) -> Reading:
        evidence = []
        for words, code in (("I owned it", "OWN901"), ("we all owned", "ROL901")):
            at = response.text.find(words)
            quote = quote_at(response.text, Span(at, at + len(words))) if at >= 0 else None
            if quote:
                evidence.append(Evidence(code, quote, "pattern"))
        return Reading(tuple(evidence), response.said, len(response.text.split()), self.stamp)

    def read_many(self, batch: Sequence[tuple[Response, Asked]]) -> list[Reading]:
        return [self.read(response, asked) for response, asked in batch]


def world(url: str, holds: Library | None = None) -> Services:
    """Return services on a store, with nothing else outside."""
    settings = Settings(Path("nowhere"), url, Path("nowhere"))
    return Services(
        settings, Ticking(), Packs(holds or library()), lambda _, __: Habitual(), lambda s: open_store(s.database)
    )
