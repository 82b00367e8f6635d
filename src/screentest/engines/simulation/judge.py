"""Judges choices by the key and the run, and turns what was shown into standings and a rating."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...domain.cluster import Outcome, Setting
from ...domain.simulation_key import (
    ChoiceVerdict,
    ClassGrade,
    ClassKey,
    ClassStanding,
    Judged,
    KeptClass,
    Stated,
)
from .closed_form import abroad, newest

_OF_PROGRAMME, _LEAST_PROGRAMME = 5, 3


def properties(setting: Setting, regions: int) -> Mapping[str, str]:
    """Return what rules ask of a setting: its own values and what follows from them."""
    return {
        "read": str(setting.read),
        "write": str(setting.write),
        "conflict": setting.conflict,
        "fail": setting.fail,
        "newest": newest(setting, regions),
        "abroad": abroad(setting, regions),
    }


def choice(key: ClassKey, setting: Setting, regions: int) -> tuple[ChoiceVerdict, str]:
    """Return the verdict of the first rule that fits, and its reason."""
    have = properties(setting, regions)
    for rule in key.rules:
        if all(have[name] in values for name, values in rule.when.items()):
            return ("holds" if rule.holds else "fails"), rule.says
    return "not in the key", "The key does not cover this setting; the run shows what it does."


def broken(key: ClassKey, outcome: Outcome) -> tuple[str, ...]:
    """Return what the run did that the class does not bear."""
    found = []
    if outcome.stale_in > 0 and outcome.oldest > key.most_stale:
        found.append(
            f"{outcome.stale_in:.1%} of reads were stale around the event, by up to {outcome.oldest:.0f} s; this class "
            f"bears {key.most_stale:.0f} s"
        )
    became = "let through unchecked" if outcome.setting.fail == "open" else "refused"
    for share, most, what in (
        (outcome.reads_refused_in, key.most_refused, f"reads were {became} around the event"),
        (outcome.writes_refused_in, key.most_refused_writes, f"writes were {became} around the event"),
        (outcome.lost_in, key.most_lost, "accepted writes were overwritten unseen around the event"),
    ):
        if share > most:
            found.append(f"{share:.1%} of {what}; this class bears {most:.0%}")
    return tuple(found)


def graded(
    kept: KeptClass,
    setting: Setting,
    outcome: Outcome,
    regions: int,
    items: tuple[Judged, ...],
    numbers: tuple[Stated, ...],
    blank: bool,
) -> ClassGrade:
    """Return the grade of one class; a blank reason gets what is missing."""
    verdict, says = choice(kept.key, setting, regions)
    over = broken(kept.key, outcome)
    shown = {item.id for item in items if item.state == "shown"}
    wrong = [item for item in items if item.state == "contradicted"]
    off = [one for one in numbers if not one.agrees]
    standing: ClassStanding
    if verdict == "fails" or wrong or off:
        standing = "wrong"
        told = ["the choice" if verdict == "fails" else "", "a cause" if wrong else "", "a number" if off else ""]
        line = f"Off: {', '.join(part for part in told if part)}."
    elif blank:
        standing, line = "not shown", "No reason is given; the choice alone shows nothing."
    elif verdict == "not in the key":
        standing, line = "cannot tell", "The key has no rule for this setting, so it is not judged."
    elif not shown:
        standing, line = "not shown", "Nothing was recognised in the reason that says who notices what, or what fails."
    elif {"consequence", "failure"} <= shown and not over:
        standing, line = "sound", "The choice holds, and the reason says what is noticed and what fails."
    else:
        missing = [item.name for item in items if item.state == "missing"]
        standing = "partly"
        line = f"The choice holds; not said: {' and '.join(missing)}." if missing else "The run goes beyond the limits."
    return ClassGrade(kept.data.id, setting, outcome, verdict, says, over, items, numbers, standing, line)


def rating(classes: Sequence[ClassGrade], programme: Sequence[Judged], depth: Sequence[Judged]) -> tuple[int, str, str]:
    """Return a rating 1 to 4, why, and what the next one needs. Every rung needs the rungs below it.

    2: what is noticed or what fails is said for half of the classes; 3: no class is wrong, half of them say both,
    most say one, and the programme side says three of its five things; 4: an arithmetic or a number that agrees with
    the run, the cost on a quiet day or the asking, and both an owner and a rule for reversing.
    """
    many = len(classes)
    said = [one for one in classes if any(item.state == "shown" for item in one.items)]
    both = [one for one in classes if {"consequence", "failure"} <= {i.id for i in one.items if i.state == "shown"}]
    wrong = [one.id for one in classes if one.standing == "wrong"]
    have = {item.id for item in programme if item.state == "shown"}
    deep = [item for item in depth if item.state == "shown"]
    agreeing = [one for grade in classes for one in grade.numbers if one.agrees]
    if 2 * len(said) < many:
        return 1, f"{len(said)} of {many} classes say what is noticed or what fails", "say it for half of the classes"
    missing = [item.name for item in programme if item.state != "shown"]
    lacks = []
    if wrong:
        lacks.append(f"put right: {', '.join(wrong)}")
    if 2 * len(both) < many:
        lacks.append("say for half of the classes both what is noticed and what fails")
    if 4 * len(said) < 3 * many:
        lacks.append("say what is noticed or what fails for three classes of four")
    if len(have) < _LEAST_PROGRAMME:
        lacks.append(f"the programme side: {', '.join(missing)}")
    if lacks:
        return 2, f"{len(said)} of {many} classes give a reason that could be checked", "; ".join(lacks)
    if not (deep or agreeing):
        lacks.append("do a sum, give a number of the run, or say what the choice costs on a quiet day")
    lacks += [item.name for item in programme if item.id in ("owner", "reversal") and item.state != "shown"]
    if lacks:
        return 3, "no class is wrong, reasons and programme side are there", "; ".join(lacks)
    return 4, "no class is wrong; reasons, numbers or depth, owner and rule of reversal are there", ""
