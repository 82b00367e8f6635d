"""Real rounds, the next one and the comparison as terminal text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .paint import Pen
from .review_lines import short

View = Mapping[str, Any]
BEGIN = "No round is kept. `screentest after add` asks for one; `screentest after add FILE` reads it from a text."


def list_lines(pen: Pen, rows: list[dict[str, Any]]) -> Iterator[str]:
    """Yield the rounds, the newest first."""
    if not rows:
        yield "  " + BEGIN
    for row in rows:
        yield f"  {pen.bold(row['id'][:12])}  {row['day']}  {row['company']}, {row['name']}  {pen.dim(_came(row))}"
        yield pen.dim(f"    {row['who_words']} · {row['track']} · {row['questions']} questions · {_stage(row)}")


def round_lines(pen: Pen, view: View) -> Iterator[str]:
    """Yield one round with its questions and what is not clear about them."""
    yield pen.rule(f"{view['company']}, {view['name']}, {view['day']}")
    yield pen.dim(f"  {view['who_words']} · {view['track']} {view['level']} · {_stage(view)} · {_came(view)}")
    if not view["stage"] and view["stages"]:
        names = ", ".join(stage["id"] for stage in view["stages"])
        yield pen.warn(
            pen.wrap(f"Which round of the loop was it? `screentest after set {view['id'][:12]} --stage …`", 2)
        )
        yield pen.dim(pen.wrap(f"one of {names}, or outside", 4))
    for row in view["asked"]:
        yield ""
        yield pen.wrap(f"{row['n']}. {row['words']}", 2, 5)
        yield from question_lines(pen, row, row["own_id"])
        for name, words in (("answered", row["answered"]), ("pressed on", row["pressed"])):
            if words:
                yield pen.wrap(f"{name}: {words}", 5, 7)
        if row["felt"]:
            yield f"     went {row['felt']} of 4"


def question_lines(pen: Pen, row: View, name: str) -> Iterator[str]:
    """Yield what an own question is taken for, and what is to be asked of the person."""
    if row["same_as"]:
        yield pen.dim(pen.wrap(f"{name}: the same as {row['same_as']['id']} of the bank, which has facts", 5, 7))
    elif row["kind"]:
        by = "as you say" if row["by"] == "you" else "by its words"
        yield pen.dim(f"     {name}: {row['kind_name']}, {by}; no facts")
    else:
        yield pen.warn(f"     what kind is it? `screentest after question {name} --type …`")
    for one in row.get("maybe", []):
        yield pen.warn(
            pen.wrap(f"the same as {one['id']}? “{short(one['prompt'])}” ({one['share']:.0%} of the words)", 5, 7)
        )
    if row.get("maybe"):
        yield pen.dim(f"     `screentest after question {name} --same-as ID`, or `--same-as none`")


def own_lines(pen: Pen, rows: list[dict[str, Any]]) -> Iterator[str]:
    """Yield the private bank."""
    if not rows:
        yield "  Your bank is empty: the questions of the rounds that you keep stand in it, and nowhere else."
    for row in rows:
        yield pen.wrap(row["prompt"], 2, 4)
        yield from question_lines(pen, row, row["id"])
        if row["rehearse"]:
            yield pen.dim(f"     screentest take {row['rehearse']}")


def next_lines(pen: Pen, view: View) -> Iterator[str]:
    """Yield what can be said of the next round, and what cannot."""
    yield pen.rule(f"The next round at {view['company']}, {view['track']}")
    if view["over"]:
        yield pen.wrap(view["over"], 2)
        return
    for number, focus in enumerate(view["foci"], start=1):
        yield f"\n  {pen.bold(f'{number}. ' + focus['name'])}"
        for reason in focus["reasons"]:
            yield pen.wrap(f"- {reason['said']}" + (f" ({reason['as_of']})" if reason["as_of"] else ""), 4, 6)
            if reason["quote"]:
                yield pen.wrap(f"“{short(reason['quote'])}”", 6)
        for question in focus["questions"]:
            yield pen.dim(f"    screentest take {question['id']}")
        for drill in focus["drills"]:
            yield pen.dim(f"    drill: {drill['name']}")
    yield "\n" + pen.bold("Rounds of the loop still ahead")
    for stage in view["ahead"]:
        yield pen.wrap(f"- {stage['name']}, {stage['who']}, {stage['minutes']} min: {', '.join(stage['focus'])}", 4, 6)
    if not view["ahead"]:
        yield "    none"
    if view["skipped"]:
        names = ", ".join(stage["name"] for stage in view["skipped"])
        yield pen.dim(pen.wrap(f"Earlier in the loop, and no such round is told: {names}", 4))
    yield "\n" + pen.bold("What this rests on")
    for ground in view["grounds"]:
        held = f" Claim {ground['ref']}: {ground['standing']}, as of {ground['as_of']}." if ground["standing"] else ""
        yield pen.dim(pen.wrap(f"- {ground['said']}{held}", 4, 6))
    yield "\n" + pen.bold("What is not known")
    for said in view["not_known"]:
        yield pen.wrap(f"- {said}", 4, 6)
    if view["drills"]:
        yield pen.dim(
            "\n  `screentest after next --to-plan` takes the drills into your plan; nothing goes there by itself"
        )


def compared_lines(pen: Pen, view: View) -> Iterator[str]:
    """Yield every round beside what stood before it, and shares from five outcomes on."""
    if not view["rounds"]:
        yield "  " + BEGIN
        return
    for row in view["rounds"]:
        felt = f"felt {row['felt']:g} of 4" if row["felt"] is not None else "not said how it felt"
        yield f"  {row['day']}  {pen.bold(row['company'])}, {row['name']}: {_came(row)}; {felt}"
        for signal in row["signals"]:
            when = f", take {signal['take'][:12]} of {signal['said_at'][:10]}" if signal["take"] else ""
            yield pen.dim(f"    {signal['kind_name']}: {signal['signal_words']}{when}")
    yield ""
    if not view["groups"]:
        less = f"{view['decided']} of at least {view['shares_from']} decided outcomes: no share is worked out yet."
        yield pen.wrap(less, 2)
    for group in view["groups"]:
        share = group["share"]
        known = (
            f"{share['share']:.0%} (95 in 100: {share['low']:.0%} to {share['high']:.0%})"
            if share
            else "too few for a share"
        )
        yield f"  {group['name']}: {group['n']} of {group['of']} led on; {known}"
    yield pen.dim(pen.wrap(view["warning"], 2))


def _came(row: View) -> str:
    return str(row["outcome_words"] or "not known what came of it")


def _stage(row: View) -> str:
    return f"taken for “{row['stage_name']}”" if row["stage_name"] else "which round of the loop is not clear"
