"""The report: nothing lost, nothing added, nothing run; every number leads somewhere and back."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from views_fixture import ALIGNED, BECAUSE, MOVED, SCRIPT, TEXT, answered, debrief, silent

from html_page import Page
from screentest.app.grading.report import TEMPLATES, debrief_report, write_report
from screentest.app.grading.views import segments
from screentest.domain.errors import Unavailable
from screentest.domain.text import Span
from snapshots import Snapshot


def shown(*items: dict[str, Any]) -> Page:
    return Page(debrief_report(debrief(*items)))


@pytest.fixture(scope="module")
def page() -> Page:
    return shown(answered(), silent())


def test_the_words_are_all_there_and_nothing_else(page: Page) -> None:
    assert "\n\n".join(filter(None, page.said)) == TEXT


def test_markup_in_the_words_stays_words(page: Page) -> None:
    assert page.tags["script"] == 0
    assert SCRIPT in page.words
    assert "{{ 7 * 7 }}{% raw %}" in page.words
    assert [name for name in page.attributes if name.startswith("on") or name == "style"] == []


def test_it_needs_nothing_from_outside(page: Page) -> None:
    text = debrief_report(debrief(answered()))
    assert [href for _, href in page.links if not href.startswith("#")] == []
    assert re.findall(r"\bsrc=|@import|url\(", text) == []
    assert re.findall(r'<link[^>]*href="(?!data:,)', text) == []


def test_ids_are_unique_and_every_link_lands(page: Page) -> None:
    assert [name for name, n in Counter(page.ids).items() if n > 1] == []
    assert {href[1:] for _, href in page.links} <= set(page.ids)


def test_each_passage_leads_to_its_rating_and_back() -> None:
    text = debrief_report(debrief(answered()))
    transcript, ratings = text.split('<section class="card"')
    (forward,) = re.findall(r'<a class="ref for" href="#([\w-]+)"[^>]*>1</a>', transcript)
    block = ratings[ratings.index(f'id="{forward}"') :]
    assert re.findall(r'class="ref for" href="#([\w-]+)"', block)[0] == MOVED["id"]
    assert f'id="{MOVED["id"]}"' in transcript


def test_a_finding_leads_to_its_words_and_to_the_rating_it_holds_down() -> None:
    text = debrief_report(debrief(answered()))
    found = text[text.index(f'id="{ALIGNED["id"]}-f"') :]
    links = re.findall(r'href="#([\w-]+)"', found)[:2]
    assert links[0] == ALIGNED["id"]
    assert links[1].endswith("-against")
    assert f'id="{links[1]}"' in text


def test_passages_are_numbered_in_the_order_of_the_text_and_shared() -> None:
    text = debrief_report(debrief(answered()))
    transcript = text[text.index('class="words"') : text.index('<section class="card"')]
    said = "".join(re.findall(r'<p class="said">.*?</p>', transcript, re.S))
    assert re.findall(r'class="ref \w+"[^>]*>(\d+)<', said) == ["1", "2", "3"]
    assert re.findall(r'aria-label="Passage 2, for you: ([^"]*)"', said) == [
        "name of PRI101 &lt;b&gt;, name of DEC101 &lt;b&gt;"
    ]


def test_for_and_against_differ_by_more_than_colour() -> None:
    style = (TEMPLATES / "styles" / "report.css").read_text(encoding="utf-8")
    assert re.search(r"mark\.for \{[^}]*text-decoration-style: solid", style)
    assert re.search(r"mark\.against \{[^}]*text-decoration-style: wavy", style)


@pytest.mark.parametrize(
    "words",
    [
        "No hire",
        "2.25 of 4",
        "60\u00a0% of the criteria; a signal needs 60\u00a0%",
        "1 no hire",
        "3.5 strong hire",
        "A generic structured debrief. Not affiliated with any company.",
        "2 of 4",
        "Held down by",
        "What holds it down has to go first.",
        "For a 3 Behaviour 3. ",
        "Still needs 2 more of: rejected alternative",
        "Read from end to end and not found: stop rule, way back.",
        "Not rated: too short to rate. 12 words; at least 60 are needed.",
        "30 words earn nothing: addressed to the grader",
        "1 quote was offered by the reader that your words do not hold",
        "s2:c0ffee",
        "rule:full@0.1.0",
        "(trained examples, 62\u00a0%)",
        "Warning, consensus CUL201",
        "It hides who decided.",
        "When the question asks for it.",
        "Ratings two or more apart",
        "2 4 differs",
        "screentest take two-of-five",
        "The record argues both ways.",
        "Stop rule RSK103",
        "A question in your own words",
        "Nothing was said.",
        "overall none",
    ],
)
def test_what_the_view_holds_is_said(page: Page, words: str) -> None:
    assert " ".join(words.split()) in page.text


def test_one_answer_comes_before_what_is_made_of_it(page: Page) -> None:
    alone = shown(answered())
    assert alone.ids.index("a1") < alone.ids.index("drills")
    assert "criteria" not in alone.ids
    assert page.ids.index("drills") < page.ids.index("a1")


def test_two_readers_of_one_answer_are_shown_beside_each_other() -> None:
    item = answered()
    other = deepcopy(item["scorecards"][0])
    other["reader"] = "human:coach@1"
    item["scorecards"].append(other)
    page = shown(item, silent())
    assert [name for name, n in Counter(page.ids).items() if n > 1] == []
    assert page.words.count("human:coach@1") >= 2


def test_no_answer_and_no_drill_still_make_a_page() -> None:
    view = debrief()
    view.update(overall=None, votes=[], readers=[], summaries=[], not_evidenced=[], drills=[])
    view["keeper"] = {"for": [], "against": [], "reading": ""}
    assert "take a harder question" in Page(debrief_report(view)).text


def spans(text: str) -> Iterator[tuple[Span, str, str]]:
    """Yield overlapping marks, each over two words, whatever stands between them."""
    for number, two in enumerate(re.finditer(r"(?=\b(\w+\W+\w+))", text)):
        yield Span(*two.span(1)), f"q1-{number}", "against" if number % 3 else "for"


@given(st.text(alphabet=st.sampled_from("ab <&\"'\n{}%#é\u202e\U0001f600"), max_size=60))
def test_any_words_come_through_whole(text: str) -> None:
    item = answered()
    marks = list(spans(text))
    evidence = [
        {**BECAUSE, "id": name, "start": span.start, "end": span.end, "text": span.of(text), "stands": kind}
        for span, name, kind in marks
    ]
    item["segments"] = segments(text, marks)
    item["scorecards"][0]["findings"] = []
    item["scorecards"][0]["criteria"] = [{**item["scorecards"][0]["criteria"][0], "quotes": evidence, "capped_by": []}]
    page = shown(item)
    wanted = [part for part in text.split("\n\n") if part]
    assert [part for part in page.said if part] == wanted
    assert {href[1:] for _, href in page.links if href.startswith("#q1-")} <= set(page.ids)


def test_the_report_looks_as_it_did(snapshot: Snapshot) -> None:
    text = debrief_report(debrief(answered(), silent()))
    body = text[text.index("<body>") :]
    snapshot("report.html", re.sub(r"Screentest \d[\w.]*", "Screentest VERSION", body))


def test_a_report_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    place = write_report(tmp_path / "new" / "r.html", debrief(silent(1)))
    assert place.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert [path.name for path in place.parent.iterdir()] == ["r.html"]
    with pytest.raises(Unavailable):
        write_report(place / "under-a-file.html", debrief(silent(1)))
