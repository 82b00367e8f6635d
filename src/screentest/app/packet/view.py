"""A packet's review as plain values for terminal and JSON, with the words that say what it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...domain.evidence import Evidence, Quote
from ...domain.library import Library
from ...domain.packet import Reviewed, RouteStep
from ...domain.rubric import Need
from ..grading.views import finding_view
from ..verdict.view import VERDICT_WORDS
from .review import PacketReview

View = dict[str, Any]

LEVEL_NOTE = (
    "Inference: no public document says what a company asks of a packet at this level. What is asked here rests on the "
    "words of 15 TPM postings of 2024 whose level is known (4 at L5, 9 at L6, one principal, one director), 24 PM "
    "postings not compared by level, two of them principal, and on what a reader can verify. Not any company's process."
)
STATE_WORDS = {
    "shown": "shown, in the packet's own words",
    "partly": "shown in part",
    "claimed": "claimed without evidence",
    "missing": "missing",
}
#: The keeper question as it is really asked; the claims it rests on, and two that are contradicted.
KEEPER_ASKED = (
    "On the whole record, this packet and everything that is not in it: if this person wanted to leave, would you "
    "fight to keep them? And knowing all that you know now, would you hire them again?"
)
KEEPER_CLAIMS = (
    "keeper-test-two-questions",
    "keeper-test-whole-record",
    "keeper-test-indispensable-tpm",
    "keeper-test-raise",
)
#: The claims that any packet runs into.
PACKET_CLAIMS = ("promotion-packet", "l6-criteria-not-public", "calibration-room")


def review_view(review: PacketReview, library: Library) -> View:
    """Return a review with all that a person is shown of it."""
    rows = [_requirement(one, review, library) for one in review.reviewed]
    states = [row["state"] for row in rows]
    return {
        "track": review.track,
        "level": review.level,
        "level_note": LEVEL_NOTE,
        "refusal": review.refusal,
        "summary": _summary(review, states),
        "counts": {state: states.count(state) for state in STATE_WORDS},
        "requirements": rows,
        "missing": [row["id"] for row in rows if row["state"] in ("missing", "claimed")],
        "next": [row["gather"] for row in _weakest(rows)[:3]],
        "warnings": _warnings(review, library),
        "findings": [finding_view(item, library) for item in review.findings],
        "keeper": _keeper(review, library),
        "reads_like": {
            "track": review.verdict.track,
            "words": VERDICT_WORDS[review.verdict.track],
            "probability_pm": review.verdict.probability_pm,
        },
        "route": _route(review, library),
        "claims": claims_view(PACKET_CLAIMS, library),
        "held": list(review.held),
        "notes": [*review.resume.document.notes, *_notes(review)],
        "reader": review.reader,
    }


def claims_view(names: tuple[str, ...], library: Library) -> list[View]:
    """Return claims with their standing; one that no loaded pack holds is left out."""
    found = [library.claims[name] for name in names if name in library.claims]
    return [
        {"id": c.id, "statement": c.statement, "standing": c.standing, "finding": c.finding, "as_of": c.as_of}
        for c in found
    ]


def _summary(review: PacketReview, states: list[str]) -> str:
    if review.refusal:
        return f"Nothing may be read as evidence: {review.refusal}."
    shown, asked = states.count("shown"), len(states)
    if shown == asked:
        return f"All {asked} things that a packet of this kind claims are shown with quotes."
    first = f"{shown} of {asked} things that such a packet claims are shown with quotes"
    said = states.count("claimed")
    rest = [f"{states.count('partly')} in part"] if "partly" in states else []
    rest += [f"{said} only said"] if said else []
    rest += [f"{states.count('missing')} not there"] if "missing" in states else []
    return f"{first}; {', '.join(rest)}."


def _weakest(rows: list[View]) -> list[View]:
    """Return what is not shown: what is missing before what is half there."""
    order = {"missing": 0, "claimed": 0, "partly": 1}
    return sorted((row for row in rows if row["state"] != "shown"), key=lambda row: order[row["state"]])


def _requirement(one: Reviewed, review: PacketReview, library: Library) -> View:
    asked = one.requirement
    return {
        "id": asked.id,
        "name": asked.name,
        "asks": asked.asks,
        "state": one.state,
        "state_words": STATE_WORDS[one.state],
        "basis": f"Inference. {asked.levels[review.level]}",
        "shown": [_shown(item, review, library) for item in one.shown],
        "said": [_quote(item, review) for item in one.said],
        "lacks": [_lack(need, library) for need in one.open] if one.state == "partly" else [],
        "gather": asked.gather,
        "claims": claims_view(asked.claims, library),
    }


def _name(code: str, library: Library) -> str:
    for known in (library.packet_marks, library.track_indicators):
        if code in known:
            return str(known[code].name).replace("-", " ")
    return library.name_of(code).replace("-", " ")


def _lack(need: Need, library: Library) -> str:
    names = [_name(code, library) for code in need.of[:3]]
    return f"{'one' if need.n == 1 else need.n} of such as: {', '.join(names)}"


def _quote(quote: Quote, review: PacketReview) -> View:
    span = quote.span
    return {
        "text": quote.text,
        "start": span.start,
        "end": span.end,
        "page": review.resume.document.page_of(span),
    }


def _shown(item: Evidence, review: PacketReview, library: Library) -> View:
    return {"code": item.indicator, "name": _name(item.indicator, library), **_quote(item.support, review)}


def _warnings(review: PacketReview, library: Library) -> list[View]:
    """Return each warning once, with every place that it is about."""
    found: dict[str, View] = {}
    for item in review.warned:
        mark = library.packet_marks[item.indicator]
        row = found.setdefault(mark.code, {"code": mark.code, "what": mark.what, "words": mark.warns, "quotes": []})
        row["quotes"].append(_quote(item.support, review))
    return list(found.values())


def _keeper(review: PacketReview, library: Library) -> View:
    sides = review.keeper
    if review.refusal or not sides.argues_for:
        reading = "The packet gives nothing to answer with; the record outside it has to."
    elif sides.tells_a_failure:
        reading = (
            "The packet tells a failure and what it changed, so it speaks of the record and not only of its best days."
        )
    else:
        reading = "The packet tells no failure of the person's own. The question is put on the whole record; bring one."
    return {
        "question": KEEPER_ASKED,
        "reading": reading,
        "for": [_shown(item, review, library) for item in sides.argues_for],
        "against": [_shown(item, review, library) for item in sides.argues_against],
        "not_in_packet": [library.requirements[name].name for name in sides.open],
        "claims": claims_view(KEEPER_CLAIMS, library),
    }


def _route(review: PacketReview, library: Library) -> View | None:
    route = review.route
    if route is None:
        return None
    state = {one.requirement.id: one.state for one in review.reviewed}
    return {
        "id": route.id,
        "name": route.name,
        "note": route.note,
        "gaps": [
            {
                "id": one.requirement.id,
                "name": one.requirement.name,
                "state": one.state,
                "gather": one.requirement.gather,
            }
            for one in review.reviewed
            if one.state != "shown"
        ],
        "carried": [
            {
                "id": one.requirement.id,
                "name": one.requirement.name,
                "shown": [_shown(i, review, library) for i in one.shown],
            }
            for one in review.carried
        ],
        "steps": [_step(step, state) for step in route.steps],
        "claims": claims_view(route.claims, library),
    }


def _step(step: RouteStep, state: Mapping[str, str]) -> View:
    fills = [name for name in step.fills if name in state]
    done = bool(fills) and all(state[name] == "shown" for name in fills)
    return {"name": step.name, "do": step.do, "evidence": step.evidence, "fills": fills, "already_shown": done}


def _notes(review: PacketReview) -> list[str]:
    text = f" {review.resume.document.text.lower()} "
    own = sum(text.count(word) for word in (" i ", " my ", " me "))
    other = sum(text.count(word) for word in (" she ", " he ", " her ", " his ", " they "))
    if other > 3 and other > 2 * own:
        return ["Written in the third person: whose act something was is read less surely than in the first person."]
    return []
