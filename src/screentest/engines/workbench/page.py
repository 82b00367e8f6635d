"""A draft made ready for its checks: sentences by field, and where the form's marks stand in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from ...domain.draft import Draft, Form
from ...domain.text import Span, plain
from .parse import is_blank, without_comments

#: Cuts a part of a text into sentences; the reading room's own, handed in by the app.
Cut = Callable[[str, Span], Sequence[Span]]
#: Finds marks in one sentence of a plain text: (mark, start, end) within it. The same sentence always gives the same.
Find = Callable[[str], Sequence[tuple[str, int, int]]]

_WORDS_FOR_NUMBERS = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    "nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|half|third|quarter|"
    "dozen|twice|double|tenth|fifth"
)
_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|"
    "nov(?:ember)?|dec(?:ember)?"
)
_DID = (
    r"\w{3,}ed(?<!need)|built|ran|led|cut|took|wrote|found|made|chose|stopped|set|brought|drew|put|gave|kept|held|sold|won|"
    "lost|taught|went|got|told|let|bought|read|sat|broke|sent|saw|began|threw|paid|hired|shut|left"
)
_UNITS = "minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|quarters?|halves|half|years?"
#: Marks that no pattern can say. Their names begin with @.
BUILT_IN: Mapping[str, re.Pattern[str]] = {
    "@number": re.compile(
        rf"\d[\d.,]*\s?%?|\b(?:{_WORDS_FOR_NUMBERS})\b|\b(?:one|none|zero) (?:in|of|out of) (?:\d|{_WORDS_FOR_NUMBERS})"
    ),
    "@first-person": re.compile(r"\b(?:i|i'd|i've|i'm|i'll|my|mine|me|myself)\b"),
    "@act": re.compile(
        rf"\bi (?:then |also |once |only |first |never )?(?:{_DID})\b|\bi(?:'m| am) [^.!?]{{3,60}}? who (?:{_DID})\b"
    ),
    "@date": re.compile(rf"\b(?:19|20)\d\d\b|\bq[1-4]\b|\b(?:{_MONTHS})\b(?! (?:be|have|not|only|also|well))"),
    "@duration": re.compile(
        rf"\b(?:\d[\d.]*|a|one|{_WORDS_FOR_NUMBERS})[ -](?:full )?(?:{_UNITS})\b|\bhalf (?:a|of the) year\b"
    ),
}
_ITEM = re.compile(r"\n\s*|;\s+|(?<=[.!?])\s+(?=[A-Z“\"])")


class Hit(NamedTuple):
    """One mark at one place, and the sentence that it stands in."""

    mark: str
    field: str
    sentence: Span
    span: Span


class Page:
    """A draft with its sentences and hits; fields that are missing or blank are as if they were not there."""

    def __init__(self, draft: Draft, form: Form, cut: Cut, find: Find) -> None:
        self.draft = draft
        self.form = form
        self.text = draft.text
        self.plain = plain(without_comments(draft.text))
        self.spans: dict[str, Span] = {}
        self._hits: dict[str, list[Hit]] = {}
        self.sentences: dict[str, Sequence[Span]] = {}
        for one in form.fields:
            part = draft.parts.get(one.id)
            if part is None or is_blank(part.span.of(self.plain)):
                continue
            self.spans[one.id] = part.span
            # Cut with the comments blanked out, so that what stands in them is nobody's sentence.
            self.sentences[one.id] = cut(self.plain, part.span)
        for name, spans in self.sentences.items():
            for span in spans:
                self._look(name, span, find)

    def _look(self, field: str, sentence: Span, find: Find) -> None:
        words = sentence.of(self.plain)
        for mark, start, end in find(words):
            place = Span(sentence.start + start, sentence.start + end)
            self._hits.setdefault(mark, []).append(Hit(mark, field, sentence, place))

    def hits(self, marks: Iterable[str], fields: Iterable[str]) -> list[Hit]:
        """Return the hits of some marks in some fields, in order of place, each place once."""
        wanted = set(fields)
        found = {hit.span: hit for mark in marks for hit in self._hits.get(mark, ()) if hit.field in wanted}
        return [found[span] for span in sorted(found)]

    def has(self, marks: Iterable[str], fields: Iterable[str] | None = None) -> bool:
        """Tell whether one of some marks stands in one of some fields, or anywhere."""
        return bool(self.hits(marks, self.spans if fields is None else fields))

    def items(self, field: str) -> list[Span]:
        """Return the lines, list items or sentences of a field, whichever are more."""
        span = self.spans[field]
        cuts = [span.start]
        for found in _ITEM.finditer(self.text, span.start, span.end):
            cuts += [found.start(), found.end()]
        cuts.append(span.end)
        pieces = [Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=True)]
        return [piece for piece in pieces if not is_blank(piece.of(self.plain))]


def built_in(words: str) -> list[tuple[str, int, int]]:
    """Return the places of the marks that no pattern can say, in one sentence of a plain text."""
    return [(name, *found.span()) for name, pattern in BUILT_IN.items() for found in pattern.finditer(words)]
