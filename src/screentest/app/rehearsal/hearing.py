"""Makes of a turn what the interviewer is told: its manner, its questions, what was seen, and what is lacking."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from ...domain.evidence import Evidence, Quote
from ...domain.interview import Heard, Inquiry, Sheet
from ...domain.library import Library
from ...domain.response import monologue
from ...domain.rubric import Rubric
from ...domain.scorecard import Rated, Scorecard
from ...domain.text import Span
from ...engines.grading.grade import grade
from ...engines.interview.answered import answered
from ...engines.interview.asks import inquiries, sentences
from ...engines.interview.manner import manner_of
from ...engines.interview.words import meant
from ...engines.interview.wrong_turn import Astray, astray
from ...engines.reading.segment import sentences as split
from ...ports.reader import Reading
from ..grading.questions import asked_of
from ..services import Services
from .asking import near
from .codec import Seen, Setup
from .sheet import codes_of

#: Kinds of question about a given case: an answer to one of them shares some of its words.
CASES = ("product-sense", "metrics", "strategy", "system-design", "program")
#: A turn of at least so many words of which at most this share is of the case answers something else.
ELSEWHERE_WORDS, ELSEWHERE_SHARED = 40, 0.1


@dataclass(frozen=True, slots=True)
class SoFar:
    """The candidate's turns before this one, with what was seen in each, and what they were last told."""

    turns: tuple[str, ...] = ()
    seen: tuple[tuple[Seen, ...], ...] = ()
    redirected: bool = False


def hear(services: Services, setup: Setup, sheet: Sheet, so_far: SoFar, text: str) -> tuple[Heard, tuple[Seen, ...]]:
    """Return what was heard in a turn, and the evidence in it; only the new turn is read."""
    library = services.library
    question = library.questions.get(sheet.question)
    subtype = question.subtype if question else ""
    rubric = library.rubric_for(sheet.kind, subtype)
    vocabulary = frozenset(library.reading.get("vocabulary", ()))
    reading, seen = read_turn(services, setup, sheet, text)
    keyed = set(codes_of(rubric, key_only=True))
    substance = len({item.code for item in seen if item.code in keyed})
    elsewhere = substance == 0 and _elsewhere(sheet, text, reading)
    manner = manner_of(text, so_far.turns, vocabulary, elsewhere)
    wrong = _wrong_turn(sheet, text, seen, substance, so_far.redirected) if manner in ("answer", "elsewhere") else None
    # A question states nothing, and a remark is no answer: neither earns anything or is held against anybody.
    seen = seen if manner == "answer" or wrong else ()
    card = _card(library, sheet, subtype, so_far, text, seen, reading)
    return (
        Heard(
            "answer" if wrong else manner,
            len(text.split()),
            _asked(setup, sheet, text) if manner in ("answer", "question") else (),
            _found(library, so_far, text, seen),
            _want(card, rubric, setup.focus, _answered((*so_far.turns, text))),
            tuple(dict.fromkeys(e.indicator for r in card.results if isinstance(r, Rated) for e in r.capped_by)),
            card.signal == "strong_hire" and _words(so_far, text) >= rubric.min_words,
            wrong.name if wrong else "",
            wrong.line if wrong else "",
        ),
        seen,
    )


def _asked(setup: Setup, sheet: Sheet, text: str) -> tuple[Inquiry, ...]:
    return inquiries(text, sheet.facts, lambda question: near(question, sheet.facts, setup.setting))


def read_turn(services: Services, setup: Setup, sheet: Sheet, text: str) -> tuple[Reading, tuple[Seen, ...]]:
    """Read one turn by itself."""
    asked = asked_of(services.library, sheet.question, sheet.prompt, sheet.kind, setup.track)
    reading = services.reader(setup.setting).read(monologue(text), asked)
    # In a turn too short to be rated the reader marks nothing as doubtful; a classifier alone is mostly wrong there.
    short = reading.words < services.library.rubric_for(sheet.kind, asked.subtype).min_words
    seen = [
        Seen(
            item.indicator,
            *item.support.span,
            item.kind,
            item.probability,
            item.doubtful or (short and item.kind == "example"),
        )
        for item in reading.evidence
    ]
    return reading, tuple(seen)


def overhear(services: Services, setup: Setup, sheet: Sheet, text: str) -> None:
    """Read what has been said of a turn that goes on: the reader remembers sentences, so that the rest is quick."""
    if len(text.split()) >= 5:
        read_turn(services, setup, sheet, text)


def _words(so_far: SoFar, text: str) -> int:
    return sum(len(turn.split()) for turn in (*so_far.turns, text))


def _found(library: Library, so_far: SoFar, text: str, seen: Sequence[Seen]) -> tuple[tuple[str, str], ...]:
    """Return the latest words of every indicator seen so far; of those against the speaker only what is worth a word.

    A full reading would show the others as a mere remark: to take somebody up on one would be to accuse on a guess.
    """
    latest: dict[str, str] = {}
    for turn, items in zip((*so_far.turns, text), (*so_far.seen, tuple(seen)), strict=False):
        for item in items:
            if not remark(library, item):
                latest[item.code] = turn[item.start : item.end]
    return tuple(sorted(latest.items()))


def remark(library: Library, item: Seen) -> bool:
    """Tell whether something stands against the speaker and yet is not sure or grave enough for a word.

    A warning that rests on trained examples alone was wrong in four of five cases that were read.
    """
    indicator = library.indicators.get(item.code)
    if indicator is None or indicator.stands != "against":
        return False
    alone = item.kind == "example" and indicator.severity != "error"
    return item.doubtful or alone or indicator.severity == "info"


def _card(
    library: Library, sheet: Sheet, subtype: str, so_far: SoFar, text: str, seen: Sequence[Seen], reading: Reading
) -> Scorecard:
    """Return what the rubric would say of all turns so far, however short they are."""
    rubric = library.rubric_for(sheet.kind, subtype)
    evidence: list[Evidence] = []
    read: list[Span] = []
    start = 0
    for turn, items in zip((*so_far.turns, text), (*so_far.seen, tuple(seen)), strict=False):
        for item in items:
            span = Span(start + item.start, start + item.end)
            quote = Quote(span, turn[item.start : item.end])
            evidence.append(Evidence(item.code, quote, item.kind, item.probability, item.doubtful))
        read += [Span(start + sentence.start, start + sentence.end) for sentence in split(turn)]
        start += len(turn) + 2
    whole = replace(
        reading,
        evidence=tuple(evidence),
        read=tuple(read) or (Span(0, max(1, start)),),
        words=max(rubric.min_words, _words(so_far, text)),
        refused=None,
    )
    return grade(whole, rubric, (), library.name_of)


def _want(card: Scorecard, rubric: Rubric, focus: Sequence[str], said: Collection[str]) -> tuple[str, ...]:
    """Return what the next anchors lack: the round's focus, key criteria and the lowest ratings first.

    What a turn answered in words that the reader does not count is not asked for again.
    """
    asked = {criterion.id for criterion in rubric.criteria if criterion.competency in focus}
    rated = [result for result in card.results if isinstance(result, Rated)]
    rated.sort(key=lambda r: (r.criterion not in asked, r.criterion not in rubric.key, r.rating))
    codes = dict.fromkeys(code for result in rated for missing in result.next for code, _ in missing.of)
    return tuple(code for code in codes if code not in said)


def _answered(turns: Sequence[str]) -> frozenset[str]:
    return frozenset(code for turn in turns for code in answered(turn))


def _elsewhere(sheet: Sheet, text: str, reading: Reading) -> bool:
    """Tell whether a turn is about nothing of the case."""
    if len(text.split()) < ELSEWHERE_WORDS:
        return False
    if reading.refused == "off_topic":
        return True
    if sheet.kind not in CASES:
        return False
    told = " ".join([sheet.prompt, *(probe.say for probe in sheet.probes), *(fact.say for fact in sheet.facts)])
    asked = " ".join(way for fact in sheet.facts for way in fact.asks)
    signs = " ".join(sign for turn in sheet.wrong_turns for sign in turn.signs)
    own = {word for word in meant(text) if word[0] != "#"}
    shared = own & (meant(told) | meant(asked) | meant(signs))
    return len(shared) <= ELSEWHERE_SHARED * len(own)


def _wrong_turn(sheet: Sheet, text: str, seen: Sequence[Seen], substance: int, redirected: bool) -> Astray | None:
    found = astray(text, [turn for turn in sheet.wrong_turns if turn.signs], substance, redirected)
    if found:
        return found
    names = {turn.name for turn in sheet.wrong_turns if not turn.signs}
    items = [item for item in seen if item.code in names]
    if len(items) >= 2 and len(items) * 2 >= len(sentences(text)) and substance < 2:
        return Astray(items[0].code, " ".join(text[items[0].start : items[0].end].split())[:160])
    return None
