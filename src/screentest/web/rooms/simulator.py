"""The simulator: settings for each class of data, a moving picture of what comes of it, reasons and their grade."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from ...app.bootstrap import make_cluster_simulator
from ...app.grading.report import templates
from ...app.services import Services
from ...app.simulation.draft import (
    SimulationDraft,
    choices_from,
    draft_of,
    drafts_of,
    keep_reason,
    keep_settings,
)
from ...app.simulation.file import PROGRAMME
from ...app.simulation.grade import SimulationGrader
from ...app.simulation.graded import KeptGrade, anchors, grade_draft, kept_grades, marked, newest_grades
from ...app.simulation.picture import ms, percent, picture
from ...app.simulation.run import Simulation, scenario_of
from ...app.simulation.view import key_view, scenario_view, scenarios_view
from ...domain.cluster import CONFLICT_RULES, LEVELS, MOST_REPLICAS, Setting
from ...domain.errors import ScreentestError, UserError
from ...domain.simulation_key import Choices, Scenario
from ..desk import Desk
from ..errors import NotThere, status_of
from ..pages import moment, render
from ..security import MAX_BODY

PART = "picture"
FIELDS = 60
ROOM = "simulator"


class Simulator:
    """The pages of the simulator, over one desk; each scenario has its own simulation, so that a change is quick."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._running = threading.Lock()
        self._simulations: dict[str, Simulation] = {}

    def routes(self) -> list[BaseRoute]:
        """Return every address with its handler."""
        at = "/simulator/{scenario}"
        return [
            Route("/simulator", self.scenarios),
            Route(at, self.show),
            Route(f"{at}/settings", self.settings, methods=["POST"]),
            Route(f"{at}/why/{{part}}", self.why, methods=["POST"]),
            Route(f"{at}/grade", self.grade, methods=["POST"]),
            Route(f"{at}/grades/{{grade}}", self.graded),
            Route(f"{at}/key", self.key),
        ]

    async def scenarios(self, _: Request) -> Response:
        """List the scenarios, with what is kept of each."""

        def page(services: Services) -> str:
            library = services.library
            drafts, grades = drafts_of(services, [*library.scenarios.values()]), newest_grades(services)
            rows = [
                {
                    **row,
                    "situation": library.scenarios[row["id"]].situation,
                    "names": [kept.data.name.partition(":")[0] for kept in library.scenarios[row["id"]].classes],
                    "words": drafts[row["id"]].words,
                    "grade": grades.get(row["id"]),
                }
                for row in scenarios_view(library)
            ]
            return render("simulator/list", room=ROOM, rows=rows)

        return HTMLResponse(await self._desk.keep(page))

    async def show(self, request: Request) -> Response:
        """Show a scenario under the settings that are kept, at the minute that the address names."""
        wanted, minute = request.path_params["scenario"], request.query_params.get("minute", "")
        return HTMLResponse(await self._desk.keep(lambda services: self._page(services, wanted, minute)))

    async def settings(self, request: Request) -> Response:
        """Keep the settings and show what comes of them: the picture alone where only that was asked for."""
        wanted, given = request.path_params["scenario"], await _given(request)
        part = request.headers.get("x-part") == PART

        def chosen(services: Services) -> str:
            scenario = _scenario(services, wanted)
            draft = draft_of(services, scenario)
            choices = choices_from(scenario, given, draft.choices)
            keep_settings(services, scenario, choices, draft.seed)
            return self._picture(scenario, replace(draft, choices=choices)) if part else ""

        try:
            drawn = await self._desk.keep(chosen)
        except UserError as fault:
            if not part:
                return HTMLResponse(await self._again(wanted, fault, given), status_of(fault))
            drawn = templates().get_template("web/simulator/refused.html").render(fault=fault)
        if part:
            return HTMLResponse(f'<div id="{PART}">{drawn}</div>')
        return RedirectResponse(f"/simulator/{wanted}#{PART}", 303)

    async def why(self, request: Request) -> Response:
        """Keep the words of one box as they are written."""
        wanted, part = request.path_params["scenario"], request.path_params["part"]
        text = (await _given(request)).get("text", "")

        def keep(services: Services) -> None:
            scenario = _scenario(services, wanted)
            if part != PROGRAMME and scenario.kept(part) is None:
                raise NotThere(f"{scenario.id} has no class “{part[:40]}”", "the scenario's page names its classes")
            keep_reason(services, scenario, part, text)

        await self._desk.keep(keep)
        return RedirectResponse(f"/simulator/{wanted}#reasons", 303)

    async def grade(self, request: Request) -> Response:
        """Keep every box, then have the reasons graded; the grade has an address of its own."""
        wanted, given = request.path_params["scenario"], await _given(request)

        def graded(services: Services) -> str:
            scenario = _scenario(services, wanted)
            for name in (*(one.data.id for one in scenario.classes), PROGRAMME):
                if f"why.{name}" in given:
                    keep_reason(services, scenario, name, given[f"why.{name}"])
            with self._running:
                simulation = self._simulation(scenario)
            return grade_draft(services, SimulationGrader(services, simulation), scenario.id)

        try:
            grade = await self._desk.judge(graded, store=True)
        except UserError as fault:
            return HTMLResponse(await self._again(wanted, fault, given), status_of(fault))
        return RedirectResponse(f"/simulator/{wanted}/grades/{grade}", 303)

    async def graded(self, request: Request) -> Response:
        """Show one grade: judgements beside the words that they rest on."""
        wanted, asked = request.path_params["scenario"], request.path_params["grade"]

        def page(services: Services) -> str:
            scenario = _scenario(services, wanted)
            grade = next((one for one in kept_grades(services, scenario.id) if one.id == asked), None)
            if grade is None:
                raise NotThere(f"there is no grade “{asked[:40]}”", "the scenario's page lists its grades")
            parts = [(one.data.id, one.data.name) for one in scenario.classes] + [(PROGRAMME, "The programme side")]
            texts = [(name, title, marked(grade, name)) for name, title in parts if name in grade.parts]
            return render(
                "simulator/grade",
                room=ROOM,
                scenario=scenario,
                grade=grade.view,
                made=moment(grade.made_at),
                texts=texts,
                at=anchors(grade),
            )

        return HTMLResponse(await self._desk.keep(page))

    async def key(self, request: Request) -> Response:
        """Show the key, to whoever asks for it."""
        wanted = request.path_params["scenario"]

        def page(services: Services) -> str:
            scenario = _scenario(services, wanted)
            return render("simulator/key", room=ROOM, scenario=scenario, key=key_view(scenario, services.library))

        return HTMLResponse(await self._desk.look(page))

    async def _again(self, wanted: str, fault: ScreentestError, given: Mapping[str, str]) -> str:
        return await self._desk.keep(lambda services: self._page(services, wanted, "", fault, given))

    def _page(
        self,
        services: Services,
        wanted: str,
        minute: str,
        fault: ScreentestError | None = None,
        given: Mapping[str, str] | None = None,
    ) -> str:
        scenario = _scenario(services, wanted)
        draft = draft_of(services, scenario)
        sent = given or {}
        reasons = {name: sent.get(f"why.{name}", text) for name, text in draft.reasons.items()}
        return render(
            "simulator/scenario",
            room=ROOM,
            fault=fault,
            view=scenario_view(scenario),
            part=self._picture(scenario, draft, _minute(minute, scenario)),
            settings=_fields(scenario, draft.choices, sent),
            reasons=reasons,
            programme=sent.get(f"why.{PROGRAMME}", draft.programme),
            grades=[_line(one) for one in kept_grades(services, scenario.id)],
            after=draft.choices.evacuate_after,
            afters=sorted({0, 2, 5, 10, 15, *_held(draft.choices)}),
            movable=any(event.kind in ("region-loss", "slow-region") for event in scenario.cluster.events),
        )

    def _picture(self, scenario: Scenario, draft: SimulationDraft, minute: int | None = None) -> str:
        with self._running:
            run = self._simulation(scenario).run(scenario, draft.choices, draft.seed)
        template = templates().get_template("web/simulator/picture.html")
        drawn = picture(scenario, run)
        return template.render(run=drawn, minute=minute, percent=percent, ms=ms, last=scenario.cluster.minutes - 1)

    def _simulation(self, scenario: Scenario) -> Simulation:
        if scenario.id not in self._simulations:
            self._simulations[scenario.id] = Simulation(make_cluster_simulator())
        return self._simulations[scenario.id]


def _scenario(services: Services, wanted: str) -> Scenario:
    try:
        return scenario_of(services.library, wanted)
    except UserError as fault:
        raise NotThere(fault.message, "the simulator lists its scenarios") from None


async def _given(request: Request) -> dict[str, str]:
    sent = await request.form(max_files=0, max_fields=FIELDS, max_part_size=MAX_BODY)
    return {name: value for name, value in sent.items() if isinstance(value, str)}


def _minute(written: str, scenario: Scenario) -> int | None:
    """Return the minute that an address names, within the run; None where it names none."""
    if not (written.isascii() and written.isdigit() and len(written) < 5):
        return None
    return min(int(written), scenario.cluster.minutes - 1)


def _held(choices: Choices) -> list[int]:
    return [] if choices.evacuate_after is None else [choices.evacuate_after]


def _line(grade: KeptGrade) -> dict[str, Any]:
    rating = grade.view.get("rating")
    return {"id": grade.id, "made": moment(grade.made_at), "says": f"{rating} of 4" if rating else "not rated"}


def _fields(scenario: Scenario, choices: Choices, sent: Mapping[str, str]) -> list[dict[str, Any]]:
    """Return for each class its fields with what may be chosen and what is."""
    rows = []
    for one in scenario.classes:
        name, setting = one.data.id, choices.settings[one.data.id]
        total = setting.replicas * len(scenario.cluster.regions)
        levels = [(level, level) for level in LEVELS] + [(str(n), f"{n} copies") for n in range(2, total + 1)]
        fields = [
            ("read", "A read waits for", levels, str(setting.read)),
            ("write", "A write waits for", levels, str(setting.write)),
            ("copies", "Copies in a region", [(str(n), str(n)) for n in range(1, MOST_REPLICAS + 1)], _copies(setting)),
            (
                "conflict",
                "Two writes at once",
                [(rule, rule.replace("-", " ")) for rule in CONFLICT_RULES],
                setting.conflict,
            ),
            ("fail", "Where copies are silent", [("open", "let through"), ("closed", "refuse")], setting.fail),
        ]
        rows.append(
            {
                "id": name,
                "name": one.data.name,
                "fields": [
                    {
                        "name": f"{name}.{key}",
                        "label": label,
                        "options": options,
                        "value": sent.get(f"{name}.{key}", held),
                    }
                    for key, label, options, held in fields
                ],
            }
        )
    return rows


def _copies(setting: Setting) -> str:
    return str(setting.replicas)
