"""The story bank as pages: stories added and edited, what each shows and lacks, what all cover, and the culture map."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from ...app.quoted_text import numbered, pieces
from ...app.services import Services
from ...app.stories.bank import StoryBank, stronger
from ...app.stories.shelf import Shelf, StoryShelf
from ...app.stories.stories import MOST_STORIES, add_stories, remove_story, undo_story
from ...app.stories.view import added_view, for_question_view, list_view, story_view, stronger_view
from ...app.texts.read_document import read_document
from ...app.texts.uploaded import name_of
from ...domain.errors import ScreentestError, UserError
from ...domain.story import Story
from ..desk import Desk
from ..errors import NotThere, status_of
from ..pages import moment, render
from ..security import MAX_BODY

ROOM, FIELDS = "stories", 10
#: A line that would begin another story.
HEADING = re.compile(r"^#[ \t]", re.M)
#: So many quotes stand below a competency.
QUOTES = 3
LEVELS = {2: "shown", 3: "covered", 4: "covered in full"}


class Stories:
    """The pages of the story bank, over one desk; what is worked out stays ready until a story or a take changes."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._shelf = StoryShelf()
        desk.beforehand(self._shelf.shelf)

    def routes(self) -> list[BaseRoute]:
        """Return every address with its handler."""
        one = "/stories/kept/{story}"
        return [
            Route("/stories", self.bank, methods=["GET"]),
            Route("/stories", self.add, methods=["POST"]),
            Route("/stories/read", self.read, methods=["POST"]),
            Route("/stories/culture", self.culture),
            Route("/stories/for/{question}", self.for_question),
            Route(one, self.show, methods=["GET"]),
            Route(one, self.edit, methods=["POST"]),
            Route(f"{one}/stronger", self.stronger),
            Route(f"{one}/out", self.out, methods=["POST"]),
            Route(f"{one}/undo", self.undo, methods=["POST"]),
        ]

    async def bank(self, request: Request) -> Response:
        """Show the bank: the stories, what they cover, what is leant on, and the questions nobody's story answers."""
        return await self._bank(gone=request.query_params.get("out", "")[:80])

    async def _bank(
        self, fault: ScreentestError | None = None, words: str = "", title: str = "", gone: str = ""
    ) -> Response:
        def page(services: Services) -> str:
            shelf = self._shelf.shelf(services)
            return render(
                "stories/bank",
                room=ROOM,
                stories=list_view(list(shelf.stories))["stories"],
                unread=shelf.unread,
                view=shelf.coverage,
                levels=LEVELS,
                notes=_notes(shelf),
                fault=fault,
                words=words,
                title=title,
                gone=gone,
                most=MOST_STORIES,
                megabytes=MAX_BODY // 1_000_000,
            )

        return HTMLResponse(await self._desk.keep(page), status_of(fault) if fault else 200)

    async def add(self, request: Request) -> Response:
        """Keep the stories that were sent and read them; a refused form keeps every word."""
        title, words = "", ""

        async with request.form(max_files=1, max_fields=FIELDS, max_part_size=MAX_BODY) as sent:
            title, words = _field(sent.get("title")), _field(sent.get("text"))
            file = sent.get("file")
            data, name = (await file.read(), file.filename or "") if isinstance(file, UploadFile) else (b"", "")

        def work(services: Services) -> list[dict[str, Any]]:
            nonlocal words
            if data:
                words = read_document(data, name_of(name, "the file")).text
            added = add_stories(services, words, "what you sent", " ".join(title.split()))
            self._shelf.read(services)
            rows: list[dict[str, Any]] = added_view(added)["stories"]
            return rows

        try:
            rows = await self._desk.judge(work, store=True)
        except ScreentestError as fault:
            return await self._bank(_plain(fault), words, title)
        return RedirectResponse(_address(rows[0]["name"]) if len(rows) == 1 else "/stories", 303)

    async def read(self, _: Request) -> Response:
        """Read the stories that are not read yet, or were read by another reader."""
        await self._desk.judge(lambda services: self._shelf.read(services, again=True), store=True)
        return RedirectResponse("/stories", 303)

    async def show(self, request: Request) -> Response:
        """Show one story: its words with what they show, the questions that it answers, and how it is told."""
        return await self._story(request.path_params["story"])

    async def _story(self, name: str, fault: ScreentestError | None = None, words: str | None = None) -> Response:
        def page(services: Services) -> str:
            shelf = self._shelf.shelf(services)
            story = _found(shelf, name)
            view = story_view(shelf.bank, story) if shelf.bank else None
            shows, quotes = _numbered_shows(view)
            return render(
                "stories/story",
                room=ROOM,
                story=story,
                kept=moment(story.kept_at),
                view=view,
                shows=shows,
                pieces=pieces(story.text, quotes),
                levels=LEVELS,
                fault=fault,
                words=story.text if words is None else words,
            )

        return HTMLResponse(await self._desk.keep(page), status_of(fault) if fault else 200)

    async def edit(self, request: Request) -> Response:
        """Keep a new version of a story and read it; a refused one keeps every word."""
        sent = await request.form(max_files=0, max_fields=FIELDS, max_part_size=MAX_BODY)
        words, name = _field(sent.get("text")), request.path_params["story"]

        def work(services: Services) -> None:
            story = _found(self._shelf.shelf(services), name)
            if HEADING.search(words):
                raise UserError("a line begins another story with “# ”", "take the “# ” away; nothing was kept")
            add_stories(services, words, "what you sent", story.title)
            self._shelf.read(services)

        try:
            await self._desk.judge(work, store=True)
        except NotThere:
            raise
        except ScreentestError as fault:
            return await self._story(name, _plain(fault), words)
        return RedirectResponse(_address(name), 303)

    async def stronger(self, request: Request) -> Response:
        """Show a story with blanks for what is missing."""
        wanted = request.query_params.get("question", "")

        def page(services: Services) -> str:
            shelf = self._shelf.shelf(services)
            story = _found(shelf, request.path_params["story"])
            if shelf.bank is None:
                raise UserError("some stories are not read yet", "the page of the stories has a button for it")
            asked = services.library.questions.get(wanted)
            view = stronger_view(stronger(shelf.bank, story, asked), services.library)
            parts = _with_blanks(story, view["blanks"])
            return render("stories/stronger", room=ROOM, story=story, view=view, parts=parts)

        return HTMLResponse(await self._desk.keep(page))

    async def for_question(self, request: Request) -> Response:
        """Show which stories answer one question, the best first."""

        def page(services: Services) -> str:
            question = services.library.questions.get(request.path_params["question"])
            if question is None:
                raise NotThere("there is no such question", "the rehearsal room lists the questions")
            shelf = self._shelf.shelf(services)
            bank = shelf.bank
            if bank is None:
                raise UserError("no story is kept and read yet", "the page of the stories takes the first one")
            return render("stories/question", room=ROOM, view=for_question_view(bank, question))

        return HTMLResponse(await self._desk.keep(page))

    async def culture(self, _: Request) -> Response:
        """Show the stories against a company's behaviours, links of a decision, and phrases."""

        def page(services: Services) -> str:
            shelf = self._shelf.shelf(services)
            titles = {story.name: story.title for story in shelf.stories}
            return render(
                "stories/culture",
                room=ROOM,
                view=shelf.culture,
                titles=titles,
                stories=shelf.stories,
                unread=shelf.unread,
                notes=_notes(shelf),
            )

        return HTMLResponse(await self._desk.keep(page))

    async def out(self, request: Request) -> Response:
        """Take a story off the list; the next page offers to undo it."""
        name = request.path_params["story"]
        await self._desk.keep(lambda services: remove_story(services, _found(self._shelf.shelf(services), name).name))
        return RedirectResponse(f"/stories?out={quote(name, safe='')}", 303)

    async def undo(self, request: Request) -> Response:
        """Bring the version before the last change again, and read it."""
        name = request.path_params["story"]

        def work(services: Services) -> Story:
            story = undo_story(services, name)
            self._shelf.read(services)
            return story

        story = await self._desk.judge(work, store=True)
        return RedirectResponse(_address(story.name), 303)


def _found(shelf: Shelf, name: str) -> Story:
    found = next((story for story in shelf.stories if story.name == name), None)
    if found is None:
        raise NotThere(f"there is no story “{name[:60]}”", "the page of the stories lists those that are kept")
    return found


def _numbered_shows(view: dict[str, Any] | None) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return what a story shows with its quotes numbered, and the quotes; `first` marks where a number is at home."""
    rows = [{**row, "quotes": row["quotes"][:QUOTES]} for row in view["shows"]] if view else []
    quotes = numbered([{**quote, "supports": "for"} for row in rows for quote in row["quotes"]])
    home = {one["n"]: index for index, one in reversed(list(enumerate(quotes)))}
    placed = iter([{**one, "first": home[one["n"]] == index} for index, one in enumerate(quotes)])
    return [{**row, "quotes": [next(placed) for _ in row["quotes"]]} for row in rows], quotes


def _notes(shelf: Shelf) -> list[str]:
    bank: StoryBank | None = shelf.bank
    return [note.split(": `--again`")[0] for note in bank.notes] if bank else []


def _plain(fault: ScreentestError) -> ScreentestError:
    """Return a fault without words of the command line."""
    hint = fault.hint.replace(", or say --title", " and say what it is called").replace(
        "leave --title out", "leave the title empty"
    )
    return type(fault)(fault.message, "write the story below, with a title" if "screentest" in hint else hint)


def _with_blanks(story: Story, blanks: list[dict[str, Any]]) -> list[dict[str, str]]:
    """Return a story in pieces: its own words, and between them what each blank asks."""
    parts, at = [], 0
    for blank in sorted(blanks, key=lambda one: int(one["at"])):
        parts.append({"text": story.text[at : blank["at"]], "ask": blank["ask"], "for": blank["criterion"]})
        at = blank["at"]
    return [*parts, {"text": story.text[at:], "ask": "", "for": ""}]


def _field(value: object) -> str:
    return value.replace("\r\n", "\n").replace("\0", "") if isinstance(value, str) else ""


def _address(name: str) -> str:
    return f"/stories/kept/{quote(name, safe='')}"
