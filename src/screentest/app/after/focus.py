"""What the next round may turn on: what was pressed on, what felt weak, what the loop still holds, what takes lack."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ...domain.library import Library
from ...domain.loop import Loop, Stage
from ...domain.real_round import FocusReason, NextFocus, OwnQuestion, RealRound
from ...domain.scorecard import Rated, Scorecard
from ...domain.track import Track
from ...engines.interview.alike import nearest
from ..grading.questions import questions

#: So many foci are named: what is left is not what the next round turns on.
MOST_FOCI, MOST_QUESTIONS, MOST_DRILLS = 8, 3, 2
#: A rating or a felt answer at or below this is weak.
WEAK = 2
#: The order of reasons: what was pressed on in the room says most, what a pack's loop lists further on says least.
_FIRST = ("pressed", "felt", "loop", "take")

Reasons = dict[str, list[FocusReason]]


def from_rounds(
    library: Library, rounds: Iterable[RealRound], own: Mapping[str, OwnQuestion]
) -> tuple[Reasons, dict[str, list[str]]]:
    """Return, by competency, what was pressed on and what felt weak, the newest round first; and what would meet it."""
    found: Reasons = {}
    drills: dict[str, list[str]] = {}
    for one in reversed(list(rounds)):
        for asked in one.asked:
            if not asked.pressed and not 0 < asked.felt <= WEAK:
                continue
            known = own.get(asked.own)
            about = competencies_of(library, known) if known else ()
            if asked.pressed:
                where = nearest(asked.pressed, {name: _words(library, name) for name in about}) or "".join(about[:1])
                said = f"Pressed on in “{one.name}”, after “{_short(asked.words)}”"
                reason = FocusReason("pressed", said, asked.pressed, one.id, as_of=one.day.isoformat())
                found.setdefault(where, []).append(reason)
                code = nearest(asked.pressed, _behaviours(library, where), least=2)
                drills.setdefault(where, []).extend([code] if code else [])
            elif about:
                said = f"You gave your answer {asked.felt} of 4 in “{one.name}”."
                quote = asked.answered or asked.words
                reason = FocusReason("felt", said, quote, one.id, as_of=one.day.isoformat())
                found.setdefault(about[0], []).append(reason)
    return found, drills


def from_loop(loop: Loop | None, key: str, ahead: Sequence[Stage]) -> Reasons:
    """Return, by competency, the stages of the loop that are still ahead and listen for it; the next one by itself."""
    found: Reasons = {}
    as_of = loop.as_of if loop else ""
    for competency in ahead[0].focus if ahead else ():
        said = f"The practice loop's next round, “{ahead[0].name}” ({ahead[0].interviewer}), listens for it."
        found.setdefault(competency, []).append(FocusReason("loop", said, "", key, as_of=as_of))
    for competency in dict.fromkeys(name for stage in ahead[1:] for name in stage.focus):
        names = " and ".join(f"“{stage.name}”" for stage in ahead[1:] if competency in stage.focus)
        said = f"Further on in the practice loop: {names}."
        found.setdefault(competency, []).append(FocusReason("loop", said, "", key, as_of=as_of))
    return found


def from_cards(library: Library, cards: Iterable[tuple[str, str, Scorecard]]) -> tuple[Reasons, dict[str, list[str]]]:
    """Return weak criteria of own takes by competency, and the indicators they lack; cards are (take, day, card)."""
    found: Reasons = {}
    lacking: dict[str, list[str]] = {}
    for take, day, card in cards:
        for result in card.results:
            criterion = library.criteria.get(result.criterion)
            if criterion is None or not isinstance(result, Rated) or result.rating > WEAK:
                continue
            quote = next((item.support.text for item in (*result.capped_by, *result.earned)), "")
            said = f"Your take was rated {result.rating} of 4 on “{criterion.name}”."
            reason = FocusReason("take", said, quote, take, as_of=day)
            found.setdefault(criterion.competency, []).append(reason)
            codes = [item.indicator for item in result.capped_by]
            codes += [code for missing in result.next for code, _ in missing.of]
            lacking.setdefault(criterion.competency, []).extend(codes)
    return found, lacking


def foci(
    library: Library,
    parts: Sequence[Reasons],
    lacking: Mapping[str, Sequence[str]],
    track: Track,
    level: str,
    own: Sequence[OwnQuestion],
    ahead: Sequence[Stage],
) -> tuple[NextFocus, ...]:
    """Return the foci with all their reasons, in the order of the first kind of reason that each has."""
    whole: Reasons = {}
    for part in parts:
        for name, reasons in part.items():
            whole.setdefault(name, []).extend(reasons)
    now = set(ahead[0].focus) if ahead else set()
    # What only the loop lists, further on, stands with its round; a weak take that no round asks about, in the plan.
    kept = {name: rs for name, rs in whole.items() if name in now or len({r.source for r in rs} - {"take"}) > 0}
    kept = {name: rs for name, rs in kept.items() if name in now or {r.source for r in rs} != {"loop"}}

    def order(name: str) -> tuple[int, bool, int, str]:
        sources = [r.source for r in kept[name]]
        first = min(_FIRST.index(source) for source in sources)
        return first, name not in now, -len(set(sources)), name

    made: list[NextFocus] = []
    for name in sorted(kept, key=order)[:MOST_FOCI]:
        used = {question for focus in made for question in focus.questions}
        asked = _questions(library, name, track, level, own, ahead) if name else ()
        codes = tuple(dict.fromkeys(code for code in lacking.get(name, ()) if code in library.indicators))
        fresh = tuple(question for question in asked if question not in used)[:MOST_QUESTIONS]
        made.append(NextFocus(name, tuple(kept[name]), fresh, codes[:MOST_DRILLS]))
    return tuple(made)


def competencies_of(library: Library, own: OwnQuestion) -> tuple[str, ...]:
    """Return what an own question is rated on, the key criteria first; nothing while its type is not clear."""
    bank = library.questions.get(own.same_as)
    if bank is not None:
        return bank.competencies
    rubric = library.rubrics.get(own.kind)
    if rubric is None:
        return ()
    ordered = sorted(rubric.criteria, key=lambda criterion: criterion.id not in rubric.key)
    return tuple(dict.fromkeys(criterion.competency for criterion in ordered))


def _questions(
    library: Library, name: str, track: Track, level: str, own: Sequence[OwnQuestion], ahead: Sequence[Stage]
) -> tuple[str, ...]:
    """Return what to rehearse: own questions first, then the bank's, of the next round's kinds and the level."""
    mine = [q.same_as or q.id for q in own if q.kind and name in competencies_of(library, q)]
    kinds = ahead[0].question_types if ahead and name in ahead[0].focus else ()
    bank = [q for q in questions(library, track) if name in q.competencies and q.kind != "memo"]
    bank.sort(key=lambda q: (bool(kinds) and q.kind not in kinds, level not in q.levels, q.id))
    return tuple(dict.fromkeys([*mine[:1], *(q.id for q in bank)]))


def _words(library: Library, name: str) -> str:
    """Return the words by which a competency is told: its own, its criteria's, and what their anchors look for."""
    competency = library.competencies.get(name)
    own = f"{competency.name} {competency.what}" if competency else name.replace("-", " ")
    asked = " ".join(f"{one.name} {one.asks}" for one in library.criteria.values() if one.competency == name)
    return f"{own} {asked}"


def _behaviours(library: Library, name: str) -> dict[str, str]:
    """Return the indicators that a competency's criteria ask for, each with the words that tell it."""
    criteria = [one for one in library.criteria.values() if one.competency == name]
    codes = {code for c in criteria for anchor in c.anchors for need in anchor.requires for code in need.of}
    known = [library.indicators[code] for code in sorted(codes) if code in library.indicators]
    return {one.code: f"{one.name.replace('-', ' ')} {one.what}" for one in known}


def _short(words: str) -> str:
    return words if len(words) <= 90 else words[:87].rstrip() + "…"
