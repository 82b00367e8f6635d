"""What the packs hold, by the API."""

from __future__ import annotations

import pytest
from api_client import Program

from screentest.app.services import Services


def test_every_question_and_rubric_can_be_opened(program: Program, own: Services) -> None:
    rows = program.ask("questions")["questions"]
    assert {row["id"] for row in rows} == set(own.library.questions)
    assert program.ask("question", question=rows[0]["id"]) == rows[0]
    assert {row["track"] for row in program.ask("questions", track="tpm")["questions"]} <= {"tpm", "both"}
    rubrics = program.ask("rubrics")["rubrics"]
    assert {row["id"] for row in rubrics} == set(own.library.rubrics)
    kind, _, subtype = next(row["id"] for row in rubrics if "/" in row["id"]).partition("/")
    assert program.ask("rubric", kind=kind, subtype=subtype)["id"] == f"{kind}/{subtype}"
    assert all(len(one["anchors"]) == 4 for one in program.ask("rubric", kind=kind)["criteria"])


def test_indicators_claims_and_chapters(program: Program, own: Services) -> None:
    assert len(program.ask("indicators")["indicators"]) == len(own.library.indicators)
    code = sorted(own.library.indicators)[0]
    assert program.ask("indicator", indicator=code)["code"] == code
    claims = program.ask("claims", standing="contradicted")
    assert {one["standing"] for group in claims["groups"] for one in group["claims"]} == {"contradicted"}
    claim = claims["groups"][0]["claims"][0]
    assert program.ask("claim", claim=claim["id"]) == claim
    for row in program.ask("playbook")["chapters"]:
        assert program.ask("chapter", chapter=row["id"], assume="playbook")["assume"] == "playbook"


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("question", {"question": "clinic"}),
        ("rubric", {"kind": "singing"}),
        ("indicator", {"indicator": "<b>"}),
        ("claim", {"claim": "none"}),
        ("chapter", {"chapter": "none"}),
        ("scenario", {"scenario": "none"}),
        ("form", {"form": "none"}),
        ("draft", {"draft": "none"}),
        ("story", {"story": "none"}),
        ("takeStoryBack", {"story": "none"}),
        ("takeDraftBack", {"draft": "none"}),
        ("plan", {}),
        ("today", {}),
        ("exportPlan", {}),
        ("card", {"item": "none"}),
        ("undo", {"item": "none"}),
    ],
)
def test_what_an_address_names_and_is_not_there(program: Program, name: str, given: dict[str, str]) -> None:
    assert program.refused(name, 404, **given)["code"] == "not-there"


def test_doctor_tells_of_readers(program: Program) -> None:
    assert any(check["ok"] for check in program.ask("doctor")["checks"])
