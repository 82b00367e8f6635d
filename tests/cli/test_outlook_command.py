"""`screentest outlook` as people call it: the summary, the list, JSON, reports, offers, and what is refused."""

from __future__ import annotations

import importlib.util
import json
import re
from pathlib import Path
from typing import Any

import pytest
from spoken import Call

ROOT = Path(__file__).resolve().parents[2]
SMALL = ("--careers", "2000", "--years", "6")
OFFER = "name: Harbour\ntrack: pm\nbase: 260000\n"


def test_the_summary_answers_first_and_fits_a_window(call: Call) -> None:
    done = call("outlook", *SMALL)
    assert done.code == 0, done.err
    lines = done.out.splitlines()
    assert lines[0].startswith("Outlook: 6 years, evidence assumptions")
    assert "more than" in lines[1] or "about the same" in lines[1]
    assert max(len(line) for line in lines) <= 110
    assert len(lines) < 70
    for words in (
        "±",
        "2017–2021",
        "self-reported",
        "Getting in",
        "no forecast",
        "chance that PM pays at least as much",
    ):
        assert words in done.out


def test_columns_stand_under_their_heads(call: Call) -> None:
    lines = call("outlook", *SMALL).out.splitlines()
    at = next(i for i, line in enumerate(lines) if "p10" in line and "mean" in line)
    ends = [match.end() for match in re.finditer(r"\S+", lines[at])]
    for line in (lines[at + 1], lines[at + 3]):
        assert [match.end() for match in re.finditer(r"\S+", line)][-7:] == ends


def test_json_is_whole_and_the_same_each_time(call: Call) -> None:
    first, second = call("outlook", *SMALL, "--json"), call("outlook", *SMALL, "--format", "json")
    assert first.out == second.out
    shown: dict[str, Any] = json.loads(first.out)
    assert (shown["careers"], shown["seed"], shown["money"]) == (2000, 1, "present")
    assert set(shown["difference"]["quantiles"]) == {"p10", "p25", "p50", "p75", "p90", "p95"}
    other = json.loads(call("outlook", *SMALL, "--json", "--seed", "2").out)
    assert other["difference"] != shown["difference"]


def test_the_list_tells_facts_from_assumptions(call: Call) -> None:
    done = call("outlook", "--list", "--company", "netflix", "--set", "promotion_pm=0.15")
    assert re.search(
        r"^assumption promotion_pm 15.0% a year \(4.0% a year to 20.0% a year\) set by you$", done.out, re.M
    )
    assert re.search(r"^fact free_options 5%$", done.out, re.M)
    assert re.search(r"^fact survey five-large$", done.out, re.M)
    rows = json.loads(call("outlook", "--list", "--json").out)
    assert {row["standing"] for row in rows} == {"fact", "assumption"}


def test_an_offer_is_compared_and_a_report_is_written(call: Call, tmp_path: Path) -> None:
    offer, report = tmp_path / "offer.yaml", tmp_path / "out.html"
    offer.write_text(OFFER, encoding="utf-8")
    done = call("outlook", *SMALL, "--offer", str(offer), "--report", str(report))
    assert done.code == 0, done.err
    assert "Harbour" in done.out
    assert "TPM, as surveyed" in done.out
    page = report.read_text(encoding="utf-8")
    assert page.count("<svg") == 4
    assert call("outlook", *SMALL, "--offer", "-", "--format", "html", stdin=OFFER).out.strip() == page.strip()


def test_the_offer_in_the_document_is_sound(call: Call) -> None:
    text = (ROOT / "docs" / "outlook.md").read_text(encoding="utf-8")
    (offer,) = re.findall(r"^```yaml\n(.*?)^```", text, re.M | re.S)
    done = call("outlook", *SMALL, "--offer", "-", "--json", stdin=offer)
    assert done.code == 0, done.err
    assert json.loads(done.out)["offers"][0]["years"][0]["total"] == pytest.approx(265_000 * 1.15 + 200_000)


@pytest.mark.parametrize(
    ("offer", "line", "words"),
    [
        (OFFER.replace("260000", "-260000"), 3, "is not pay"),
        (OFFER + "bonus_percent: 4000\n", 4, "not a per cent"),
        (OFFER.replace("260000", "{low: 300000, high: 200000}"), 3, "down to"),
        (OFFER + "equity: 5\n", 1, "unknown field `equity`"),
        ("just words", 1, "Expected"),
    ],
)
def test_a_bad_offer_is_refused_with_its_line(call: Call, tmp_path: Path, offer: str, line: int, words: str) -> None:
    place = tmp_path / "offer.yaml"
    place.write_text(offer, encoding="utf-8")
    done = call("outlook", "--offer", str(place))
    assert (done.code, done.out) == (2, "")
    assert f"offer.yaml:{line}: " in done.err
    assert words in done.err
    assert "hint: " in done.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--set", "promotion_pn=1"), "did you mean promotion_pm"),
        (("--set", "promotion_pm=-1"), "cannot be meant"),
        (("--years", "90"), "horizon of 90 years"),
        (("--careers", "3"), "from 1,000"),
        (("--company", "acme"), "no pack has the pay of “acme”"),
        (("--survey", "mars"), "no survey “mars”"),
        (("--breaks", "often"), "no scenario “often”"),
        (("--chance-pm", "2"), "a chance of 2"),
        (("--offer", "none.yaml"), "no file “none.yaml”"),
    ],
)
def test_a_request_that_cannot_be_met_is_refused_with_a_hint(
    call: Call, arguments: tuple[str, ...], words: str
) -> None:
    done = call("outlook", *arguments)
    assert (done.code, done.out) == (2, "")
    assert words in done.err


@pytest.mark.parametrize(("missing", "arguments"), [("numpy", ()), ("leather", ("--format", "html", *SMALL))])
def test_what_is_not_installed_is_named_with_the_way_to_get_it(
    call: Call, monkeypatch: pytest.MonkeyPatch, missing: str, arguments: tuple[str, ...]
) -> None:
    real = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name, *rest: None if name == missing else real(name, *rest))
    done = call("outlook", *arguments)
    assert (done.code, done.out) == (4, "")
    assert f"{missing}, which is not installed" in done.err
    assert 'pip install "screentest[full]"' in done.err
    assert call("outlook", "--list").code == 0
