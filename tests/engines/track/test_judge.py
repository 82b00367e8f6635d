"""Conflicts and flips: what they name is true of the arithmetic."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from track_texts import signal

from screentest.domain.verdict import Aspect, Calibration, Signal, TrackIndicator, TrackSide
from screentest.engines.track.judge import judge
from screentest.engines.track.questionnaire import lean, options, side_of
from screentest.engines.track.weigh import CLEAR, decide, side_sign

BAR = Calibration(2.0, 0.8)


def _indicator(code: str, track: TrackSide, aspect: Aspect) -> TrackIndicator:
    return TrackIndicator(code, code.lower(), track, aspect, "what", "why", "something")


INDICATORS = {
    item.code: item
    for item in (
        _indicator("PIN001", "pm", "customer-insight"),
        _indicator("PIN003", "pm", "strategy"),
        _indicator("PIN005", "pm", "outcome"),
        _indicator("EXR001", "tpm", "dependencies"),
        _indicator("EXR003", "tpm", "technical-depth"),
    )
}
SIGNALS = st.lists(
    st.floats(-1.2, 1.2)
    .map(lambda x: round(x, 3))
    .filter(lambda x: abs(x) > 0.1)
    .map(lambda x: signal(x, "PIN001" if x > 0 else "EXR001")),
    max_size=14,
)


@given(SIGNALS)
def test_without_the_named_quotes_the_verdict_does_not_stand(signals: list[Signal]) -> None:
    verdict = judge(signals, BAR, INDICATORS)
    if verdict.track == "insufficient":
        return
    (flip,) = verdict.flips
    kept = list(signals)
    for gone in flip.without:
        assert decide(kept, BAR)[0] == verdict.track
        kept.remove(gone)
    assert decide(kept, BAR)[0] != verdict.track


@given(SIGNALS)
def test_so_many_more_pieces_do_it(signals: list[Signal]) -> None:
    verdict = judge(signals, BAR, INDICATORS)
    if verdict.track != "insufficient":
        return
    for flip in verdict.flips:
        added = [signal(side_sign(flip.toward) * CLEAR)] * flip.more
        if abs(sum(s.weight for s in signals)) > 1:
            assert decide([*signals, *added], BAR)[0] == flip.toward


def test_a_flip_names_what_is_not_shown_yet() -> None:
    verdict = judge([signal(0.9, "PIN001"), signal(0.8, "PIN001")], BAR, INDICATORS)
    assert verdict.track == "pm"
    assert verdict.flips[0].gather == ("EXR001", "EXR003")


def test_conflicts_pair_the_strongest_of_one_position() -> None:
    strong, weak, other = signal(1.1, role=1), signal(0.6, role=1), signal(-0.9, "EXR001", role=1)
    verdict = judge([weak, strong, other, signal(-0.7, "EXR001", role=2)], BAR, INDICATORS)
    (found,) = verdict.conflicts
    assert (found.pm, found.tpm) == (strong, other)
    assert "one position" in found.why


def test_what_was_given_to_others_is_no_conflict() -> None:
    verdict = judge([signal(1.1), signal(-0.9, "EXR010", manner="others")], BAR, INDICATORS)
    assert verdict.conflicts == ()


@given(SIGNALS, st.floats(-1, 1))
def test_choices_move_the_margin_and_never_the_track(signals: list[Signal], choices: float) -> None:
    plain, moved = judge(signals, BAR, INDICATORS), judge(signals, BAR, INDICATORS, choices=choices)
    assert moved.track == plain.track
    assert abs(moved.margin - plain.margin) <= BAR.slope * 0.5 + 1e-3


def test_the_questionnaire_hides_its_sides(services: object) -> None:
    library = services.library  # type: ignore[attr-defined]
    firsts = [options(item)[0] == item.pm for item in library.situations.values()]
    assert len(firsts) == 24
    assert 6 <= sum(firsts) <= 18
    for item in library.situations.values():
        assert {side_of(item, "a"), side_of(item, "b")} == {"pm", "tpm"}
    everything = {name: "a" if options(item)[0] == item.pm else "b" for name, item in library.situations.items()}
    assert lean(library.situations, everything) == 1
    assert lean(library.situations, {}) == 0
    one = dict(list(everything.items())[:1])
    assert 0 < lean(library.situations, one) < 0.1
