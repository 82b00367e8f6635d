"""Use case: the same question twice, before and after: evidence, findings and ratings by one reader, or not at all."""

from __future__ import annotations

from typing import Any

from ...domain.errors import UserError
from ...domain.evidence import Evidence
from ...domain.scorecard import Scorecard
from ...engines.reading.turns import parse_turns
from ...ports.store import TakeRecord
from ..grading.frozen import scorecard_from
from ..grading.grade import grade_responses
from ..grading.kept_view import asked_of_take, card_view, codes_known
from ..grading.views import SIGNAL_WORDS
from ..services import ReaderSetting, Services
from .history import found_take
from .take import keep_scorecard

View = dict[str, Any]


def compare(
    services: Services, before: str, after: str, *, again: bool = False, setting: ReaderSetting = "full"
) -> View:
    """Return what changed between two takes of one question.

    Both are shown as one and the same reader rated them under the same rubric; `again` has both graded now. Where that
    cannot be, a UserError says why: ratings of different readers are never set side by side.
    """
    first, second = found_take(services, before), found_take(services, after)
    if (first.question or first.prompt) != (second.question or second.prompt) or first.kind != second.kind:
        raise UserError(
            f"take {first.id} answers “{first.question or first.prompt[:60]}” and take {second.id} answers "
            f"“{second.question or second.prompt[:60]}”",
            "only takes of the same question can be compared",
        )
    if first.id == second.id:
        raise UserError("a take cannot be compared with itself", "name two takes of the same question")
    pair = _graded_now(services, first, second, setting) if again else _pair(services, first, second)
    if pair is None:
        raise UserError(
            f"takes {first.id} and {second.id} were never rated by the same reader under the same rubric",
            "`--again` has both graded now; different readers are not set side by side",
        )
    return {**_view(services, (first, second), pair), **_sides(services, pair)}


def _pair(services: Services, first: TakeRecord, second: TakeRecord) -> tuple[Scorecard, Scorecard] | None:
    """Return the newest two scorecards of one reader under one rubric, or None."""
    cards = [[scorecard_from(record.body) for record in services.store.scorecards(take.id)] for take in (first, second)]
    for after in reversed(cards[1]):
        for before in reversed(cards[0]):
            same = (before.reader, before.structure_hash) == (after.reader, after.structure_hash)
            if same and codes_known(before, services.library) and codes_known(after, services.library):
                return before, after
    return None


def _graded_now(
    services: Services, first: TakeRecord, second: TakeRecord, setting: ReaderSetting
) -> tuple[Scorecard, Scorecard]:
    takes = (first, second)
    batch = [(parse_turns(take.text), asked_of_take(take, services.library)) for take in takes]
    before, after = grade_responses(services, batch, setting)
    for take, card in zip(takes, (before, after), strict=True):
        keep_scorecard(services, take, card)
    return before, after


def _view(services: Services, takes: tuple[TakeRecord, TakeRecord], cards: tuple[Scorecard, Scorecard]) -> View:
    library = services.library
    before, after = cards
    old, new = _latest(before), _latest(after)
    stands = {code: library.indicators[code].stands for code in {*old, *new}}

    def shown(codes: list[str], found: dict[str, Evidence]) -> list[View]:
        return [
            {"code": code, "name": library.name_of(code).replace("-", " "), "text": found[code].support.text}
            for code in codes
        ]

    return {
        "question": takes[0].question,
        "prompt": takes[0].prompt,
        "reader": after.reader.label,
        "takes": [
            {
                "id": take.id,
                "said_at": take.said_at,
                "words": sum(len(span.of(take.text).split()) for span in parse_turns(take.text).said),
                "overall": card.overall,
                "signal": card.signal,
                "signal_words": SIGNAL_WORDS[card.signal],
            }
            for take, card in zip(takes, cards, strict=True)
        ],
        "ratings": [
            {"id": name, "name": library.criteria[name].name, "before": was, "after": after.ratings.get(name)}
            for name, was in before.ratings.items()
        ],
        "gained": shown([c for c in new if c not in old and stands[c] == "for"], new),
        "lost": shown([c for c in old if c not in new and stands[c] == "for"], old),
        "gone": shown([c for c in old if c not in new and stands[c] == "against"], old),
        "still": shown([c for c in new if c in old and stands[c] == "against"], new),
        "added": shown([c for c in new if c not in old and stands[c] == "against"], new),
    }


def _sides(services: Services, cards: tuple[Scorecard, Scorecard]) -> View:
    """Return each criterion and every finding with what stood before beside what stands after."""
    shown = []
    for card in cards:
        kept = services.store.rubric(card.content_hash)
        assert kept is not None, "a scorecard is never kept without its rubric"
        shown.append(card_view(card, kept.body, services.library))
    before, after = shown
    old = {row["id"]: row for row in before["criteria"]}
    return {
        "criteria": [
            {
                "id": row["id"],
                "name": row["name"],
                "key": row["key"],
                "before": _side(old.get(row["id"])),
                "after": _side(row),
                "change": _change(old.get(row["id"]), row),
            }
            for row in after["criteria"]
        ],
        "findings": {"before": before["findings"], "after": after["findings"]},
    }


def _side(row: View | None) -> View:
    """Return the rating of a criterion in one take, with each passage that it rests on once."""
    if row is None:
        return {"rating": None, "words": "not part of the rubric then", "for": [], "against": []}
    words = row["behaviour"] if row["rating"] is not None else row["reason_words"]
    return {"rating": row["rating"], "words": words, "for": _once(row["quotes"]), "against": _once(row["capped_by"])}


def _once(quotes: list[View]) -> list[View]:
    passages: dict[tuple[int, int], View] = {}
    for quote in quotes:
        passage = passages.setdefault((quote["start"], quote["end"]), {"text": quote["text"], "names": []})
        passage["names"].append(quote["name"])
    return list(passages.values())


def _change(before: View | None, after: View) -> int | None:
    """Return by how much a rating rose, or None where one of the two was not rated."""
    if before is None or before["rating"] is None or after["rating"] is None:
        return None
    return int(after["rating"]) - int(before["rating"])


def _latest(card: Scorecard) -> dict[str, Evidence]:
    return {item.indicator: item for item in card.evidence}
