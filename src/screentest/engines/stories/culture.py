"""Holds one story against a company's book: behaviours, the links of a decision, phrases, a decision made alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...domain.culture import CultureBook, CultureMapped, CultureSeen, CultureSign, PhraseSeen
from ...domain.evidence import Quote, quote_at
from ...domain.story import Story, StoryReading
from ...domain.text import Span, plain
from .acts import acts_in, of_others, recites, somebody_elses

#: The sign by which the packs' own reading flags a slogan in general.
SLOGAN, STALE = "CUL221", "CUL222"
#: So many quotes are kept of each behaviour and link.
MOST = 3


class Seen:
    """One story with what was found in it, by sentence."""

    def __init__(self, story: Story, reading: StoryReading, pack: str) -> None:
        self.text = story.text
        self._pack = pack
        self.plain = plain(story.text)
        self.sentences = reading.sentences
        self.acts = acts_in(self.plain, self.sentences)
        self.others = somebody_elses(self.plain, self.sentences)
        self._reading = reading
        self._hits: dict[str, dict[int, Span]] = {}
        for hit in reading.hits:
            self._hits.setdefault(hit.sign, {}).setdefault(self.sentence_at(hit.span), hit.span)

    def sentence_at(self, span: Span) -> int:
        """Return the index of the sentence that a span begins in, or -1."""
        return next((i for i, s in enumerate(self.sentences) if s.start <= span.start < s.end), -1)

    def hits(self, sign: str) -> dict[int, Span]:
        """Return where a sign or phrase was found, by sentence."""
        return self._hits.get(f"{self._pack}:{sign}", {})

    def by_codes(self, codes: Iterable[str], least: float) -> dict[int, float]:
        """Return the sentences in which one of some indicators was found surely enough, with how surely (0-1)."""
        wanted = frozenset(codes)
        found: dict[int, float] = {}
        for item in self._reading.evidence:
            sure = 0.9 if item.probability is None else item.probability
            if item.indicator in wanted and sure >= least:
                index = self.sentence_at(item.support.span)
                found[index] = max(found.get(index, 0.0), sure)
        return found


def mapped(story: Story, reading: StoryReading, book: CultureBook) -> CultureMapped:
    """Return what one story shows of one company's culture; a story that was refused or is another's shows nothing."""
    seen = Seen(story, reading, book.pack)
    phrases = _phrases(seen, book)
    silent = reading.refused is not None or seen.others
    signs = {sign.id: sign for sign in book.signs}
    links, places = [], []
    for sign in (one for one in book.signs if one.role == "link"):
        where = {} if silent else _found(seen, sign, signs, anybody=True)
        links.append(CultureSeen(sign.id, _quotes(seen, where)))
        places.append(sorted(where))
    behaviours = []
    for name in book.behaviours:
        where = {} if silent or name not in signs else _found(seen, signs[name], signs, anybody=False)
        behaviours.append(CultureSeen(name, _quotes(seen, where)))
    alone: dict[int, float] = {}
    first = next((one for one in book.signs if one.role == "link"), None)
    if not silent and first is not None and not links[0].quotes:
        for sign in (one for one in book.signs if one.role == "lonely"):
            alone |= dict.fromkeys(seen.hits(sign.id), 1.0)
    return CultureMapped(story.name, tuple(behaviours), tuple(links), _in_order(places), phrases, _quotes(seen, alone))


def _found(seen: Seen, sign: CultureSign, signs: dict[str, CultureSign], anybody: bool) -> dict[int, float]:
    """Return the sentences that show a sign, with how surely; a phrase of the sign's own is surest."""
    found = seen.by_codes(sign.of, sign.least)
    backed = seen.hits(sign.backed_by) if sign.backed_by else {}
    found |= {i: sure for i, sure in seen.by_codes(sign.of, sign.least_backed).items() if i in backed}
    for index in seen.hits(sign.id):
        found[index] = max(found.get(index, 0.0), 0.95)
    if not anybody:
        found = {i: sure for i, sure in found.items() if not of_others(seen.plain, seen.sentences[i])}
    if sign.beside:
        other = _found(seen, signs[sign.beside], signs, True)
        found = {i: sure for i, sure in found.items() if any(k in other for k in (i, i + 1, i - 1))}
    return {i: sure for i, sure in found.items() if i >= 0}


def _quotes(seen: Seen, where: dict[int, float]) -> tuple[Quote, ...]:
    ordered = sorted(where, key=lambda i: (-where[i], i))
    quotes = (quote_at(seen.text, seen.sentences[i]) for i in ordered)
    return tuple(quote for quote in quotes if quote is not None)[:MOST]


def _in_order(places: Sequence[Sequence[int]]) -> bool:
    """Tell whether every link stands somewhere after one of the link before it, or in its sentence."""
    at = -1
    for row in places:
        later = [i for i in row if i >= at]
        if not later:
            return False
        at = later[0]
    return bool(places)


def _phrases(seen: Seen, book: CultureBook) -> tuple[PhraseSeen, ...]:
    found: list[PhraseSeen] = []
    for phrase in book.phrases:
        for index, span in seen.hits(phrase.id).items():
            quote = quote_at(seen.text, seen.sentences[index]) if index >= 0 else None
            if quote is None:
                continue
            told = _told(seen, index, span)
            recited = phrase.slogan and not told
            if recited or phrase.standing != "current":
                found.append(PhraseSeen(phrase.id, span, quote, recited, phrase.standing != "current"))
    taken = {seen.sentence_at(one.span) for one in found}
    for index in seen.by_codes([SLOGAN], 0.5):
        quote = quote_at(seen.text, seen.sentences[index]) if index >= 0 and index not in taken else None
        if quote is not None and not _told(seen, index, seen.sentences[index]):
            found.append(PhraseSeen("", seen.sentences[index], quote, True, False))
    return tuple(sorted(found, key=lambda one: (one.span, one.phrase)))


def _told(seen: Seen, index: int, span: Span) -> bool:
    """Tell whether an act of the speaker's stands in the sentence or in one beside it."""
    near = {index - 1, index + 1} & seen.acts
    here = index in seen.acts and not recites(seen.plain, seen.sentences[index], span)
    return bool(near) or here
