"""Views as terminal text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from .paint import Pen

View = Mapping[str, Any]

SEVERITY_MARK = {"error": "✗", "warn": "!", "info": "·"}


def signal(pen: Pen, view: View) -> str:
    """Return the signal's words in their colour."""
    words = str(view["signal_words"])
    name = view["signal"]
    if name in ("hire", "strong_hire"):
        return pen.good(pen.bold(words))
    return pen.warn(words) if name == "insufficient_evidence" else pen.bad(pen.bold(words))


def finding_lines(pen: Pen, found: Sequence[View], name: str = "", places: bool = True) -> Iterator[str]:
    """Yield findings: place, code, message, and the words they point at."""
    for item in found:
        mark = SEVERITY_MARK[item["severity"]]
        ink = pen.bad if item["severity"] == "error" else pen.warn if item["severity"] == "warn" else pen.dim
        where = f"{name}:{item['line']}:{item['column']}: " if places and "line" in item else ""
        yield f"  {ink(mark)} {where}{pen.bold(item['code'])} {item['mistake']} · {item['name']}"
        yield pen.wrap(f"“{_short(item['text'])}”", 4)
        yield pen.dim(pen.wrap(item["message"], 4))


def _short(text: str, limit: int = 220) -> str:
    squeezed = " ".join(text.split())
    return squeezed if len(squeezed) <= limit else squeezed[: limit - 1].rstrip() + "…"


def scorecard_lines(pen: Pen, card: View) -> Iterator[str]:
    """Yield one scorecard: each criterion with its rating, its quotes, what held it and what would raise it."""
    for result in card["criteria"]:
        key = pen.dim(" key") if result["key"] else ""
        head = f"  {pen.scale(result['rating'])}  {pen.bold(result['name'])}{key}"
        if result["rating"] is None:
            yield f"{head}  {pen.dim('not rated: ' + result['reason_words'])}"
            yield pen.dim(pen.wrap(result["detail"], 13))
            continue
        yield f"{head}  {pen.dim(str(result['rating']) + ' of 4')}"
        yield pen.wrap(result["behaviour"], 13)
        for quote in _distinct(result["quotes"])[:4]:
            yield pen.good(pen.wrap(f"+ {quote['name']}: “{_short(quote['text'], 160)}”", 13, 15))
        for quote in _distinct(result["capped_by"])[:3]:
            yield pen.bad(pen.wrap(f"- held by {quote['name']}: “{_short(quote['text'], 160)}”", 13, 15))
        if result["next"]:
            yield pen.dim(pen.wrap("next: " + "; ".join(_missing(m) for m in result["next"]), 13, 19))
    for line in card["gated"]:
        yield pen.warn(pen.wrap(f"  ! {line}", 0, 4))
    yield from _overall(pen, card)


def kept_lines(pen: Pen, card: View) -> Iterator[str]:
    """Yield a kept scorecard as it was made, with what was said about it since."""
    yield pen.rule(f"{card['rubric_name']} · {card['made_at'][:16]}")
    if card["note"]:
        yield pen.warn(pen.wrap(f"! {card['note']}", 2, 4))
    yield from finding_lines(pen, card["findings"], places=False)
    yield from scorecard_lines(pen, card)
    for item in card["amendments"]:
        rating = "not rated" if item["rating"] is None else f"{item['rating']} of 4"
        words = f"corrected on {item['at'][:10]} by {item['by']}: {item['name']} {rating}: {item['because']}"
        yield pen.warn(pen.wrap(words, 2, 4))


def _missing(missing: View) -> str:
    names = [item["name"] for item in missing["of"]]
    shown = ", ".join(names[:5]) + (", …" if len(names) > 5 else "")
    return names[0] if len(names) == 1 else f"{missing['n']} more of {shown}"


def _distinct(quotes: Sequence[View]) -> list[View]:
    seen: dict[str, View] = {}
    for quote in quotes:
        seen.setdefault(quote["code"], quote)
    return list(seen.values())


def _overall(pen: Pen, card: View) -> Iterator[str]:
    t = card["thresholds"]
    overall = "none" if card["overall"] is None else f"{card['overall']:.2f}"
    lines = f"hire from {t['hire']:g}, strong hire from {t['strong_hire']:g}, strong no hire under {t['no_hire']:g}"
    yield f"  overall {pen.bold(overall)} → {signal(pen, card)}  {pen.dim(lines)}"
    yield pen.dim(f"  read by {card['reader']} · {card['coverage']:.0%} of the criteria rated")


def debrief_lines(pen: Pen, view: View, findings: bool = True) -> Iterator[str]:
    """Yield a whole debrief."""
    for item in view["items"]:
        yield ""
        yield pen.rule(f"{item['number']}. {item['kind_name']}")
        yield pen.wrap(item["prompt"])
        yield pen.dim(f"{item['words']} words")
        for card in item["scorecards"]:
            if findings and card["findings"]:
                yield ""
                yield from finding_lines(pen, card["findings"], places=False)
            yield ""
            yield from scorecard_lines(pen, card)
    yield ""
    yield pen.rule("Debrief")
    yield from summary_lines(pen, view)


def summary_lines(pen: Pen, view: View) -> Iterator[str]:
    """Yield the debrief's summary: signal, votes, keeper question, what was not evidenced, drills."""
    overall = "none" if view["overall"] is None else f"{view['overall']:.2f}"
    yield f"  {signal(pen, view)}   overall {pen.bold(overall)} · {view['coverage']:.0%} of the criteria rated"
    yield pen.wrap(view["why"], 2)
    votes = ", ".join(f"{vote['count']} × {vote['words'].lower()}" for vote in view["votes"])
    yield f"  votes: {votes}"
    for item in view["summaries"]:
        if item["dissent"]:
            ratings = ", ".join(str(r) for r in item["ratings"])
            yield pen.warn(pen.wrap(f"differs between answers: {item['name']} ({ratings})", 2, 4))
    yield ""
    yield f"  {pen.bold('The keeper question, on the whole record')}"
    yield pen.wrap(view["keeper"]["reading"], 2)
    for quote in view["keeper"]["for"][:3]:
        yield pen.good(pen.wrap(f"+ {quote['name']}: “{_short(quote['text'], 140)}”", 4, 6))
    for quote in view["keeper"]["against"][:3]:
        yield pen.bad(pen.wrap(f"- {quote['name']}: “{_short(quote['text'], 140)}”", 4, 6))
    yield ""
    yield f"  {pen.bold('Not evidenced in any answer')}"
    names = ", ".join(item["name"] for item in view["not_evidenced"][:8]) or "nothing that the next anchors ask for"
    yield pen.wrap(names, 2)
    yield ""
    yield f"  {pen.bold('The next three drills')}"
    for number, drill in enumerate(view["drills"], start=1):
        yield pen.wrap(f"{number}. {drill['name']} ({drill['code']}): {drill['do']}", 2, 5)
        yield pen.dim(pen.wrap(f"for example: “{drill['strong']}”", 5))
    yield ""
    yield pen.dim(pen.wrap(view["label"], 2))
