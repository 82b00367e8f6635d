"""Builds domain values from the plain data of a compiled pack; written out by hand because every start pays for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...domain.brief import Theme
from ...domain.claim import Claim, Source
from ...domain.competency import Competency, CultureBehaviour
from ...domain.indicator import Detection, Indicator, Provenance
from ...domain.loop import Level, Loop, Stage
from ...domain.requisition import RoleSign
from ...domain.rubric import Anchor, Cap, Criterion, Need, Rubric, Thresholds, hashed, narrow_id

Plain = Mapping[str, Any]


def _provenance(data: Plain) -> Provenance:
    return Provenance(data["kind"], data["author"], data["reviewed"], tuple(data["sources"]))


def indicator(data: Plain) -> Indicator:
    """Build an indicator."""
    detect = data["detect"]
    return Indicator(
        code=data["code"],
        name=data["name"],
        since=data["since"],
        stands=data["stands"],
        what=data["what"],
        why=data["why"],
        when_fine=data["when_fine"],
        weak=data["weak"],
        strong=data["strong"],
        standing=data["standing"],
        provenance=_provenance(data["provenance"]),
        detect=Detection(tuple(detect["pattern"]), tuple(detect["unless"]), detect["structure"], detect["example"]),
        mistake=data["mistake"],
        severity=data["severity"],
        message=data["message"],
        role=data["role"],
        claims=tuple(data["claims"]),
    )


def _need(data: Plain) -> Need:
    return Need(data["n"], tuple(data["of"]), data["counting"])


def _cap(data: Plain) -> Cap:
    unless = data["unless"]
    return Cap(Need(data["n"], tuple(data["of"]), data["counting"]), _need(unless) if unless else None)


def criterion(data: Plain, competency: str) -> Criterion:
    """Build a criterion of a competency's rubric; anchors are numbered 1 to 4 as they stand."""
    anchors = tuple(
        Anchor(
            rating,  # type: ignore[arg-type]  # 1 to 4: the written form holds exactly four anchors
            anchor["behaviour"],
            tuple(_need(need) for need in anchor["requires"]),
            tuple(_cap(cap) for cap in anchor["caps"]),
            anchor["absence_ok"],
        )
        for rating, anchor in enumerate(data["anchors"], start=1)
    )
    return Criterion(data["id"], data["name"], competency, data["asks"], anchors)


def rubric(data: Plain, criteria: Mapping[str, Criterion]) -> Rubric:
    """Build the rubric of a question type out of its criteria, with its hashes."""
    t = data["thresholds"]
    return hashed(
        Rubric(
            data["id"],
            data["name"],
            tuple(criteria[name] for name in data["criteria"]),
            tuple(data["key"]),
            Thresholds(t["strong_hire"], t["hire"], t["no_hire"], t["coverage"]),
            data["min_words"],
        )
    )


def subtype_rubric(data: Plain, of: Plain, criteria: Mapping[str, Criterion]) -> Rubric:
    """Build the rubric of a subtype of one question type: its own name and criteria, the type's lines."""
    own = {name: data[name] for name in ("name", "criteria", "key")}
    return rubric({**of, **own, "id": narrow_id(of["id"], data["id"])}, criteria)


def competency(data: Plain) -> Competency:
    """Build a competency."""
    return Competency(
        data["id"],
        data["name"],
        data["track"],
        data["what"],
        data["strong"],
        data["weak"],
        tuple(data["indicators"]),
    )


def claim(data: Plain) -> Claim:
    """Build a claim."""
    return Claim(
        data["id"],
        data["statement"],
        data["standing"],
        data["finding"],
        data["topic"],
        data["says"],
        data["as_of"],
        tuple(Source(source["url"], source["kind"], source["note"]) for source in data["sources"]),
        data["row"],
        data["superseded_by"],
        tuple(data["depends"]),
    )


def behaviour(data: Plain) -> CultureBehaviour:
    """Build a company's behaviour."""
    return CultureBehaviour(
        data["id"],
        data["name"],
        data["what"],
        tuple(data["observable"]),
        tuple(data["indicators"]),
        data["off_note"],
        data["as_of"],
        tuple(data["sources"]),
        tuple(data["claims"]),
    )


def loop(data: Plain) -> Loop:
    """Build a loop."""
    stages = tuple(
        Stage(s["id"], s["name"], s["minutes"], s["interviewer"], tuple(s["focus"]), tuple(s["question_types"]))
        for s in data["stages"]
    )
    return Loop(data["id"], data["track"], data["label"], stages, data["as_of"], data["note"], tuple(data["sources"]))


def level(data: Plain) -> Level:
    """Build a rung of a ladder."""
    language = data["language"]
    return Level(
        data["id"],
        data["name"],
        tuple(data["aka"]),
        data["inference"],
        tuple(language["pm"]),
        tuple(language["tpm"]),
        data["as_of"],
        tuple(data["sources"]),
    )


def theme(data: Plain) -> Theme:
    """Build a theme of the library of initiatives."""
    return Theme(
        data["id"], data["name"], tuple(data["terms"]), dict(data["pm"]), dict(data["tpm"]), tuple(data["questions"])
    )


def role_sign(data: Plain) -> RoleSign:
    """Build a sign that requisitions are read by."""
    detect = Detection(tuple(data["pattern"]), tuple(data["unless"]))
    return RoleSign(data["id"], data["name"], data["side"], data["what"], data["asks"], data["competency"], detect)
