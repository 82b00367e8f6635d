"""An outlook on the terminal: the answer first, then the figures with their errors, then what they hang on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..app.outlook.words import amount, figure, signed
from .paint import Pen

View = Mapping[str, Any]
_COLUMN = 9


def outlook_lines(pen: Pen, view: View) -> Iterator[str]:
    """Yield the summary of an outlook, about one screen."""
    horizon = f"{view['horizon']} years" if view["horizon"] > 1 else "one year"
    yield pen.rule(f"Outlook: {horizon}, {view['assumptions']} assumptions")
    for line in view["summary"]:
        yield pen.wrap(line, 2)
    yield ""
    if view["offers"]:
        yield from _offers(pen, view)
        yield ""
    yield from _table(pen, view)
    if view["bar"]:
        yield ""
        yield from _bar(pen, view)
    yield ""
    yield f"  {pen.bold('Where it comes from')}"
    for line in view["drivers"]:
        yield pen.wrap(line, 2)
    yield from _tornado(pen, view)
    rows = "; ".join(f"{one['id']} {signed(one['mean']['value'], view['currency'])}" for one in view["scenarios"])
    error = amount(max((one["mean"]["error"] for one in view["scenarios"]), default=0.0), view["currency"])
    yield pen.wrap(f"With breaks in employment as a scenario states them (±{error}): {rows}.", 2)
    yield from _conclusions(pen, view)
    yield ""
    yield pen.dim(pen.wrap(f"{view['error_note']} {view['dated']}. {view['note']}", 2))


def _offers(pen: Pen, view: View) -> Iterator[str]:
    yield f"  {pen.bold('Offers')} {pen.dim('(' + view['offers'][0]['money_words'] + ')')}"
    width = max(len(one["name"]) for one in view["offers"]) + 2
    heads = "".join(f"{f'year {t + 1}':>{_COLUMN}}" for t in range(len(view["offers"][0]["years"])))
    yield pen.dim(f"  {'':<{width}}{'salary':>{_COLUMN}}{'bonus':>{_COLUMN}}{heads}{'together':>10}")
    for one in view["offers"]:
        money = one["currency"]
        begin = one["years"][0]
        cells = [begin["salary"], begin["bonus"], *(year["total"] for year in one["years"])]
        line = "".join(f"{amount(cell, money):>{_COLUMN}}" for cell in cells)
        yield f"  {one['name']:<{width}}{line}{amount(one['total'], money):>10}"


def _table(pen: Pen, view: View) -> Iterator[str]:
    money = view["currency"]
    difference = view["difference"]
    rows = [(side["name"], side, amount) for side in view["sides"]]
    rows.append((f"{difference['first']} less {difference['other']}", difference, signed))
    width = max(len(name) for name, _, _ in rows) + 2
    labels = list(difference["quantiles"])
    yield f"  {pen.bold('Pay over the years')} {pen.dim('(' + view['money_words'] + ')')}"
    yield pen.dim(f"  {'':<{width}}" + "".join(f"{label:>{_COLUMN}}" for label in [*labels, "mean"]))
    for name, row, write in rows:
        cells = [*row["quantiles"].values(), row["mean"]]
        yield f"  {name:<{width}}" + "".join(f"{write(cell['value'], money):>{_COLUMN}}" for cell in cells)
        errors = "".join(f"{'±' + amount(cell['error'], money):>{_COLUMN}}" for cell in cells)
        yield pen.dim(f"  {'':<{width}}{errors}")
    chance = difference["at_least"]
    yield pen.wrap(
        f"chance that {difference['first']} pays at least as much, assumptions as they are: {chance['value']:.1%} "
        f"± {chance['error']:.1%}",
        2,
    )


def _bar(pen: Pen, view: View) -> Iterator[str]:
    bar, money = view["bar"], view["currency"]
    yield f"  {pen.bold('Getting in')} {pen.dim('(the chances are yours to say: --chance-pm, --chance-tpm)')}"
    worth = (
        f"{amount(bar[f'worth_{track}']['value'], money)} ± {amount(bar[f'worth_{track}']['error'], money)}"
        for track in ("pm", "tpm")
    )
    yield pen.wrap(
        "With chances of {:.0%} at the PM bar and {:.0%} at the TPM bar, trying for PM is worth {}, trying for TPM {}; "
        "not getting in is taken to leave {}.".format(
            bar["chance_pm"], bar["chance_tpm"], *worth, amount(bar["fallback"], money)
        ),
        2,
    )
    if bar["break_even"] is None:
        line = "No chance at the PM bar makes trying for PM worth as much as trying for TPM."
    else:
        even = bar["break_even"]
        line = (
            f"The two are equal at {even['value']:.1%} ± {even['error']:.2%} at the PM bar; below it, trying for TPM "
            f"is worth more."
        )
    yield pen.wrap(line, 2)


def _tornado(pen: Pen, view: View, most: int = 5) -> Iterator[str]:
    money = view["currency"]
    yield ""
    yield f"  {pen.bold('What moves the mean difference')} {pen.dim('(one at a time, over its range)')}"
    rows = view["tornado"][:most]
    width = min(48, max((len(row["what"]) for row in rows), default=0)) + 2
    for row in rows:
        what = row["what"] if len(row["what"]) <= width - 2 else row["what"][: width - 3].rstrip() + "…"
        low, high = row["at_low"], row["at_high"]
        cells = f"{signed(low['value'], money):>{_COLUMN}} to {signed(high['value'], money):<{_COLUMN}}"
        error = f"±{amount(max(low['error'], high['error']), money)}"
        turns = pen.warn(" turns the sign") if row["flips"] else ""
        yield f"  {what:<{width}}{cells}{pen.dim(f'{error:<6}' if turns else error)}{turns}"


def _conclusions(pen: Pen, view: View) -> Iterator[str]:
    changed = [one for one in view["conclusions"] if one["differs"]]
    if not view["conclusions"]:
        return
    yield ""
    yield f"  {pen.bold('What the playbook would conclude differently')}"
    for one in changed:
        yield pen.wrap(f"{one['question']} Evidence: {one['evidence']}. Playbook: {one['playbook']}.", 2, 4)
        yield pen.dim(pen.wrap(f"rests on {', '.join(one['claims'])}", 4))
    if not changed:
        yield "  nothing: both sets lead to the same conclusions here"


def figure_lines(pen: Pen, rows: list[dict[str, Any]]) -> Iterator[str]:
    """Yield every figure with value, range and standing."""
    for row in rows:
        if row["standing"] == "assumption":
            value, low, high = (figure(row[key], row["unit"]) for key in ("value", "low", "high"))
            by = "" if row["set_by"] == "default" else pen.warn(f" set by {row['set_by']}")
            yield f"{pen.dim('assumption')} {pen.bold(row['name'])} {value} {pen.dim(f'({low} to {high})')}{by}"
            yield pen.wrap(f"{row['what']}. {row['why']}", 2)
        else:
            value = figure(row["value"], row["unit"]) if "value" in row else ""
            if "low" in row:
                value = f"{amount(row['low'])} to {amount(row['high'])}, {row['n']} postings"
            yield f"{pen.good('fact')} {pen.bold(row['name'])} {value}".rstrip()
            yield pen.wrap(f"{row['what']}. {row['source']}, {row['as_of']}", 2)
        if row["claims"]:
            yield pen.dim(pen.wrap(f"claims: {', '.join(row['claims'])}", 2))
