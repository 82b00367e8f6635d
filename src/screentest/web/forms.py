"""What a form held, read strictly and kept whole, so that a refused form can be shown again with every word in it."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.datastructures import FormData

from ..app.grading.questions import asked_for
from ..app.texts.answer_set import Answered
from ..app.texts.incoming import text_from, with_candidate
from ..domain.errors import UserError
from ..domain.library import Library
from ..domain.track import QUESTION_KINDS, TRACKS

#: A prompt is a question, not a document.
MAX_PROMPT = 1000
NAME = "the answer"


@dataclass(frozen=True, slots=True)
class AnswerForm:
    """The form's fields as they were sent."""

    question: str = ""
    kind: str = ""
    prompt: str = ""
    track: str = "both"
    text: str = ""
    keep: bool = True


def form_from(sent: FormData) -> AnswerForm:
    """Return the fields of a sent form; a field that is not there, or is a file, is empty."""

    def field(name: str) -> str:
        value = sent.get(name)
        return value if isinstance(value, str) else ""

    return AnswerForm(
        field("question").strip(),
        field("kind"),
        " ".join(field("prompt").split()),
        field("track") or "both",
        field("text").replace("\r\n", "\n"),
        field("keep") != "no",
    )


def answered(form: AnswerForm, library: Library) -> Answered:
    """Return the answer that a form holds; raises UserError with what to do where it holds none."""
    if form.track not in TRACKS:
        raise UserError(f"unknown track “{form.track[:40]}”", f"one of {', '.join(TRACKS)}")
    if not form.question:
        _own_words(form)
    asked = asked_for(library, form.question or None, None if form.question else form.kind, form.prompt, form.track)
    if not form.text.strip():
        raise UserError("the answer is empty", "write or paste it below; nothing was kept")
    text = with_candidate(text_from(form.text.encode("utf-8", errors="replace"), NAME), NAME)
    return Answered(form.question, asked.prompt, asked.kind, asked.track, text)


def _own_words(form: AnswerForm) -> None:
    if form.kind not in QUESTION_KINDS:
        raise UserError("the kind of question is not chosen", "choose one: it decides which rubric rates the answer")
    if not form.prompt:
        raise UserError("the question is empty", "write what the interviewer said; the answer is read against it")
    if len(form.prompt) > MAX_PROMPT:
        raise UserError(f"the question has {len(form.prompt)} characters", f"cut it to {MAX_PROMPT}")
