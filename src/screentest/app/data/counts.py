"""Use case: how much is kept of a person, in the words that people use for it."""

from __future__ import annotations

from ..services import Services

#: Kind of record → what one of it is called on a page; a kind that is not here is part of another thing.
_WORDS = {
    "take": "Answers",
    "scorecard": "Scorecards",
    "amendment": "Corrections",
    "entry session": "Sessions",
    "entry self-rating": "Ratings of your own",
    "entry story": "Stories",
    "entry draft": "Drafts",
    "entry memo": "Memos",
    "entry card": "Cards",
    "entry simulation": "Simulations",
    "entry cold-read": "Cold reads",
    "entry brief": "Company briefs",
    "entry offer": "Offers",
}


def kept_counts(services: Services) -> list[tuple[str, int]]:
    """Return what is kept and how many of it; what is taken back counts until it is forgotten."""
    counted = services.store.counts()
    rows = [(words, counted.pop(kind)) for kind, words in _WORDS.items() if kind in counted]
    rest = sum(counted.values())
    return [*rows, *([("Other notes of the rooms", rest)] if rest else [])]
