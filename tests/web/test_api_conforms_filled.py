"""Requests made from the document about what is really there: a store with something of everything, real ids."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from answers import ANSWER, QUESTION
from api_client import ROWS, Program
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient
from test_api_conforms import DESCRIBED, MODES, held_to_the_document

from conftest import HERE, Loaded
from screentest.adapters.storage.open import open_store
from screentest.app.services import Services
from screentest.app.settings import Settings
from screentest.domain.library import Library
from screentest.web.app import make_app

sys.path.insert(0, str(Path(__file__).parents[1] / "engines" / "briefing"))
from marked import marked

MEMO = "memo-close-the-cheap-plan"
#: It deletes what the others are asked about, or takes seconds.
APART = {"forget", "outlook"}


def over(services: Services, folder: Path) -> Services:
    """Return services over the store in a folder; the quick reader stands for both settings."""
    reader = services.reader("fast")
    return Services(
        Settings(folder, f"sqlite:///{folder / 'own.sqlite3'}", folder / "packs"),
        services.clock,
        Loaded(services.library),
        lambda _, __: reader,
        lambda s: open_store(s.database),
    )


def fill(program: Program, library: Library, day: str) -> dict[str, str]:
    """Keep something of everything, and return an id for every name that stands in a path."""
    ids = {"kind": "strategy", "situation": program.ask("decisionRights")["situations"][0]["id"], "part": "programme"}
    held = {
        "claim": library.claims,
        "indicator": library.indicators,
        "form": [one.id for one in library.forms.values() if one.drill],
    }
    ids |= {name: next(iter(rows)) for name, rows in {**held, "chapter": library.chapters}.items()}
    ids["scenario"] = program.ask("scenarios")["scenarios"][0]["id"]
    program.ask("keepReason", scenario=ids["scenario"], part="programme", text="I own it. A stale list is fine.")
    ids["grade"] = program.ask("gradeScenario", scenario=ids["scenario"], fast=True)["id"]
    ids["before"], ids["take"] = (program.ask("keepTake", text=ANSWER, question=QUESTION)["take"] for _ in range(2))
    ids["session"] = program.ask("startSession", question=QUESTION, mode="study")["id"]
    program.ask("sayInSession", session=ids["session"], text=ANSWER)
    ids["loop"] = program.ask("beginLoop", track="tpm")["id"]
    program.ask("endSession", session=program.ask("enterLoop", loop=ids["loop"])["id"])
    program.ask("startMemo", question=MEMO)
    ids["memo-take"] = program.ask("submitMemo", question=MEMO, text=ANSWER, fast=True)["take"]
    program.ask("startMemo", question=MEMO)
    ids["story"] = program.ask("addStories", text=f"# The clinic\n\n{ANSWER}\n")["stories"][0]["name"]
    example = program.ask("form", form="pitch-60")["example"]
    ids["draft"] = program.ask("keepDraft", name="mine", text=example, form="pitch-60")["name"]
    ids["box"] = next(iter(program.ask("boxes", draft="mine")["boxes"]))
    ids["offer"] = program.ask("keepOffer", name="Harbour", track="pm", base=265_000)["id"]
    ids["read"] = program.ask("keepColdRead", resume=program.ask("example")["resume"])["id"]
    call = {"name": "a", "text": marked("tarnholt").text}
    ids["brief"] = program.ask("keepBrief", calls=[call], fast=True)["id"]
    made = program.ask("makePlan", interview=day, track="tpm")
    items = [item["id"] for day in made["days"] for item in day["items"]]
    ids["item"] = next(one for one in items if program.send("card", item=one).status_code == 200)
    asked = [{"words": "Why us?", "pressed": "Who decided?", "felt": 2}]
    head = {"company": "Netflix", "track": "tpm", "day": "2026-01-01", "name": "Manager"}
    told = program.ask("tellRound", **head, asked=asked)
    ids["round"], ids["own"] = told["id"], told["asked"][0]["own_id"]
    return ids


@pytest.fixture(scope="module")
def filled(services: Services, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """Give a folder with a filled store, and the ids of what is in it."""
    folder = tmp_path_factory.mktemp("filled")
    mine = over(services, folder)
    day = (mine.clock.now().date() + timedelta(days=20)).isoformat()
    with TestClient(make_app(mine), base_url=HERE) as client:
        return folder, fill(Program(client), mine.library, day)


@pytest.fixture
def there(filled: tuple[Path, dict[str, str]], services: Services, tmp_path: Path) -> Iterator[Program]:
    """Give a program that asks about a copy of the filled store."""
    shutil.copytree(filled[0], tmp_path / "copy")
    with TestClient(make_app(over(services, tmp_path / "copy")), base_url=HERE) as client:
        yield Program(client)


def real(name: str, ids: dict[str, str]) -> dict[str, str]:
    """Return what stands in the path of an operation, for something that is there."""
    path = ROWS[name].path
    own = {"question": ids["own"] if path.startswith("/after") else QUESTION}
    if path.startswith("/memos"):
        own = {"question": MEMO, "take": ids["memo-take"]}
    return {part: own.get(part) or ids[part] for part in ROWS[name].in_path}


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("name", sorted(ROWS.keys() - APART))
def test_answers_about_what_is_there(there: Program, filled: tuple[Path, dict[str, str]], name: str) -> None:
    inside = real(name, filled[1])
    found: list[int] = []

    @settings(
        max_examples=4,
        derandomize=True,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.data())
    def hold(data: st.DataObject) -> None:
        case: Any = data.draw(DESCRIBED[name].as_strategy(generation_mode=MODES[0]))
        case.path_parameters = dict(inside)
        found.append(held_to_the_document(there, case))

    hold()
    if inside and ROWS[name].method == "GET":
        assert set(found) & {200, 422}, "what is there is not told to be missing"
