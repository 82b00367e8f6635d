"""Finds out what a call is: which company, which quarter, how many calls stand in one text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ...domain.brief import Quarter
from ...domain.text import Span

_NUMBER = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_MONTHS = "january february march april may june july august september october november december".split()
_YEAR = r"(?:fiscal |fy ?|of |the )*['’]?(?P<year>20\d\d|\d\d)\b"
_QUARTERS = (
    re.compile(rf"\bq(?P<n>[1-4])[ _’'-]*{_YEAR}", re.I),
    re.compile(rf"\b(?P<n>first|second|third|fourth|1st|2nd|3rd|4th)[ -]quarter,? {_YEAR}", re.I),
    re.compile(r"(?<!\d)(?P<year>20\d\d)[ _-]*q(?P<n>[1-4])(?!\d)", re.I),
    re.compile(r"\b(?P<year>20\d\d) (?P<n>first|second|third|fourth)[ -]quarter\b", re.I),
)
_DATES = (
    re.compile(rf"\b(?P<month>{'|'.join(_MONTHS)}) (?P<day>\d{{1,2}}),? (?P<year>20\d\d)\b", re.I),
    re.compile(rf"\b(?P<day>\d{{1,2}}) (?P<month>{'|'.join(_MONTHS)}) (?P<year>20\d\d)\b", re.I),
    re.compile(r"\b(?P<year>20\d\d)-(?P<m>\d\d)-(?P<day>\d\d)\b"),
)
#: Where a call says what it is.
HEAD = 2500
_WELCOME = re.compile(
    r"\bwelcome (?:everyone |all |you )?to (?:the |our )?(?P<name>[\w&.,'’ -]{2,60}?)(?:['’]s)?,? (?:conference call|"
    r"(?:fiscal )?(?:(?:first|second|third|fourth)[ -]quarter|q[1-4]|full[- ]year|20\d\d|earnings|results|"
    r"year[- ]end)\b)",
    re.I,
)
_TITLE = re.compile(r"^\W*(?P<name>[A-Z][\w&.,'’ -]{1,60}?)\s*(?:\([A-Z:. ]+\)\s*)?,?\s+Q[1-4]\b", re.M)
_OPENS = re.compile(
    r"\bwelcome (?:everyone |all |you )?to (?:the |our )?[\w&.,'’ -]{2,60}?"
    r"(?:earnings|results|quarter|conference call|interview)|"
    r"^\W*[A-Z][^\n]{2,80}\bEarnings (?:Conference )?Call(?: Transcript)?\W*$",
    re.I | re.M,
)
#: Two openings closer than this belong to one call.
FAR = 3000


@dataclass(frozen=True, slots=True)
class CallFacts:
    """What a text says of itself; empty or None where it says nothing."""

    company: str
    quarter: Quarter | None
    held: date | None


def quarter_in(text: str) -> Quarter | None:
    """Return the first quarter that is named with its year."""
    found = [match for pattern in _QUARTERS for match in [pattern.search(text)] if match]
    if not found:
        return None
    match = min(found, key=lambda m: m.start())
    number, year = match.group("n").lower(), int(match.group("year"))
    return Quarter(year + 2000 if year < 100 else year, _NUMBER.get(number) or int(number))


def date_in(text: str) -> date | None:
    """Return the first full date, or None; a day that no calendar has is none."""
    for pattern in _DATES:
        match = pattern.search(text)
        if match is None:
            continue
        parts = match.groupdict()
        month = int(parts["m"]) if "m" in parts else _MONTHS.index(parts["month"].lower()) + 1
        try:
            return date(int(parts["year"]), month, int(parts["day"]))
        except ValueError:
            continue
    return None


def company_in(text: str) -> str:
    """Return the company that a call names as its own, or an empty string."""
    match = _WELCOME.search(text[: 2 * HEAD])
    title = _TITLE.search(text[:400])
    if title is not None and len(title.group("name").split()) <= 6 and "welcome" not in title.group("name").lower():
        match = title
    if match is None:
        return ""
    name = re.sub(r"^(?:today's|the|our)\s+", "", " ".join(match.group("name").split()), flags=re.I)
    return re.sub(r"(?:['’]s|,? (?:inc|corporation|corp|plc|ltd)\.?)$", "", name.strip(" ,.-"), flags=re.I)


def facts_of(text: str, name: str) -> CallFacts:
    """Return what a call says of itself; its file's name is asked where the text is silent."""
    head = text[:HEAD]
    welcome = _WELCOME.search(head)
    near = head[welcome.start() : welcome.end() + 80] if welcome else ""
    quarter = quarter_in(near) or quarter_in(name) or quarter_in(head)
    return CallFacts(company_in(text), quarter, date_in(head) or date_in(name))


def calls_in(text: str) -> list[Span]:
    """Return the calls that stand in one text, as spans; one span where it opens once or not at all."""
    opens: list[int] = []
    for match in _OPENS.finditer(text):
        if not opens or match.start() - opens[-1] > FAR:
            opens.append(match.start())
    if len(opens) < 2:
        return [Span(0, len(text))]
    starts: Sequence[int] = [0, *opens[1:]]
    return [Span(a, b) for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]


def age_in_quarters(facts: CallFacts, today: date) -> int | None:
    """Return how many quarters ago a call was held; a quarter's call is held in the quarter after it."""
    now = today.year * 4 + (today.month - 1) // 3
    if facts.held is not None:
        return now - (facts.held.year * 4 + (facts.held.month - 1) // 3)
    return now - (facts.quarter.ordinal + 1) if facts.quarter is not None else None
