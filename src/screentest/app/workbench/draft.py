"""Use case: a draft held against its form: a blank one, an example, a drill, and the check of one draft or several."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from ...domain.draft import DraftReading, Form, checked_size
from ...domain.errors import UserError
from ...domain.finding import Finding
from ...domain.text import count_words
from ...engines.reading.segment import sentences
from ...engines.workbench.compare import Alike, alike
from ...engines.workbench.judge import judge
from ...engines.workbench.page import Cut, Find, Page
from ...engines.workbench.parse import parse
from ..forms import mark_finder
from ..services import ReaderSetting, Services
from .beside import findings_beside

#: At so many words a minute a draft is thought to be spoken.
PACE = 145

cut: Cut = sentences


@dataclass(frozen=True, slots=True)
class DraftReview:
    """A draft as its form reads it, and what the ordinary reader finds in its fields beside that, without repeats.

    `held` says in words which text the reader took for nobody's work; it is empty in the `fast` setting.
    """

    form: Form
    reading: DraftReading
    beside: tuple[Finding, ...]
    reader: str
    held: tuple[str, ...] = ()


class Workbench:
    """Reads drafts with the services' forms; a form's patterns are compiled when it is first used."""

    def __init__(self, services: Services) -> None:
        self.services = services
        self._finders: dict[str, Find] = {}

    @cached_property
    def forms(self) -> dict[str, Form]:
        """Return the forms of all packs by id."""
        return dict(self.services.library.forms)

    def form(self, kind: str) -> Form:
        """Return a form; raises UserError for an unknown one, with the nearest."""
        found = self.forms.get(kind)
        if found is None:
            near = difflib.get_close_matches(kind, self.forms, n=2, cutoff=0.4)
            hint = f"did you mean {' or '.join(near)}?" if near else f"the kinds are {', '.join(self.forms)}"
            raise UserError(f"there is no kind of draft “{kind}”", hint)
        return found

    def finder(self, form: Form) -> Find:
        """Return what finds a form's marks in a sentence."""
        if form.id not in self._finders:
            self._finders[form.id] = mark_finder(form)
        return self._finders[form.id]

    def kind_of(self, text: str) -> str:
        """Return the form whose headings a text has most of; raises UserError for a text with none of any form.

        Forms with the same headings in different lengths are told apart by the length of the text.
        """
        ranked = [(len(parse(text, form).parts), -_off(text, form), name) for name, form in self.forms.items()]
        most = max(ranked, default=(0, 0.0, ""))
        if not most[0]:
            kinds = ", ".join(self.forms)
            raise UserError(
                "no heading of any form stands in the text, so its kind cannot be told",
                f"name it with --kind ({kinds}); `screentest draft new KIND` writes a blank one",
            )
        return most[2]

    def page(self, text: str, form: Form) -> Page:
        """Return a draft made ready for checks."""
        return Page(parse(text, form), form, cut, self.finder(form))

    def read(self, text: str, kind: str, setting: ReaderSetting = "fast") -> DraftReview:
        """Return the review of one draft; raises UserError for an unknown kind, an empty text or one too long."""
        form = self.form(kind)
        if not text.strip():
            raise UserError("the draft is empty", f"`screentest draft new {kind}` writes a blank one")
        draft = parse(checked_size(text), form)
        reading = judge(draft, form, cut, self.finder(form))
        beside, held = findings_beside(self.services, reading, form, setting)
        return DraftReview(form, reading, beside, self.services.reader(setting).stamp.label, held)


def _off(text: str, form: Form) -> float:
    """Return how far a text is from a form's length, in words; 0 where the form has none."""
    return abs(count_words(text) - form.seconds * PACE / 60) if form.seconds else 0.0


def compared(reviews: Sequence[DraftReview]) -> list[Alike]:
    """Return in which fields drafts of one kind say the same; indexes are those of `reviews`."""
    found: list[Alike] = []
    for kind in dict.fromkeys(review.form.id for review in reviews):
        places = [index for index, review in enumerate(reviews) if review.form.id == kind]
        if len(places) > 1:
            readings = [reviews[index].reading for index in places]
            pairs = alike(readings, reviews[places[0]].form)
            found.extend(pair._replace(first=places[pair.first], second=places[pair.second]) for pair in pairs)
    return found


def blank(form: Form) -> str:
    """Return a blank draft of a form: one heading a field, and under it what it asks, as a comment."""
    lines = [f"# {form.name}", ""]
    for one in form.fields:
        optional = "" if one.required else " (may be left out)"
        lines += [f"## {one.heading}", f"<!-- {one.asks}{optional}", f"     {one.hint} -->", "", ""]
    return "\n".join(lines).rstrip("\n") + "\n"
