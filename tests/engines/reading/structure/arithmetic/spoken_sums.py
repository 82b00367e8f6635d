"""Right statements for property tests: figures worked out by the test and put into the words that people use."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol, TypeVar

T = TypeVar("T")


class Chance(Protocol):
    """What hypothesis hands in: choices that it can make smaller."""

    def choice(self, seq: Sequence[T]) -> T:
        """Return one of some things."""
        ...

    def sample(self, population: Sequence[int], k: int) -> list[int]:
        """Return some of them, none twice."""
        ...

    def randint(self, a: int, b: int) -> int:
        """Return a whole number of a range."""
        ...


_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_words(n: int) -> str:
    """Return a whole number below a million in words."""
    if n < 20:
        return _SMALL[n]
    if n < 100:
        return _TENS[n // 10] + (f"-{_SMALL[n % 10]}" if n % 10 else "")
    if n < 1000:
        rest = f" and {in_words(n % 100)}" if n % 100 else ""
        return f"{_SMALL[n // 100]} hundred{rest}"
    rest = n % 1000
    joined = "" if not rest else f" {'and ' if rest < 100 else ''}{in_words(rest)}"
    return f"{in_words(n // 1000)} thousand{joined}"


def said(n: int, voice: str) -> str:
    """Return a whole number as one voice says it: digits, digits with commas, or words."""
    return {"digits": str(n), "commas": f"{n:,}", "words": in_words(n)}[voice]


MONTHS = "January February March April May June July August September October November December".split()


def figure(rng: Chance, value: int) -> str:
    """Return a whole number in one voice or another."""
    return said(value, rng.choice(("digits", "commas", "words")))


def percent(rng: Chance, exact: float) -> str:
    """Return a share of 0-100 rounded and said as people do it."""
    near = [f"{round(exact)} percent", f"{round(exact)}%", f"{exact:.1f} percent", f"roughly {round(exact)} percent"]
    return rng.choice([*near, f"about {5 * round(exact / 5)} percent"] if exact > 25 else near)


def change(rng: Chance) -> str:
    """Return a change and its size."""
    a, b = rng.sample(range(5, 999), 2)
    size, down = percent(rng, 100 * abs(a - b) / a), b < a
    noun, less = ("drop", "less") if down else ("rise", "more")
    start, end = figure(rng, a), figure(rng, b)
    return rng.choice(
        [
            f"Waiting went from {start} minutes to {end}, a {size} {noun}.",
            f"Complaints moved from {start} to {end} cases, so {size} {less}.",
            f"The bill went by {size}, from {start} euros to {end}.",
            f"Sick days moved from {start} to {end} a month; that is {size} {less}.",
            f"Drops a shift went from {start} to {end}, which is a {noun} of {size}.",
        ]
    )


def share(rng: Chance) -> str:
    """Return a part, its whole and the share that it is."""
    whole = rng.randint(4, 900)
    part = rng.randint(1, whole)
    size, one, all_ = percent(rng, 100 * part / whole), figure(rng, part), figure(rng, whole)
    return rng.choice(
        [
            f"{one.capitalize()} of {all_} stewards signed, so {size}.",
            f"Out of {all_} looms {one} stood still, {size}.",
            f"Only {one} out of {all_} crates were wet, or {size}.",
            f"Of the {all_} letters {one} came back, so {size}.",
        ]
    )


def portion(rng: Chance) -> str:
    """Return a share of a whole and the part that it is."""
    size, hundreds = rng.randint(1, 99), rng.randint(1, 400)
    part, whole = figure(rng, size * hundreds), f"{100 * hundreds:,}"
    return rng.choice(
        [
            f"{size} percent of {whole} growers is {part}.",
            f"We lost {size} percent of {whole} deposits, which is {part}.",
            f"A {size} percent cut on {whole} is {part}.",
        ]
    )


def remainder(rng: Chance) -> str:
    """Return a whole and parts that come to it."""
    parts = [rng.randint(2, 60) for _ in range(rng.randint(2, 4))]
    told = ", ".join(f"{figure(rng, n)} {did}" for n, did in zip(parts, ("drove", "cooked", "packed"), strict=False))
    if len(parts) < 4:
        told = told.rsplit(", ", 1)[0]
    whole, last = figure(rng, sum(parts)), figure(rng, parts[-1])
    return rng.choice(
        [
            f"Of the {whole} volunteers, {told} and the other {last} went home.",
            f"We had {whole} helpers: {told} and the remaining {last} did nothing.",
        ]
    )


def budget(rng: Chance) -> str:
    """Return shares of a budget that come to a hundred."""
    cuts = [0, *sorted(rng.sample(range(1, 20), rng.randint(2, 3))), 20]
    parts = [5 * (b - a) for a, b in pairwise(cuts)]
    told = ", ".join(f"{n} percent on {on}" for n, on in zip(parts[:-1], ("repairs", "rent", "fuel"), strict=False))
    lead, last = rng.choice(("We spent", "The time was split:")), rng.choice(("", "the remaining "))
    return f"{lead} {told} and {last}{parts[-1]} percent on the rest."


def product(rng: Chance) -> str:
    """Return a product of two figures, or of a rate and its time."""
    a, b, period = rng.randint(2, 90), rng.randint(2, 60), rng.choice(("day", "week", "month"))
    one, two, all_ = figure(rng, a), figure(rng, b), figure(rng, a * b)
    return rng.choice(
        [
            f"We ship {one} crates a {period} for {two} {period}s, so {all_} crates.",
            f"{one.capitalize()} sites at {two} euros each is {all_} euros.",
            f"{one.capitalize()} times {two} is {all_}.",
            f"{all_.capitalize()} forms at {two} a {period} takes {one} {period}s.",
        ]
    )


def spell(rng: Chance) -> str:
    """Return two months or years and the time between them, its ends counted or not."""
    start, long, year = rng.randrange(12), rng.randint(1, 9), rng.randint(1995, 2015)
    months, years = figure(rng, long + rng.randint(0, 1)), figure(rng, long)
    return rng.choice(
        [
            f"From {MONTHS[start]} to {MONTHS[(start + long) % 12]}, {months} months, nobody called.",
            f"From {year} to {year + long}, {years} years, I ran the yard.",
        ]
    )


#: Each makes one right statement.
KINDS = (change, share, portion, remainder, budget, product, spell)
