"""FSRS behind the scheduler port: py-fsrs on whole days, without its dice and without its clock."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from importlib.metadata import version

from fsrs import Card as FsrsCard
from fsrs import Rating, State
from fsrs import Scheduler as Fsrs

from ...domain.plan import MOST_DAYS, Memory, Recall, Review

#: The share of due cards that should still come to mind; 0.9 is what py-fsrs was tuned around.
RETENTION = 0.9
_RATINGS: dict[Recall, Rating] = {
    "again": Rating.Again,
    "hard": Rating.Hard,
    "good": Rating.Good,
    "easy": Rating.Easy,
}
_NOON = time(12, tzinfo=UTC)


class FsrsScheduler:
    """FSRS-6 with its published parameters.

    Steps of minutes are left out: a plan is made of days, and a card that failed comes back the next day at the
    earliest.
    """

    def __init__(self, retention: float = RETENTION) -> None:
        self.stamp = f"fsrs-{version('fsrs')}/{retention}"
        self._fsrs = Fsrs(
            desired_retention=retention,
            learning_steps=(),
            relearning_steps=(),
            maximum_interval=MOST_DAYS,
            enable_fuzzing=False,
        )

    def after(self, memory: Memory | None, recall: Recall, on: date) -> Memory:
        """Return the memory after one more review; a day before the last review counts as that day."""
        moment = _moment(max(on, memory.last) if memory else on)
        card, _ = self._fsrs.review_card(_card(memory, moment), _RATINGS[recall], moment)
        assert card.stability is not None, "a reviewed card has a state"
        assert card.difficulty is not None, "a reviewed card has a state"
        return Memory(card.stability, card.difficulty, moment.date(), card.due.date())

    def replay(self, reviews: Iterable[Review]) -> Memory | None:
        """Return the memory after reviews of one card in order."""
        memory: Memory | None = None
        for review in reviews:
            memory = self.after(memory, review.recall, review.on)
        return memory

    def retrievability(self, memory: Memory, on: date) -> float:
        """Return the probability that the card comes to mind on a day."""
        moment = _moment(max(on, memory.last))
        return float(self._fsrs.get_card_retrievability(_card(memory, moment), moment))


def _moment(day: date) -> datetime:
    return datetime.combine(day, _NOON)


def _card(memory: Memory | None, moment: datetime) -> FsrsCard:
    # An id of our own: the library would otherwise sleep to make one from the machine's clock.
    if memory is None:
        return FsrsCard(card_id=0, due=moment)
    return FsrsCard(
        card_id=0,
        state=State.Review,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=_moment(memory.due),
        last_review=_moment(memory.last),
    )
