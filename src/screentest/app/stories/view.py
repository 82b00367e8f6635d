"""Stories as plain values for terminal, page and JSON: what each shows, answers and lacks, with its quotes."""

from __future__ import annotations

from typing import Any

from ...domain.evidence import Quote
from ...domain.library import Library
from ...domain.question import Question
from ...domain.story import Story, StoryAnswer, StoryNote, StoryReading
from ...engines.stories.answers import asks_for_past
from ...engines.stories.levels import COVERS, SHOWN
from ...engines.stories.telling import PACE, minutes, notes_on, result_at
from ..grading.views import View, quote_view
from .bank import StoryBank, Stronger
from .stories import AddedStory

NONE_ANSWERS = "No story of yours answers this."
NOT_PAST = "This question does not ask for one story of your past. A story can illustrate the answer; it cannot be it."
ADVICE = "Advice on order only: the result first, then what was at stake, your act, and what you saw later."
BLANK_NOTE = (
    "Your own words with blanks. Nothing was invented: take the blanks out and your text is left. "
    "Leave a blank empty where the honest answer is that it did not happen."
)
#: So many quotes stand beside a competency.
_QUOTES = 2


def added_view(added: list[AddedStory]) -> View:
    """Return what became of stories that were added."""
    return {"stories": [{**_head(one.story), "state": one.state, "same_as": _like(one)} for one in added]}


def _like(one: AddedStory) -> list[View]:
    return [
        {"name": twin.second if twin.first == one.story.name else twin.first, "share": twin.share} for twin in one.like
    ]


def list_view(stories: list[Story]) -> View:
    """Return the kept stories with their lengths; nothing is read for it."""
    return {"stories": [_head(story) for story in stories]}


def _head(story: Story) -> View:
    words = len(story.text.split())
    return {
        "name": story.name,
        "title": story.title,
        "version": story.version,
        "kept_at": story.kept_at,
        "words": words,
        "minutes": minutes(words),
    }


def story_view(bank: StoryBank, story: Story) -> View:
    """Return one story with what it shows, the questions it answers, how it is told, and who else tells it."""
    reading = bank.readings[story.name]
    library = bank.library
    answers = [one for q in bank.past for one in bank.best[q.id] if one.story == story.name]
    return {
        **_head(story),
        "text": story.text,
        "reader": reading.reader,
        "refusal": reading.refusal,
        "gated": list(reading.gated),
        "somebody_elses": bank.elses[story.name],
        "shows": _shows(bank, story.name),
        "evidence": [quote_view(item, library) for item in reading.evidence if item.indicator in library.indicators],
        "answers": [_answer(bank, one) for one in answers if one.answers],
        "telling": lint_view(story, reading),
        "same_as": [
            {"name": twin.second if twin.first == story.name else twin.first, "share": twin.share}
            for twin in bank.twins
            if story.name in (twin.first, twin.second)
        ],
        "told_in": [{"take": twin.second, "share": twin.share} for twin in bank.told[story.name]],
        "notes": list(bank.notes),
    }


def _shows(bank: StoryBank, name: str) -> list[View]:
    rows = []
    for competency, cell in sorted(bank.rows[name].items(), key=lambda item: (-item[1].level, item[0])):
        rated = bank.levels[name][cell.criterion]
        rows.append(
            {
                "competency": competency,
                "name": bank.library.competencies[competency].name,
                "level": cell.level,
                "criterion": cell.criterion,
                "criterion_name": bank.library.criteria[cell.criterion].name,
                "quotes": [quote_view(item, bank.library) for item in rated.earned],
            }
        )
    return rows


def _quote(quote: Quote) -> View:
    return {"text": quote.text, "start": quote.span.start, "end": quote.span.end}


def _answer(bank: StoryBank, one: StoryAnswer) -> View:
    question = bank.library.questions[one.question]
    return {
        "story": one.story,
        "title": bank.stories[one.story].title,
        "question": one.question,
        "prompt": question.prompt,
        "answers": one.answers,
        "overall": one.overall,
        "why_not": one.why_not,
        "topic": [_quote(quote) for quote in one.topic],
        "keys": [
            {
                "criterion": key.criterion,
                "name": bank.library.criteria[key.criterion].name,
                "rating": key.rating,
                "quotes": [quote_view(item, bank.library) for item in key.earned[:_QUOTES]],
            }
            for key in one.keys
        ],
    }


def for_question_view(bank: StoryBank, question: Question) -> View:
    """Return the stories for one question, the best first, with why; says plainly where none answers it."""
    answers = bank.answers_to(question)
    past = asks_for_past(question, bank.library.stories.topics)
    found = [one for one in answers if one.answers]
    said = "" if found else NONE_ANSWERS if past else NOT_PAST
    return {
        "question": question.id,
        "prompt": question.prompt,
        "asks_for_past": past,
        "about": bank.library.stories.topics[question.subtype].about if past else "",
        "said": said,
        "answers": [_answer(bank, one) for one in found],
        "others": [_answer(bank, one) for one in answers if not one.answers],
        "notes": list(bank.notes),
    }


def coverage_view(bank: StoryBank) -> View:
    """Return the matrix of stories and competencies, the questions, what is overused, and the gaps."""
    library = bank.library
    unseen, thin = bank.gaps
    best = {q.id: next((one.story for one in bank.best[q.id][:1] if one.answers), None) for q in bank.past}
    return {
        "competencies": [{"id": name, "name": library.competencies[name].name} for name in bank.competencies],
        "stories": [
            {
                **_head(story),
                "levels": {c: bank.rows[name][c].level for c in bank.competencies if c in bank.rows[name]},
                "kinds": _kinds(bank, name),
                "readable": bool(bank.levels[name]),
            }
            for name, story in bank.stories.items()
        ],
        "questions": [{"id": q.id, "kind": q.kind, "best": best[q.id], "prompt": q.prompt} for q in bank.past],
        "unanswered": [q.id for q in bank.past if best[q.id] is None],
        "overused": [
            {
                "story": one.story,
                "best_for": list(one.best_for),
                "alone_for": [library.competencies[name].name for name in one.alone_for],
                "told_in": list(one.told_in),
            }
            for one in bank.overused
        ],
        "same": [{"first": twin.first, "second": twin.second, "share": twin.share} for twin in bank.twins],
        "not_shown": [library.competencies[name].name for name in unseen],
        "thin": [library.competencies[name].name for name in thin],
        "lines": {"shown": SHOWN, "covers": COVERS},
        "notes": list(bank.notes),
    }


def _kinds(bank: StoryBank, name: str) -> dict[str, int]:
    """Return how many questions of each kind a story answers."""
    found: dict[str, int] = {}
    for question in bank.past:
        if any(one.answers for one in bank.best[question.id] if one.story == name):
            found[question.kind] = found.get(question.kind, 0) + 1
    return found


def stronger_view(made: Stronger, library: Library) -> View:
    """Return a story with blanks, each with what it is for, and what holds a rating down that no blank can lift."""
    return {
        "story": made.story.name,
        "question": made.question.id if made.question else None,
        "prompt": made.question.prompt if made.question else "",
        "rubric": made.rubric,
        "text": made.text,
        "blanks": [
            {
                "at": one.at,
                "inserted": one.inserted,
                "ask": one.ask,
                "code": one.code,
                "criterion": library.criteria[one.criterion].name,
            }
            for one in made.blanks
        ],
        "held": [
            {
                "criterion": library.criteria[one.criterion].name,
                "quotes": [quote_view(item, library) for item in one.capped_by],
            }
            for one in made.held
        ],
        "note": BLANK_NOTE,
        "advice": ADVICE,
    }


def lint_view(story: Story, reading: StoryReading) -> View:
    """Return how a story is told: its length aloud, where the result stands, and remarks."""
    where, span = result_at(reading)
    return {
        "minutes": minutes(reading.words),
        "pace": PACE,
        "result": where,
        "result_quote": {"text": span.of(story.text), "start": span.start, "end": span.end} if span else None,
        "remarks": [_note(note, story) for note in notes_on(story, reading)],
    }


def _note(note: StoryNote, story: Story) -> dict[str, Any]:
    span = note.span
    return {
        "id": note.id,
        "message": note.message,
        "text": span.of(story.text) if span else "",
        "start": span.start if span else None,
        "end": span.end if span else None,
    }
