"""The outlook as a use case: what is compared, what it hangs on, and what it never claims."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from html_page import Page
from screentest.app.bootstrap import make_charts, make_simulator, services
from screentest.app.outlook.outlook import Answered, OutlookRequest, answer
from screentest.app.outlook.report import outlook_report, pictures, write_outlook
from screentest.app.outlook.values import PayKnowledge
from screentest.app.outlook.view import outlook_view
from screentest.domain.errors import Unavailable, UserError
from screentest.domain.offer import Grant, Offer, PayRange

KNOWN = PayKnowledge(services().library)
SMALL = OutlookRequest(careers=2000, horizon=10)
PM = Offer("Harbour", "pm", PayRange(250_000, 250_000), level=6, grants=(Grant(400_000, (25, 25, 25, 25)),))
TPM = Offer("Mill", "tpm", PayRange(240_000, 260_000), level=6, bonus=10)


@cache
def answered(request: str = "small") -> Answered:
    made = {
        "small": SMALL,
        "playbook": replace(SMALL, which="playbook"),
        "netflix": replace(SMALL, company="netflix"),
        "offers": replace(SMALL, offers=(TPM, PM)),
        "one offer": replace(SMALL, offers=(TPM,)),
    }[request]
    return answer(KNOWN, make_simulator(), made)


def view(request: str = "small") -> dict[str, Any]:
    return outlook_view(answered(request), KNOWN)


def test_the_same_request_gives_the_same_view() -> None:
    assert outlook_view(answer(KNOWN, make_simulator(), SMALL), KNOWN) == view()


def test_every_simulated_figure_has_its_error() -> None:
    shown = view()
    figures = [side["mean"] for side in shown["sides"]] + [shown["difference"]["mean"], shown["difference"]["at_least"]]
    figures += [one for side in shown["sides"] for one in side["quantiles"].values()]
    figures += [row[end] for row in shown["tornado"] for end in ("at_low", "at_high")]
    figures += [one["mean"] for one in shown["scenarios"]] + [shown["bar"]["break_even"], shown["bar"]["worth_pm"]]
    assert all(figure["error"] > 0 for figure in figures)
    assert set(shown["ceiling"]["of_first"]) == {"p90", "p95"}


def test_what_it_comes_from_is_in_the_survey() -> None:
    (line, *_) = view()["drivers"]
    assert "2017–2021" in line
    assert "self-reported" in line
    rows = {(r.track, r.first): r.quantiles[3] for r in KNOWN.surveys["all-us"].rows}
    gap = rows["pm", 17] / rows["tpm", 17] - 1
    assert dict(answer(KNOWN, make_simulator(), replace(SMALL, horizon=20)).gaps)[27] == pytest.approx(gap)


def test_the_tornado_begins_with_the_strongest_and_marks_what_turns_the_sign() -> None:
    widths = [abs(row["at_high"]["value"] - row["at_low"]["value"]) for row in view()["tornado"]]
    assert widths == sorted(widths, reverse=True)
    for row in view()["tornado"]:
        assert row["flips"] == ((row["at_low"]["value"] < 0) != (row["at_high"]["value"] < 0))
    assert {"standing_pm", "standing_tpm"} <= {row["name"] for row in view()["tornado"][:4]}


def test_moving_every_assumption_is_less_sure_than_moving_none() -> None:
    shown = view()
    assert 0 < shown["unsure"]["at_least"] < 1
    assert abs(shown["unsure"]["at_least"] - 0.5) < abs(shown["difference"]["at_least"]["value"] - 0.5)


def test_both_sets_are_compared_and_their_differences_lead_to_claims() -> None:
    evidence, playbook = view()["conclusions"], view("playbook")["conclusions"]
    asked = [one["question"] for one in evidence]
    assert asked == [one["question"] for one in playbook]
    assert len(asked) == 8
    by = {one["question"]: one for one in evidence}
    cap = by["How many TPMs rise above level 6?"]
    assert cap["differs"]
    assert (cap["playbook"], "tpm-pay-hard-cap" in cap["claims"]) == ("none", True)
    assert by["Is a PM's refresh grant larger at the same stock?"]["playbook"] == "the PM's, by 40%"
    assert all(claim in services().library.claims for one in evidence for claim in one["claims"])
    shown = {one["question"]: (one["evidence"], one["playbook"]) for one in playbook}
    assert shown["How many TPMs rise above level 6?"] == (cap["evidence"], cap["playbook"])


def test_the_playbook_s_cap_stops_tpms_at_level_six() -> None:
    levels = {side["name"]: set(side["levels"]) for side in view("playbook")["sides"]}
    assert levels["TPM"] == {"5", "6"}
    assert {"7"} <= levels["PM"]


def test_offers_override_the_market_and_come_pm_first() -> None:
    shown = view("offers")
    assert [(side["name"], side["from_offer"]) for side in shown["sides"]] == [("Harbour", True), ("Mill", True)]
    assert shown["bar"] is None
    assert [offer["years"][0]["total"] for offer in shown["offers"]] == [pytest.approx(275_000), pytest.approx(350_000)]
    first = {side["name"]: side["years"][0] for side in shown["sides"]}
    assert first["Harbour"]["p10"] == pytest.approx(350_000, rel=1e-3)
    assert first["Mill"]["p10"] == pytest.approx(1.1 * 242_000, rel=0.01)


def test_one_offer_stands_against_the_market_of_the_other_track() -> None:
    shown = view("one offer")
    assert [side["name"] for side in shown["sides"]] == ["PM, as surveyed", "Mill"]
    assert shown["bar"]["chance_tpm"] == 1.0
    assert shown["bar"]["chance_pm"] < 1.0


def test_a_company_s_posted_ranges_bound_its_salaries() -> None:
    years = {side["name"]: side["years"] for side in view("netflix")["sides"]}
    assert view("netflix")["survey"]["id"] == "five-large"
    assert max(year["p90"] for year in years["TPM"]) < 960_000 * 1.03**2 * 1.06


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"horizon": 0}, "horizon of 0"),
        ({"horizon": 41}, "horizon of 41"),
        ({"careers": 10}, "10 careers"),
        ({"careers": 10**9}, "1000000000 careers"),
        ({"seed": -1}, "no seed"),
        ({"chance_pm": 1.5}, "chance of 1.5"),
        ({"survey": "mars"}, "no survey"),
        ({"offers": (PM, replace(TPM, currency="EUR"))}, "EUR and USD"),
        ({"offers": (replace(TPM, currency="EUR"),)}, "surveyed in US dollars"),
        ({"offers": (PM,) * 7}, "too many"),
    ],
)
def test_what_cannot_be_compared_is_refused(fields: dict[str, Any], words: str) -> None:
    with pytest.raises(UserError, match=words) as fault:
        answer(KNOWN, make_simulator(), replace(SMALL, **fields))
    assert fault.value.hint


def test_offers_in_another_currency_are_compared_among_themselves() -> None:
    offers = (replace(PM, currency="EUR"), replace(TPM, currency="EUR"))
    shown = outlook_view(answer(KNOWN, make_simulator(), replace(SMALL, offers=offers)), KNOWN)
    assert shown["currency"] == "EUR"
    assert "€" in outlook_report(shown, make_charts())


@pytest.mark.parametrize("request_", ["small", "offers", "playbook"])
def test_the_page_is_self_contained_and_dated(request_: str) -> None:
    page = outlook_report(view(request_), make_charts())
    assert not re.search(r"<script|\sstyle=|\son\w+=|https?://(?!benefits\.netflix)", page.split("</style>")[1])
    drawn = pictures(view(request_), make_charts())
    assert set(drawn) == {"spreads", "difference", "tornado", "years"}
    assert all("2017–2021" in picture for picture in drawn.values())
    for words in ("assumption", "No public data has promotion rates", "standard error", "Not affiliated"):
        assert words in page
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert Page(page)


def test_a_report_that_cannot_be_written_says_so(tmp_path: Any) -> None:
    assert write_outlook(tmp_path / "o.html", view(), make_charts()).is_file()
    with pytest.raises(Unavailable, match="cannot be written"):
        write_outlook(tmp_path / "o.html" / "below.html", view(), make_charts())
