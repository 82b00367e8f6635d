"""Use case: what kept stories show, which questions they answer, what is used too often, and what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from ...domain.evidence import Evidence
from ...domain.library import Library
from ...domain.question import Question
from ...domain.rubric import Criterion
from ...domain.scorecard import Rated
from ...domain.story import Story, StoryAnswer, StoryBlank, StoryOveruse, StoryTwin
from ...domain.text import Span, count_words, plain
from ...engines.grading.rate import rate
from ...engines.grading.tally import tally_of
from ...engines.stories.acts import somebody_elses
from ...engines.stories.answers import answer, asks_for_past, ranked, topic_quotes
from ...engines.stories.blanks import blanks_for, with_blanks
from ...engines.stories.levels import Cell, alone, gaps, row_of
from ...engines.stories.overuse import overuse
from ...engines.stories.twins import runs_of, told_in, twins
from ..grading.questions import questions
from ..services import ReaderSetting, Services
from .reading import ReadStories, read_kept
from .signs import TOPIC
from .stories import kept_stories

#: A trained example speaks for a story from this probability on and with so many words: nobody asked for it here, and a
#: matrix looks for everything at once, so that what is doubtful would fill it.
LEAST_SURE, LEAST_WORDS = 0.3, 7
#: Takes that are compared with the stories, the latest ones.
MOST_TAKES = 500


class StoryBank:
    """The kept stories of one person as they were read; everything else is worked out when it is first asked for."""

    def __init__(self, library: Library, read: ReadStories, takes: dict[str, str], track: str | None = None) -> None:
        self.library = library
        self.stories = {story.name: story for story in read.stories}
        self.readings = read.readings
        self.notes = read.notes
        self._takes = takes
        self._track = track
        self.elses = {
            name: somebody_elses(plain(story.text), self.readings[name].sentences)
            for name, story in self.stories.items()
        }

    @cached_property
    def levels(self) -> dict[str, dict[str, Rated]]:
        """Return every story's ratings by criterion; none where a story may not be read or is another's."""
        return {name: self._rated(name) for name in self.stories}

    def _rated(self, name: str) -> dict[str, Rated]:
        reading = self.readings[name]
        if reading.refused is not None or self.elses[name]:
            return {}
        tally = tally_of([item for item in reading.evidence if sure(item)], reading.sentences)
        searched = Span(0, len(self.stories[name].text))
        return {one.id: rate(one, tally, searched, self.library.name_of) for one in self.criteria.values()}

    @cached_property
    def criteria(self) -> dict[str, Criterion]:
        """Return the criteria by which answers about the speaker's past are rated: those a story is held against."""
        rubrics = [self.library.rubric_of(question) for question in self.past]
        return {one.id: one for rubric in rubrics for one in rubric.criteria}

    @cached_property
    def rows(self) -> dict[str, dict[str, Cell]]:
        """Return the matrix: by story the best level of each competency that it shows."""
        return {name: row_of(levels, self.criteria) for name, levels in self.levels.items()}

    @property
    def competencies(self) -> list[str]:
        """Return the competencies of the track that questions about the past are rated by, as the packs order them."""
        rated = {one.competency for one in self.criteria.values()}
        wanted = [one for one in self.library.competencies.values() if one.id in rated]
        return [one.id for one in wanted if self._track in (None, "both") or one.track in (self._track, "both")]

    @cached_property
    def gaps(self) -> tuple[list[str], list[str]]:
        """Return the competencies that no story shows, and those that are shown and not covered."""
        return gaps(list(self.rows.values()), self.competencies)

    @cached_property
    def past(self) -> list[Question]:
        """Return the questions of the bank that ask for the speaker's own past."""
        wanted = questions(self.library, self._track)
        return [question for question in wanted if asks_for_past(question, self.library.stories.topics)]

    @cached_property
    def best(self) -> dict[str, list[StoryAnswer]]:
        """Return every story as the answer to every question about the past, the best first, by question."""
        return {question.id: self.answers_to(question) for question in self.past}

    def answers_to(self, question: Question) -> list[StoryAnswer]:
        """Return every story as the answer to one question, the best first; none where it does not ask for a past."""
        topic = self.library.stories.topics.get(question.subtype)
        if topic is None or not asks_for_past(question, self.library.stories.topics):
            return []
        rubric = self.library.rubric_of(question)
        return ranked(
            [
                answer(
                    story,
                    self.readings[name],
                    self.levels[name],
                    question,
                    rubric,
                    topic_quotes(story, self.readings[name], topic, TOPIC + topic.subtype),
                    topic.about,
                    self.elses[name],
                )
                for name, story in self.stories.items()
            ]
        )

    @cached_property
    def twins(self) -> list[StoryTwin]:
        """Return kept stories that are the same under two names."""
        return twins(self._runs)

    @cached_property
    def _runs(self) -> dict[str, frozenset[tuple[str, ...]]]:
        return {name: runs_of(story.text) for name, story in self.stories.items()}

    @cached_property
    def told(self) -> dict[str, list[StoryTwin]]:
        """Return, by story, the takes that told it."""
        takes = {take: runs_of(text) for take, text in self._takes.items()}
        return {name: told_in(self._runs[name], takes) for name in self.stories}

    @cached_property
    def overused(self) -> list[StoryOveruse]:
        """Return the stories that carry too much."""
        told = {name: [twin.second for twin in found] for name, found in self.told.items()}
        return overuse(self.best, alone(self.rows), told)


@dataclass(frozen=True, slots=True)
class Stronger:
    """A story with blanks for what is missing; `text` is the person's own words and the blanks, nothing else."""

    story: Story
    question: Question | None
    rubric: str
    text: str
    blanks: tuple[StoryBlank, ...]
    held: tuple[Rated, ...]


def sure(item: Evidence) -> bool:
    """Tell whether evidence may speak in a matrix: a trained example only where it is sure and a whole sentence."""
    if item.kind != "example" or item.probability is None:
        return True
    return item.probability >= LEAST_SURE and count_words(item.support.text) >= LEAST_WORDS


def bank_of(
    services: Services, track: str | None = None, setting: ReaderSetting = "full", again: bool = False
) -> StoryBank:
    """Return the bank of all kept stories; what was not read yet is read now."""
    takes = {take.id: take.text for take in services.store.takes()}
    latest = dict(list(takes.items())[-MOST_TAKES:])
    return StoryBank(services.library, read_kept(services, kept_stories(services), setting, again), latest, track)


def stronger(bank: StoryBank, story: Story, question: Question | None = None) -> Stronger:
    """Return a story with blanks for the next anchor of a question's rubric, or of the kind that it answers best."""
    chosen = question or _nearest(bank, story)
    rubric = bank.library.rubric_of(chosen) if chosen else bank.library.rubric_for("behavioral")
    levels = bank.levels[story.name]
    reading = bank.readings[story.name]
    blanks = blanks_for(reading, levels, rubric, bank.library.stories.asks, len(story.text)) if levels else []
    held = tuple(levels[one.id] for one in rubric.criteria if one.id in levels and levels[one.id].capped_by)
    return Stronger(story, chosen, rubric.id, with_blanks(story.text, blanks), tuple(blanks), held)


def _nearest(bank: StoryBank, story: Story) -> Question | None:
    """Return the question that a story answers, or comes nearest to answering."""
    own = [(one, q) for q in bank.past for one in bank.best[q.id] if one.story == story.name and one.topic]
    own.sort(key=lambda pair: (not pair[0].answers, -(pair[0].overall or 0.0), -len(pair[0].topic), pair[1].id))
    return own[0][1] if own else None
