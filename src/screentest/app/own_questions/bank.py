"""Use case: the private bank: a question in the words in which it was asked, kept, typed, found and rehearsed."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any, cast

from ...domain.digest import digest
from ...domain.errors import UserError
from ...domain.indicator import Provenance
from ...domain.library import Library
from ...domain.question import Question
from ...domain.real_round import OwnQuestion
from ...domain.text import plain, words
from ...domain.track import QUESTION_KINDS, QuestionKind
from ...ports.store import EntryRecord
from ..built import built
from ..services import Services

#: The kind of entry, and what every id of the private bank begins with.
OWN, MARK = "own_question", "own-"
FORM = 1
#: Minutes for a question whose time nobody has set.
TIME_BOX = 12
NO_FACTS = "This question is your own. The interviewer knows no facts about it: what you ask for, you decide."


def own_id(prompt: str) -> str:
    """Return the id of a question by its words: the same words are the same question."""
    return MARK + digest(words(plain(prompt)))[3:13]


def own_body(question: OwnQuestion) -> dict[str, Any]:
    """Return the body of a question's entry."""
    body = asdict(question)
    del body["id"]
    return {"form": FORM, **body}


def own_from(entry: EntryRecord) -> OwnQuestion:
    """Return the question of an entry that is not empty; raises UserError where it is damaged."""
    body = {name: value for name, value in entry.body.items() if name != "form"}
    try:
        if entry.body.get("form") != FORM:
            raise ValueError
        return built(OwnQuestion, {"id": entry.subject, **body})
    except ValueError:
        raise UserError(
            f"the kept question {entry.subject} cannot be read",
            "it was damaged or written by a newer version; nothing else is touched",
        ) from None


def own_questions(services: Services) -> dict[str, OwnQuestion]:
    """Return the private bank by id, in the order in which its entries were made."""
    return {entry.subject: own_from(entry) for entry in services.store.newest(OWN) if entry.body}


def own_question(services: Services, wanted: str) -> OwnQuestion:
    """Return a question of the private bank by id; raises UserError where there is none."""
    last: EntryRecord | None = None
    for entry in services.store.entries(OWN, wanted):
        last = entry
    if last is None or not last.body:
        raise UserError(f"there is no question “{wanted[:40]}” of your own", "`screentest after questions` lists them")
    return own_from(last)


def known_kind(kind: str) -> QuestionKind:
    """Return a kind of question that can be asked aloud; raises UserError for another."""
    aloud = [one for one in QUESTION_KINDS if one != "memo"]
    if kind not in aloud:
        raise UserError(f"there is no question type “{kind[:40]}”", f"the types are: {', '.join(aloud)}")
    return cast(QuestionKind, kind)


def library_with(services: Services, wanted: str) -> Library:
    """Return the library, for this one call with the own question that is named; the shipped bank stays as it is.

    Raises UserError for an own question that is not kept or not typed yet.
    """
    library = services.library
    if not wanted.startswith(MARK) or wanted in library.questions:
        return library
    found = own_question(services, wanted)
    return replace(library, questions={**library.questions, found.id: as_question(library, found)})


def as_question(library: Library, own: OwnQuestion) -> Question:
    """Return an own question as one that can be asked: rated by its type's rubric, without facts and probes."""
    if not own.kind:
        raise UserError(
            f"what kind of question “{own.prompt[:60]}” is, is not clear yet, so no rubric is chosen",
            f"`screentest after question {own.id} --type KIND`, or choose it on the round's page",
        )
    criteria = library.rubric_for(own.kind).criteria
    return Question(
        own.id,
        own.kind,
        "",
        own.track,
        (),
        tuple(dict.fromkeys(one.competency for one in criteria)),
        own.prompt,
        TIME_BOX,
        "what its type is rated on; the question is your own, so nobody has written more about it",
        (),
        (),
        Provenance("ours", "the person's own", ""),
    )
