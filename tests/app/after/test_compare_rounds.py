"""What came beside what stood before: takes of earlier days only, and no rate below five, whatever is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from told_rounds import TOLD

from screentest.app.after.compare import LED_ON, compare_rounds, compared, signal_before
from screentest.app.after.rounds import keep_outcome, keep_round
from screentest.app.after.view import compared_view
from screentest.app.services import Services
from screentest.domain.library import Library
from screentest.domain.real_round import ROUND_OUTCOMES, AskedQuestion, ComparedRound, PastSignal, RealRound
from screentest.domain.share import LEAST_CASES
from screentest.ports.store import RubricRecord, ScorecardRecord, TakeRecord

NOTHING = Library((), {}, {}, {}, {}, {}, {}, {}, {}, {}, {})
SIGNALS = st.sampled_from(["hire", "strong_hire", "no_hire", "strong_no_hire", "insufficient_evidence"])


def row(outcome: str | None, signal: str | None, felt: int) -> ComparedRound:
    asked = (AskedQuestion("Why?", "own-1", felt=felt),)
    one = RealRound("r", "Acme", "pm", "", date(2026, 1, 1), "Case", "", "", asked)
    past = PastSignal("strategy", "t", "2025-12-01", signal, "rule:fast") if signal else None
    return ComparedRound(one, outcome, {"strategy": past})  # type: ignore[arg-type]


ROWS = st.lists(
    st.builds(row, st.sampled_from([None, *ROUND_OUTCOMES]), st.none() | SIGNALS, st.integers(0, 4)), max_size=30
)


@given(ROWS)
def test_no_rate_below_five(rows: list[ComparedRound]) -> None:
    found = compared(tuple(rows))
    view = compared_view(NOTHING, found)
    decided = [one for one in rows if one.outcome in ("moved-on", "offer", "no")]
    assert view["decided"] == len(decided)
    if len(decided) < LEAST_CASES:
        assert view["groups"] == []
    for group in view["groups"]:
        assert (group["share"] is None) is (group["of"] < LEAST_CASES)
    assert len(view["rounds"]) == len(rows), "the list is always whole"


@given(ROWS)
def test_each_decided_round_is_counted_once_by_what_stood_before(rows: list[ComparedRound]) -> None:
    groups = {group.name: group for group in compared(tuple(rows)).groups}
    if groups:
        whole, *before = list(groups.values())[:4]
        assert sum(group.of for group in before) == whole.of
        assert whole.n == sum(one.outcome in LED_ON for one in rows)


def test_one_take_below_is_enough_to_be_below() -> None:
    both = replace(row(None, "hire", 0), signals={"a": PastSignal("a", "t", "", "hire", ""), "b": None})
    assert signal_before(both) == "hire"
    assert (
        signal_before(replace(both, signals={**both.signals, "c": PastSignal("c", "t", "", "no_hire", "")})) == "below"
    )


def test_only_takes_of_earlier_days_stand_before_a_round(own: Services) -> None:
    own.store.add_rubric(RubricRecord("c", "s", {}))
    for n, (said, signal) in enumerate((("2025-12-30", "no_hire"), ("2025-12-31", "hire"), ("2026-01-01", "no_hire"))):
        own.store.add_take(TakeRecord(f"t{n}", "", "x", "program", "tpm", "words", f"{said}T23:00:00+00:00", "file"))
        made = f"{said}T23:00:01+00:00"
        own.store.add_scorecard(ScorecardRecord(f"c{n}", f"t{n}", made, "rule:fast", "c", "s", {"signal": signal}))
    one = keep_round(own, TOLD).round
    keep_outcome(own, one.id, "offer")
    found = compare_rounds(own).rows[0]
    assert found.outcome == "offer"
    past = found.signals["program"]
    assert past is not None
    assert (past.take, past.signal) == ("t1", "hire")
    assert found.signals["metrics"] is None
