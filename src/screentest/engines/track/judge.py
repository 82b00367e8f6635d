"""Turns signals into a verdict with its conflicts, and finds the smallest change that would turn it over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...domain.verdict import Calibration, Conflict, Flip, Signal, TrackIndicator, TrackSide, TrackVerdict, Verdict
from .reader import GIVEN
from .weigh import CLEAR, MOST_CHOICES, balance, chance, decide, side_sign

#: Signals at least this strong can be in conflict.
STRONG = 0.5
#: More pieces of evidence than this are not counted out.
MOST_PIECES = 40
_OTHER: dict[TrackSide, TrackSide] = {"pm": "tpm", "tpm": "pm"}


def judge(
    signals: Sequence[Signal],
    calibration: Calibration,
    indicators: Mapping[str, TrackIndicator],
    held: Sequence[str] = (),
    reader: str = "",
    choices: float = 0.0,
) -> Verdict:
    """Return the verdict on some signals; `choices` is what the questionnaire says, from -1 (tpm) to 1 (pm)."""
    track, why = decide(signals, calibration)
    weights = [signal.weight for signal in signals]
    moved = MOST_CHOICES * max(-1.0, min(1.0, choices))
    margin = round(calibration.slope * balance(weights, moved), 4)
    return Verdict(
        track,
        why,
        margin,
        round(chance(margin), 4),
        tuple(signals),
        tuple(_conflicts(signals)),
        tuple(_flips(signals, track, calibration, indicators)),
        tuple(held),
        reader,
        round(margin - calibration.slope * balance(weights), 4) if choices else 0.0,
    )


def _conflicts(signals: Sequence[Signal]) -> list[Conflict]:
    """Return the strongest pairs that point apart: within one position first, then across."""
    found: list[Conflict] = []
    own = [signal for signal in signals if signal.manner == "done" and abs(signal.weight) >= STRONG]
    for role in dict.fromkeys(signal.role for signal in own):
        here = [signal for signal in own if signal.role == role]
        pair = _strongest(here)
        if pair:
            where = "in one position" if role is not None else "in one part"
            words = (
                f"both {where}: either you carried both, or one was led by somebody else; say which decision was yours"
            )
            found.append(Conflict(*pair, words))
    if not found:
        pair = _strongest(own)
        if pair:
            found.append(
                Conflict(*pair, "in different positions: the later one shows where you went, if it was a choice")
            )
    found.sort(key=lambda item: -min(item.pm.weight, -item.tpm.weight))
    return found[:3]


def _strongest(signals: Sequence[Signal]) -> tuple[Signal, Signal] | None:
    pm = max((s for s in signals if s.weight > 0), key=lambda s: s.weight, default=None)
    tpm = min((s for s in signals if s.weight < 0), key=lambda s: s.weight, default=None)
    return (pm, tpm) if pm and tpm else None


def _flips(
    signals: Sequence[Signal],
    track: TrackVerdict,
    calibration: Calibration,
    indicators: Mapping[str, TrackIndicator],
) -> list[Flip]:
    if track == "insufficient":
        return [_toward(signals, side, calibration, indicators) for side in ("pm", "tpm")]
    other = _OTHER[track]
    lost = sorted((s for s in signals if s.supports == track), key=lambda s: -abs(s.weight))
    kept = list(signals)
    without: list[Signal] = []
    for signal in lost:
        kept.remove(signal)
        without.append(signal)
        if decide(kept, calibration)[0] != track:
            break
    more = 0
    weights = [signal.weight for signal in signals]
    while more < MOST_PIECES and side_sign(track) * balance(weights) >= calibration.decide:
        weights.append(side_sign(other) * CLEAR)
        more += 1
    return [Flip(other, more, _missing(signals, other, indicators), tuple(without))]


def _toward(
    signals: Sequence[Signal], side: TrackSide, calibration: Calibration, indicators: Mapping[str, TrackIndicator]
) -> Flip:
    """Return how many more clear pieces would decide an open verdict for one side."""
    weights = [signal.weight for signal in signals]
    more = 0
    while more < MOST_PIECES and side_sign(side) * balance(weights) < calibration.decide:
        weights.append(side_sign(side) * CLEAR)
        more += 1
    return Flip(side, max(1, more), _missing(signals, side, indicators))


def _missing(signals: Sequence[Signal], side: TrackSide, indicators: Mapping[str, TrackIndicator]) -> tuple[str, ...]:
    """Return up to three indicators of a side that are not shown, each of another aspect, new aspects first."""
    shown = {signal.indicator for signal in signals if abs(signal.weight) >= STRONG}
    aspects = {indicators[code].aspect for code in shown if code in indicators and indicators[code].track == side}
    open_ones = [
        i for c, i in sorted(indicators.items()) if i.track == side and c not in shown and c not in GIVEN.values()
    ]
    open_ones.sort(key=lambda item: (item.aspect in aspects, item.code))
    chosen: list[TrackIndicator] = []
    for item in open_ones:
        if all(item.aspect != other.aspect for other in chosen):
            chosen.append(item)
    return tuple(item.code for item in chosen[:3])
