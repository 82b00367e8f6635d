"""One take as one Markdown note: YAML front matter, the words exactly as said, and its scorecards to read."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from ...domain.digest import digest
from ...domain.errors import UserError
from ...ports.store import AmendmentRecord, ScorecardRecord, TakeRecord
from ..grading.views import SIGNAL_WORDS
from .exported import VERSION, known_version

#: What a note's front matter keeps of a take; the words stand under it.
FIELDS = ("id", "said_at", "question", "prompt", "kind", "track", "source")
BELOW = (
    "%% Screentest: your words end here and are read back as they are. What stands below is for reading, and you may "
    "write here. %%"
)
#: JSON may hold these as they are, YAML may not.
_NOT_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_FRONT = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.*?)^---[ \t]*\r?\n", re.S | re.M)
_LINE = re.compile(r"([a-z_]+):[ \t]*(.*?)[ \t\r]*$")


def yaml_scalar(value: str | float | None) -> str:
    """Return a value as JSON that is YAML as well."""
    return _NOT_YAML.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(value, ensure_ascii=False))


def note_of(take: TakeRecord, cards: Sequence[ScorecardRecord], amendments: Sequence[AmendmentRecord]) -> str:
    """Return the note of one take."""
    latest = cards[-1].body if cards else {}
    front: dict[str, Any] = {"screentest": VERSION, **{name: getattr(take, name) for name in FIELDS}}
    front |= {"length": len(take.text), "digest": digest(take.text), "scorecards": len(cards)}
    front |= {"overall": latest.get("overall"), "signal": latest.get("signal")}
    lines = [f"{name}: {yaml_scalar(value)}" for name, value in front.items()]
    below = ["", "", BELOW, ""]
    for card in cards:
        below += [*_card_lines(card), *_amendment_lines(item for item in amendments if item.scorecard == card.id)]
    return "---\n" + "\n".join(lines) + "\n---\n\n" + take.text + "\n".join(below) + "\n"


def _card_lines(card: ScorecardRecord) -> list[str]:
    body = card.body
    overall = "no rating" if body.get("overall") is None else f"overall {body['overall']}"
    signal = SIGNAL_WORDS.get(body.get("signal", ""), "")
    lines = [f"## {overall}, {signal.lower()} (practice)", "", f"Read by {card.reader} at {card.made_at[:16]}.", ""]
    for result in body.get("results", []):
        rated = f"{result['rating']} of 4: {result['behaviour']}" if "rating" in result else "not rated"
        lines.append(f"- **{result['criterion']}** {rated}")
        lines += [f"  - “{' '.join(item['support']['text'].split())}”" for item in result.get("earned", [])]
    return [*lines, ""]


def _amendment_lines(amendments: Any) -> list[str]:
    lines = [
        f"- corrected: **{item.body.get('criterion')}** {item.body.get('rating')}: {item.body.get('because')}"
        for item in amendments
    ]
    return [*lines, ""] if lines else []


def take_from_note(text: str, name: str) -> tuple[dict[str, Any], int] | None:
    """Return a note's take as plain data and how many scorecards it has; None for a note of another kind."""
    match = _FRONT.match(text)
    if match is None:
        return None
    found = {line[1]: line[2] for line in map(_LINE.match, match[1].split("\n")) if line}
    if "screentest" not in found:
        return None
    try:
        known_version(int(found["screentest"]), name)
        plain = {field: _scalar(found[field]) for field in FIELDS}
        length, cards, proof = int(found["length"]), int(found["scorecards"]), _scalar(found["digest"])
    except (KeyError, ValueError):
        raise UserError(
            f"{name}: a property that Screentest wrote is missing or changed",
            f"put back {', '.join(FIELDS)}, length, scorecards and digest as they were, or export again",
        ) from None
    return {**plain, "text": _words(text[match.end() :], length, proof, name)}, cards


def _scalar(raw: str) -> str:
    """Return a scalar as we wrote it or as an editor may have rewritten it."""
    if raw.startswith('"'):
        value = json.loads(raw)
        if not isinstance(value, str):
            raise ValueError(raw)
        return value
    if raw.startswith("'") and raw.endswith("'"):
        return raw[1:-1].replace("''", "'")
    return raw


def _words(body: str, length: int, proof: str, name: str) -> str:
    """Return the words as said, proved by their digest; editors may change line ends and the blank line before."""
    for text in (body, body.replace("\r\n", "\n")):
        for skip in ("\n", "", "\n\n", "\r\n"):
            words = text.removeprefix(skip)[:length]
            if digest(words) == proof:
                return words
    raise UserError(
        f"{name}: the words are not as they were said",
        "what was judged stays as it was: put the words back, or save the new ones with `screentest take`",
    )
