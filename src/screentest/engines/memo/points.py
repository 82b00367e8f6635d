"""The points of a memo, one function each, and the table of them in the order in which a reader misses them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ...domain.evidence import Quote
from ...domain.memo import READING_PACE, MemoPoint, MemoReading
from ...domain.text import Span, words
from . import words as w
from .page import OPENING, MemoPage

#: Words of preamble that a reader bears before the call.
PATIENCE = 60
LEAST_WORDS = 150
#: Sentences that a reader takes for the summary; what they claim has to come again.
SUMMARY = 3
#: From so large a part of the words on, a memo is a list.
LISTED = 0.5
MOST_QUOTES = 3


def read_memo(page: MemoPage) -> MemoReading:
    """Return the memo's length and its points, in the order of the table; the same memo always gives the same."""
    minutes = max(1, -(-page.words // READING_PACE)) if page.words else 0
    return MemoReading(page.words, minutes, tuple(point(page) for point in POINTS))


def _point(
    page: MemoPage, name: str, asks: str, seen: Sequence[Span], told: tuple[str, str, str], quote: Quote | None = None
) -> MemoPoint:
    """Return a point that holds where something was seen; `told` is said when seen, when not, and what to do then."""
    quotes = tuple(page.quote(span) for span in seen[:MOST_QUOTES]) or ((quote,) if quote else ())
    shown = bool(quotes)
    return MemoPoint(name, asks, shown, told[0] if shown else told[1], "" if shown else told[2], quotes)


def decision_first(page: MemoPage) -> MemoPoint:
    """Look for the call in the opening."""
    asks = f"What is to be decided, within the first {OPENING} sentences?"
    seen = page.matching(w.CALL, page.opening)
    later = page.matching(w.CALL)
    said = "no sentence says what you ask for"
    if later and not seen:
        said = f"the first sentence that asks for anything is number {page.sentences.index(later[0]) + 1}"
    hint = "open with one sentence: what you ask to be decided, by whom, from when"
    return _point(page, "decision-first", asks, seen[:1], ("the opening says what you ask for", said, hint))


def call_before_background(page: MemoPage) -> MemoPoint:
    """Look for the recommendation ahead of history and context."""
    asks = "Does the recommendation stand before the background?"
    calls = page.matching(w.CALL)
    early = [span for span in page.headings if w.BACKGROUND.match(page.low(span).strip("#*_ "))]
    before = [span for span in page.sentences if calls and span.start < calls[0].start]
    waited = sum(len(span.of(page.text).split()) for span in before)
    told = "no recommendation was found to stand before anything"
    if calls and early and early[0].start < calls[0].start:
        told = f"“{early[0].of(page.text).strip('#*_ ')}” comes first"
    elif calls:
        told = f"{waited} words come before the recommendation"
    good = bool(calls) and waited <= PATIENCE and not (early and early[0].start < calls[0].start)
    hint = "move the recommendation up; the reader asks for history only when in doubt"
    return _point(page, "call-before-background", asks, calls[:1] if good else (), ("it does", told, hint))


def option_rejected(page: MemoPage) -> MemoPoint:
    """Look for an option that is turned down with its reason."""
    asks = "Which option did you turn down, and why?"
    seen = page.beside(w.REJECTED, w.BECAUSE)
    told = ("an option is turned down with a reason", "no option is turned down with a reason", "")
    hint = "name the best other option and what it would have cost, or the reader will ask for it"
    return _point(page, "option-rejected", asks, seen, (told[0], told[1], hint), page.evidence.get("DEC102"))


def figures_have_a_basis(page: MemoPage) -> MemoPoint:
    """Look whether figures of one's own say what they rest on."""
    asks = "Do your own figures say what they rest on?"
    own = [span for span in page.sentences if page.own_figures(span)]
    bare = [span for span in own if not w.BASIS.search(page.low(span))]
    if own and len(bare) <= len(own) / 2:
        return _point(
            page, "figures-have-a-basis", asks, [s for s in own if s not in bare], ("most of them do", "", "")
        )
    if not own:
        hint = "count, time or work out one thing that the brief did not hand you"
        return MemoPoint("figures-have-a-basis", asks, False, "there is no figure beyond those of the brief", hint)
    said = f"{len(bare)} of {len(own)} sentences with figures of your own do not say where they come from"
    quotes = tuple(page.quote(span) for span in bare[:MOST_QUOTES])
    return MemoPoint(
        "figures-have-a-basis", asks, False, said, "say counted, measured or assumed, when and of what", quotes
    )


def risks_have_owners(page: MemoPage) -> MemoPoint:
    """Look for a risk with somebody who answers for it."""
    asks = "Who answers for which risk?"
    seen = page.beside(w.RISK, w.OWNER)
    missing = "risks stand there and nobody answers for them" if page.matching(w.RISK) else "no risk is named"
    hint = "give the worst one a role that answers for it, its first sign, and what that person then does"
    told = ("a risk has somebody who answers for it", missing, hint)
    return _point(page, "risks-have-owners", asks, seen, told, page.evidence.get("RSK102"))


def what_would_change_it(page: MemoPage) -> MemoPoint:
    """Look for a condition that would change the decision."""
    asks = "What would change the decision?"
    seen = page.matching(w.TURN)
    found = next((page.evidence[code] for code in ("DEC103", "RSK103", "DEC104") if code in page.evidence), None)
    hint = "name the fact, best a number and a day, on which you would come back with another recommendation"
    return _point(page, "what-would-change-it", asks, seen, ("a condition is named", "nothing would", hint), found)


def next_date(page: MemoPage) -> MemoPoint:
    """Look for a day on which somebody looks or decides."""
    asks = "On which day is what decided next?"
    hint = "end with a day, who looks on it, and the rule by which they decide"
    told = ("a day is named", "no day is named on which anybody looks", hint)
    return _point(page, "next-date", asks, page.matching(w.DATE)[-1:], told)


def price_said(page: MemoPage) -> MemoPoint:
    """Look for what the choice costs."""
    asks = "What does it cost, and whom?"
    hint = "say who is worse off by this decision and by how much; a free decision needs no memo"
    told = ("a price is named", "no price is named", hint)
    return _point(page, "price-said", asks, page.matching(w.PRICE), told, page.evidence.get("TRD101"))


def unknown_said(page: MemoPage) -> MemoPoint:
    """Look for what is said to be unknown."""
    asks = "What do you not know?"
    hint = "say the one thing you could not find out in time, and what it would change"
    told = ("something is said to be unknown", "nothing is said to be unknown", hint)
    return _point(page, "unknown-said", asks, page.matching(w.UNKNOWN), told, page.evidence.get("EVD107"))


def length_kept(page: MemoPage) -> MemoPoint:
    """Hold the length against the brief's limit and against a note."""
    asks = f"Is it between {LEAST_WORDS} words and what the brief allows?"
    if page.words < LEAST_WORDS:
        hint = "a reader who was not in the room cannot decide on this"
        return MemoPoint("length-kept", asks, False, f"{page.words} words are a note", hint)
    over = page.words - page.limit if page.limit else 0
    said = f"{page.words} words" + (f" of {page.limit}" if page.limit else "")
    if over > 0:
        hint = "cut what the decision does not turn on; begin with adjectives and history"
        return MemoPoint("length-kept", asks, False, f"{said}: {over} too many", hint)
    return MemoPoint("length-kept", asks, True, said)


def prose(page: MemoPage) -> MemoPoint:
    """Look whether it is written in sentences and not in headings and list lines."""
    asks = "Is it written in sentences?"
    told = f"{round(100 * page.listed)}% of the words stand in list lines"
    if not page.words or page.listed > LISTED or len(page.headings) > len(page.sentences) / 2:
        hint = "lists leave out because, but and unless; write the links between the lines as sentences"
        return MemoPoint("prose", asks, False, told if page.items else "headings stand where sentences should", hint)
    return MemoPoint("prose", asks, True, told)


def opening_supported(page: MemoPage) -> MemoPoint:
    """Look in the body for what the opening claims."""
    asks = "Is everything that the opening claims supported further down?"
    body = page.sentences[SUMMARY:]
    if len(body) < OPENING:
        hint = "after the opening, give each claim its ground in the same order"
        return MemoPoint("opening-supported", asks, False, "there is hardly anything after the opening", hint)
    known = {stem for span in body for stem in _stems(page.low(span))}
    figures = {found for span in body for found in _large(page.low(span))} | page.given
    alone = []
    for span in page.sentences[:SUMMARY]:
        stems = _stems(page.low(span))
        lone = [found for found in _large(page.low(span)) if found not in figures]
        # What is asked for needs reasons and not repetition; a figure in it has to come again all the same.
        told = len(stems) >= 4 and not w.CALL.search(page.low(span))
        if lone or (told and len(stems & known) * 3 < len(stems)):
            alone.append(page.quote(span))
    if alone:
        verb = "sentence of the opening is" if len(alone) == 1 else "sentences of the opening are"
        said = f"{len(alone)} {verb} not taken up again"
        hint = "give its ground below, or take it out of the opening"
        return MemoPoint("opening-supported", asks, False, said, hint, tuple(alone[:MOST_QUOTES]))
    return MemoPoint("opening-supported", asks, True, "what the opening says is taken up again")


def _large(text: str) -> list[str]:
    """Return the figures of two digits and more: a lone digit is a date, a step or a count of little weight."""
    return [found.replace(",", "") for found in w.FIGURE.findall(text) if len(found) > 1]


def _stems(text: str) -> frozenset[str]:
    """Return the beginnings of the longer words; enough to know the same thing said again."""
    return frozenset(word[:5] for word in words(text) if len(word) > 4)


POINTS: tuple[Callable[[MemoPage], MemoPoint], ...] = (
    decision_first,
    call_before_background,
    option_rejected,
    price_said,
    figures_have_a_basis,
    risks_have_owners,
    what_would_change_it,
    next_date,
    unknown_said,
    opening_supported,
    prose,
    length_kept,
)
