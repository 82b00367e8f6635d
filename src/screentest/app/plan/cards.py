"""The cards of a plan: drills from gaps, stories to retell, dated claims about the company, facts of system design."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ...domain.claim import Claim
from ...domain.library import Library
from ...domain.plan import Card, PracticeGap

#: Minutes that one card of each kind takes: a drill is a take and its scorecard, a story is told aloud.
DRILL, STORY, CLAIM, FACT = 10, 3, 1, 2
#: Claims worth knowing in the room, by topic in this order, and how many of them a plan takes.
TOPICS = ("company", "culture", "role", "interviews", "autonomy")
MOST_CLAIMS = 30
#: What a claim speaks of where it is about the advice itself: nothing to know in the room.
_OWN_MATTERS = ("playbook", "this pack")
#: The topic whose claims are facts to reason with.
SYSTEMS = "system-design"
#: A story longer than this is not one to learn by; the card holds its beginning.
MOST_STORY = 6_000
_STANDING = {
    "corroborated": "It holds.",
    "partly": "It holds in part.",
    "contradicted": "It does not hold.",
    "unverifiable": "Nobody outside can tell.",
}


def cards_for(library: Library, gaps: Iterable[PracticeGap], stories: Mapping[str, tuple[str, str]]) -> dict[str, Card]:
    """Return every card of a plan by its id; the same material gives the same ids."""
    cards = [
        *(_drill(gap, library) for gap in gaps if gap.seen_in in ("debrief", "review", "interview")),
        *(_story(slug, title, text, n) for n, (slug, (title, text)) in enumerate(stories.items(), start=1)),
        *_facts(library),
        *_claims(library),
    ]
    return {card.id: card for card in cards}


def _drill(gap: PracticeGap, library: Library) -> Card:
    own = gap.seen_in in ("debrief", "interview")
    against = own and library.indicators[gap.subject].stands == "against"
    front = f"Show: {gap.name}" if not against else f"Leave out: {gap.name}"
    strong = f"As in: “{gap.strong}”" if gap.strong else ""
    back = "\n".join(filter(None, [gap.do, strong, gap.why]))
    command = "" if gap.questions else f"screentest plan card drill-{gap.subject.lower()}"
    return Card(
        f"drill-{gap.subject.lower()}",
        "drill",
        front,
        back,
        DRILL,
        gap.rank,
        command=command,
        questions=gap.questions,
        indicator=gap.subject if own else "",
    )


def _story(slug: str, title: str, text: str, rank: int) -> Card:
    name = f"story-{slug}"
    return Card(name, "story", f"Tell: {title}", text[:MOST_STORY], STORY, rank, command=f"screentest plan card {name}")


def _claims(library: Library) -> Iterable[Card]:
    """Yield what is worth knowing of the company, to be told apart: what holds, what does not, as of when."""
    for rank, claim in enumerate(_standing(library, TOPICS)[:MOST_CLAIMS], start=1):
        name = f"claim-{claim.id}"
        back = f"{_STANDING[claim.standing]} {claim.finding} (as of {claim.as_of})"
        front = f"Does it hold? {claim.statement}"
        yield Card(name, "claim", front, back, CLAIM, rank, claim.as_of, f"screentest plan card {name}")


def _facts(library: Library) -> Iterable[Card]:
    """Yield facts of system design: both tracks are asked to defend a choice with them."""
    for rank, claim in enumerate(_standing(library, (SYSTEMS,)), start=1):
        name = f"fact-{claim.id}"
        front = f"Say why, with figures: {claim.statement}"
        yield Card(name, "fact", front, claim.finding, FACT, rank, claim.as_of, f"screentest plan card {name}")


def _standing(library: Library, topics: tuple[str, ...]) -> list[Claim]:
    found = [
        claim
        for claim in library.claims.values()
        if claim.topic in topics
        and claim.superseded_by is None
        and not any(words in claim.statement.lower() for words in _OWN_MATTERS)
    ]
    return sorted(found, key=lambda claim: (topics.index(claim.topic), claim.id))
