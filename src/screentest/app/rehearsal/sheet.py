"""What the interviewer is given for one question: its probes, those that fit any question, facts, and wrong turns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...domain.interview import Sheet
from ...domain.library import Library
from ...domain.question import Question, WrongSigns, WrongTurn
from ...domain.rubric import Rubric
from .codec import Setup

#: Said where a question has no wrong turn of its own and the reader's indicator shows one.
CLOSE = "I will stop us here. I asked for one thing and was told another."


def sheet_for(library: Library, question: Question, setup: Setup) -> Sheet:
    """Return the sheet of a question; common probes only about what its rubric asks for or what may be held against."""
    rubric = library.rubric_of(question)
    wanted = set(codes_of(rubric))
    common = tuple(
        probe
        for probe in library.common_probes
        if (not probe.kinds or question.kind in probe.kinds) and (probe.found or probe.missing in wanted)
    )
    hints = tuple(
        (code, library.indicators[code].what, f"For example: “{library.indicators[code].strong}”")
        for code in codes_of(rubric)
        if code in library.indicators and library.indicators[code].stands == "for"
    )
    return Sheet(
        question.id,
        question.prompt,
        question.kind,
        setup.seconds or question.time_box * 60.0,
        question.probes,
        common,
        question.facts,
        with_general(question.wrong_turns, question, library.wrong_signs) or _from_indicators(question),
        setup.mode,
        setup.ends_early and setup.mode == "real",
        hints,
        setup.most_probes,
        setup.own_questions,
        setup.seed,
    )


def with_general(
    turns: Sequence[WrongTurn], question: Question, general: Sequence[WrongSigns]
) -> tuple[WrongTurn, ...]:
    """Return a question's wrong turns with the signs that many questions share; words of the question are no sign."""
    found = list(turns)
    prompt = question.prompt.lower()
    for shared in general:
        signs = tuple(sign for sign in shared.signs if sign.lower() not in prompt)
        own = [i for i, turn in enumerate(found) if set(turn.name.lower().split()) & set(shared.names)]
        for i in own:
            found[i] = replace(found[i], signs=tuple(dict.fromkeys([*found[i].signs, *signs])))
        if turns and not own and question.kind in shared.types:
            found.append(WrongTurn(shared.name, signs, shared.redirect, shared.close))
    return tuple(found)


def _from_indicators(question: Question) -> tuple[WrongTurn, ...]:
    """Return wrong turns for the codes that a question names, where it has a probe for meeting them."""
    meets = {probe.found: probe.say for probe in question.probes if probe.found}
    return tuple(
        WrongTurn(code, (), meets[code], CLOSE)
        for code in question.wrong_variables
        if code in meets and code.startswith("WRV")
    )


def codes_of(rubric: Rubric, key_only: bool = False) -> tuple[str, ...]:
    """Return the indicators that the anchors of a rubric require, key criteria first."""
    ordered = sorted(rubric.criteria, key=lambda criterion: criterion.id not in rubric.key)
    return tuple(
        dict.fromkeys(
            code
            for criterion in ordered
            if not key_only or criterion.id in rubric.key
            for anchor in criterion.anchors
            for need in anchor.requires
            for code in need.of
        )
    )
