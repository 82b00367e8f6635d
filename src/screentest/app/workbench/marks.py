"""Use case: marks as one types: what changed since the last reading is read, the rest is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ...domain.draft import DraftReading, checked_size
from ...domain.finding import Finding
from ...engines.workbench.judge import judge
from ...engines.workbench.parse import parse
from ..forms import Place, Sentences
from .beside import Told, field_texts, read_fields, without_repeats
from .draft import Workbench, cut


@dataclass(frozen=True, slots=True)
class DraftMarks:
    """The findings of one state of a draft, and what the next reading need not read again.

    `reread` counts the sentences and `reread_fields` the fields that were looked through for this one.
    """

    kind: str
    reading: DraftReading
    beside: tuple[Finding, ...]
    reread: int
    reread_fields: int
    sentences: Mapping[str, Sequence[Place]] = field(repr=False, default_factory=dict)
    fields: Mapping[str, Told] = field(repr=False, default_factory=dict)


def marks(bench: Workbench, text: str, kind: str, previous: DraftMarks | None = None) -> DraftMarks:
    """Return the marks of a draft as it stands now, always by the fast reader; an empty text is a draft like others.

    Phrases of the form are looked for in changed sentences only, the reader's findings in changed fields only. What
    comes out equals a reading from the beginning. Raises UserError for an unknown kind and for a text too long.
    """
    form = bench.form(kind)
    last = previous if previous is not None and previous.kind == kind else None
    look = Sentences(bench.finder(form), last.sentences if last else {})
    reading = judge(parse(checked_size(text), form), form, cut, look)
    texts = {name: words for name, (words, _) in field_texts(reading).items()}
    known = last.fields if last else {}
    told = read_fields(bench.services, texts, known)
    again = sum(words not in known for words in set(texts.values()))
    beside = without_repeats(reading, form, told)
    return DraftMarks(kind, reading, beside, look.read, again, look.now, told)
