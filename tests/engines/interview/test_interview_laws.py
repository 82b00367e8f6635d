"""What holds for every interview: it ends, nothing is asked twice or in vain, and its log restores it exactly."""

from __future__ import annotations

import json
from dataclasses import asdict

from hypothesis import given
from interviews import SHEET, events, said, sheets

from screentest.app.built import built
from screentest.domain.interview import Act, Event, InterviewState, Sheet
from screentest.engines.interview.machine import MOST_TURNS, begin, replay, step


@given(sheets, events())
def test_replay_restores_the_state_exactly(sheet: Sheet, happened: list[Event]) -> None:
    state, _ = begin(sheet)
    for event in happened:
        state, _ = step(sheet, state, event)
    kept = json.loads(json.dumps([asdict(event) for event in happened]))
    assert replay(sheet, [built(Event, item) for item in kept])[0] == state
    assert built(InterviewState, json.loads(json.dumps(asdict(state)))) == state
    assert built(Sheet, json.loads(json.dumps(asdict(sheet)))) == sheet


@given(sheets, events())
def test_no_probe_comes_twice_and_none_asks_for_what_was_seen(sheet: Sheet, happened: list[Event]) -> None:
    state, _ = begin(sheet)
    probes: list[Act] = []
    for event in happened:
        state, acts = step(sheet, state, event)
        found = {code for code, _ in event.heard.found} if event.heard else set()
        missing = {probe.say for probe in sheet.probes if probe.missing} | {
            line for probe in sheet.common if probe.missing for line in probe.say
        }
        for act in acts:
            if act.kind == "probe":
                line = act.text.partition("”. ")[2] or act.text
                assert not (line in missing and act.code in found)
                probes.append(act)
    assert len({act.code for act in probes}) == len(probes) <= sheet.most_probes
    assert len({act.text for act in probes}) == len(probes)


@given(sheets, events())
def test_every_session_ends(sheet: Sheet, happened: list[Event]) -> None:
    state, _acts = replay(sheet, happened)
    for turn in range(MOST_TURNS + 4):
        state, _acts = step(sheet, state, said(state.at, found=(), want=()))
        if state.closed:
            assert turn <= MOST_TURNS + 3
            return
    raise AssertionError("talking went on for ever")


@given(sheets, events())
def test_after_the_close_nothing_happens(sheet: Sheet, happened: list[Event]) -> None:
    state, acts = replay(sheet, [*happened, Event("ended", 9000.0)])
    assert state.closed
    assert sum(act.kind == "close" for act in acts) == 1
    assert step(sheet, state, said(9001.0)) == (state, ())


@given(sheets, events())
def test_waiting_ends_by_the_clock(sheet: Sheet, happened: list[Event]) -> None:
    state, _ = replay(sheet, happened)
    end = state.at + 10 * SHEET.time_box
    for kind in ("tick", "silence"):
        closed, _acts = step(sheet, state, Event(kind, end))  # type: ignore[arg-type]
        assert closed.closed


@given(events())
def test_questions_cost_nothing(happened: list[Event]) -> None:
    asking = [Event("asked", event.at, "how many?", key="pace") for event in happened[:20]]
    state, acts = replay(SHEET, asking)
    assert (state.stalls, state.closed, state.redirects) == (0, "", 0)
    assert sum(act.text == SHEET.facts[0].say for act in acts) == min(1, len(asking))
