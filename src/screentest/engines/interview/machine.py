"""The machine: (sheet, state, event) → (state, acts). Pure: the same events always lead to the same state."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ...domain.interview import Act, CloseReason, Event, Heard, Inquiry, InterviewState, Sheet
from . import lines
from .choose import choose, left_to_ask

#: An interview has at most so many turns of the candidate; it ends before, in all but strange cases.
MOST_TURNS = 30
#: So many turns without an answer are helped along; the next one closes the round.
MOST_STALLS = 3
#: A silence of so many seconds is met with one line, once; a shorter one is thinking.
LONG_SILENCE = 45.0
#: A turn of so many words draws a warning; the second such turn, or one of so many, is stopped.
LONG_TURN, ENDLESS_TURN = 450, 1200
#: Shares of the time box: when the time that is left is said, and from when on no new probe is begun.
WARN_AT, LAST_PROBE_AT = 0.8, 0.95
#: Seconds for a last sentence; in study mode the box is so many times as long before anybody is stopped.
LAST_WORDS, STUDY_BOX = 60.0, 3.0

Stepped = tuple[InterviewState, tuple[Act, ...]]


def begin(sheet: Sheet) -> Stepped:
    """Return the first state, and the question."""
    return InterviewState(lines=(sheet.prompt,)), (Act("say", sheet.prompt),)


def step(sheet: Sheet, state: InterviewState, event: Event) -> Stepped:
    """Return the next state and what the interviewer does; after a close nothing happens any more."""
    if state.closed:
        return state, ()
    state = replace(state, at=max(state.at, event.at))
    if event.kind in ("tick", "silence"):
        return _waited(sheet, state, event)
    if event.kind in ("said", "asked"):
        return _spoke(sheet, replace(state, turns=state.turns + 1), event)
    if event.kind == "hint":
        return _hint(sheet, state)
    if event.kind == "barged-in":
        # Whoever is interrupted listens.
        return replace(state, barged=state.barged + 1), (Act("wait"),)
    return _close(state, "ended")


def replay(sheet: Sheet, events: Iterable[Event]) -> Stepped:
    """Return the state after some events, and everything that was done, in order."""
    state, acts = begin(sheet)
    for event in events:
        state, more = step(sheet, state, event)
        acts = (*acts, *more)
    return state, acts


def _box(sheet: Sheet) -> float:
    return sheet.time_box * (1.0 if sheet.mode == "real" else STUDY_BOX)


def _waited(sheet: Sheet, state: InterviewState, event: Event) -> Stepped:
    """Handle a tick or a silence: time is called, a thinking pause never is."""
    box = _box(sheet)
    if state.at >= box + LAST_WORDS:
        return _close(state, "time")
    if event.kind == "silence":
        if event.seconds >= LONG_SILENCE and not state.prodded:
            return replace(state, prodded=True), (Act("say", lines.PROD),)
        return state, (Act("wait"),)
    if state.at >= box and not state.stopped:
        return replace(state, stopped=True), (Act("interrupt", lines.TIME_STOP),)
    if state.at >= sheet.time_box * WARN_AT and not state.warned_time:
        return _with_time_warning(sheet, state)
    return state, (Act("wait"),)


def _with_time_warning(sheet: Sheet, state: InterviewState) -> Stepped:
    left = lines.minutes_of(max(0.0, sheet.time_box - state.at))
    return replace(state, warned_time=True), (Act("say", lines.TIME_WARNING.format(minutes=left)),)


def _spoke(sheet: Sheet, state: InterviewState, event: Event) -> Stepped:
    """Handle a turn: what ends the round comes first, then what the turn is."""
    heard = event.heard or Heard("nothing", 0)
    reason: CloseReason | None = None
    if event.kind == "said" and heard.manner == "leave":
        reason = "done"
    elif not state.own_round and (state.stopped or state.at >= _box(sheet) + LAST_WORDS):
        reason = "time"
    elif state.turns >= MOST_TURNS:
        reason = "length"
    if reason:
        return _close(state, reason)
    if state.own_round:
        return _own_round(state)
    if event.kind == "asked":
        return _answer(sheet, state, (Inquiry(event.text, event.key),))
    return _said(sheet, replace(state, want=heard.want or state.want), heard)


def _said(sheet: Sheet, state: InterviewState, heard: Heard) -> Stepped:
    if heard.manner == "answer":
        return _answered(sheet, state, heard)
    if heard.manner == "question":
        return _answer(sheet, state, heard.inquiries)
    if heard.manner == "thinking":
        return state, (Act("wait"),)
    if heard.manner == "repeat":
        return _again(sheet, state)
    return _stalled(sheet, state, heard)


def _answered(sheet: Sheet, state: InterviewState, heard: Heard) -> Stepped:
    if heard.wrong_turn:
        return _wrong_turn(sheet, state, heard)
    acts: tuple[Act, ...] = ()
    if heard.inquiries:
        state, acts = _answer(sheet, state, heard.inquiries)
    if heard.words >= ENDLESS_TURN or (heard.words >= LONG_TURN and state.warned_length):
        closed, close = _close(state, "length")
        return closed, (*acts, Act("interrupt", lines.LENGTH_STOP), *close)
    if heard.words >= LONG_TURN:
        state, acts = replace(state, warned_length=True), (*acts, Act("say", lines.LENGTH_WARNING))
    if heard.inquiries:
        # Who has asked goes on with what was said; a probe on top would be a second question at once.
        return state, acts
    if state.at >= sheet.time_box * WARN_AT and not state.warned_time and state.at < sheet.time_box:
        state, more = _with_time_warning(sheet, state)
        acts = (*acts, *more)
    most = min(1, sheet.most_probes) if heard.strong else sheet.most_probes
    chosen = choose(sheet, state, heard) if len(state.probed) < most and not _late(sheet, state) else None
    if chosen is None:
        state, more = _finish(sheet, state)
        return state, (*acts, *more)
    text = f"You said “{chosen.quote}”. {chosen.line}" if chosen.quote else chosen.line
    state = replace(
        state,
        lines=(*state.lines, chosen.line),
        probed=(*state.probed, chosen.code),
        quoted=(*state.quoted, chosen.quote) if chosen.quote else state.quoted,
    )
    return state, (*acts, Act("probe", text, code=chosen.code, quote=chosen.quote))


def _late(sheet: Sheet, state: InterviewState) -> bool:
    return state.at >= _box(sheet) * LAST_PROBE_AT


def _finish(sheet: Sheet, state: InterviewState) -> Stepped:
    if sheet.own_questions:
        return replace(state, own_round=1), (Act("say", lines.OWN_QUESTIONS),)
    return _close(state, "complete")


def _own_round(state: InterviewState) -> Stepped:
    if state.own_round > len(lines.OWN_ANSWERS):
        return _close(state, "complete")
    line = lines.OWN_ANSWERS[state.own_round - 1]
    return replace(state, own_round=state.own_round + 1), (Act("answer", line),)


def _wrong_turn(sheet: Sheet, state: InterviewState, heard: Heard) -> Stepped:
    """Redirect first; where it goes on, end the round if that is wanted, else leave it at one more redirect."""
    turn = next((turn for turn in sheet.wrong_turns if turn.name == heard.wrong_turn), None)
    state = replace(state, redirects=state.redirects + 1, fork=state.fork or state.turns)
    if turn is None:
        return _stalled(sheet, state, replace(heard, manner="elsewhere"))
    if state.redirects == 1:
        return replace(state, lines=(*state.lines, turn.redirect)), (Act("say", turn.redirect, code=turn.name),)
    if not sheet.ends_early:
        again = f"{lines.REPEATS[min(state.redirects, len(lines.REPEATS)) - 1]} {sheet.prompt}"
        if state.redirects > MOST_STALLS:
            return _close(state, "stalled")
        return state, (Act("say", again, code=turn.name),)
    unasked = left_to_ask(sheet, state, heard)
    questions = f"{unasked} question{'' if unasked == 1 else 's'}"
    left = lines.minutes_of(max(60.0, sheet.time_box - state.at))
    stop = lines.WRONG_TURN_STOP.format(line=heard.line) if heard.line else lines.CLOSINGS["wrong-turn"]
    cost = lines.WRONG_TURN_COST.format(left=left, unasked=questions)
    return replace(state, closed="wrong-turn"), (
        Act("interrupt", stop, code=turn.name, quote=heard.line),
        Act("close", f"{turn.close} {cost}", code=turn.name, quote=heard.line, reason="wrong-turn"),
    )


def _stalled(sheet: Sheet, state: InterviewState, heard: Heard) -> Stepped:
    state = replace(state, stalls=state.stalls + 1)
    if state.stalls > MOST_STALLS:
        return _close(state, "stalled")
    line = lines.STALL_LINES[heard.manner][state.stalls - 1]
    text = f"{line} {sheet.prompt}" if heard.manner == "elsewhere" else line
    return replace(state, lines=(*state.lines, line)), (Act("say", text),)


def _again(sheet: Sheet, state: InterviewState) -> Stepped:
    times = sum(line in lines.REPEATS for line in state.lines)
    if times >= len(lines.REPEATS):
        return _stalled(sheet, state, Heard("nothing", 0))
    line = lines.REPEATS[times]
    return replace(state, lines=(*state.lines, line)), (Act("say", f"{line} {sheet.prompt}"),)


def _answer(sheet: Sheet, state: InterviewState, inquiries: tuple[Inquiry, ...]) -> Stepped:
    """Answer what is known, once; leave the rest to the candidate. Asking costs nothing."""
    acts: list[Act] = []
    for inquiry in inquiries[:3]:
        meant = [fact for fact in sheet.facts if fact.key in inquiry.key.split()]
        fresh = [fact for fact in meant if fact.key not in state.told]
        if not meant:
            acts.append(Act("answer", lines.UNKNOWN_FACT))
        elif not fresh:
            acts.append(Act("answer", lines.TOLD_BEFORE, key=meant[0].key))
        acts += [Act("answer", fact.say, key=fact.key) for fact in fresh]
        told = (*state.told, *(fact.key for fact in fresh))
        state = replace(state, told=told, inquiries=(*state.inquiries, inquiry))
    return state, tuple(dict.fromkeys(acts)) or (Act("wait"),)


def _hint(sheet: Sheet, state: InterviewState) -> Stepped:
    """Point at what the next anchor lacks (price 1), then show an example of it (price 2); only in study mode."""
    if sheet.mode == "real":
        return state, (Act("say", lines.NO_HINTS),)
    code = _next_hint(sheet, state)
    if not code:
        return state, (Act("say", lines.NO_MORE_HINTS),)
    said = next((what, example) for name, what, example in sheet.hints if name == code)[state.hinted.count(code)]
    return replace(state, hinted=(*state.hinted, code)), (Act("say", said, code=code),)


def _next_hint(sheet: Sheet, state: InterviewState) -> str:
    """Return the indicator that the next hint is about, or nothing where no hint is left."""
    known = {code for code, _, _ in sheet.hints}
    wanted = (code for code in (*state.want, *(code for code, _, _ in sheet.hints)) if code in known)
    left = (code for code in wanted if state.hinted.count(code) < 2 and len(state.hinted) < MOST_TURNS)
    return next(left, "")


def next_price(sheet: Sheet, state: InterviewState) -> int:
    """Return what the next hint would cost, 0 where there is none."""
    code = _next_hint(sheet, state) if sheet.mode == "study" and not state.closed else ""
    return 1 + state.hinted.count(code) if code else 0


def _close(state: InterviewState, reason: CloseReason) -> Stepped:
    return replace(state, closed=reason), (Act("close", lines.CLOSINGS[reason], reason=reason),)


def price_of(state: InterviewState) -> int:
    """Return what the hints cost: 1 for pointing at an indicator, 2 more for its example. It lowers no rating."""
    return sum(1 + state.hinted[:place].count(code) for place, code in enumerate(state.hinted))
