"""Operations on the story bank: list, add, show, take back, undo, coverage, culture."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from ...app.stories.bank import bank_of
from ...app.stories.culture import culture_map
from ...app.stories.culture_view import culture_view
from ...app.stories.stories import add_stories, found_story, kept_stories, remove_story, undo_story
from ...app.stories.view import added_view, coverage_view, list_view, story_view
from .kinds import Fast, Id, OneSide, Words, setting_of
from .know import Nothing
from .operation import Call, Given, Operation, there
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


def listed(call: Call, _: Nothing) -> object:
    """List the kept stories."""
    return list_view(kept_stories(call.services))


def add(call: Call, given: AddGiven) -> object:
    """Keep stories; a kept title again is its new version."""
    return added_view(add_stories(call.services, given.text, "the text", given.title))


def show(call: Call, given: ShowGiven) -> object:
    """Show what a story shows, answers and lacks."""
    story = there(lambda: found_story(call.services, given.story))
    return story_view(bank_of(call.services, given.track, setting_of(given.fast)), story)


def back(call: Call, given: StoryGiven) -> object:
    """Take a story back."""
    return list_view([there(lambda: remove_story(call.services, given.story))])


def undo(call: Call, given: StoryGiven) -> object:
    """Bring back the version before the last change."""
    return list_view([there(lambda: undo_story(call.services, given.story))])


def coverage(call: Call, given: CoverageGiven) -> object:
    """Show what the stories cover."""
    return coverage_view(bank_of(call.services, given.track, setting_of(given.fast)))


def culture(call: Call, given: CultureGiven) -> object:
    """Hold the stories against a company's behaviours."""
    made = culture_map(call.services, (), given.company, setting_of(given.fast))
    return culture_view(made, call.services.library)


_AT = "/stories/{story}"
ROWS = (
    Operation("GET", "/stories", "stories", "List the stories", Nothing, shape.Stories, listed, "keep"),
    Operation("POST", "/stories", "addStories", "Keep stories", AddGiven, shape.Added, add, "keep"),
    Operation("GET", _AT, "story", "What a story shows and lacks", ShowGiven, shape.Story, show, "judge"),
    Operation(
        "POST", f"{_AT}/take-back", "takeStoryBack", "Take a story back", StoryGiven, shape.Stories, back, "keep"
    ),
    Operation("POST", f"{_AT}/undo", "undoStory", "Undo the last change", StoryGiven, shape.Stories, undo, "keep"),
    Operation("GET", "/coverage", "coverage", "What stories cover", CoverageGiven, shape.Coverage, coverage, "judge"),
    Operation(
        "GET", "/culture", "culture", "Stories against behaviours", CultureGiven, shape.Culture, culture, "judge"
    ),
)
