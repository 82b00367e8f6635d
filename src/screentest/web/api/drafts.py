"""Operations of the workbench: the forms, a draft checked against its form, drafts kept by name."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from ...app.workbench.draft import Workbench, blank
from ...app.workbench.kept import KeptDraft, keep_draft, kept_draft, kept_drafts, take_back
from ...app.workbench.view import draft_view, form_view
from ...domain.draft import MAX_DRAFT
from .kinds import Id, setting_of
from .know import Nothing
from .operation import Call, Given, Operation, there
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
    review = bench.read(given.text, given.form or bench.kind_of(given.text), setting_of(not given.full))
    return draft_view(review, given.name, call.services.library)


def listed(call: Call, _: Nothing) -> object:
    """List the kept drafts."""
    return {"drafts": [_row(one) for one in kept_drafts(call.services)]}


def keep(call: Call, given: KeepGiven) -> object:
    """Keep a draft; an earlier one of the name stays behind it."""
    bench = Workbench(call.services)
    kind = bench.form(given.form).id if given.form else bench.kind_of(given.text)
    return _row(keep_draft(call.services, given.name, kind, given.text))


def show(call: Call, given: NameGiven) -> object:
    """Show a kept draft."""
    found = there(lambda: kept_draft(call.services, given.draft))
    return {**_row(found), "text": found.text}


def back(call: Call, given: NameGiven) -> object:
    """Take a kept draft off the list."""
    there(lambda: take_back(call.services, given.draft))
    return listed(call, Nothing())


def _row(kept: KeptDraft) -> dict[str, object]:
    return {"name": kept.name, "form": kept.form, "made_at": kept.made_at, "version": kept.version}


_AT = "/drafts/{draft}"
ROWS = (
    Operation("GET", "/forms", "forms", "List the forms", Nothing, shape.Forms, forms),
    Operation("GET", "/forms/{form}", "form", "One form, blank and worked", FormGiven, shape.Form, form),
    Operation("POST", "/check", "checkDraft", "Check a draft", CheckGiven, shape.Checked, check, "read"),
    Operation("GET", "/drafts", "drafts", "List the kept drafts", Nothing, shape.Drafts, listed, "keep"),
    Operation("POST", "/drafts", "keepDraft", "Keep a draft", KeepGiven, shape.DraftRow, keep, "keep"),
    Operation("GET", _AT, "draft", "One kept draft", NameGiven, shape.Draft, show, "keep"),
    Operation("POST", f"{_AT}/take-back", "takeDraftBack", "Take a draft back", NameGiven, shape.Drafts, back, "keep"),
)
