"""Which figures a simulation is given: the packs' own, the playbook's instead, a scenario's, and what a person sets."""

from __future__ import annotations

import difflib
import math
from collections.abc import Mapping, Sequence
from typing import Any

from ...domain.errors import UserError
from ...domain.library import Library
from ...domain.outlook import (
    Assumption,
    AssumptionSet,
    BreakScenario,
    Conclusion,
    Override,
    PayBook,
    PayFact,
    PaySurvey,
)

#: Unit → the least and the most that can be meant by it at all.
POSSIBLE: dict[str, tuple[float, float]] = {
    "share": (0, 1),
    "probability": (0, 1),
    "yearly": (-0.2, 1),
    "factor": (0, 3),
    "sd": (0, 2),
    "percentile": (1, 99),
    "years": (0, 45),
    "months": (0, 12),
    "level": (4, 8),
    "switch": (0, 1),
    "dollars": (0, 1e7),
}
_NEVER_BELOW_NONE = (
    *("promotion_pm", "promotion_tpm", "promotion_market", "break_pm", "break_tpm"),
    *("inflation", "discount", "stock_volatility"),
)
#: Assumption → narrower bounds than its unit's.
_NARROWER: dict[str, tuple[float, float]] = {
    "noise_persistence": (0, 0.99),
    "option_cost": (0.05, 1),
    "option_hold": (1, 45),
    "promotion_slowdown": (0.05, 3),
    "break_pay_change": (-0.9, 1),
    **dict.fromkeys(_NEVER_BELOW_NONE, (0, 1)),
}
#: Units of which there are only whole numbers.
WHOLE = ("level", "switch")


class PayKnowledge:
    """The pay of all loaded packs, gathered: what is fact and what is assumed."""

    def __init__(self, library: Library) -> None:
        books = tuple(library.pay.values())
        self.books: tuple[PayBook, ...] = books
        self.surveys: dict[str, PaySurvey] = {s.id: s for book in books for s in book.surveys}
        self.assumptions: dict[str, Assumption] = {a.name: a for book in books for a in book.assumptions}
        self.overrides: tuple[Override, ...] = tuple(o for book in books for o in book.overrides)
        self.scenarios: dict[str, BreakScenario] = {s.id: s for book in books for s in book.scenarios}
        self.conclusions: tuple[Conclusion, ...] = tuple(c for book in books for c in book.conclusions)
        self.companies: dict[str, PayBook] = {book.company: book for book in books if book.mechanics}

    def company(self, name: str) -> PayBook | None:
        """Return a company's pay, None for “any”; raises UserError for a company that no pack knows."""
        if name == "any":
            return None
        if name not in self.companies:
            known = ", ".join(["any", *sorted(self.companies)])
            raise UserError(f"no pack has the pay of “{name}”", f"the companies are {known}")
        return self.companies[name]

    def facts(self, company: str) -> tuple[PayFact, ...]:
        """Return a company's facts."""
        book = self.company(company)
        return book.facts if book else ()

    def values(
        self, which: AssumptionSet, company: str, scenario: str | None, own: Mapping[str, float]
    ) -> dict[str, float]:
        """Return every figure by name: assumptions, then the playbook's, the scenario's, and a person's own."""
        found = {name: one.value for name, one in self.assumptions.items()}
        found["free_options"] = 0.0
        found |= {fact.name: fact.value for fact in self.facts(company)}
        if which == "playbook":
            found |= {one.name: one.value for one in self.overrides}
        if scenario is not None:
            found |= self.scenario(scenario).values
        return found | dict(own)

    def scenario(self, name: str) -> BreakScenario:
        """Return a scenario of breaks; raises UserError for one that no pack knows."""
        if name not in self.scenarios:
            raise UserError(f"there is no scenario “{name}”", f"the scenarios are {', '.join(self.scenarios)}")
        return self.scenarios[name]

    def own(self, pairs: Sequence[str]) -> dict[str, float]:
        """Return what a person sets, from “name=value”; raises UserError for what cannot be meant."""
        found = {}
        for pair in pairs:
            name, is_set, text = (part.strip() for part in pair.partition("="))
            if not is_set:
                raise UserError(f"“{pair}” sets nothing", "write name=value, as promotion_pm=0.15")
            if name not in self.assumptions:
                near = difflib.get_close_matches(name, self.assumptions, n=3, cutoff=0.4)
                hint = f"did you mean {', '.join(near)}?" if near else "`screentest outlook --list` shows them all"
                raise UserError(f"there is no assumption “{name}”", hint)
            found[name] = self._number(name, text)
        return found

    def _number(self, name: str, text: str) -> float:
        one = self.assumptions[name]
        try:
            value = float(text.removesuffix("%")) / (100 if text.endswith("%") else 1)
        except ValueError:
            raise UserError(f"{name}: “{text}” is not a number", "as 0.15 or 15%") from None
        least, most = possible(one)
        if not math.isfinite(value) or not least <= value <= most:
            raise UserError(
                f"{name}: {text} cannot be meant",
                f"from {least:g} to {most:g} ({one.unit}); plausible is {one.low:g} to {one.high:g}",
            )
        if one.unit in WHOLE and value != int(value):
            raise UserError(f"{name}: {text} is not a whole number", f"from {least:g} to {most:g}")
        return value


def possible(one: Assumption) -> tuple[float, float]:
    """Return the least and the most that an assumption can be set to."""
    return _NARROWER.get(one.name, POSSIBLE[one.unit])


def listed(
    knowledge: PayKnowledge, which: AssumptionSet, company: str, own: Mapping[str, float]
) -> list[dict[str, Any]]:
    """Return every figure with its value, range and standing, facts apart from assumptions."""
    values = knowledge.values(which, company, None, own)
    rows: list[dict[str, Any]] = [
        {
            "name": one.name,
            "value": values[one.name],
            "low": one.low,
            "high": one.high,
            "unit": one.unit,
            "what": one.what,
            "why": one.why,
            "standing": "assumption",
            "set_by": _set_by(one.name, knowledge, which, own),
            "claims": list(one.claims),
        }
        for one in knowledge.assumptions.values()
    ]
    rows += [
        {"standing": "fact", "name": f.name, "value": f.value, "unit": f.unit, "what": f.what}
        | {"source": f.source, "as_of": f.as_of, "claims": list(f.claims)}
        for f in knowledge.facts(company)
    ]
    rows += [
        {"standing": "fact", "name": f"survey {s.id}", "unit": "dollars", "what": f"total pay by experience, {s.group}"}
        | {"source": s.source, "as_of": s.as_of, "note": s.note, "n": sum(row.n for row in s.rows), "claims": []}
        for s in knowledge.surveys.values()
    ]
    book = knowledge.company(company)
    if book:
        rows += [
            {"standing": "fact", "name": f"posted range, {r.track.upper()} level {r.level}", "unit": "dollars"}
            | {"what": "median of posted ranges", "low": r.low, "high": r.high, "n": r.n}
            | {"source": book.posted_source, "as_of": book.posted_as_of, "claims": []}
            for r in book.posted
        ]
    return rows


def _set_by(name: str, knowledge: PayKnowledge, which: AssumptionSet, own: Mapping[str, float]) -> str:
    if name in own:
        return "you"
    if which == "playbook" and any(one.name == name for one in knowledge.overrides):
        return "playbook"
    return "default"
