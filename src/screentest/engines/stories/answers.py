"""Which questions a story answers: it shows what the key criteria ask, and a quote of it is about the topic."""

from __future__ import annotations

from collections.abc import Sequence

from ...domain.evidence import Quote, quote_at
from ...domain.question import Question
from ...domain.rubric import Rubric
from ...domain.signal import overall_of
from ...domain.story import STORY_KINDS, Story, StoryAnswer, StoryReading, StoryTopic
from ...domain.text import Span
from .levels import SHOWN, Levels

#: An indicator says what a story is about where a reader is at least this sure of it (0-1).
LEAST_SURE = 0.5
#: So many quotes say what a story is about.
MOST = 3


def asks_for_past(question: Question, topics: dict[str, StoryTopic]) -> bool:
    """Tell whether a question asks for the speaker's own past, so that a story can be its answer."""
    return question.kind in STORY_KINDS and question.subtype in topics


def topic_quotes(story: Story, reading: StoryReading, topic: StoryTopic, sign: str) -> tuple[Quote, ...]:
    """Return the sentences of a story that are about a topic, those with its words first; `sign` names its hits."""
    by_word = [hit.span for hit in reading.hits if hit.sign == sign]
    by_code = [
        item.support.span
        for item in reading.evidence
        if item.indicator in topic.of and (item.probability is None or item.probability >= LEAST_SURE)
    ]
    places: dict[Span, None] = {}
    for span in (*by_word, *by_code):
        sentence = next((s for s in reading.sentences if s.start <= span.start < s.end), None)
        if sentence is not None:
            places[sentence] = None
    quotes = (quote_at(story.text, place) for place in places)
    return tuple(quote for quote in quotes if quote is not None)[:MOST]


def answer(
    story: Story,
    reading: StoryReading,
    levels: Levels,
    question: Question,
    rubric: Rubric,
    topic: tuple[Quote, ...],
    about: str,
    elses: bool,
) -> StoryAnswer:
    """Return how well one story answers one question, and why not where it does not; `elses`: it is another's story."""
    if not topic and reading.refused is None and not elses:
        return StoryAnswer(story.name, question.id, (), None, (), False, f"no sentence of it is about {about}")
    keys = tuple(levels[name] for name in rubric.key if name in levels)
    ratings = {c.id: levels[c.id].rating if c.id in levels else None for c in rubric.criteria}
    weak = [c.name for c in rubric.criteria if c.id in rubric.key and (ratings[c.id] or 1) < SHOWN]
    why = ""
    if reading.refused is not None:
        why = f"it cannot be read as a story: {reading.refusal}"
    elif elses:
        why = "it tells what somebody else did"
    elif weak:
        why = f"it does not show “{'” or “'.join(weak)}”"
    return StoryAnswer(story.name, question.id, keys, overall_of(rubric, ratings), topic, not why, why)


def ranked(answers: Sequence[StoryAnswer]) -> list[StoryAnswer]:
    """Return answers with the best first: those that answer, by overall, by the key ratings, by quotes on the topic."""

    def place(one: StoryAnswer) -> tuple[bool, bool, float, int, int, str]:
        keys = sum(key.rating for key in one.keys)
        return (not one.answers, not one.topic, -(one.overall or 0.0), -keys, -len(one.topic), one.story)

    return sorted(answers, key=place)
