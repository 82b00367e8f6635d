"""Packets as people write them: shown, only said, missing; the route; and what nobody may earn."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from screentest.app.packet.decision_rights import decision_rights_html, decision_rights_markdown, decision_rights_view
from screentest.app.packet.review import PacketReader, level_of, route_of
from screentest.app.packet.view import review_view
from screentest.app.services import Services
from screentest.app.texts.resume import resume_of
from screentest.domain.document import Document
from screentest.domain.errors import UserError

TPM = """# Packet

- There was no launch process for live events when I came. I began with two engineers and built the readiness
  calendar that
  fourteen teams now use without me.
- For the final I mapped what eleven teams and three vendors owed one another. The encoder firmware stood
  before everything and
  nobody had listed it; I found it by switching the test feed off and had both groups sign what crosses between them.
- Time from a signed event to a tested stream went from 19 weeks to 7 weeks over nine teams: I took out the
  wait for the
  capacity review by giving each team a fixed budget.
- What I got wrong: I ignored a warning about the certificate in Brazil. The stream was down for 9 minutes for
  300,000 people.
  Since then every certificate has an owner and a date in the calendar, and it caught two last year.
"""
SLOGANS = """A strategic thinker and natural leader who already operates at the L6 level. Owned the product
strategy and vision
for the whole payments area and drove significant business impact. Delivered all roadmap features on time.
Customer obsessed,
with deep empathy for users. Influenced executives and built consensus with stakeholders across functions. The
only person who
knows how billing works; the area would stop without her. Made tough decisions and prioritized ruthlessly in
ambiguity, and is
ready for the next level because leadership trusts her judgment in everything that she has been given so far."""


@pytest.fixture(scope="module")
def reader(services: Services) -> PacketReader:
    return PacketReader(services)


def reviewed(reader: PacketReader, services: Services, text: str, track: str | None, route: str | None = None) -> Any:
    wanted, chosen = route_of(services, route, track)
    resume = resume_of(Document(text, "markdown", "packet.md"), datetime(2026, 11, 1, tzinfo=UTC))
    return review_view(reader.read(resume, chosen, "L6", wanted), services.library)


def states(view: Any) -> dict[str, str]:
    return {row["id"]: row["state"] for row in view["requirements"]}


def test_acts_are_shown_with_the_packets_own_words(reader: PacketReader, services: Services) -> None:
    view = reviewed(reader, services, TPM, "tpm")
    found = states(view)
    for name in ("orchestration-across-organisations", "time-to-market-at-scale", "started-from-nothing"):
        assert found[name] == "shown", name
    for row in view["requirements"]:
        assert row["basis"].startswith("Inference.")
        for quote in (*row["shown"], *row["said"]):
            assert TPM[quote["start"] : quote["end"]] == quote["text"]


def test_slogans_show_nothing_and_are_called_claimed(reader: PacketReader, services: Services) -> None:
    view = reviewed(reader, services, SLOGANS, "pm")
    found = states(view)
    assert found["strategy-from-ambiguous-signals"] == "claimed"
    assert found["outcome-beyond-the-roadmap"] == "claimed"
    assert "shown" not in {found[name] for name in found if name != "own-part"}
    assert {"PKT201", "PKT202", "PKT203", "PKT204"} <= {row["code"] for row in view["warnings"]}


def test_the_requirements_own_words_earn_nothing(reader: PacketReader, services: Services) -> None:
    copied = " ".join(f"I bring {one.gather}. {one.asks}" for one in services.library.requirements.values())
    view = reviewed(reader, services, copied, "pm")
    assert "shown" not in states(view).values()


def test_the_route_names_gaps_what_carries_over_and_contradicted_claims(
    reader: PacketReader, services: Services
) -> None:
    view = reviewed(reader, services, TPM, None, "tpm-to-pm")
    assert view["track"] == "pm"
    gaps = {gap["id"] for gap in view["route"]["gaps"]}
    assert {"strategy-from-ambiguous-signals", "outcome-beyond-the-roadmap", "need-found-not-handed"} <= gaps
    assert any(row["id"] == "time-to-market-at-scale" for row in view["route"]["carried"])
    standings = {claim["id"]: claim["standing"] for claim in view["route"]["claims"]}
    assert standings["associate-pm-step-needed"] == "contradicted"
    assert standings["strategy-belongs-to-pm"] == "contradicted"


def test_the_keeper_question_is_put_on_the_whole_record(reader: PacketReader, services: Services) -> None:
    keeper = reviewed(reader, services, TPM, "tpm")["keeper"]
    assert "whole record" in keeper["question"]
    assert "hire them again" in keeper["question"]
    assert {c["id"] for c in keeper["claims"] if c["standing"] == "contradicted"} == {
        "keeper-test-indispensable-tpm",
        "keeper-test-raise",
    }
    assert "tells a failure" in keeper["reading"]


def test_what_cannot_be_asked_is_refused_with_a_hint(services: Services) -> None:
    for route, track in (("tpm-to-pm", "tpm"), ("to-the-moon", None), (None, None)):
        with pytest.raises(UserError) as caught:
            route_of(services, route, track)
        assert caught.value.hint
    assert level_of("l6") == level_of("Level 6") == "L6"
    with pytest.raises(UserError, match="L9"):
        level_of("L9")


def test_every_situation_says_who_decides_and_leads_to_a_question_with_a_rubric(services: Services) -> None:
    view = decision_rights_view(services.library)
    assert len(view["situations"]) >= 12
    for item in view["situations"]:
        assert item["question"]["criteria"], item["id"]
        assert item["missteps"], item["id"]
        assert item["strong_pm"] != item["strong_tpm"], item["id"]
        assert item["basis"].startswith("Inference"), item["id"]
    assert {item["decides"] for item in view["situations"]} == {"pm", "tpm", "engineering-manager", "informed-captain"}
    page, html = decision_rights_markdown(view), decision_rights_html(view)
    assert "tpm-dictates-sprint-order: contradicted" in page
    assert " style=" not in html
    with pytest.raises(UserError, match="nothing-such"):
        decision_rights_view(services.library, "nothing-such")
