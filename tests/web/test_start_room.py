"""The first page: the ways in, where one left off, the checklist, and the example that stays apart from one's data."""

from __future__ import annotations

from datetime import timedelta

import pytest
from answers import form
from starlette.testclient import TestClient

from html_page import Page
from screentest.app.checklist import PREPARATIONS, checklist
from screentest.app.cold_read.kept import kept_cold_reads
from screentest.app.demo import example_resume
from screentest.app.left_off import left_off
from screentest.app.plan.codec import PLAN
from screentest.app.plan.plan import PlanRequest, keep, make_plan
from screentest.app.services import Services
from screentest.app.target import KIND, Target, keep_target, kept_target
from screentest.app.workbench.kept import keep_draft
from screentest.domain.plan import Load


def test_nothing_yet_is_a_beginning(browser: TestClient) -> None:
    answer = browser.get("/")
    page = Page(answer.text)
    assert "Begin with what is on paper" in page.text
    assert "Where you left off" not in page.text
    assert "/example" in [href for _, href in page.links]
    assert len(answer.content) < 20_000
    for one in PREPARATIONS:
        assert one.name in page.text
    assert page.text.count("Whether you make them is not known yet") == 1, "said once, not in every row"
    assert "Unknown" not in page.text
    assert page.unnamed() == []


def test_what_lies_open_is_there_again(browser: TestClient, own: Services) -> None:
    from screentest.app.bootstrap import make_scheduler

    day = own.clock.now().date() + timedelta(days=40)
    make_plan(own, make_scheduler(), PlanRequest(day, Load(60), "tpm"))
    keep_draft(own, "The gate", "narrative", "Who waits at the gate?")
    browser.post("/takes", data=form())
    browser.post("/cold-read", data={"resume": example_resume().decode(), "interview": day.isoformat(), "track": "tpm"})
    page = Page(browser.get("/").text)
    for words in ("Where you left off", "40 days to the interview", "The gate", "Your latest takes", "The latest"):
        assert words.lower() in page.text.lower(), words
    assert left_off(own)["today"]["items"]
    assert "Metric suite" not in " ".join(row["name"] for row in checklist(own, "tpm")["preparations"])


def test_the_checklist_counts_what_is_there(own: Services) -> None:
    def done() -> dict[str, int]:
        return {row["id"]: row["done"] for row in checklist(own, "both")["preparations"]}

    assert set(done().values()) == {0}
    for name in ("one", "two", "three", "four"):
        keep_draft(own, name, "narrative", "Who waits?")
    keep(own, PLAN, "pitch", {"form": 1, "did": "done", "on": "2026-01-01", "minutes": 20})
    assert done() == {**dict.fromkeys(done(), 0), "narratives": 3, "pitch": 1}


def test_a_mistake_that_was_heard_leads_to_its_take(browser: TestClient, own: Services) -> None:
    browser.post("/takes", data=form())
    rows = {row["id"]: row for row in checklist(own, "both")["mistakes"]}
    assert rows["consensus"]["heard"] == rows["consensus"]["judged"] == 1
    assert f"/takes/{rows['consensus']['take']}" in [href for _, href in Page(browser.get("/").text).links]
    assert rows["control"]["heard"] == 0


def test_the_example_is_in_nobodys_data(browser: TestClient, own: Services) -> None:
    page = Page(browser.get("/example").text)
    assert "made-up" in page.text
    assert browser.get("/example/debrief", follow_redirects=False).headers["location"] == "/example"
    for wanted, words in (("cold-read", "What would flip it"), ("debrief", "Debrief of 6 answers")):
        shown = browser.post(f"/example/{wanted}")
        assert shown.url.path == f"/example/{wanted}"
        assert words in Page(shown.text).text
        assert "Nothing of this is in your data." in Page(shown.text).text
        assert len(shown.content) < 200_000
    assert list(own.store.everything()) == []
    assert browser.get("/example/passwd").status_code == 404


def test_the_example_is_copied_where_somebody_says_so(browser: TestClient, own: Services) -> None:
    assert browser.post("/example/keep").status_code == 200
    assert len(kept_cold_reads(own)) == 1
    assert len(list(own.store.takes())) == 6


@pytest.mark.parametrize("body", [{}, {"company": 1}, {"company": "any", "track": "pm", "interview": "soon"}])
def test_a_damaged_target_counts_as_none(browser: TestClient, own: Services, body: dict[str, object]) -> None:
    keep_target(own, Target("any", "pm", None))
    keep(own, KIND, KIND, body)
    assert kept_target(own) is None
    assert browser.get("/").status_code == 200
