"""Records as an export holds them, and the way back: every field, hash and quote is proved before anything is added."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, asdict, fields
from datetime import UTC, datetime
from typing import Any

from ...domain.digest import digest
from ...domain.errors import UserError
from ...domain.evidence import Quote
from ...domain.scorecard import Amendment, Rated, Scorecard
from ...domain.text import Span
from ...ports.store import AmendmentRecord, EntryRecord, Record, RubricRecord, ScorecardRecord, TakeRecord
from ..fits import fits, hints_of
from ..grading.frozen import scorecard_from
from ..texts.incoming import MAX_BYTES

#: Grows when an older program could not read the export.
VERSION = 2
#: More than this is not one person's practice.
MAX_IMPORT = 200_000_000
AGAIN = "it was changed or cut short; make the export again, or import an older one; nothing was added"

_KINDS: dict[str, type[Record]] = {
    "rubric": RubricRecord,
    "take": TakeRecord,
    "scorecard": ScorecardRecord,
    "amendment": AmendmentRecord,
    "entry": EntryRecord,
}
_NAMES = {kind: name for name, kind in _KINDS.items()}
_ORDER = list(_KINDS.values())
_LONG = {"text": MAX_BYTES, "prompt": 100_000}
_SHORT = 1_000


def plain_of(record: Record) -> dict[str, Any]:
    """Return a record as plain data under its kind's name."""
    return {_NAMES[type(record)]: asdict(record)}


def known_version(found: object, name: str) -> None:
    """Raise where an export was written in a form that this program does not know."""
    if type(found) is int and 1 <= found <= VERSION:
        return
    if type(found) is int and found > VERSION:
        raise UserError(
            f"{name} was written by a newer Screentest (form {found}; this one reads up to {VERSION})",
            "upgrade with `pip install --upgrade screentest`; nothing was added",
        )
    raise UserError(f"{name} does not say which form it has", AGAIN)


def record_from(plain: object, where: str) -> Record:
    """Return the record in plain data; raises UserError that says where the fault is."""
    name, values = next(iter(plain.items())) if isinstance(plain, dict) and len(plain) == 1 else ("", None)
    kind = _KINDS.get(name)
    if kind is None or not isinstance(values, dict):
        raise UserError(f"{where} is no record", AGAIN)
    hints = hints_of(kind)
    needed = {field.name for field in fields(kind) if field.default is MISSING}
    if not needed <= set(values) <= set(hints):
        wrong = sorted(map(str, needed - set(values))) or sorted(map(str, set(values) - set(hints)))
        raise UserError(f"{where}: the {name}'s field “{wrong[0][:50]}” is missing or unknown", AGAIN)
    for field, value in values.items():
        if not fits(value, hints[field]):
            raise UserError(f"{where}: the {name}'s field “{field}” has the wrong type", AGAIN)
        if isinstance(value, str) and len(value) > _LONG.get(field, _SHORT):
            raise UserError(f"{where}: the {name}'s field “{field}” is too long", AGAIN)
    times = {field: _utc(values[field], where) for field in ("said_at", "made_at") if field in values}
    return kind(**{**values, **times})


def _utc(text: str, where: str) -> str:
    try:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            raise ValueError
        return moment.astimezone(UTC).isoformat()
    except (ValueError, OverflowError):
        raise UserError(
            f"{where}: “{text[:50]}” is not a time with its zone, as 2026-01-31T12:00:00+00:00", AGAIN
        ) from None


def checked(found: Iterable[tuple[str, Record]], texts: Mapping[str, str]) -> list[Record]:
    """Return records, proved, in an order in which they can be added; `texts` are the words kept already, by take."""
    ordered = sorted(found, key=lambda pair: _ORDER.index(type(pair[1])))
    # Words that are kept already stay as they are, so quotes are proved against those.
    words = {record.id: record.text for _, record in ordered if isinstance(record, TakeRecord)} | dict(texts)
    for where, record in ordered:
        fault = _fault(record, words)
        if fault:
            raise UserError(f"{where}: {fault}", AGAIN)
    return [record for _, record in ordered]


def _fault(record: Record, words: Mapping[str, str]) -> str:
    """Return what is wrong with a record, or nothing."""
    if isinstance(record, RubricRecord):
        return _rubric_fault(record)
    if isinstance(record, ScorecardRecord):
        if record.take not in words:
            return "the scorecard's take is not there"
        return _scorecard_fault(record, words[record.take])
    if isinstance(record, AmendmentRecord):
        return _amendment_fault(record)
    if isinstance(record, EntryRecord):
        return "" if record.id and record.kind else "the entry has no id or no kind"
    return "" if record.id else "the take has no id"


def _rubric_fault(record: RubricRecord) -> str:
    body = record.body
    if digest(body) != record.content_hash or digest(body.get("structure")) != record.structure_hash:
        return "the rubric is not the one that its hashes name"
    structure, words = body["structure"], body.get("words")
    whole = (
        isinstance(body.get("name"), str)
        and isinstance(structure, dict)
        and _strings(structure.get("key"))
        and isinstance(structure.get("thresholds"), list)
        and fits(tuple(structure["thresholds"]), tuple[float, float, float, float])
        and isinstance(words, dict)
        and all(isinstance(item, list) and len(item) == 4 and _strings(item[:3]) for item in words.values())
    )
    return "" if whole else "the rubric lacks a part"


def _strings(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _scorecard_fault(record: ScorecardRecord, text: str) -> str:
    try:
        card = scorecard_from(record.body)
    except (KeyError, TypeError, ValueError, AttributeError):
        return "the scorecard lacks a part"
    if not fits(card, Scorecard):
        return "a part of the scorecard has the wrong type"
    if (card.content_hash, card.structure_hash, card.reader.label) != (
        record.content_hash,
        record.structure_hash,
        record.reader,
    ):
        return "the scorecard's hashes or reader are not those that it was kept under"
    if any(not _said(quote, text) for quote in _quotes(card)):
        return "the scorecard quotes words that are not in its take"
    return ""


def _quotes(card: Scorecard) -> Iterable[Quote]:
    yield from (item.support for item in card.evidence)
    yield from (item.quote for item in card.findings)
    for result in card.results:
        if isinstance(result, Rated):
            yield from (item.support for item in (*result.earned, *result.capped_by))
            yield from (Quote(absence.searched, "") for absence in result.absences)


def _said(quote: Quote, text: str) -> bool:
    within = Span(0, len(text)).holds(quote.span) and quote.span.start <= quote.span.end
    return within and quote.text in ("", quote.span.of(text))


def _amendment_fault(record: AmendmentRecord) -> str:
    try:
        amendment = Amendment(**record.body)
    except TypeError:
        return "the amendment lacks a part"
    if not fits(amendment, Amendment) or amendment.scorecard != record.scorecard:
        return "a part of the amendment has the wrong type"
    return ""
