"""Joins forms with the pattern language: what is wrong with a form as written, and what finds its marks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from ..domain.draft import Form
from ..domain.errors import ContentFault
from ..domain.text import Span
from ..engines.reading.pattern_language import PatternFault
from ..engines.reading.patterns import Compiled, PatternSet, compile_pattern
from ..engines.workbench.fit_form import faults
from ..engines.workbench.page import built_in

Place = tuple[str, int, int]
Found = tuple[Place, ...]


def form_faults(form: Form) -> Iterator[str]:
    """Yield every fault of a form in words: its checks, marks, fields, and each pattern that cannot be read."""
    yield from faults(form)
    for marks in form.marks.values():
        for pattern in (*marks.patterns, *marks.unless):
            try:
                compile_pattern(0, pattern, False, {})
            except PatternFault as fault:
                yield f"marks {marks.id}: {fault}"


def mark_finder(form: Form) -> Callable[[str], Sequence[Place]]:
    """Return what finds a form's marks in one sentence of a plain text; raises ContentFault for an unreadable pattern.

    Every pattern is its own owner, so that a sentence shows each of them once; what an `unless` pattern overlaps is
    taken away, and nothing else.
    """
    names: list[tuple[str, bool]] = []
    compiled: list[Compiled] = []
    for marks in form.marks.values():
        for cancels, patterns in ((False, marks.patterns), (True, marks.unless)):
            for pattern in patterns:
                try:
                    compiled.append(compile_pattern(len(names), pattern, False, {}))
                except PatternFault as fault:
                    raise ContentFault(f"{form.id}, marks {marks.id}: {fault}", (), "docs/workbench.md") from fault
                names.append((marks.id, cancels))
    patterns_of = PatternSet(compiled)

    def look(words: str) -> Found:
        hits = patterns_of.find(words, [Span(0, len(words))])
        taken = [(names[hit.owner][0], hit.span) for hit in hits if names[hit.owner][1]]
        found = [
            (names[hit.owner][0], *hit.span)
            for hit in hits
            if not names[hit.owner][1]
            and not any(mark == names[hit.owner][0] and span.meets(hit.span) for mark, span in taken)
        ]
        return tuple(dict.fromkeys((*found, *built_in(words))))

    return look


class Sentences:
    """Finds marks sentence by sentence; a sentence that `known` holds is not looked through again.

    `now` becomes what the next reading may know, and `read` counts the sentences that were looked through.
    """

    def __init__(self, look: Callable[[str], Sequence[Place]], known: Mapping[str, Sequence[Place]]) -> None:
        self._look = look
        self._known = known
        self.now: dict[str, Sequence[Place]] = {}
        self.read = 0

    def __call__(self, words: str) -> Sequence[Place]:
        """Return the places of the marks in one sentence."""
        if words not in self.now:
            if words in self._known:
                self.now[words] = self._known[words]
            else:
                self.now[words] = self._look(words)
                self.read += 1
        return self.now[words]
