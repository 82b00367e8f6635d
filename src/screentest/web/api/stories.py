"""Operations on the story bank: list, add, show, make stronger, take back, undo, coverage, culture."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from ...app.stories.bank import StoryBank, bank_of, stronger
from ...app.stories.culture import culture_map
from ...app.stories.culture_view import culture_view
from ...app.stories.shelf import StoryShelf
from ...app.stories.stories import add_stories, found_story, kept_stories, remove_story, undo_story
from ...app.stories.view import added_view, coverage_view, for_question_view, list_view, story_view, stronger_view
from .kinds import Fast, Id, OneSide, Words, setting_of
from .know import Nothing
from .operation import Call, Given, Operation, at, there
from .shapes import stories as shape

Stories = Annotated[str, Meta(max_length=400_000, description="Markdown; each “# Title” begins a story.")]


class AddGiven(Given):
    """Stories to keep; `title` is for a text of one story without a heading."""

    text: Stories
    title: Words = ""


class StoryGiven(Given):
    """Which story."""

    story: Id


class ShowGiven(Given):
    """Which story, held against whose questions."""

    story: Id
    track: OneSide | None = None
    fast: Fast = False


class CoverageGiven(Given):
    """Against whose questions."""

    track: OneSide | None = None
    fast: Fast = False


class CultureGiven(Given):
    """Whose behaviours; empty is the first pack that names some."""

    company: Words = ""
    fast: Fast = False


class StrongerGiven(Given):
    """Which story, for which question; without one, for the kind that it answers best."""

    story: Id
    question: Id | None = None
    fast: Fast = False


class ForQuestionGiven(Given):
    """Which question the stories are for."""

    question: Id
    fast: Fast = False


class ReadAgainGiven(Given):
    """By which reader every story is read anew."""

    fast: Fast = False


def _bank(call: Call, fast: bool, track: OneSide | None = None) -> StoryBank:
    """Return the bank; the whole one by the full reader stays worked out until a story or a take changes."""
    if track is None and not fast:
        shelf: StoryShelf = call.made.setdefault(StoryShelf, StoryShelf())
        held = shelf.read(call.services).bank
        if held is not None:
            return held
    return bank_of(call.services, track, setting_of(fast))


def listed(call: Call, _: Nothing) -> object:
    """List the kept stories."""
    return list_view(kept_stories(call.services))


def add(call: Call, given: AddGiven) -> object:
    """Keep stories; a kept title again is its new version."""
    return added_view(at("text", lambda: add_stories(call.services, given.text, "the text", given.title)))


def show(call: Call, given: ShowGiven) -> object:
    """Show what a story shows, answers and lacks."""
    story = there(lambda: found_story(call.services, given.story))
    return story_view(_bank(call, given.fast, given.track), story)


def back(call: Call, given: StoryGiven) -> object:
    """Take a story back."""
    return list_view([there(lambda: remove_story(call.services, given.story))])


def undo(call: Call, given: StoryGiven) -> object:
    """Bring back the version before the last change."""
    return list_view([there(lambda: undo_story(call.services, given.story))])


def coverage(call: Call, given: CoverageGiven) -> object:
    """Show what the stories cover."""
    return coverage_view(_bank(call, given.fast, given.track))


def culture(call: Call, given: CultureGiven) -> object:
    """Hold the stories against a company's behaviours."""
    made = culture_map(call.services, (), given.company, setting_of(given.fast))
    return culture_view(made, call.services.library)


def blanks(call: Call, given: StrongerGiven) -> object:
    """Show a story with blanks for what is missing: the person's own words, and nothing invented."""
    library = call.services.library
    story = there(lambda: found_story(call.services, given.story))
    wanted = given.question
    question = there(lambda: library.question(wanted)) if wanted else None
    bank = _bank(call, given.fast)
    return stronger_view(stronger(bank, story, question), library)


def for_question(call: Call, given: ForQuestionGiven) -> object:
    """List the stories for one question, the best first, with why."""
    question = there(lambda: call.services.library.question(given.question))
    return for_question_view(_bank(call, given.fast), question)


def again(call: Call, given: ReadAgainGiven) -> object:
    """Read every story anew."""
    return coverage_view(bank_of(call.services, setting=setting_of(given.fast), again=True))


_AT = "/stories/{story}"
_FOR, _READ = "/questions/{question}/stories", "Read every story anew"
_BLANKS, _BEST = "A story with blanks for what is missing", "The stories for a question"
_FILE = ("text",)
ROWS: tuple[Operation, ...] = (
    Operation("GET", "/stories", "stories", "List the stories", Nothing, shape.Stories, listed, "keep"),
    Operation("POST", "/stories", "addStories", "Keep stories", AddGiven, shape.Added, add, "keep", _FILE),
    Operation("GET", _AT, "story", "What a story shows and lacks", ShowGiven, shape.Story, show, "judge"),
    Operation(
        "POST", f"{_AT}/take-back", "takeStoryBack", "Take a story back", StoryGiven, shape.Stories, back, "keep"
    ),
    Operation("POST", f"{_AT}/undo", "undoStory", "Undo the last change", StoryGiven, shape.Stories, undo, "keep"),
    Operation("GET", "/coverage", "coverage", "What stories cover", CoverageGiven, shape.Coverage, coverage, "judge"),
    Operation(
        "GET", "/culture", "culture", "Stories against behaviours", CultureGiven, shape.Culture, culture, "judge"
    ),
    Operation("GET", f"{_AT}/stronger", "strongerStory", _BLANKS, StrongerGiven, shape.Stronger, blanks, "judge"),
    Operation("GET", _FOR, "storiesFor", _BEST, ForQuestionGiven, shape.ForQuestion, for_question, "judge"),
    Operation("POST", "/coverage", "readStories", _READ, ReadAgainGiven, shape.Coverage, again, "judge"),
)
