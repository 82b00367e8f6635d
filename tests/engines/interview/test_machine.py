"""What the interviewer does about one event."""

from __future__ import annotations

from dataclasses import replace

from interviews import SHEET, said

from screentest.domain.interview import Event, Inquiry
from screentest.engines.interview import lines
from screentest.engines.interview.choose import shortened
from screentest.engines.interview.machine import next_price, price_of, replay

AGREED = (("CUL201", "we all agreed on it"),)


def acts(*events: Event, sheet: object = SHEET) -> list[tuple[str, str]]:
    return [(act.kind, act.text) for act in replay(sheet, events)[1]][1:]  # type: ignore[arg-type]


def test_what_was_found_against_comes_first_in_the_speakers_words() -> None:
    (probe,) = acts(said(found=AGREED, want=("SYS103",), holds=("CUL201",)))
    assert probe == ("probe", "You said “we all agreed on it”. You agreed. Was it right?")


def test_what_is_wanted_most_comes_next() -> None:
    assert acts(said(want=("DEC102", "SYS103"))) == [("probe", "Which did you turn down?")]


def test_a_common_probe_fills_in_only_for_what_is_wanted() -> None:
    seen = tuple((code, "one two three") for code in ("SYS101", "SYS103", "DEC102"))
    assert acts(said(found=seen, want=("TRD101",)))[0][1].endswith("What do you give up?")
    assert acts(said(found=seen, want=()))[0][0] == "close"


def test_a_superb_first_answer_gets_one_probe() -> None:
    done = acts(said(want=("SYS103",), strong=True), said(want=("SYS101",), strong=True))
    assert [kind for kind, _ in done] == ["probe", "close"]


def test_what_is_unknown_is_left_to_the_candidate_and_kept() -> None:
    state, done = replay(SHEET, [said(manner="question", inquiries=(Inquiry("how tall?"), Inquiry("load?", "pace")))])
    assert [act.text for act in done[1:]] == [lines.UNKNOWN_FACT, "A thousand a second."]
    assert [item.text for item in state.inquiries] == ["how tall?", "load?"]


def test_a_wrong_turn_is_redirected_then_ended_with_its_line() -> None:
    wrong = said(wrong_turn="screens", line="the button opens the page")
    state, done = replay(SHEET, [said(want=("SYS101",)), wrong, wrong])
    assert [act.kind for act in done[2:]] == ["say", "interrupt", "close"]
    assert "“the button opens the page”" in done[3].text
    assert "You drew screens." in done[4].text
    assert "questions that I had" in done[4].text
    assert (state.fork, state.closed) == (2, "wrong-turn")


def test_study_never_ends_a_round_for_a_wrong_turn() -> None:
    study = replace(SHEET, mode="study", ends_early=False)
    wrong = said(wrong_turn="screens", line="the button opens the page")
    assert [kind for kind, _ in acts(wrong, wrong, wrong, sheet=study)] == ["say", "say", "say"]


def test_hints_have_a_price_and_lower_nothing() -> None:
    study = replace(SHEET, mode="study")
    state, done = replay(study, [Event("hint", 1.0), Event("hint", 2.0), Event("hint", 3.0)])
    assert [act.text for act in done[1:]] == [*SHEET.hints[0][1:], lines.NO_MORE_HINTS]
    assert price_of(state) == 3
    for n, price in enumerate((1, 2, 0)):
        state, _ = replay(study, [Event("hint", float(at)) for at in range(n)])
        assert next_price(study, state) == price
    assert next_price(SHEET, replay(SHEET, [])[0]) == 0, "a real round has none"


def test_a_round_may_end_with_the_candidates_own_questions() -> None:
    own = replace(SHEET, own_questions=True, most_probes=0)
    done = acts(said(), said(), said(), said(), sheet=own)
    assert [kind for kind, _ in done] == ["say", "answer", "answer", "close"]


def test_time_is_called_once_then_one_sentence() -> None:
    done = acts(Event("tick", 1000.0), Event("tick", 1201.0), Event("tick", 1210.0), said(1215.0))
    assert [kind for kind, _ in done] == ["say", "interrupt", "wait", "close"]


def test_a_quote_is_cut_at_a_break() -> None:
    assert shortened("we all agreed on it") == "we all agreed on it"
    long = "I looked at the numbers with her, and then we went through every one of the forty cases by hand"
    assert shortened(long) == "I looked at the numbers with her"
    assert shortened("yes well") == ""
