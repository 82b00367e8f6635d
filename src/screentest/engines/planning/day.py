"""One day of a plan: what was moved here, rehearsal, last looks, then gaps, steps and due cards in turn."""

from __future__ import annotations

from datetime import date, timedelta

from ...domain.plan import Card, PlanItem
from .board import Board
from .sittings import Sitting

#: New drills and new facts or stories that one day begins at most.
_NEW_DRILLS, _NEW_CARDS = 2, 5
#: The share of a day for cards that are due, while gaps and steps are still open.
_CARD_SHARE = 0.4
#: A card that is overdue for this many days no longer waits for its share.
_LONG_OVERDUE = 2


class _Day:
    """One day being filled: what is in it, and how many minutes are left."""

    def __init__(self, board: Board, day: date) -> None:
        self.board, self.day, self.left = board, day, board.budget(day)
        self.items: list[PlanItem] = []
        self.strands: set[str] = set()
        self.steps = 0

    def put(self, item: PlanItem) -> bool:
        """Add an item where it fits."""
        if item.minutes > self.left:
            return False
        self.items.append(item)
        self.left -= item.minutes
        return True

    def put_card(self, card: Card) -> bool:
        """Add a card where it fits, and remember that it was seen."""
        if not self.put(card_item(card)):
            return False
        self.board.see(card, self.day)
        return True

    def put_step(self, pinned: bool = False) -> bool:
        """Add the first open sitting that fits, of a strand that this day does not have yet where there is one."""
        if not pinned and self.steps >= self.board.steps_a_day:
            return False
        fitting = [one for one in self.board.open if one.item.minutes <= self.left and self._may(one, pinned)]
        fresh = [one for one in fitting if one.step.strand not in self.strands]
        for sitting in (fresh or fitting)[:1]:
            self.put(sitting.item)
            self.strands.add(sitting.step.strand)
            self.steps += 1
            self.board.open.remove(sitting)
            return True
        return False

    def _may(self, sitting: Sitting, pinned: bool) -> bool:
        board, item, step = self.board, sitting.item, sitting.step
        pin = board.order.pins.get(item.id)
        if pin is not None and (pin < self.day or pin not in board.frame.days or pin in board.frame.quiet):
            pin = None
        if pinned or pin is not None:
            return pin == self.day
        if self.day == board.frame.today and {item.id, step.id} & board.order.skipped:
            return False
        if step.within is not None and (board.order.interview - self.day).days > step.within:
            return False
        first = next(one for one in board.open if one.step is step)
        return first is sitting and all(one.id.partition(".")[0] != step.id for one in self.items)


def fill(board: Board, day: date) -> tuple[PlanItem, ...]:
    """Return what a day holds, and take it off the board."""
    made = _Day(board, day)
    quiet, put_off = day in board.frame.quiet, board.order.skipped if day == board.frame.today else frozenset()
    if day in board.rehearsed:
        made.put(board.rehearsal(day))
    for step in board.light_on(day):
        if step.id not in put_off and made.put(
            PlanItem(step.id, "light", step.title, step.minutes, step.command, step.why)
        ):
            board.put.add(step.id)
    for card in board.looks_on(day):
        if not quiet or card.id in board.memories:
            made.put_card(card)
    while made.put_step(pinned=True):
        pass
    for card in board.moved_to(day):
        if not quiet or card.id in board.memories:
            made.put_card(card)
    if quiet:
        _cards(made, made.left)
    else:
        _work(made)
    return tuple(made.items)


def _work(made: _Day) -> None:
    """Fill a day that may begin new things."""
    board, day = made.board, made.day
    waiting = bool(board.open or board.unseen(day, drills=True))
    overdue = day - timedelta(days=_LONG_OVERDUE)
    for card in board.due(day):
        if board.memories[card.id].due <= overdue:
            made.put_card(card)
    _cards(made, int(board.frame.load * _CARD_SHARE) if waiting else made.left)
    drills = iter(board.unseen(day, drills=True)[:_NEW_DRILLS])
    # On small loads only one of the two fits: they take turns by the day.
    if day.toordinal() % 2:
        made.put_step()
    for card in drills:
        made.put_card(card)
        made.put_step()
    while made.put_step():
        pass
    for card in board.unseen(day, drills=False)[:_NEW_CARDS]:
        made.put_card(card)
    _cards(made, made.left)


def _cards(made: _Day, share: int) -> None:
    """Add cards that are due while they fit a share of the day."""
    for card in made.board.due(made.day):
        if card.minutes <= share and made.put_card(card):
            share -= card.minutes


def card_item(card: Card) -> PlanItem:
    """Return a card as an item of a day."""
    why = f"as of {card.as_of}" if card.as_of else ""
    return PlanItem(card.id, card.kind, card.front, card.minutes, card.command, why)
