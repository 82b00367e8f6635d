"""Cold reads, briefs, offers and the target by the API: kept, shown, taken back and brought again."""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path

import pytest
from answers import ANSWER, QUESTION
from api_client import Program

from screentest.app.cold_read.kept import KIND
from screentest.app.services import Services
from screentest.ports.store import EntryRecord

sys.path.insert(0, str(Path(__file__).parents[1] / "engines" / "briefing"))
from marked import marked

OFFER = {"name": "Harbour", "track": "pm", "base": 265_000, "stock": 400_000.5, "bonus": 10}


def test_a_cold_read_is_kept_with_its_words(program: Program) -> None:
    papers = program.ask("example")
    program.ask("keepOffer", **OFFER)
    kept = program.ask("keepColdRead", resume=papers["resume"], requisition=papers["requisition"])
    assert (kept["resume"], kept["requisition"], kept["text"]) == ("the résumé", "the posting", papers["resume"])
    text = kept["text"]
    assert all(text[one["start"] : one["end"]] == one["text"] for one in kept["read"]["verdict"]["quotes"])
    assert kept["read"]["outlook"]["sides"][0]["name"] == "Harbour", "the kept offers are weighed"
    assert program.ask("keptColdRead", read=kept["id"]) == kept
    assert [row["id"] for row in program.ask("coldReads")["reads"]] == [kept["id"]]
    assert program.ask("coldReadReport", read=kept["id"])["text"].startswith("<!doctype html>")
    assert program.ask("takeReadBack", read=kept["id"])["reads"] == []
    assert program.refused("keptColdRead", 404, read=kept["id"])["hint"] == (
        "GET /api/cold-reads lists those that are kept"
    )
    assert program.ask("bringReadBack", read=kept["id"])["reads"] == program.ask("coldReads")["reads"] != []
    assert program.client.get(f"/cold-read/{kept['id']}").status_code == 200, "the page shows it too"


def test_the_latest_answers_are_heard_where_that_is_asked(program: Program) -> None:
    resume = program.ask("example")["resume"]
    program.ask("keepTake", text=ANSWER, question=QUESTION)
    unheard, heard = (program.ask("keepColdRead", resume=resume, answers=n)["read"]["unknown"] for n in (0, 3))
    assert len(heard) == len(unheard) - 1


def test_a_brief_is_kept_without_its_transcripts(program: Program, own: Services) -> None:
    call = {"name": "tarnholt", "text": marked("tarnholt").text, "quarter": "Q1 2026"}
    kept = program.ask("keepBrief", calls=[call], fast=True)
    assert program.ask("keptBrief", brief=kept["id"]) == kept
    assert program.ask("briefs")["briefs"][0]["calls"] == ["Q1 2026"]
    assert call["text"][:400] not in str([entry.body for entry in own.store.newest("brief")])
    assert program.ask("takeBriefBack", brief=kept["id"])["briefs"] == []
    assert program.refused("keptBrief", 404, brief=kept["id"])["code"] == "not-there"
    assert len(program.ask("bringBriefBack", brief=kept["id"])["briefs"]) == 1
    for name in ("keptBrief", "takeBriefBack", "bringBriefBack"):
        assert "GET /api/briefs" in program.refused(name, 404, brief="none")["hint"]


def test_offers_are_kept_changed_and_taken_out(program: Program) -> None:
    one = program.ask("keepOffer", **OFFER)
    assert [one[name] for name in OFFER] == list(OFFER.values())
    assert (one["currency"], one["refresh"]) == ("USD", 0)
    changed = program.ask("changeOffer", offer=one["id"], **{**OFFER, "base": 270_000, "sign_on": 25_000.25})
    assert (changed["id"], changed["base"], changed["sign_on"]) == (one["id"], 270_000, 25_000.25)
    assert "kept already" in program.refused("keepOffer", 422, **OFFER)["message"]
    assert (
        "cannot be compared"
        in program.refused("keepOffer", 422, **{**OFFER, "name": "B", "currency": "EUR"})["message"]
    )
    assert program.ask("takeOfferBack", offer=one["id"])["offers"] == []
    assert program.ask("bringOfferBack", offer=one["id"])["offers"] == [changed] == program.ask("offers")["offers"]
    for name, given in (("changeOffer", OFFER), ("takeOfferBack", {}), ("bringOfferBack", {})):
        assert program.refused(name, 404, offer="nobody", **given)["hint"] == (
            "GET /api/offers lists those that are kept"
        )


@pytest.mark.parametrize(
    ("field", "value"),
    [("base", -1), ("base", 1e13), ("track", "both"), ("currency", "usd"), ("name", ""), ("bonus", "10")],
)
def test_what_cannot_be_an_offer_says_where(program: Program, field: str, value: object) -> None:
    assert program.refused("keepOffer", 422, **{**OFFER, field: value})["place"] == field
    assert program.ask("offers")["offers"] == []


def test_where_one_left_off(program: Program, own: Services) -> None:
    empty = program.ask("start")
    assert (empty["target"], empty["takes"], empty["today"], empty["read"]) == (None, [], None, None)
    day = (own.clock.now().date() + timedelta(days=20)).isoformat()
    assert program.ask("target")["target"] is None
    held = program.ask("keepTarget", company="netflix", track="tpm", interview=day)
    assert held["target"] == {"company": "netflix", "track": "tpm", "interview": day}
    assert "netflix" in held["companies"]
    program.ask("keepTake", text=ANSWER, question=QUESTION)
    program.ask("makePlan", interview=day, minutes=30, track="tpm")
    program.ask("startSession", question=QUESTION, fast=True)
    left = program.ask("start")
    assert (left["target"]["days_left"], len(left["takes"]), left["today"]["fault"]) == (20, 1, "")
    assert [row["question"] for row in left["sessions"]["rows"]] == [QUESTION]
    assert "tpm" in {row["track"] for row in left["checklist"]["preparations"]}
    assert "companies are" in program.refused("keepTarget", 422, company="<b>nobody</b>")["hint"]
    assert program.refused("keepTarget", 422, interview="2020-01-01")["message"]
    assert program.refused("keepTarget", 422, interview="soon")["place"] == "interview"


def test_a_damaged_read_is_told(program: Program, own: Services) -> None:
    own.store.add_entry(EntryRecord("odd", KIND, "odd", "2026-01-01T00:00:00+00:00", {"form": 9}))
    assert program.ask("coldReads")["reads"] == []
    assert "2026-01-01" in program.refused("keptColdRead", 422, read="odd")["message"]
