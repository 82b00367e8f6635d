"""FSRS behind the port: no dice, no clock, and the laws that the plan counts on."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from fsrs import Card, Rating, Scheduler
from hypothesis import given
from hypothesis import strategies as st

from screentest.adapters.scheduling.fsrs_scheduler import FsrsScheduler
from screentest.domain.plan import RECALLS, Memory, Recall, Review

FSRS = FsrsScheduler()
DAY = date(2026, 11, 23)
HISTORY = st.lists(st.tuples(st.sampled_from(RECALLS), st.integers(0, 90)), max_size=8)


def reviews(history: list[tuple[Recall, int]]) -> list[Review]:
    """Return reviews, each so many days after the one before."""
    made, day = [], DAY
    for recall, gap in history:
        day += timedelta(days=gap)
        made.append(Review("card", recall, day))
    return made


@given(HISTORY, st.integers(0, 400))
def test_a_better_recall_is_never_due_earlier(history: list[tuple[Recall, int]], wait: int) -> None:
    memory = FSRS.replay(reviews(history))
    on = (memory.last if memory else DAY) + timedelta(days=wait)
    due = [FSRS.after(memory, recall, on).due for recall in RECALLS]
    assert due == sorted(due)
    assert due[0] > on


@given(HISTORY)
def test_the_same_reviews_give_the_same_memory_whole_or_one_by_one(history: list[tuple[Recall, int]]) -> None:
    memory: Memory | None = None
    for review in reviews(history):
        memory = FSRS.after(memory, review.recall, review.on)
    assert FsrsScheduler().replay(reviews(history)) == memory


def test_whole_days_give_what_the_library_gives() -> None:
    library = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    theirs, ours = Card(card_id=1, due=datetime(2026, 11, 23, 12, tzinfo=UTC)), None
    for rating, recall in [(3, "good"), (1, "again"), (3, "good"), (4, "easy"), (2, "hard"), (3, "good")]:
        theirs, _ = library.review_card(theirs, Rating(rating), theirs.due)
        ours = FSRS.after(ours, recall, ours.due if ours else DAY)
        assert (ours.stability, ours.difficulty, ours.due) == (theirs.stability, theirs.difficulty, theirs.due.date())
    assert ours is not None
    assert (ours.due - DAY).days > 20


def test_a_memory_fades_and_an_early_clock_changes_nothing() -> None:
    memory = FSRS.after(None, "good", DAY)
    fading = [FSRS.retrievability(memory, DAY + timedelta(days=n)) for n in (-5, 0, 2, 10)]
    assert fading[0] == fading[1] == 1.0
    assert fading[1] > fading[2] > fading[3] > 0
    assert FSRS.after(memory, "good", DAY - timedelta(days=9)).last == DAY


def test_the_stamp_names_the_library_and_its_setting() -> None:
    assert FSRS.stamp.startswith("fsrs-6.")
    assert FSRS.stamp != FsrsScheduler(0.8).stamp
