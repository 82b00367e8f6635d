"""Operations of the workbench: forms, drafts checked against them, drafts kept by name, whole or box by box."""

from __future__ import annotations

import json
import threading
from typing import Annotated

from msgspec import Meta

from ...app.brief.kept import kept_brief
from ...app.cold_read.kept import kept_cold_read
from ...app.workbench.against import against_brief, against_verdict, evidence_from, priorities_from
from ...app.workbench.draft import Workbench, blank
from ...app.workbench.fields import boxes_of, text_of
from ...app.workbench.kept import KeptDraft, bring_draft_back, keep_draft, kept_draft, kept_drafts, take_back
from ...app.workbench.view import draft_view, drill_view, form_view
from ...domain.draft import MAX_DRAFT
from ..errors import Misplaced, NotThere
from .kinds import Id, setting_of
from .know import Nothing
from .operation import Call, Given, Operation, at, there
from .shapes import drafts as shape

Draft = Annotated[str, Meta(max_length=MAX_DRAFT, description="Markdown, one heading a field of the form.")]
DraftName = Annotated[str, Meta(min_length=1, max_length=60)]


class FormGiven(Given):
    """Which form."""

    form: Id


class CheckGiven(Given):
    """A draft to check; its form is told by its headings where it is not given."""

    text: Draft
    form: Id | None = None
    name: DraftName = "draft"
    full: Annotated[bool, Meta(description="Read by trained examples too; finds more, takes longer.")] = False


class KeepGiven(Given):
    """A draft to keep under a name."""

    name: DraftName
    text: Draft
    form: Id | None = None


class NameGiven(Given):
    """Which kept draft."""

    draft: DraftName


class DrillGiven(Given):
    """Which form's drill, and whether the key is shown."""

    form: Id
    key: bool = False


class BoxGiven(Given):
    """One box of a kept draft, with its words."""

    draft: DraftName
    box: Id
    text: Draft


class AgainstGiven(Given):
    """What a kept draft is held against: a kept brief, or the verdict of a kept cold read."""

    draft: DraftName
    brief: Id | None = None
    read: Id | None = None


def forms(call: Call, _: Nothing) -> object:
    """List the forms."""
    bench = Workbench(call.services)
    return {"forms": [form_view(one, call.services.library) for one in bench.forms.values()]}


def form(call: Call, given: FormGiven) -> object:
    """Show what a form asks, with a blank draft and a worked example."""
    found = there(lambda: Workbench(call.services).form(given.form))
    return {**form_view(found, call.services.library), "blank": blank(found), "example": found.example}


def check(call: Call, given: CheckGiven) -> object:
    """Check a draft."""
    bench = Workbench(call.services)
    kind = _kind(bench, given.form, given.text)
    review = at("text", lambda: bench.read(given.text, kind, setting_of(not given.full)))
    return draft_view(review, given.name, call.services.library)


def listed(call: Call, _: Nothing) -> object:
    """List the kept drafts."""
    return {"drafts": [_row(one) for one in kept_drafts(call.services)]}


def keep(call: Call, given: KeepGiven) -> object:
    """Keep a draft; an earlier one of the name stays behind it."""
    bench = Workbench(call.services)
    kind = _kind(bench, given.form, given.text)
    place = "name" if given.text.strip() else "text"
    return _row(at(place, lambda: keep_draft(call.services, given.name, kind, given.text)))


def _kind(bench: Workbench, form: str | None, text: str) -> str:
    return at("form", lambda: bench.form(form).id) if form else at("text", lambda: bench.kind_of(text))


def show(call: Call, given: NameGiven) -> object:
    """Show a kept draft."""
    found = there(lambda: kept_draft(call.services, given.draft))
    return {**_row(found), "text": found.text}


def back(call: Call, given: NameGiven) -> object:
    """Take a kept draft off the list."""
    there(lambda: take_back(call.services, given.draft))
    return listed(call, Nothing())


def brought(call: Call, given: NameGiven) -> object:
    """Put a draft on the list again."""
    if not bring_draft_back(call.services, given.draft):
        raise NotThere(f"there is no draft “{given.draft}”", "GET /api/drafts lists those that are kept")
    return listed(call, Nothing())


def drill(call: Call, given: DrillGiven) -> object:
    """Show a form's drill; its key only where that is asked for."""
    found = there(lambda: Workbench(call.services).form(given.form))
    if found.drill is None:
        raise NotThere(f"“{found.name}” has no drill", "GET /api/forms says which forms have one")
    return drill_view(found, call.services.library, given.key)


def boxes(call: Call, given: NameGiven) -> object:
    """Show a kept draft box by box; “rest” is what stands under no heading of its form."""
    kept = there(lambda: kept_draft(call.services, given.draft))
    form = Workbench(call.services).form(kept.form)
    return {**_row(kept), "boxes": boxes_of(kept.text, form)}


def box(call: Call, given: BoxGiven) -> object:
    """Keep the words of one box; the others stay, those too that are sent at the same moment."""
    alone: threading.Lock = call.made.setdefault(box, threading.Lock())
    with alone:
        return _boxed(call, given)


def _boxed(call: Call, given: BoxGiven) -> object:
    kept = there(lambda: kept_draft(call.services, given.draft))
    form = Workbench(call.services).form(kept.form)
    held = boxes_of(kept.text, form)
    if given.box not in held:
        raise NotThere(f"there is no box “{given.box[:40]}”", f"the boxes are {', '.join(held)}")
    text = text_of({**held, given.box: given.text}, form)
    if text != kept.text:
        keep_draft(call.services, kept.name, kept.form, text)
    return boxes(call, NameGiven(given.draft))


def against(call: Call, given: AgainstGiven) -> object:
    """Hold a kept draft against what a company says it works on, or against one's own evidence."""
    if not (given.brief or given.read):
        raise Misplaced("nothing is named to hold it against", "name a kept brief, a kept cold read, or both", "brief")
    services = call.services
    kept = there(lambda: kept_draft(services, given.draft))
    bench = Workbench(services)
    review = bench.read(kept.text, kept.form)
    priorities = verdict = None
    if given.brief:
        brief = kept_brief(services, given.brief)
        if brief is None:
            raise NotThere(f"there is no brief “{given.brief[:40]}”", "GET /api/briefs lists those that are kept")
        priorities = against_brief(bench, review, *priorities_from(json.dumps(brief.view), "the brief"))
    if given.read:
        read = kept_cold_read(services, given.read)
        if read is None:
            raise NotThere(
                f"there is no cold read “{given.read[:40]}”", "GET /api/cold-reads lists those that are kept"
            )
        verdict = against_verdict(bench, review, *evidence_from(json.dumps(read.view["verdict"]), "the cold read"))
    return {"draft": kept.name, "priorities": priorities, "verdict": verdict}


def _row(kept: KeptDraft) -> dict[str, object]:
    return {"name": kept.name, "form": kept.form, "made_at": kept.made_at, "version": kept.version}


_AT, _FILE = "/drafts/{draft}", ("text",)
_DRILL, _BOX, _AGAINST = "/forms/{form}/drill", "Keep one box of a draft", "Hold a draft against a brief or a verdict"
ROWS: tuple[Operation, ...] = (
    Operation("GET", "/forms", "forms", "List the forms", Nothing, shape.Forms, forms),
    Operation("GET", "/forms/{form}", "form", "One form, blank and worked", FormGiven, shape.Form, form),
    Operation("POST", "/check", "checkDraft", "Check a draft", CheckGiven, shape.Checked, check, "read", _FILE),
    Operation("GET", "/drafts", "drafts", "List the kept drafts", Nothing, shape.Drafts, listed, "keep"),
    Operation("POST", "/drafts", "keepDraft", "Keep a draft", KeepGiven, shape.DraftRow, keep, "keep", _FILE),
    Operation("GET", _AT, "draft", "One kept draft", NameGiven, shape.Draft, show, "keep"),
    Operation("POST", f"{_AT}/take-back", "takeDraftBack", "Take a draft back", NameGiven, shape.Drafts, back, "keep"),
    Operation(
        "POST", f"{_AT}/bring-back", "bringDraftBack", "Put a draft back", NameGiven, shape.Drafts, brought, "keep"
    ),
    Operation("GET", f"{_AT}/boxes", "boxes", "A draft box by box", NameGiven, shape.Boxes, boxes, "keep"),
    Operation("POST", f"{_AT}/boxes/{{box}}", "keepBox", _BOX, BoxGiven, shape.Boxes, box, "keep"),
    Operation("POST", f"{_AT}/against", "against", _AGAINST, AgainstGiven, shape.Against, against, "keep"),
    Operation("GET", _DRILL, "drill", "The drill of a form", DrillGiven, shape.FormDrill, drill),
)
