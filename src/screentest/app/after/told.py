"""What a person tells of a round, as a form or a file gives it, checked before anything is kept."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal, cast

from ...domain.errors import UserError
from ...domain.real_round import ASKER_ROLES, AskerRole
from ..plan.kept import today_in
from ..services import Services

#: More questions are no round, longer ones no question; an answer is what is remembered, not a transcript.
MOST_QUESTIONS, LONGEST_QUESTION, LONGEST_ANSWER, LONGEST_PRESSED = 60, 600, 6000, 600
LONGEST_NAME = 80
#: A round longer ago than this teaches nothing about the next one, and is most often a slip of the pen.
OLDEST_DAYS = 3660
EXAMPLE = "one question a line, as in “How did you know that it was worth it?”"
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class ToldQuestion:
    """One question as told, unchecked; `kind` and `same_as` are what the person says of it, or empty."""

    words: str
    answered: str = ""
    felt: str = ""
    pressed: str = ""
    kind: str = ""
    same_as: str = ""


@dataclass(frozen=True, slots=True)
class ToldRound:
    """A round as told, unchecked."""

    company: str = ""
    track: str = ""
    level: str = ""
    day: str = ""
    name: str = ""
    who: str = ""
    stage: str = ""
    asked: tuple[ToldQuestion, ...] = field(default_factory=tuple)


@dataclass(frozen=True, slots=True)
class CheckedRound:
    """What stands of a told round, checked."""

    company: str
    track: Literal["pm", "tpm"]
    level: str
    day: date
    name: str
    who: AskerRole | Literal[""]


def checked(services: Services, told: ToldRound) -> CheckedRound:
    """Return a told round's head, checked; raises UserError that says what is missing or cannot be meant."""
    company, name = line(told.company, "the company", LONGEST_NAME), line(told.name, "the round", LONGEST_NAME)
    if not company:
        raise UserError("the company is not named", "its name as you would write it; it stays on this machine")
    if told.track not in ("pm", "tpm"):
        raise UserError(
            f"“{told.track[:20]}” is no track of a loop" if told.track else "the track is not chosen", "pm or tpm"
        )
    if not name:
        raise UserError("the round is not named", "as they called it: “Hiring manager”, “System design”")
    who = told.who.strip().lower().replace(" ", "-")
    if who and who not in ASKER_ROLES:
        raise UserError(f"“{told.who[:40]}” is no role", f"one of {', '.join(ASKER_ROLES)}; no names are kept")
    track = cast(Literal["pm", "tpm"], told.track)
    level = line(told.level, "the level", 40)
    return CheckedRound(company, track, level, _day(services, told.day), name, cast(AskerRole, who))


def checked_questions(told: tuple[ToldQuestion, ...]) -> tuple[ToldQuestion, ...]:
    """Return the questions with their words cleaned; raises UserError for none, too many, or one too long."""
    kept = []
    for number, one in enumerate(told, start=1):
        words = line(one.words, f"question {number}", LONGEST_QUESTION)
        if not re.search(r"\w", words):
            continue
        if one.felt.strip() not in ("", "0", "1", "2", "3", "4"):
            raise UserError(f"“{one.felt[:20]}” does not say how question {number} went", "1 (badly) to 4 (well)")
        kept.append(
            replace(
                one,
                words=words,
                answered=text(one.answered, f"the answer to question {number}", LONGEST_ANSWER),
                felt=one.felt.strip() or "0",
                pressed=text(one.pressed, f"what they pressed on in question {number}", LONGEST_PRESSED),
            )
        )
    if not kept:
        raise UserError("no question is told, so there is nothing to keep", EXAMPLE)
    if len(kept) > MOST_QUESTIONS:
        raise UserError(
            f"{len(kept)} questions are no one round; at most {MOST_QUESTIONS} are kept",
            "keep each round by itself; nothing was kept",
        )
    return tuple(kept)


def line(given: str, what: str, longest: int) -> str:
    """Return words as one line; raises UserError where there are too many."""
    return _bounded(" ".join(_CONTROL.sub(" ", given).split()), what, longest)


def text(given: str, what: str, longest: int) -> str:
    """Return words with their lines; raises UserError where there are too many."""
    return _bounded(_CONTROL.sub("", given.replace("\r\n", "\n")).strip(), what, longest)


def _bounded(given: str, what: str, longest: int) -> str:
    if len(given) > longest:
        raise UserError(
            f"{what} has {len(given):,} characters; at most {longest:,} are kept", "cut it; nothing was kept"
        )
    # A lone surrogate, as of a broken upload, could not be written anywhere.
    return given.encode("utf-8", "replace").decode("utf-8")


def _day(services: Services, written: str) -> date:
    try:
        day = date.fromisoformat(written.strip())
    except ValueError:
        what = f"“{written.strip()[:20]}” is no date" if written.strip() else "the day of the round is not given"
        raise UserError(what, "as 2026-11-20") from None
    ago = (today_in(services, "") - day).days
    if ago < 0:
        raise UserError(f"{day} is still to come", "a round is kept once it was held; `screentest plan` prepares it")
    if ago > OLDEST_DAYS:
        raise UserError(f"{day} is more than ten years ago", "is the year what you meant?")
    return day
