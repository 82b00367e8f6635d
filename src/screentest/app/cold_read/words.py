"""The sentences of a cold read that every form of it shares."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..outlook.words import amount, of_hundred, signed

View = Mapping[str, Any]

LEVEL_SIDES = {"pm": "PM", "tpm": "TPM"}


def first_words(view: View) -> list[str]:
    """Return what stands first: where the evidence does not decide, that it does not."""
    verdict = view["verdict"]
    odds = f"The words read PM at {verdict['probability_pm']:.0%} (margin {verdict['margin']:+.2f} log-odds)"
    if verdict["track"] == "insufficient":
        lines = [f"Not enough evidence to call a track: {verdict['why_words']}. {odds}; that is no verdict."]
    else:
        why = verdict["why_words"]
        lines = [f"{why[:1].upper()}{why[1:]}. {odds}."]
    if verdict["titles"]:
        lines.append(verdict["titles"])
    return [*lines, *verdict["cautions"][:-1]]


def outlook_words(outlook: View) -> Iterator[str]:
    """Yield the headline figures, each with its error, its date and what it rests on."""
    currency = outlook["currency"]
    first, other = outlook["first"], outlook["other"]
    mean, least, unsure = outlook["difference"], outlook["at_least"], outlook["unsure"]
    yield (
        f"{first} less {other} over {outlook['horizon']} years: {signed(mean['value'], currency)} ± "
        f"{amount(mean['error'], currency)} on average, if every assumption stands; with the playbook's assumptions "
        f"{signed(outlook['playbook']['value'], currency)} ± {amount(outlook['playbook']['error'], currency)}."
    )
    together, worlds = of_hundred(unsure["at_least"]), unsure["worlds"]
    yield (
        f"{first} pays at least as much in {of_hundred(least['value'])} simulated careers "
        f"(± {least['error'] * 100:.1f}); with all assumptions moved at once in {together}, and it is ahead on average "
        f"in {unsure['ahead']:.0%} of {worlds} such worlds."
    )
    turning = [move["what"] for move in outlook["moves"] if move["flips"]]
    if turning:
        yield f"Turning the sign by itself within its range: {'; '.join(turning)}."
    found = outlook["bar"]
    if found and found["break_even"]:
        even = found["break_even"]
        yield (
            f"Trying for PM is worth as much as trying for TPM from a chance of {even['value']:.0%} ± "
            f"{even['error'] * 100:.1f} points at the PM bar; the verdict's probability gives {found['chance_pm']:.0%} "
            "by assumption."
        )
    yield (
        f"{outlook['careers']:,} careers a figure, {outlook['money_words']}, before tax. {outlook['dated']}. Not a "
        "forecast; the command “outlook” has the whole."
    )
