"""Operations on what the packs hold: questions, rubrics, indicators, claims, playbook."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from ...app.grading.explain import explain, index
from ...app.grading.questions import question_plain, questions
from ...app.grading.rubrics import rubric_plain, rubrics_plain
from ...app.playbook.claims_view import MOST_WORDS, claims_view, one_claim
from ...app.playbook.playbook import Assumed, playbook_chapter, playbook_list
from ...domain.claim import ClaimStanding
from .kinds import Id, Kind, Side, Words
from .operation import Call, Given, Operation, there
from .shapes import know as shape


class Nothing(Given):
    """Nothing is needed."""


class QuestionsGiven(Given):
    """Which questions."""

    track: Side | None = None
    type: Kind | None = None


class QuestionGiven(Given):
    """Which question."""

    question: Id


class RubricGiven(Given):
    """Which rubric: of a kind of question, or of a subtype of it."""

    kind: Id
    subtype: Words = ""


class IndicatorGiven(Given):
    """Which indicator, by code or name."""

    indicator: Id


class ClaimsGiven(Given):
    """Which claims."""

    standing: ClaimStanding | None = None
    topic: Words = ""
    words: Annotated[str, Meta(max_length=MOST_WORDS)] = ""


class ClaimGiven(Given):
    """Which claim."""

    claim: Id


class ChapterGiven(Given):
    """Which chapter, reasoned by which side."""

    chapter: Id
    assume: Assumed = "evidence"


def bank(call: Call, given: QuestionsGiven) -> object:
    """List the questions."""
    library = call.services.library
    return {"questions": [question_plain(library, row) for row in questions(library, given.track, given.type)]}


def question(call: Call, given: QuestionGiven) -> object:
    """Show one question."""
    library = call.services.library
    return there(lambda: question_plain(library, library.question(given.question)))


def rubrics(call: Call, _: Nothing) -> object:
    """List the rubrics."""
    return {"rubrics": rubrics_plain(call.services.library)}


def rubric(call: Call, given: RubricGiven) -> object:
    """Show one rubric with its anchors."""
    return there(lambda: rubric_plain(call.services.library.rubric_for(given.kind, given.subtype)))


def indicators(call: Call, _: Nothing) -> object:
    """List the indicators."""
    rows = index(call.services.library)
    return {"indicators": [{**row, "mistake": row["mistake"] or None} for row in rows]}


def indicator(call: Call, given: IndicatorGiven) -> object:
    """Explain one indicator."""
    return there(lambda: explain(call.services.library, given.indicator))


def claims(call: Call, given: ClaimsGiven) -> object:
    """List the claims with what leans on each."""
    return claims_view(call.services.library, given.standing or "", given.topic, given.words)


def claim(call: Call, given: ClaimGiven) -> object:
    """Show one claim with its sources."""
    return there(lambda: one_claim(call.services.library, given.claim))


def chapters(call: Call, _: Nothing) -> object:
    """List the chapters of the playbook."""
    return playbook_list(call.services.library)


def chapter(call: Call, given: ChapterGiven) -> object:
    """Show one chapter."""
    return there(lambda: playbook_chapter(call.services.library, given.chapter, given.assume))


ROWS = (
    Operation("GET", "/questions", "questions", "List the bank", QuestionsGiven, shape.Questions, bank),
    Operation("GET", "/questions/{question}", "question", "One question", QuestionGiven, shape.Question, question),
    Operation("GET", "/rubrics", "rubrics", "List the rubrics", Nothing, shape.Rubrics, rubrics),
    Operation("GET", "/rubrics/{kind}", "rubric", "One rubric with its anchors", RubricGiven, shape.Rubric, rubric),
    Operation("GET", "/indicators", "indicators", "List the indicators", Nothing, shape.Indicators, indicators),
    Operation("GET", "/indicators/{indicator}", "indicator", "Explain one", IndicatorGiven, shape.Indicator, indicator),
    Operation("GET", "/claims", "claims", "List the claims", ClaimsGiven, shape.Claims, claims),
    Operation("GET", "/claims/{claim}", "claim", "One claim with its sources", ClaimGiven, shape.Claim, claim),
    Operation("GET", "/playbook", "playbook", "List the chapters", Nothing, shape.Playbook, chapters),
    Operation("GET", "/playbook/{chapter}", "chapter", "One chapter", ChapterGiven, shape.Chapter, chapter),
)
