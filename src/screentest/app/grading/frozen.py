"""Plain forms of what is kept: a rubric as it was, a scorecard as it was made, and the way back."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from ...domain.evidence import Absence, Evidence, Quote
from ...domain.finding import Finding
from ...domain.rubric import Rubric, content_of
from ...domain.scorecard import Missing, Rated, ReaderStamp, Result, Scorecard, Unscored
from ...domain.text import Span


def frozen_rubric(rubric: Rubric) -> dict[str, Any]:
    """Return everything that the rubric's content hash was made of."""
    content = content_of(rubric)
    assert isinstance(content, dict)
    return content


def frozen_scorecard(card: Scorecard) -> dict[str, Any]:
    """Return a scorecard as plain data; `scorecard_from` reads it back."""
    body = asdict(card)
    for result, plain in zip(card.results, body["results"], strict=True):
        plain["kind"] = "rated" if isinstance(result, Rated) else "unscored"
    plain_body: dict[str, Any] = _lists(body)
    return plain_body


def _lists(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _lists(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_lists(item) for item in value]
    return value


def _quote(data: dict[str, Any]) -> Quote:
    return Quote(Span(*data["span"]), data["text"], data["match"])


def _evidence(data: dict[str, Any]) -> Evidence:
    return Evidence(data["indicator"], _quote(data["support"]), data["kind"], data["probability"])


def _result(data: dict[str, Any]) -> Result:
    if data["kind"] == "unscored":
        return Unscored(data["criterion"], data["reason"], data["detail"])
    return Rated(
        data["criterion"],
        data["rating"],
        data["behaviour"],
        tuple(_evidence(item) for item in data["earned"]),
        tuple(_evidence(item) for item in data["capped_by"]),
        tuple(Absence(Span(*item["searched"]), item["looked_for"]) for item in data["absences"]),
        data["next_behaviour"],
        tuple(Missing(item["n"], tuple((code, name) for code, name in item["of"])) for item in data["next"]),
    )


def _finding(data: dict[str, Any]) -> Finding:
    return Finding(
        data["code"],
        data["name"],
        data["mistake"],
        data["severity"],
        data["message"],
        _quote(data["quote"]),
        data["probability"],
    )


def scorecard_from(body: dict[str, Any]) -> Scorecard:
    """Return the scorecard that was frozen."""
    stamp = body["reader"]
    return Scorecard(
        body["rubric"],
        body["content_hash"],
        body["structure_hash"],
        ReaderStamp(stamp["kind"], stamp["name"], stamp["version"], stamp["content"]),
        tuple(_result(item) for item in body["results"]),
        tuple(_evidence(item) for item in body["evidence"]),
        tuple(_finding(item) for item in body["findings"]),
        body["overall"],
        body["coverage"],
        body["signal"],
        body["invented"],
        tuple(body["gated"]),
    )
