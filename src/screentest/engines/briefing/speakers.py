"""Finds who speaks in a transcript that says so: headings and labels, with title or without."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from ...domain.brief import SaidAs
from ...domain.text import Span

_NAME = r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|van|von|der|la|le|bin|al)){0,4}"
_TIME = r"(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?[\])]?[ \t-]*)?"
_HEAD = rf"^[ \t>*_#]*{_TIME}(?:(?P<qa>[QA])\s*[-–—:]\s*)?(?P<name>{_NAME})[*_]*"
#: “Name -- Title”, “Name, Title”, “Name (Title)” on a line of its own.
_TITLED = re.compile(
    _HEAD + r"(?:[ \t]*(?:--|[—–|]| -)[ \t]*|, |[ \t]*\()(?P<title>[^.?!\n]{2,110}?)\)?[*_ \t]*$", re.M
)
#: “Name: words”, “Name, Title: words”, “Q: words”.
_LABEL = re.compile(
    _HEAD + r"(?:(?:, |[ \t]*\(|[ \t]*(?:--|[—–|]| -)[ \t]*)(?P<title>[^.?!:\n]{2,80}?)\)?)?[*_ \t]*"
    r"(?:[\[(]\d{1,2}:\d{2}(?::\d{2})?[\])])?[*_]*:[*_]*(?=\s|$)",
    re.M,
)
_BARE = re.compile(_HEAD + r"[ \t]*$", re.M)

_OPERATOR = re.compile(r"\b(?:operator|moderator|coordinator|conference|host)\b", re.I)
_RELATIONS = re.compile(r"\b(?:investor relations|IR)\b|\bIR,", re.I)
_ANALYST = re.compile(
    r"\banalysts?\b|\b(?:securities|capital markets|research|bank|partners|"
    r"equit(?:y|ies)|brokerage|markets)\b|^q(?:uestion)?$",
    re.I,
)
_EXECUTIVE = re.compile(
    r"\b(?:chief|c[efopmt]o|cto|president|founder|officer|director|chair\w*|manag\w+|executive|vice|evp|svp|vp|head|"
    r"treasurer|controller|company|corporate|answer)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class CallTurn:
    """One turn of a labelled transcript."""

    name: str
    title: str
    span: Span
    said_as: SaidAs


def _role(name: str, title: str, qa: str) -> SaidAs:
    """Return the role that a heading gives by itself."""
    both = f"{name} {title}"
    if _OPERATOR.search(name) or _OPERATOR.fullmatch(title.strip()):
        return "moderator"
    if _RELATIONS.search(both):
        return "moderator"
    if re.search(r"\banalysts?\b", both, re.I) or qa == "Q" or name.strip().lower() in ("q", "question"):
        return "analyst"
    if qa == "A" or name.strip().lower() in ("a", "answer") or _EXECUTIVE.search(both):
        return "management"
    return "analyst" if _ANALYST.search(title) else "unknown"


def _headings(text: str) -> list[re.Match[str]]:
    """Return the headings in order: titled lines and labels, and bare names that come again or are known."""
    marks = {m.start("name"): m for m in _LABEL.finditer(text)}
    for match in _TITLED.finditer(text):
        if match.end() - match.start() <= 140 and len(match.group("title").split()) <= 14:
            marks.setdefault(match.start("name"), match)
    known = {m.group("name") for m in marks.values()}
    bare = [m for m in _BARE.finditer(text) if m.start("name") not in marks]
    count = Counter(m.group("name") for m in bare)
    for match in bare:
        name = match.group("name")
        if name in known or _OPERATOR.fullmatch(name) or (count[name] > 1 and " " in name):
            marks[match.start("name")] = match
    return [marks[at] for at in sorted(marks)]


def turns_of(text: str) -> list[CallTurn]:
    """Return the turns of a labelled transcript; an empty list where it has no labels worth the name."""
    marks = _headings(text)
    said = [(m, Span(m.end(), n.start() if n else len(text))) for m, n in zip(marks, [*marks[1:], None], strict=False)]
    spoken = [(m, span) for m, span in said if span.of(text).strip()]
    names = Counter(m.group("name") for m, _ in spoken)
    if len(spoken) < 3 or len(names) < 2 or len(names) == len(spoken) > 6:
        return []
    titles: dict[str, str] = {}
    for match, _ in said:
        title = match.groupdict().get("title") or ""
        titles.setdefault(match.group("name"), title) if title else None
    turns = []
    if text[: spoken[0][0].start()].strip():
        turns.append(CallTurn("", "", Span(0, spoken[0][0].start()), "moderator"))
    for match, span in spoken:
        name = match.group("name")
        title = match.groupdict().get("title") or titles.get(name, "")
        turns.append(CallTurn(name, title, span, _role(name, title, match.group("qa") or "")))
    return _settled(text, turns)


def _settled(text: str, turns: list[CallTurn]) -> list[CallTurn]:
    """Give an unknown name a role: announced by a moderator with a question, or asking most of the time."""
    unknown = {turn.name for turn in turns if turn.said_as == "unknown"}
    if not unknown:
        return turns
    announced = " ".join(turn.span.of(text) for turn in turns if turn.said_as == "moderator")
    roles: dict[str, SaidAs] = {}
    for name in unknown:
        words = [turn.span.of(text) for turn in turns if turn.name == name]
        spoken = " ".join(words)
        asking = spoken.count("?") / max(1, len(re.findall(r"[.?!](?:\s|$)", spoken)))
        last = re.escape(name.split()[-1])
        called = re.search(rf"(?:question|line|from)\b[^.]{{0,80}}\b{last}\b", announced)
        roles[name] = "analyst" if called or (asking > 0.3 and len(spoken) < 6000) else "management"
    return [CallTurn(turn.name, turn.title, turn.span, roles.get(turn.name, turn.said_as)) for turn in turns]
