"""Operations for the decision: verdict, requisition, cold read, outlook, company brief."""

from __future__ import annotations

from functools import partial
from typing import Annotated, Any

from msgspec import Meta, Struct, field

from ...app.bootstrap import make_simulator, read_offer
from ...app.brief.brief import CallText, brief
from ...app.brief.contract import BRIEF_OUT
from ...app.brief.view import brief_view
from ...app.cold_read.cold_read import ColdReader
from ...app.contracts import VERDICT_OUT
from ...app.outlook.outlook import OutlookRequest, answer
from ...app.outlook.values import PayKnowledge, listed
from ...app.outlook.view import outlook_view
from ...app.requisition.requisition import RequisitionReader
from ...app.requisition.view import requisition_view
from ...app.texts.answer_set import parse_answer_set
from ...app.texts.resume import MAX_RESUME, resume_of
from ...app.verdict.batch import plain_verdict
from ...app.verdict.verdict import VerdictReader
from ...domain.outlook import AssumptionSet, Money
from .kinds import Fast, Name, Seed, Text, Words
from .operation import Call, Given, Operation, at
from .shapes import decide as shape

Resume = Annotated[str, Meta(max_length=MAX_RESUME, description="The résumé as plain text, in English.")]
OfferText = Annotated[
    str, Meta(max_length=20_000, description="One offer, as YAML or JSON; docs/outlook.md shows one.")
]
Chance = Annotated[float, Meta(ge=0, le=1)]


class VerdictGiven(Given):
    """One résumé to judge."""

    text: Resume
    id: Annotated[str, Meta(max_length=200)] | None = None


class RequisitionGiven(Given):
    """One job description."""

    text: Text


class ColdReadGiven(Given):
    """A résumé, and what else is known."""

    resume: Resume
    requisition: Text | None = None
    answers: Text | None = None
    offers: Annotated[list[OfferText], Meta(max_length=4)] = field(default_factory=list)


class OutlookGiven(Given):
    """What an outlook is asked for; `set` moves assumptions by name."""

    assumptions: AssumptionSet = "evidence"
    company: Words = "any"
    survey: Name | None = None
    breaks: Name | None = None
    set: Annotated[dict[Name, float], Meta(max_length=60)] = field(default_factory=dict)
    years: Annotated[int, Meta(ge=1, le=40)] = 20
    careers: Annotated[int, Meta(ge=1_000, le=100_000)] = 10_000
    seed: Seed = 1
    money: Money = "present"
    chance_pm: Chance | None = None
    chance_tpm: Chance | None = None
    offers: Annotated[list[OfferText], Meta(max_length=4)] = field(default_factory=list)


class FiguresGiven(Given):
    """Whose figures are listed."""

    assumptions: AssumptionSet = "evidence"
    company: Words = "any"


class CallGiven(Struct, frozen=True, forbid_unknown_fields=True):
    """One transcript of an earnings call."""

    text: Text
    name: Words = ""
    quarter: Annotated[str, Meta(max_length=40, description="As “Q1 2026”; read from the text where it is empty.")] = ""


class BriefGiven(Given):
    """The transcripts to be briefed on, the order does not matter."""

    calls: Annotated[list[CallGiven], Meta(min_length=1, max_length=8)]
    fast: Fast = False


def verdict(call: Call, given: VerdictGiven) -> object:
    """Judge a résumé in the form of the batch contract."""
    resume = at("text", lambda: resume_of(call.paper("text", given.text), call.services.clock.now()))
    return {"id": given.id, **plain_verdict(call.once(VerdictReader).read(resume))}


def requisition(call: Call, given: RequisitionGiven) -> object:
    """Read a job description."""
    return requisition_view(call.once(RequisitionReader).read(given.text), call.services.library)


def cold_read(call: Call, given: ColdReadGiven) -> object:
    """Put the whole decision together."""
    resume = at("resume", lambda: resume_of(call.paper("resume", given.resume), call.services.clock.now()))
    posting = call.paper("requisition", given.requisition) if given.requisition else None
    answers = given.answers
    said = at("answers", lambda: parse_answer_set(answers, call.services.library)) if answers else ()
    return call.once(ColdReader).read(resume, posting, _offers(given.offers), said)


def outlook(call: Call, given: OutlookGiven) -> object:
    """Simulate what the choice is worth."""
    knowledge = PayKnowledge(call.services.library)
    request = OutlookRequest(
        offers=_offers(given.offers),
        which=given.assumptions,
        company=given.company,
        survey=given.survey,
        scenario=given.breaks,
        own=at("set", lambda: knowledge.own([f"{name}={value!r}" for name, value in given.set.items()])),
        horizon=given.years,
        careers=given.careers,
        seed=given.seed,
        money=given.money,
        chance_pm=given.chance_pm,
        chance_tpm=given.chance_tpm,
        # As on the page: with fewer careers, fewer of the worlds are looked at.
        every=1 if given.careers > 10_000 else 8,
    )
    return outlook_view(answer(knowledge, make_simulator(), request), knowledge)


def figures(call: Call, given: FiguresGiven) -> object:
    """List every figure with its range and standing."""
    knowledge = PayKnowledge(call.services.library)
    return {"figures": at("company", lambda: listed(knowledge, given.assumptions, given.company, {}))}


def company_brief(call: Call, given: BriefGiven) -> dict[str, Any]:
    """Brief on what management says it works on."""
    calls = [CallText(one.name or f"call {n}", one.text) for n, one in enumerate(given.calls, start=1)]
    found = at("calls", lambda: brief(call.services, calls, [one.quarter for one in given.calls], given.fast))
    return brief_view(found, call.services.library, call.services.clock.now().date().isoformat())


def _offers(texts: list[str]) -> tuple[Any, ...]:
    return tuple(at(f"offers[{n}]", partial(read_offer, text, f"offer {n + 1}")) for n, text in enumerate(texts))


_TEXT, _PAPERS = ("text",), ("resume", "requisition", "answers")
ROWS: tuple[Operation, ...] = (
    Operation("POST", "/verdict", "verdict", "Judge a résumé", VerdictGiven, VERDICT_OUT, verdict, "read", _TEXT),
    Operation(
        "POST",
        "/requisition",
        "requisition",
        "Read a job description",
        RequisitionGiven,
        shape.Requisition,
        requisition,
        "read",
        _TEXT,
    ),
    Operation(
        "POST",
        "/cold-read",
        "coldRead",
        "Put the decision on one page",
        ColdReadGiven,
        shape.ColdRead,
        cold_read,
        "read",
        _PAPERS,
    ),
    Operation("POST", "/outlook", "outlook", "Simulate the pay of both", OutlookGiven, shape.Outlook, outlook, "read"),
    Operation("GET", "/outlook/figures", "figures", "List the assumptions", FiguresGiven, shape.Figures, figures),
    Operation(
        "POST",
        "/brief",
        "brief",
        "Brief on a company's calls",
        BriefGiven,
        BRIEF_OUT,
        company_brief,
        "read",
        ("calls",),
    ),
)
