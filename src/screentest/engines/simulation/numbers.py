"""Numbers that a reason states about the run, held against the run: both are shown where they differ."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import sqrt

from ...domain.cluster import Outcome
from ...domain.evidence import Quote
from ...domain.simulation_key import Stated

_NUMBER = (
    r"(?P<number>\d{1,9}(?:[.,]\d{1,6})?|half|a third|a quarter|two thirds|three quarters)"
    r"\s*(?P<unit>%|per ?cent|ms\b|milliseconds?|seconds?\b|s\b|minutes?\b)?"
)
_STATED = re.compile(_NUMBER, re.I)
_WORDS = {"half": 50.0, "a third": 33.3, "a quarter": 25.0, "two thirds": 66.7, "three quarters": 75.0}
#: A sentence about what may be, or what would make one act, states nothing about the run.
_MAY_BE = re.compile(
    r"\b(?:if|above|below|under|over|at most|less than|limit|threshold|target|should|must|would|budget|accept)\b", re.I
)
_SUM = re.compile(
    r"(?<![\d.])(\d{1,3})\s*\+\s*(\d{1,3})\s*(?:>|is more than|exceeds|is greater than)\s*(\d{1,3})(?![\d.])"
)
_REFUSED = re.compile(r"\b(?:refus\w+|reject\w+|turned away|unanswered)\b", re.I)
_STALE = re.compile(r"\b(?:stale|old|behind|out of date|outdated)\b", re.I)
_LOST = re.compile(r"\b(?:lost|overwritten|losing|lose)\b", re.I)
_WRITE = re.compile(r"\b(?:writes?|written|changes?|updates?|holds?|charges?|upgrades?|bookings?|events?)\b", re.I)
_READ = re.compile(r"\b(?:reads?|starts?|checks?|look-?ups?|opens?|answers?)\b", re.I)
_PERCENTILE = re.compile(r"\b(?:p(50|95|99)|(median))\b", re.I)
#: A share is said in round figures: so many points off is no contradiction, twice as many where it is said in words.
#: A time may be off by a fifth.
POINTS, PART = 5.0, 0.2


def stated(quotes: Sequence[Quote], outcome: Outcome) -> tuple[Stated, ...]:
    """Return every number of some sentences that is about the run, with what the run gave."""
    return tuple(found for quote in quotes for found in _in(quote, outcome))


def sums(quotes: Sequence[Quote]) -> Iterator[tuple[Quote, bool]]:
    """Yield each sentence with a sum of quorums (2 + 2 > 3), and whether it is true."""
    for quote in quotes:
        match = _SUM.search(quote.text)
        if match:
            a, b, c = (int(group) for group in match.groups())
            yield quote, a + b > c


def _in(quote: Quote, outcome: Outcome) -> Iterator[Stated]:
    text = quote.text
    if _MAY_BE.search(text):
        return
    for match in _STATED.finditer(text):
        word, unit = match["number"].lower(), (match["unit"] or "").lower().strip()
        value = _WORDS.get(word)
        if value is None:
            value = float(word.replace(",", "."))
        if unit in ("%", "percent", "per cent") or (word in _WORDS and not unit):
            yield from _share(quote, value, outcome, 2 * POINTS if word in _WORDS else POINTS)
        elif unit.startswith(("ms", "millisecond")):
            yield from _latency(quote, value, outcome)


def _share(quote: Quote, said: float, outcome: Outcome, points: float) -> Iterator[Stated]:
    """Yield a share with what the run gave: the nearest of whole run, event and worst region."""
    text, reads, writes = quote.text, *outcome.sampled
    if _REFUSED.search(text):
        if _READ.search(text) and not _WRITE.search(text):
            found = outcome.reads_refused, outcome.reads_refused_in, _worst(outcome, "reads_refused")
            yield _held(quote, "reads refused", said, found, reads, points)
        elif _WRITE.search(text):
            found = outcome.writes_refused, outcome.writes_refused_in, _worst(outcome, "writes_refused")
            yield _held(quote, "writes refused", said, found, writes, points)
    elif _STALE.search(text) and _READ.search(text):
        found = outcome.stale, outcome.stale_in, _worst(outcome, "stale")
        yield _held(quote, "reads stale", said, found, reads, points)
    elif _LOST.search(text) and _WRITE.search(text):
        yield _held(quote, "writes lost", said, (outcome.lost, outcome.lost_in), writes, points)


def _worst(outcome: Outcome, column: str) -> float:
    """Return the highest share of one region over the minutes in which it had any."""
    by_region: dict[str, list[float]] = {}
    for minute in outcome.minutes:
        value = getattr(minute, column)
        if value > 0:
            by_region.setdefault(minute.region, []).append(value)
    return max((sum(some) / len(some) for some in by_region.values()), default=0.0)


def _held(quote: Quote, about: str, said: float, ran: Sequence[float], sample: int, points: float) -> Stated:
    nearest = min((100 * value for value in ran), key=lambda value: abs(value - said))
    # About a quarter of the sample falls into an event; two deviations of that.
    error = 200 * sqrt(max(nearest / 100 * (1 - nearest / 100), 0.0) / max(1, sample // 4))
    # Nothing said to happen, where something does, is no rounding.
    worst = 100 * max(ran)
    if said == 0 and worst > POINTS:
        return Stated(quote, about, said, worst, "%", False)
    return Stated(quote, about, said, nearest, "%", abs(nearest - said) <= max(points, error))


def _latency(quote: Quote, said: float, outcome: Outcome) -> Iterator[Stated]:
    match = _PERCENTILE.search(quote.text)
    if not match:
        return
    name = "50" if match[2] else match[1]
    writing = bool(_WRITE.search(quote.text)) and not _READ.search(quote.text)
    if writing and name == "95":
        return
    ran = getattr(outcome, f"{'write' if writing else 'read'}_p{name}")
    if ran != ran:  # noqa: PLR0124 - nothing was answered, so there is no latency
        return
    about = f"{'write' if writing else 'read'} p{name}"
    yield Stated(quote, about, said, ran, "ms", abs(said - ran) <= max(3.0, PART * ran))
