"""Says which stories carry too much: too many questions, too many competencies alone, told too often already."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...domain.story import StoryAnswer, StoryOveruse

#: A panel compares its notes: a story that is the best answer to more questions than this is heard twice.
MOST_QUESTIONS = 5
#: A story that alone covers so many competencies leaves nothing behind it.
MOST_ALONE = 3
#: Takes that told the same story.
MOST_TOLD = 3


def overuse(
    best: Mapping[str, Sequence[StoryAnswer]],
    alone: Mapping[str, Sequence[str]],
    told: Mapping[str, Sequence[str]],
) -> list[StoryOveruse]:
    """Return the stories over one of the three lines; `best` holds each question's answers, the best first."""
    first: dict[str, list[str]] = {}
    for question, answers in best.items():
        if answers and answers[0].answers:
            first.setdefault(answers[0].story, []).append(question)
    found = []
    for name in sorted({*first, *alone, *told}):
        questions, only, takes = first.get(name, []), list(alone.get(name, ())), list(told.get(name, ()))
        if len(questions) > MOST_QUESTIONS or len(only) >= MOST_ALONE or len(takes) >= MOST_TOLD:
            found.append(StoryOveruse(name, tuple(sorted(questions)), tuple(sorted(only)), tuple(takes)))
    return sorted(found, key=lambda one: (-len(one.best_for), -len(one.alone_for), one.story))
