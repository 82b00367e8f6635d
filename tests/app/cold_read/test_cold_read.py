"""The cold read: what stands first, what it does not know, and that its pages say the same."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from screentest.app.bootstrap import make_charts
from screentest.app.cold_read.cold_read import ColdReader
from screentest.app.cold_read.outlook import WATCHED, headline
from screentest.app.cold_read.page import cold_read_html, cold_read_markdown
from screentest.app.cold_read.words import first_words
from screentest.app.outlook.outlook import OutlookRequest, answer
from screentest.app.outlook.values import PayKnowledge
from screentest.app.services import Services
from screentest.app.texts.resume import resume_of
from screentest.domain.document import Document

np = pytest.importorskip("numpy", reason="not run: numpy missing; pip install 'screentest[full]'")

PM = """Experience
Analyst, Ferries (2016-03 – 2021-05)
- Interviewed 40 passengers and found that they feared missing the last boat, which nobody had asked about.
- Chose seat promises over a cheaper price and took repeat trips from 31 to 38 percent against a holdout.
- Stopped the loyalty card when the test showed that it moved nobody.
- Reframed the request for faster subtitles as a question of whom the first episode is for.
"""
EMPTY = "Experience\nAssistant, Harbour (2018-01 – 2024-01)\n- Worked in an office near the water for several years.\n"
ROLE = """You run the launch of the tournament in June 2027. You map dependencies across fifteen teams, own readiness,
manage risks and report status. After the final the programme closes and the team is redeployed. Ten or more years."""


@pytest.fixture(scope="module")
def reader(services: Services) -> ColdReader:
    return ColdReader(services)


def read(reader: ColdReader, text: str, role: str = "") -> dict:  # type: ignore[type-arg]
    resume = resume_of(Document(text, "markdown", "cv.md"), datetime(2026, 11, 1, tzinfo=UTC))
    return reader.read(resume, Document(role, "text", "role.txt") if role else None)


def test_too_little_evidence_is_said_first_and_plainly(reader: ColdReader) -> None:
    view = read(reader, EMPTY)
    assert view["verdict"]["track"] == "insufficient"
    assert first_words(view)[0].startswith("Not enough evidence to call a track")
    assert view["unknown"][0].startswith("Which track it is")
    assert len(view["next"]) == 3
    page = cold_read_markdown(view)
    assert page.index("Not enough") < page.index("What hangs on the choice")


def test_a_page_holds_figures_with_errors_dates_and_labels(reader: ColdReader) -> None:
    view = read(reader, PM, ROLE)
    assert view["verdict"]["track"] == "pm"
    html, page = cold_read_html(view, make_charts()), cold_read_markdown(view)
    for words in ("±", "2017–2021", "Not affiliated with any company", "Inference", "never a probability of dismissal"):
        assert words in html
        assert words in page
    assert "8,192 careers" in html
    assert not re.search(r"\sstyle=|<script|https?://(?!www\.w3\.org)", html)
    assert html.count("<svg") == 2
    quotes = view["verdict"]["quotes"]
    assert quotes
    assert all(PM[item["start"] : item["end"]] == item["text"] for item in quotes)


def test_without_charts_the_page_still_says_it_in_words(reader: ColdReader) -> None:
    assert "<svg" not in cold_read_html(read(reader, PM), None)


def test_the_headline_is_that_of_the_outlook(services: Services) -> None:
    from screentest.app.bootstrap import make_simulator

    found = headline(services.library, make_simulator(), (), 9.0, 0.9)
    own = {"years_experience": 9.0, "evidence_pm": 0.9}
    whole = answer(PayKnowledge(services.library), make_simulator(), OutlookRequest(own=own, careers=8192))
    assert found["difference"]["value"] == pytest.approx(whole.centre.value)
    turning = {swing.assumption.name for swing in whole.swings if swing.flips}
    assert turning <= set(WATCHED)
    assert turning == {move["name"] for move in found["moves"] if move["flips"]}
    assert {swing.assumption.name for swing in whole.swings[:3]} <= set(WATCHED)
