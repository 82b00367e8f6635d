"""Use case: what the choice between the tracks, or between offers, is worth, and what that hangs on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from ...domain.errors import UserError
from ...domain.offer import Offer
from ...domain.outlook import (
    Assumption,
    AssumptionSet,
    Estimate,
    Mechanics,
    Money,
    Outlook,
    OutlookTask,
    PaySurvey,
    Side,
)
from ...engines.outlook import answers, bar, survey
from ...engines.outlook.lattice import POINTS, place
from ...ports.simulator import Simulator
from .values import WHOLE, PayKnowledge, possible

#: Careers for what is asked besides the main question: each assumption's two ends, the other set, the scenarios.
FEW = 8192
#: What a person says of himself or chooses is not unsure.
YOURS = frozenset({"years_experience", "start_level", "election", "stock_grants", "option_hold", "discount"})
MOST_CAREERS, MOST_YEARS, MOST_OFFERS = 2_000_000, 40, 6


@dataclass(frozen=True, slots=True)
class OutlookRequest:
    """What a person asks. Chances are of clearing each track's bar; None takes them from the assumptions."""

    offers: tuple[Offer, ...] = ()
    which: AssumptionSet = "evidence"
    company: str = "any"
    survey: str | None = None
    scenario: str | None = None
    own: Mapping[str, float] = field(default_factory=dict)
    horizon: int = 20
    careers: int = 100_000
    seed: int = 1
    money: Money = "present"
    chance_pm: float | None = None
    chance_tpm: float | None = None
    #: Every so-manieth of the worlds in which all assumptions are moved at once; more than 1 is a quicker look.
    every: int = 1


@dataclass(frozen=True, slots=True)
class Swing:
    """What one assumption does to the mean difference between its ends, all others held."""

    assumption: Assumption
    at_low: Estimate
    at_high: Estimate
    ends: tuple[float, float]

    @property
    def width(self) -> float:
        """Return how far the difference moves."""
        return abs(self.at_high.value - self.at_low.value)

    @property
    def flips(self) -> bool:
        """Tell whether the sign changes within the range."""
        return (self.at_low.value < 0) != (self.at_high.value < 0)


@dataclass(frozen=True, slots=True)
class Unsure:
    """What comes out over `worlds` in which all assumptions are moved at once over their ranges.

    `at_least`: share of careers in which the first way earns at least as much; `ahead`: share of worlds in which it
    does on average; `means`: the mean difference at 10, 50 and 90 per cent of the worlds.
    """

    worlds: int
    at_least: float
    ahead: float
    means: tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Differing:
    """One question, the answer of each set, and the claims that the difference hangs on."""

    question: str
    evidence: str
    playbook: str
    differs: bool
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """Everything that a request leads to. `other` is the index of the way that the first is compared with."""

    request: OutlookRequest
    task: OutlookTask
    main: Outlook
    other: int
    chances: tuple[float, float]
    bar: bar.Bar | None
    centre: Estimate
    swings: tuple[Swing, ...]
    unsure: Unsure
    scenarios: tuple[tuple[str, str, Estimate], ...]
    differing: tuple[Differing, ...]
    gaps: tuple[tuple[float, float], ...]


def answer(knowledge: PayKnowledge, simulate: Simulator, request: OutlookRequest) -> Answered:
    """Return the whole outlook; raises UserError for what cannot be compared."""
    check(request)
    task = task_of(knowledge, request, request.which)
    other = first_tpm(task.sides)
    (main,) = simulate([replace(task, yearly=True)])
    few = replace(task, careers=min(FEW, task.careers))
    tracks = task.sides[0].track, task.sides[other].track
    case = _case(simulate, few, other, request)
    answered_bar = None
    if tracks == ("pm", "tpm"):
        pair, chances = main.pairs[other - 1], chances_of(request, task.values)
        means = main.sides[0].spread.mean, main.sides[other].spread.mean
        answered_bar = bar.bar(*means, pair.spread.mean, *chances, task.values["fallback_share"])
    return Answered(
        request=request,
        task=task,
        main=main,
        other=other,
        chances=chances_of(request, task.values),
        bar=answered_bar,
        centre=case.pair.spread.mean,
        swings=_swings(knowledge, simulate, few, other),
        unsure=_unsure(knowledge, simulate, few, other, request.every),
        scenarios=_scenarios(knowledge, simulate, few, other),
        differing=_differing(knowledge, simulate, request, other, case) if tracks == ("pm", "tpm") else (),
        gaps=_gaps(task),
    )


def task_of(knowledge: PayKnowledge, request: OutlookRequest, which: AssumptionSet) -> OutlookTask:
    """Return what is to be simulated under one set of assumptions."""
    book = knowledge.company(request.company)
    mechanics: Mechanics = book.mechanics if book and book.mechanics else "mixed"
    return OutlookTask(
        _sides(request.offers, mechanics),
        knowledge.values(which, request.company, request.scenario, request.own),
        _survey(knowledge, request),
        book.posted if book else (),
        request.horizon,
        request.careers,
        request.seed,
        request.money,
    )


def chances_of(request: OutlookRequest, values: Mapping[str, float]) -> tuple[float, float]:
    """Return the chances of clearing the PM and the TPM bar; a bar with an offer in hand has been cleared."""
    pm, tpm = bar.chances(
        values["evidence_pm"], values["chance_when_fits"], values["chance_when_not"], values["bar_pm"]
    )
    pm = pm if request.chance_pm is None else request.chance_pm
    tpm = tpm if request.chance_tpm is None else request.chance_tpm
    held = {offer.track for offer in request.offers}
    return 1.0 if "pm" in held else pm, 1.0 if "tpm" in held else tpm


def check(request: OutlookRequest) -> None:
    """Raise UserError for what cannot be simulated or compared."""
    if not 1 <= request.horizon <= MOST_YEARS:
        raise UserError(f"a horizon of {request.horizon} years", f"from 1 to {MOST_YEARS} years are simulated")
    if not 1000 <= request.careers <= MOST_CAREERS:
        raise UserError(f"{request.careers} careers", f"from 1,000 to {MOST_CAREERS:,} are simulated")
    if not 0 <= request.seed < 2**63:
        raise UserError(f"{request.seed} is no seed", "a whole number, not negative")
    for name, chance in (("PM", request.chance_pm), ("TPM", request.chance_tpm)):
        if chance is not None and not 0 <= chance <= 1:
            raise UserError(f"a chance of {chance:g} at the {name} bar", "from 0 to 1, as 0.3")
    if len(request.offers) > MOST_OFFERS:
        raise UserError(f"{len(request.offers)} offers are too many to compare", f"at most {MOST_OFFERS} at once")
    currencies = sorted({offer.currency for offer in request.offers})
    if len(currencies) > 1:
        raise UserError(
            f"offers in {' and '.join(currencies)} cannot be compared",
            "no rates of exchange are kept here; write all offers in one currency",
        )
    if currencies and currencies != ["USD"] and len({offer.track for offer in request.offers}) < 2:
        raise UserError(
            f"an offer in {currencies[0]} cannot be compared with pay surveyed in US dollars",
            "give an offer for each track, or write this one in USD",
        )


def _sides(offers: tuple[Offer, ...], mechanics: Mechanics) -> tuple[Side, ...]:
    """Return the ways in order, PM ones first; a track without an offer is there as the market pays it."""
    found = []
    tracks: tuple[Literal["pm", "tpm"], ...] = ("pm", "tpm")
    for track in tracks:
        held = [offer for offer in offers if offer.track == track]
        found += [Side(offer.name, track, mechanics, offer) for offer in held]
        if not held:
            found.append(Side(f"{track.upper()}, as surveyed" if offers else track.upper(), track, mechanics))
    return tuple(found)


def first_tpm(sides: tuple[Side, ...]) -> int:
    """Return the index of the first way of the TPM track, with which the first of all is compared."""
    return next(i for i, side in enumerate(sides) if side.track == "tpm")


def _survey(knowledge: PayKnowledge, request: OutlookRequest) -> PaySurvey:
    wanted = request.survey or ("all-us" if request.company == "any" else "five-large")
    if wanted not in knowledge.surveys:
        raise UserError(f"there is no survey “{wanted}”", f"the surveys are {', '.join(knowledge.surveys)}")
    return knowledge.surveys[wanted]


def _case(simulate: Simulator, task: OutlookTask, other: int, request: OutlookRequest) -> answers.Case:
    (outlook,) = simulate([task])
    pair = outlook.pairs[other - 1]
    means = outlook.sides[0].spread.mean, outlook.sides[other].spread.mean
    reached = bar.bar(*means, pair.spread.mean, *chances_of(request, task.values), task.values["fallback_share"])
    gap = survey.base_gap(task.survey, task.values["years_experience"], task.values["base_convergence"])
    return answers.Case(outlook, other, task.values, reached, gap, task.sides[0].mechanics)


def _swings(knowledge: PayKnowledge, simulate: Simulator, task: OutlookTask, other: int) -> tuple[Swing, ...]:
    """Return what each assumption does by itself over its range, the strongest first, without those that do nothing."""
    limits = {one.name: ends(one, task.values[one.name]) for one in knowledge.assumptions.values()}
    tasks = [replace(task, values={**task.values, name: end}) for name, pair in limits.items() for end in pair]
    means = [outlook.pairs[other - 1].spread.mean for outlook in simulate(tasks)]
    swings = (
        Swing(one, low, high, limits[one.name])
        for one, low, high in zip(knowledge.assumptions.values(), means[::2], means[1::2], strict=True)
    )
    found = [swing for swing in swings if swing.width > 0]
    return tuple(sorted(found, key=lambda swing: (-swing.width, swing.assumption.name)))


def _scenarios(
    knowledge: PayKnowledge, simulate: Simulator, task: OutlookTask, other: int
) -> tuple[tuple[str, str, Estimate], ...]:
    scenarios = tuple(knowledge.scenarios.values())
    found = simulate([replace(task, values={**task.values, **one.values}) for one in scenarios])
    return tuple(
        (one.id, one.what, outlook.pairs[other - 1].spread.mean) for one, outlook in zip(scenarios, found, strict=True)
    )


def ends(one: Assumption, value: float) -> tuple[float, float]:
    """Return the ends of an assumption's range, widened to hold its value."""
    least, most = possible(one)
    return max(least, min(one.low, value)), min(most, max(one.high, value))


def worlds(knowledge: PayKnowledge, task: OutlookTask, every: int = 1) -> list[OutlookTask]:
    """Return a task with all assumptions moved at once over their ranges, at every so-manieth point of the lattice."""
    ranges = {
        one.name: ends(one, task.values[one.name]) for one in knowledge.assumptions.values() if one.name not in YOURS
    }
    tasks = []
    for point in range(0, POINTS, every):
        values = dict(task.values)
        for side, (name, (low, high)) in enumerate(ranges.items()):
            value = low + (high - low) * place(point, side)
            values[name] = round(value) if knowledge.assumptions[name].unit in WHOLE else value
        tasks.append(replace(task, values=values))
    return tasks


def _unsure(knowledge: PayKnowledge, simulate: Simulator, task: OutlookTask, other: int, every: int) -> Unsure:
    """Return what comes out when all assumptions are moved at once, spread evenly over their ranges."""
    tasks = worlds(knowledge, task, every)
    pairs = [outlook.pairs[other - 1] for outlook in simulate(tasks)]
    means = sorted(pair.spread.mean.value for pair in pairs)
    tenth = len(means) // 10
    return Unsure(
        len(pairs),
        sum(pair.at_least.value for pair in pairs) / len(pairs),
        sum(mean >= 0 for mean in means) / len(means),
        (means[tenth], means[len(means) // 2], means[-tenth - 1]),
    )


def _differing(
    knowledge: PayKnowledge, simulate: Simulator, request: OutlookRequest, other: int, case: answers.Case
) -> tuple[Differing, ...]:
    """Return every question with the answers of both sets; `case` is what the wanted set led to."""
    second: AssumptionSet = "playbook" if request.which == "evidence" else "evidence"
    task = replace(task_of(knowledge, request, second), careers=min(FEW, request.careers))
    against = _case(simulate, task, other, request)
    evidence, playbook = (case, against) if request.which == "evidence" else (against, case)
    found = []
    asked = answers.ANSWERS.keys() - (answers.OF_THE_MARKET if request.offers else frozenset())
    for one in knowledge.conclusions:
        if one.id in asked:
            (kind, said), (other_kind, other_said) = (answers.ANSWERS[one.id](each) for each in (evidence, playbook))
            found.append(Differing(one.question, said, other_said, kind != other_kind, one.claims))
    return tuple(found)


def _gaps(task: OutlookTask) -> tuple[tuple[float, float], ...]:
    """Return the survey's median gap (PM over TPM) at the first, a middle and the last year of experience."""
    begin = task.values["years_experience"]
    at = sorted({begin, begin + task.horizon // 2, begin + task.horizon - 1})
    return tuple((years, survey.median_gap(task.survey, years)) for years in at)
