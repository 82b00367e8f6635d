"""Use case: a company brief from the transcripts of its earnings calls."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...domain.brief import Gap, Quarter
from ...domain.errors import UserError
from ...domain.text import Span, count_words, plain
from ...engines.briefing.calls import CallFacts, age_in_quarters, calls_in, facts_of, quarter_in
from ...engines.briefing.extract import CallReading, read_call
from ...engines.briefing.gaps import gap_of
from ...engines.briefing.movement import Followed, follow
from ...engines.briefing.roles import parts_of
from ..services import Services
from .parts import FULL, BriefParts, brief_parts

#: A transcript longer than this is no single call; more calls than this are no recent quarters.
MAX_CHARS, MAX_CALLS = 1_500_000, 8
#: A call held longer ago than this is warned.
OLD = 2
WHERE = (
    "Companies publish their calls on the investor relations part of their site, under events, results or quarterly "
    "earnings, mostly as a recording with a transcript or a prepared statement; Netflix does so at ir.netflix.net. "
    "Save the transcript as text, PDF, HTML or captions, or paste it into standard input."
)


@dataclass(frozen=True)
class CallText:
    """One transcript as it was given: what it is called and its words."""

    name: str
    text: str


@dataclass(frozen=True)
class ReadCall:
    """One call that was read: where it came from, what it says of itself, what was found; `gap` where nothing is."""

    name: str
    text: str
    offset: int
    facts: CallFacts
    words: int
    age: int | None
    reading: CallReading
    gap: Gap | None


@dataclass(frozen=True)
class CompanyBrief:
    """The brief: calls oldest first, the latest call's priorities, those that are gone, and what was lacking."""

    company: str
    calls: tuple[ReadCall, ...]
    priorities: tuple[Followed, ...]
    gone: tuple[Followed, ...]
    gaps: tuple[Gap, ...]
    reader: str


def brief(
    services: Services, given: Sequence[CallText], quarters: Sequence[str] = (), fast: bool = False
) -> CompanyBrief:
    """Return the brief of one company's calls; an empty quarter is read from the call's own words.

    Raises UserError for too many, too long, or an unknown quarter.
    """
    if not given or len(given) > MAX_CALLS:
        raise UserError(f"give one to {MAX_CALLS} transcripts", WHERE)
    named = [_quarter(written) if written else None for written in quarters]
    parts = brief_parts(services, fast)
    gaps: list[Gap] = []
    calls: list[ReadCall] = []
    for i, source in enumerate(given):
        calls.extend(_read(services, parts, source, named[i] if i < len(named) else None, gaps))
    calls = _in_order(_one_company(calls, gaps))
    usable = [call for call in calls if call.gap is None]
    priorities, gone = follow([call.reading.priorities for call in usable] or [()], parts.cues)
    gaps.extend(_warnings(services, calls, parts))
    if usable and not priorities:
        gaps.append(Gap("no-priority", "Management states no priority in these words; nothing was made up."))
    company = next((call.facts.company for call in reversed(calls) if call.facts.company), "")
    return CompanyBrief(company, tuple(calls), tuple(priorities), tuple(gone), tuple(gaps), parts.reader)


def _quarter(written: str) -> Quarter:
    found = quarter_in(written)
    if found is None:
        raise UserError(f"“{written}” is no quarter", "write it as “Q1 2026”")
    return found


def _read(
    services: Services, parts: BriefParts, source: CallText, named: Quarter | None, gaps: list[Gap]
) -> list[ReadCall]:
    """Read one file, which may hold several calls."""
    if len(source.text) > MAX_CHARS:
        raise UserError(f"{source.name} has more than {MAX_CHARS:,} characters", "give one call a file")
    spans = calls_in(source.text)
    if len(spans) > 1:
        gaps.append(
            Gap(
                "several-calls",
                f"{source.name} holds {len(spans)} calls; each was read by itself. Give one call a file.",
            )
        )
    found = []
    for k, span in enumerate(spans[:MAX_CALLS]):
        text = span.of(source.text)
        facts = facts_of(text, source.name if len(spans) == 1 else "")
        if named is not None and len(spans) == 1:
            facts = replace(facts, quarter=named)
        name = source.name if len(spans) == 1 else f"{source.name} ({k + 1})"
        found.append(_one(services, parts, name, text, span, facts))
    return found


def _one(services: Services, parts: BriefParts, name: str, text: str, span: Span, facts: CallFacts) -> ReadCall:
    said = parts_of(text, parts.cues)
    gap = gap_of(text, plain(text), said, parts.cues)
    reading = CallReading(tuple(said), ())
    if gap is None:
        label = str(facts.quarter) if facts.quarter else facts.held.isoformat() if facts.held else name
        own = frozenset(re.findall(r"[a-z0-9]+", facts.company.lower()))
        reading = read_call(text, label, said, parts.cues, parts.themes, parts.index, parts.classifier, own)
    age = age_in_quarters(facts, services.clock.now().date())
    return ReadCall(name, text, span.start, facts, count_words(text), age, reading, gap)


def _one_company(calls: Sequence[ReadCall], gaps: list[Gap]) -> list[ReadCall]:
    """Keep the calls of the company that most of them are of; calls that do not say whose they are stay."""
    count = Counter(_key(call.facts.company) for call in calls if call.facts.company)
    if len(count) < 2:
        return list(calls)
    most = count.most_common(1)[0][0]
    for call in calls:
        if call.facts.company and _key(call.facts.company) != most:
            gaps.append(
                Gap(
                    "other-company", f"{call.name} is a call of {call.facts.company}, another company; it was left out."
                )
            )
    return [call for call in calls if not call.facts.company or _key(call.facts.company) == most]


def _key(company: str) -> str:
    return company.lower().split()[0] if company else ""


def _in_order(calls: Sequence[ReadCall]) -> list[ReadCall]:
    """Return calls oldest first; those without a date stay where they were given, after the dated ones."""

    def when(call: ReadCall) -> tuple[int, int]:
        if call.facts.quarter is not None:
            return 0, call.facts.quarter.ordinal
        if call.facts.held is not None:
            return 0, call.facts.held.year * 4 + (call.facts.held.month - 1) // 3 - 1
        return 1, 0

    return sorted(calls, key=when)


def _warnings(services: Services, calls: Sequence[ReadCall], parts: BriefParts) -> list[Gap]:
    found = [Gap(call.gap.kind, f"{call.name}: {call.gap.message}") for call in calls if call.gap]
    for call in calls:
        if call.gap is not None:
            continue
        if call.age is None:
            found.append(
                Gap(
                    "undated",
                    f"{call.name} names no quarter or date; give it with --quarter “Q1 2026”. Priorities age fast.",
                )
            )
        elif call.age > OLD:
            found.append(
                Gap(
                    "old",
                    f"{call.name} was held about {call.age} quarters ago; read a newer call before you rely on it.",
                )
            )
    known = {pack.id for pack in services.library.packs}
    company = next((call.facts.company for call in calls if call.facts.company), "")
    if company and _key(company) not in known:
        found.append(
            Gap(
                "other-company",
                f"This is a call of {company}. The claims ledger holds nothing about it, "
                "so nothing here is held against later events.",
            )
        )
    if parts.reader != FULL:
        found.append(Gap("no-encoder", f"Read by {parts.reader}; more is missed and more is mistaken."))
    return found
