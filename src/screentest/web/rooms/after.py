"""After the real interview: rounds told and changed, what may be next, and what came beside what stood before."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from urllib.parse import quote, urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from ...app.after.compare import compare_rounds
from ...app.after.next import next_round, processes, take_into_plan
from ...app.after.retold import retold
from ...app.after.rounds import found_round, keep_outcome, keep_round, kept_round, remove_round, undo_round
from ...app.after.told import MOST_QUESTIONS, ToldQuestion, ToldRound
from ...app.after.view import compared_view, next_view, own_view, round_view, rounds_view
from ...app.after.words import EMPTY, OUTCOME_WORDS, ROLE_WORDS
from ...app.plan.page import day_words
from ...app.services import Services
from ...app.target import ANY, kept_target
from ...domain.errors import ScreentestError, UserError
from ...domain.track import QUESTION_KINDS
from ..desk import Desk
from ..errors import NotThere, status_of
from ..pages import render
from ..security import MAX_BODY

ROOM = "after"
#: Fields of a form: six for each question of the longest round, and the round's own.
FIELDS = 6 * MOST_QUESTIONS + 20
ROLES = [(role, words) for role, words in ROLE_WORDS.items() if role]


class After:
    """The pages of real rounds, over one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def routes(self) -> list[BaseRoute]:
        """Return every address with its handler."""
        at = "/after/rounds/{round}"
        return [
            Route("/after", self.rounds),
            Route("/after/new", self.new, methods=["GET"]),
            Route("/after/new", self.tell, methods=["POST"]),
            Route("/after/next", self.next),
            Route("/after/next/plan", self.plan, methods=["POST"]),
            Route("/after/compare", self.compare),
            Route(at, self.show, methods=["GET"]),
            Route(at, self.change, methods=["POST"]),
            *(Route(f"{at}/{name}", self.deed, methods=["POST"]) for name in ("outcome", "out", "undo")),
        ]

    async def rounds(self, request: Request) -> Response:
        """Show the rounds and the private bank, or what goes here."""
        out = request.query_params.get("out", "")

        def page(services: Services) -> str:
            rows = [{**row, "on": _on(row["day"])} for row in rounds_view(services)]
            gone = {"id": out, "name": request.query_params.get("name", "")[:80] or "a round"} if out else None
            return render("after/rounds", room=ROOM, rounds=rows, own=own_view(services), gone=gone, empty=EMPTY)

        return HTMLResponse(await self._desk.keep(page))

    async def new(self, _: Request) -> Response:
        """Show the form for a round, with the company and track that are prepared for."""

        def page(services: Services) -> str:
            target = kept_target(services)
            company = target.company.capitalize() if target and target.company != ANY else ""
            told = ToldRound(company, target.track if target and target.track != "both" else "")
            return render("after/new", room=ROOM, told=told, asked="", fault=None, roles=ROLES)

        return HTMLResponse(await self._desk.keep(page))

    async def tell(self, request: Request) -> Response:
        """Keep a round; a refused form keeps every word."""
        given = await _given(request)
        lines = given.get("asked", "")
        told = _told(given, _lines(lines))
        try:
            one = await self._desk.keep(lambda services: keep_round(services, told).round)
        except UserError as fault:
            page = render("after/new", room=ROOM, told=told, asked=lines, fault=_plain(fault), roles=ROLES)
            return HTMLResponse(page, status_of(fault))
        return RedirectResponse(f"/after/rounds/{one.id}", 303)

    async def show(self, request: Request) -> Response:
        """Show one round with its questions, what is not clear about them, and what came of it."""
        wanted, kept = request.path_params["round"], "kept" in request.query_params
        return HTMLResponse(await self._desk.keep(lambda services: _round_page(services, wanted, back=kept)))

    async def change(self, request: Request) -> Response:
        """Keep what was said of a round's questions, and of the round; a refused form keeps every word."""
        wanted, given = request.path_params["round"], await _given(request)
        lines = given.get("asked", "")
        before = _asked(given)
        told = _told(given, (*before, *_lines(lines)))

        def kept(services: Services) -> None:
            keep_round(services, told, _found(services, wanted))

        try:
            await self._desk.keep(kept)
        except NotThere:
            raise
        except UserError as fault:
            refused = _plain(fault)
            shown = _told(given, before)
            page = await self._desk.keep(lambda services: _round_page(services, wanted, shown, lines, refused))
            return HTMLResponse(page, status_of(fault))
        return RedirectResponse(f"/after/rounds/{wanted}?kept=1", 303)

    async def deed(self, request: Request) -> Response:
        """Say what came of a round, take it back, or bring it again."""
        wanted, given = request.path_params["round"], await _given(request)
        deeds: dict[str, Callable[[Services], str]] = {
            "outcome": lambda services: _outcome(services, wanted, given.get("outcome", "")),
            "out": lambda services: _out(services, wanted),
            "undo": lambda services: f"/after/rounds/{_undone(services, wanted)}",
        }
        work = deeds[request.url.path.rpartition("/")[2]]
        return RedirectResponse(await self._desk.keep(work), 303)

    async def next(self, request: Request) -> Response:
        """Show what the next round of a process may turn on, or that no round is told."""
        asked = request.query_params
        company, track, taken = asked.get("company", "")[:80], asked.get("track", "")[:8], asked.get("taken", "")

        def page(services: Services) -> str | None:
            known = processes(services)
            if not known:
                return None
            if company and all(company.casefold() != one.company.casefold() for one in known):
                raise NotThere(f"no round at “{company}” is told", "the page of the rounds lists those that are")
            view = next_view(services, next_round(services, company, track))
            others = list(dict.fromkeys((one.company, one.track) for one in reversed(known)))
            words = TAKEN.get(taken, "")
            return render("after/next", room=ROOM, view=view, others=others, taken=words)

        shown = await self._desk.keep(page)
        return RedirectResponse("/after", 303) if shown is None else HTMLResponse(shown)

    async def plan(self, request: Request) -> Response:
        """Take the drills of a forecast into the plan."""
        given = await _given(request)
        company, track = given.get("company", ""), given.get("track", "")

        def work(services: Services) -> str:
            taken = take_into_plan(services, next_round(services, company, track))
            return ("plan" if taken.planned else "later") if taken.new else "had"

        said = await self._desk.keep(work)
        return RedirectResponse("/after/next?" + urlencode({"company": company, "track": track, "taken": said}), 303)

    async def compare(self, _: Request) -> Response:
        """Show every round beside the takes before it; shares from five decided outcomes on."""

        def page(services: Services) -> str:
            return render("after/compare", room=ROOM, view=compared_view(services.library, compare_rounds(services)))

        return HTMLResponse(await self._desk.keep(page))


TAKEN = {
    "plan": "The drills are in your plan.",
    "later": "The drills are kept for the plan that you make next.",
    "had": "Your plan had all of these drills already.",
}


def _round_page(
    services: Services,
    wanted: str,
    told: ToldRound | None = None,
    more: str = "",
    fault: ScreentestError | None = None,
    back: bool = False,
) -> str:
    one = found_round(services, _found(services, wanted))
    view = round_view(services, kept_round(services, one))
    told = told if told is not None and len(told.asked) == len(one.asked) else retold(services, one)
    kinds = [(k, services.library.rubrics[k].name) for k in QUESTION_KINDS if k != "memo"]
    return render(
        "after/round",
        room=ROOM,
        view={**view, "on": _on(view["day"])},
        told=told,
        more=more,
        fault=fault,
        back=back,
        kinds=kinds,
        roles=ROLES,
        came=list(OUTCOME_WORDS.items()),
    )


def _found(services: Services, wanted: str) -> str:
    try:
        return found_round(services, wanted).id
    except UserError as fault:
        raise NotThere(fault.message, "the page of the rounds lists those that are kept") from None


def _outcome(services: Services, wanted: str, outcome: str) -> str:
    return f"/after/rounds/{keep_outcome(services, _found(services, wanted), outcome)[0].id}"


def _out(services: Services, wanted: str) -> str:
    one = remove_round(services, _found(services, wanted))
    return f"/after?out={one.id}&name={quote(f'{one.company}, {one.name}', safe='')}"


def _undone(services: Services, wanted: str) -> str:
    try:
        return undo_round(services, wanted).id
    except UserError as fault:
        raise NotThere(fault.message, "the page of the rounds lists those that are kept") from None


def _told(given: Mapping[str, str], asked: tuple[ToldQuestion, ...]) -> ToldRound:
    company, track, level, day, name, who, stage = (
        given.get(field, "") for field in ("company", "track", "level", "day", "name", "who", "stage")
    )
    return ToldRound(company, track, level, day, name, who, stage, asked)


def _asked(given: Mapping[str, str]) -> tuple[ToldQuestion, ...]:
    """Return the questions of a sent form in their order; an emptied one falls away when it is kept."""
    names = ("words", "answered", "felt", "pressed", "kind", "same_as")
    numbers = [n for n in range(1, MOST_QUESTIONS + 1) if f"q{n}.words" in given]
    return tuple(ToldQuestion(**{name: given.get(f"q{n}.{name}", "") for name in names}) for n in numbers)


def _lines(written: str) -> tuple[ToldQuestion, ...]:
    return tuple(ToldQuestion(line.strip()) for line in written.split("\n") if line.strip())


def _plain(fault: UserError) -> UserError:
    """Return a fault without words of the command line."""
    return UserError(fault.message, "nothing was kept; every word is still below") if "`" in fault.hint else fault


def _on(day: str) -> str:
    return day_words(day).partition(", ")[2]


async def _given(request: Request) -> dict[str, str]:
    sent = await request.form(max_files=0, max_fields=FIELDS, max_part_size=MAX_BODY)
    return {name: value.replace("\r\n", "\n") for name, value in sent.items() if isinstance(value, str)}
