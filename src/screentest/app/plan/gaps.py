"""What is missing in a person's practice: in the latest takes, among the stories, in the review of a packet."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import replace

from ...domain.errors import UserError
from ...domain.library import Library
from ...domain.plan import PracticeGap
from ...domain.scorecard import Scorecard
from ...domain.track import Track
from ...engines.debrief.drills import drills
from ...ports.store import TakeRecord
from ..built import built
from ..grading.frozen import scorecard_from
from ..grading.kept_view import comparable
from ..grading.questions import questions
from ..services import Services

#: Drills that a plan takes from debriefs, and from the review of a packet.
HOW_MANY, FROM_REVIEW = 12, 6
#: Questions that a drill takes turns with.
HOW_OFTEN = 3
#: The kind of entry of a drill that was taken in; the subject is its indicator.
GAP, GAP_FORM = "plan-gap", 1
#: A loop asks for about so many different stories.
ENOUGH_STORIES = 6


def gaps_of(services: Services, track: Track, review: str | None = None) -> tuple[tuple[PracticeGap, ...], bool]:
    """Return the gaps, the heaviest first, and whether anything of the person was graded at all.

    Nothing is read or graded anew: what counts is what was kept. `review` is the JSON of a packet's review.
    """
    cards = latest_scorecards(services)
    found = [
        PracticeGap(
            d.code,
            d.name.replace("-", " "),
            d.why,
            "debrief",
            rank,
            asking(d.code, track, services.library) or d.questions,
            d.do,
            d.strong,
        )
        for rank, d in enumerate(drills(cards, services.library, HOW_MANY), start=1)
    ]
    if review is not None:
        found += _of_review(review, len(found))
    had = {gap.subject for gap in found}
    more = [gap for gap in taken_in(services) if gap.subject not in had]
    found += [replace(gap, rank=rank) for rank, gap in enumerate(more, start=len(found) + 1)]
    stories = len(kept_stories(services))
    if stories < ENOUGH_STORIES:
        why = f"{stories} kept; a loop asks for about {ENOUGH_STORIES} different ones"
        found.append(PracticeGap("stories", "stories to tell", why, "stories", len(found) + 1))
    return tuple(found), bool(cards)


def latest_scorecards(services: Services) -> list[Scorecard]:
    """Return the newest comparable scorecard of the latest take of every question."""
    latest: dict[tuple[str, ...], TakeRecord] = {}
    for take in services.store.takes():
        latest[(take.question,) if take.question else (take.kind, take.prompt)] = take
    wanted = {take.id: take for take in latest.values()}
    newest: dict[str, Scorecard] = {}
    for record in services.store.scorecards():
        if record.take in wanted:
            card = scorecard_from(record.body)
            if comparable(card, wanted[record.take], services.library):
                newest[record.take] = card
    return [newest[take] for take in wanted if take in newest]


def kept_stories(services: Services) -> dict[str, tuple[str, str]]:
    """Return the stories that are kept: slug → title and text; one without both is passed over."""
    newest = {entry.subject: entry.body for entry in services.store.entries("story")}
    found = {}
    for slug, body in newest.items():
        title, text = body.get("title"), body.get("text")
        if isinstance(title, str) and isinstance(text, str) and title.strip() and text.strip():
            found[slug] = (title.strip(), text.strip())
    return found


def asking(code: str, track: Track, library: Library) -> tuple[str, ...]:
    """Return questions of a track on which an indicator can be practised: that probe for it, else one that rates it."""
    fitting = questions(library, track)
    probing = [one.id for one in fitting if any(code in (probe.missing, probe.found) for probe in one.probes)]
    if probing:
        return tuple(probing[:HOW_OFTEN])
    for question in fitting:
        rubric = library.rubric_of(question)
        anchors = [anchor for criterion in rubric.criteria for anchor in criterion.anchors]
        needs = [need for anchor in anchors for need in (*anchor.requires, *(cap.need for cap in anchor.caps))]
        if any(code in need.of for need in needs):
            return (question.id,)
    return ()


def taken_in(services: Services) -> tuple[PracticeGap, ...]:
    """Return the drills that a person took in; one that cannot be read, or is about nothing known, is passed over."""
    found = []
    for entry in services.store.newest(GAP):
        body = {name: value for name, value in entry.body.items() if name != "form"}
        with suppress(ValueError):
            gap = built(PracticeGap, body if entry.body.get("form") == GAP_FORM else None)
            found += [gap] if gap.subject in services.library.indicators else []
    return tuple(found)


def _of_review(text: str, rank: int) -> list[PracticeGap]:
    """Return what the review of a packet found missing; raises UserError where the text is no such review."""
    try:
        rows = [row for row in json.loads(text)["requirements"] if row["state"] != "shown"]
        return [
            PracticeGap(str(row["id"]), str(row["name"]), str(row["asks"]), "review", rank + n, (), str(row["gather"]))
            for n, row in enumerate(rows[:FROM_REVIEW], start=1)
        ]
    except (ValueError, KeyError, TypeError):
        raise UserError(
            "this is no review of a packet", "`screentest review PACKET --json > review.json` writes one"
        ) from None
