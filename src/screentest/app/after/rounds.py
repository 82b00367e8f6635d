"""Use case: real rounds: kept with their questions, changed, taken back, brought again, and what came of each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, cast

from ...domain.errors import UserError
from ...domain.library import Library
from ...domain.real_round import ROUND_OUTCOMES, AlikeQuestion, AskedQuestion, CameOf, OwnQuestion, RealRound
from ...engines.interview.alike import SAME, alike, kinds_shown
from ...ports.store import EntryRecord
from ..ids import new_id
from ..own_questions.bank import OWN, known_kind, own_body, own_from, own_id, own_question, own_questions
from ..services import Services
from .codec import OUTCOME, ROUND, came_body, came_from, round_body, round_from
from .stage import stage_of
from .told import ToldQuestion, ToldRound, checked, checked_questions

#: More rounds are a profession.
MOST_ROUNDS = 500
#: What a person says where a question is like none of the bank.
NONE = "none"
_LIST = "`screentest after list` shows them"


@dataclass(frozen=True, slots=True)
class KeptRound:
    """A round as it was kept, with its questions in the private bank, and those of the bank like them."""

    round: RealRound
    own: tuple[OwnQuestion, ...]
    like: tuple[tuple[AlikeQuestion, ...], ...]


def keep_round(services: Services, told: ToldRound, replaces: str = "") -> KeptRound:
    """Keep a round and its questions, all or nothing; `replaces` names the round that it is the new version of.

    Raises UserError for what cannot be meant, and for a round that is kept already.
    """
    head, asked = checked(services, told), checked_questions(told.asked)
    rounds = kept_rounds(services)
    now = services.clock.now()
    before = found_round(services, replaces) if replaces else None
    same = next((one for one in rounds if _key(one) == _key(head) and one.id != (before.id if before else "")), None)
    if same is not None:
        raise UserError(
            f"“{same.name}” at {same.company} on {same.day} is kept already, as round {same.id[:12]}",
            "change that one, or call this one differently; nothing was kept",
        )
    if before is None and len(rounds) >= MOST_ROUNDS:
        raise UserError(f"{MOST_ROUNDS} rounds are kept, and no more can be", "take back what you no longer need")
    name = before.id if before else new_id(now)
    stage = stage_of(services.library, head.company, head.track, head.name, head.who, told.stage)
    questions = tuple(AskedQuestion(q.words, own_id(q.words), q.answered, int(q.felt), q.pressed) for q in asked)
    one = RealRound(
        name, head.company, head.track, head.level, head.day, head.name, head.who, stage, questions, now.isoformat()
    )
    fresh = _own_of(services, one, asked)
    dropped = _only_in(services, before, questions) if before else []
    _keep(services, [(ROUND, one.id, round_body(one)), *((OWN, q.id, own_body(q)) for q in fresh), *dropped])
    return kept_round(services, found_round(services, one.id))


def kept_round(services: Services, one: RealRound) -> KeptRound:
    """Return a round with its questions as the private bank holds them now."""
    bank = own_questions(services)
    own = tuple(bank.get(q.own, OwnQuestion(q.own, q.words, "", one.track)) for q in one.asked)
    prompts = _prompts(services.library)
    like = tuple(() if q.same_as or q.by == "you" else alike(q.prompt, prompts) for q in own)
    return KeptRound(one, own, like)


def kept_rounds(services: Services) -> list[RealRound]:
    """Return the rounds that hold, in the order in which they were held."""
    found = [round_from(entry) for entry in services.store.newest(ROUND) if entry.body]
    return sorted(found, key=lambda one: (one.day, one.id))


def found_round(services: Services, wanted: str) -> RealRound:
    """Return a round by its id or the beginning of it; raises UserError where that names none or several."""
    near = [one for one in kept_rounds(services) if wanted and one.id.startswith(wanted)]
    if len(near) == 1:
        return near[0]
    if near:
        raise UserError(f"{len(near)} rounds begin with “{wanted[:40]}”", "write more of it")
    raise UserError(f"there is no round “{wanted[:40]}”", _LIST)


def remove_round(services: Services, wanted: str) -> RealRound:
    """Take a round back with the questions that were asked in no other; `undo_round` brings both again."""
    one = found_round(services, wanted)
    _keep(services, [(ROUND, one.id, {}), *_only_in(services, one, ())])
    return one


def undo_round(services: Services, wanted: str) -> RealRound:
    """Bring a round that was taken back again, or the version before its last change; raises UserError."""
    history = list(services.store.entries(ROUND, wanted))
    if not history:
        known = {e.subject for e in services.store.newest(ROUND) if wanted and e.subject.startswith(wanted)}
        if len(known) != 1:
            raise UserError(f"there is no round “{wanted[:40]}”", _LIST)
        history = list(services.store.entries(ROUND, known.pop()))
    last = history[-1]
    before = next((e for e in reversed(history[:-1]) if e.body and e.body != last.body), None)
    if before is None:
        raise UserError("this round has no earlier version", "`screentest after rm ROUND` takes it back")
    one = round_from(before)
    gone = _only_in(services, round_from(last), one.asked) if last.body else []
    bank = own_questions(services)
    back = []
    for asked in one.asked:
        if asked.own not in bank:
            kept = [e for e in services.store.entries(OWN, asked.own) if e.body]
            back.append((OWN, asked.own, own_body(own_from(kept[-1])) if kept else _untyped(one, asked)))
    _keep(services, [(ROUND, one.id, round_body(one)), *back, *gone])
    return one


def set_question(services: Services, wanted: str, kind: str = "", same_as: str = "") -> OwnQuestion:
    """Keep what the person says of an own question: its kind, or the bank's question that asks the same (“none”)."""
    own = own_question(services, wanted)
    if not kind and not same_as:
        raise UserError("nothing was said of the question", "its type, or the bank's question that asks the same")
    changed = _as_said(services.library, own, kind, same_as)
    if changed != own:
        _keep(services, [(OWN, changed.id, own_body(changed))])
    return changed


def keep_outcome(services: Services, wanted: str, outcome: str) -> tuple[RealRound, CameOf | None]:
    """Keep what came of a round; “unknown” takes back what was said."""
    one = found_round(services, wanted)
    if outcome not in (*ROUND_OUTCOMES, "unknown"):
        raise UserError(f"“{outcome[:40]}” is no outcome", f"one of {', '.join([*ROUND_OUTCOMES, 'unknown'])}")
    before = outcomes(services).get(one.id)
    if (before.outcome if before else "unknown") != outcome:
        _keep(services, [(OUTCOME, one.id, {} if outcome == "unknown" else came_body(outcome))])
    return one, outcomes(services).get(one.id)


def outcomes(services: Services) -> dict[str, CameOf]:
    """Return what came of each round, by its id."""
    return {entry.subject: came_from(entry) for entry in services.store.newest(OUTCOME) if entry.body}


def _own_of(services: Services, one: RealRound, asked: tuple[ToldQuestion, ...]) -> list[OwnQuestion]:
    """Return the questions of a round that are new in the private bank, or of which something new was said."""
    library, bank = services.library, own_questions(services)
    found: dict[str, OwnQuestion] = {}
    for told in asked:
        name = own_id(told.words)
        own = found.get(name) or bank.get(name) or _matched(library, OwnQuestion(name, told.words, "", one.track))
        if one.track != own.track:
            own = replace(own, track="both")
        found[name] = _as_said(library, own, told.kind.strip(), told.same_as.strip())
    return [own for name, own in found.items() if bank.get(name) != own]


def _matched(library: Library, own: OwnQuestion) -> OwnQuestion:
    """Return a question with the bank's where that surely asks the same, else with the one kind that its words show."""
    like = alike(own.prompt, _prompts(library))
    if like and like[0].share >= SAME and (len(like) == 1 or like[1].share < SAME):
        return replace(own, kind=library.questions[like[0].question].kind, by="bank", same_as=like[0].question)
    shown = kinds_shown(own.prompt)
    return replace(own, kind=shown[0] if len(shown) == 1 else "")


def _as_said(library: Library, own: OwnQuestion, kind: str, same_as: str) -> OwnQuestion:
    if kind:
        own = replace(own, kind=known_kind(kind), by="you")
    if same_as == NONE:
        own = replace(own, same_as="", by="you" if own.kind else own.by)
    elif same_as:
        bank = library.question(same_as)
        own = replace(own, same_as=bank.id, kind=own.kind if kind else bank.kind, by="you")
    return own


def _only_in(services: Services, one: RealRound, still: tuple[AskedQuestion, ...]) -> list[tuple[str, str, Any]]:
    """Return entries that take back the questions of a round that neither another round nor `still` holds."""
    others = {q.own for other in kept_rounds(services) if other.id != one.id for q in other.asked}
    held = others | {q.own for q in still}
    return [(OWN, name, {}) for name in dict.fromkeys(q.own for q in one.asked) if name not in held]


def _untyped(one: RealRound, asked: AskedQuestion) -> dict[str, Any]:
    return own_body(OwnQuestion(asked.own, asked.words, "", one.track))


def _prompts(library: Library) -> dict[str, str]:
    return {name: question.prompt for name, question in library.questions.items() if question.kind != "memo"}


def _key(one: Any) -> tuple[str, str, Any, str]:
    return one.company.casefold(), one.track, one.day, one.name.casefold()


def _keep(services: Services, entries: list[tuple[str, str, Any]]) -> None:
    now = services.clock.now()
    services.store.add_all(
        EntryRecord(new_id(now), kind, subject, now.isoformat(), cast(dict[str, Any], body))
        for kind, subject, body in entries
    )
