"""Operations on company briefs that are kept: brief and keep one, list, show, take back and bring back."""

from __future__ import annotations

from ...app.brief.kept import KeptBrief, bring_brief_back, keep_brief, kept_brief, kept_briefs, take_brief_back
from ..errors import NotThere
from .decide import BriefGiven, company_brief
from .kinds import Id
from .know import Nothing
from .operation import Call, Given, Operation
from .shapes import kept_reads as shape


class BriefIdGiven(Given):
    """Which brief."""

    brief: Id


def keep(call: Call, given: BriefGiven) -> object:
    """Brief on calls and keep what was found; the transcripts are not kept."""
    return _whole(keep_brief(call.services, company_brief(call, given)))


def listed(call: Call, _: Nothing) -> object:
    """List the briefs that are kept, the newest first."""
    return {"briefs": [_row(one) for one in kept_briefs(call.services)]}


def show(call: Call, given: BriefIdGiven) -> object:
    """Show a brief as it was made."""
    return _whole(_found(call, given.brief))


def out(call: Call, given: BriefIdGiven) -> object:
    """Take a brief off the list."""
    take_brief_back(call.services, _found(call, given.brief).id)
    return listed(call, Nothing())


def back(call: Call, given: BriefIdGiven) -> object:
    """Put a brief on the list again."""
    if not bring_brief_back(call.services, given.brief):
        raise _not_there(given.brief)
    return listed(call, Nothing())


def _found(call: Call, wanted: str) -> KeptBrief:
    kept = kept_brief(call.services, wanted)
    if kept is None:
        raise _not_there(wanted)
    return kept


def _not_there(wanted: str) -> NotThere:
    return NotThere(f"there is no brief “{wanted[:40]}”", "GET /api/briefs lists those that are kept")


def _row(kept: KeptBrief) -> dict[str, object]:
    calls = [str(call.get("quarter") or call.get("held") or call.get("name", "")) for call in kept.view["calls"]]
    return {"id": kept.id, "made_at": kept.made_at, "company": kept.view["company"], "calls": calls}


def _whole(kept: KeptBrief) -> dict[str, object]:
    return {"id": kept.id, "made_at": kept.made_at, "brief": kept.view}


_ALL, _AT = "/briefs", "/briefs/{brief}"
_FILES = ("calls",)
ROWS: tuple[Operation, ...] = (
    Operation("GET", _ALL, "briefs", "List the kept briefs", Nothing, shape.Briefs, listed, "keep"),
    Operation("POST", _ALL, "keepBrief", "Make a brief and keep it", BriefGiven, shape.BRIEF, keep, "judge", _FILES),
    Operation("GET", _AT, "keptBrief", "One kept brief", BriefIdGiven, shape.BRIEF, show, "keep"),
    Operation(
        "POST",
        f"{_AT}/take-back",
        "takeBriefBack",
        "Take a brief off the list",
        BriefIdGiven,
        shape.Briefs,
        out,
        "keep",
    ),
    Operation(
        "POST", f"{_AT}/bring-back", "bringBriefBack", "Put a brief back", BriefIdGiven, shape.Briefs, back, "keep"
    ),
)
