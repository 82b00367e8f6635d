"""Which stage of a practice loop a real round was: said by the person, or shown by what it was called and who asked."""

from __future__ import annotations

from ...domain.errors import UserError
from ...domain.library import Library
from ...domain.loop import Loop, Stage
from ...domain.real_round import OUTSIDE
from ...engines.interview.alike import nearest

#: The pack whose loop fits any company.
ANY_PACK = "core"
#: Words that any round may be called by.
_EVERY = frozenset({"round", "interview", "call", "work", "with"})


def loop_for(library: Library, company: str, track: str) -> tuple[str, Loop | None]:
    """Return (key, loop) of the company's pack for a track, else of the loop for any company; None without either."""
    for pack in (company.strip().lower(), ANY_PACK):
        found = library.loops.get(f"{pack}/{track}")
        if found is not None:
            return f"{pack}/{track}", found
    return "", None


def stage_of(library: Library, company: str, track: str, name: str, who: str, said: str) -> str:
    """Return the stage of a round, “outside” where the person says it was none, empty where it is not clear.

    Raises UserError for a stage that the loop does not have.
    """
    _, loop = loop_for(library, company, track)
    stages = {stage.id: stage for stage in loop.stages} if loop else {}
    if said.strip():
        if said not in stages and said != OUTSIDE:
            raise UserError(f"the loop has no stage “{said[:40]}”", f"one of {', '.join([*stages, OUTSIDE])}")
        return said
    plain = name.strip().lower()
    exact = [one.id for one in stages.values() if plain in (one.id, one.name.lower())]
    if exact:
        return exact[0]
    if who == "recruiter":
        by_role = [one.id for one in stages.values() if one.interviewer == "recruiter"]
        return by_role[0] if len(by_role) == 1 else ""
    return nearest(name, {one.id: _words(one) for one in stages.values()})


def _words(stage: Stage) -> str:
    whole = " ".join([stage.name, stage.id, *stage.question_types, *stage.focus]).replace("-", " ")
    return " ".join(word for word in whole.split() if word.lower() not in _EVERY)
