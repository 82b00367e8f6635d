"""The outlook as a page: sliders by address, the part that renews, offers typed in, and what is refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from html_page import Page
from screentest.app.outlook.offers_kept import kept_offers
from screentest.app.services import Services
from screentest.domain.errors import Unavailable

OFFER = {"name": "Harbour", "track": "pm", "currency": "USD", "base": "265,000", "bonus": "15", "stock": "600000"}


def test_the_page_shows_figures_sliders_and_how_many_careers(browser: TestClient) -> None:
    answer = browser.get("/outlook")
    page = Page(answer.text)
    assert answer.status_code == 200
    assert len(answer.content) < 100_000
    assert page.attributes["style"] == page.tags["style"] == page.foreign_scripts == 0
    assert page.tags["h1"] == 1
    assert page.unnamed() == []
    assert sum(field.get("type") == "range" for field in page.fields) == 43, "each assumption, and the years ahead"
    for words in (
        "1,024 careers simulated",
        "PM less TPM",
        "Getting in",
        "What it hangs on",
        "Two sets of assumptions",
    ):
        assert words in page.text
    assert page.tags["svg"] == 4


def test_a_slider_renews_the_figures_alone_and_the_address_leads_back(browser: TestClient) -> None:
    part = browser.get("/outlook?standing_pm=70&standing_tpm=50&horizon=20", headers={"X-Part": "figures"}).text
    assert "<html" not in part
    assert Page(part).ids[0] == "figures", "it is found by the id of the place it goes to"
    assert 'data-address="/outlook?standing_pm=70"' in part, "what was not moved is left out"
    page = Page(browser.get("/outlook?standing_pm=70").text)
    assert "Moved from 50th percentile" in page.text
    assert part.split('data-now="')[1].split('"')[0] in browser.get("/outlook?standing_pm=70").text
    assert part.split('data-now="')[1][:40] != browser.get("/outlook").text.split('data-now="')[1][:40]


def test_the_other_set_keeps_what_was_moved(browser: TestClient) -> None:
    links = [href for _, href in Page(browser.get("/outlook?gap_drift=0.01").text).links]
    assert "/outlook?set=playbook&gap_drift=0.01" in links
    playbook = browser.get("/outlook?set=playbook")
    assert playbook.status_code == 200
    assert 'name="set" value="playbook"' in playbook.text
    assert playbook.text.split('data-now="')[1][:40] != browser.get("/outlook").text.split('data-now="')[1][:40]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("set=folklore", "There is no set of assumptions “folklore”"),
        ("money=gold", "Money is not counted as “gold”"),
        ("company=nobody", "No pack has the pay of “nobody”"),
        ("breaks=always", "There is no scenario “always”"),
        ("standing_pm=nan", "cannot be meant"),
        ("standing_pm=<b>", "is not a number"),
        ("horizon=99", "A horizon of 99 years"),
        ("horizon=1e9", "is not a whole number"),
    ],
)
def test_what_cannot_be_meant_is_refused(browser: TestClient, query: str, words: str) -> None:
    answer = browser.get(f"/outlook?{query}")
    assert answer.status_code == 422
    assert words in Page(answer.text).text
    assert "<b>&" not in answer.text


def test_careers_are_the_pages_own_to_choose(browser: TestClient) -> None:
    assert "1,024 careers simulated" in Page(browser.get("/outlook?careers=2000000").text).text


def test_an_offer_is_kept_changed_taken_out_and_put_back(browser: TestClient, own: Services) -> None:
    sent = browser.post("/outlook/offers", data=OFFER, follow_redirects=False)
    assert (sent.status_code, sent.headers["location"]) == (303, "/outlook#offers")
    (kept,) = kept_offers(own)
    assert (kept.offer.base.low, kept.offer.grants[0].value) == (265_000, 600_000)
    page = Page(browser.get("/outlook").text)
    assert "Harbour less TPM, as surveyed" in page.text
    assert "Offers side by side" in page.text
    change = next(href for _, href in page.links if "change=" in href)
    assert f'value="{kept.id}"' in browser.get(change.partition("#")[0]).text
    browser.post("/outlook/offers", data={**OFFER, "base": "300000", "id": kept.id})
    assert [one.offer.base.low for one in kept_offers(own)] == [300_000]
    gone = browser.post(f"/outlook/offers/{kept.id}/out")
    assert "The offer is taken out." in Page(gone.text).text
    assert kept_offers(own) == []
    browser.post(f"/outlook/offers/{kept.id}/back")
    assert [one.offer.base.low for one in kept_offers(own)] == [300_000]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"name": "  "}, "The name is empty"),
        ({"base": ""}, "The yearly base is empty"),
        ({"base": "20"}, "is not plausible"),
        ({"base": "lots"}, "“lots” is not a number"),
        ({"bonus": "900"}, "is not a per cent"),
        ({"track": "chef"}, "“chef” is no track"),
        ({"currency": "dollars"}, "is no currency"),
        ({"stock": "-1"}, "is not pay"),
        ({"base": "inf"}, "is not a number"),
        ({"name": "<script>alert(1)</script>", "base": ""}, "The yearly base is empty"),
    ],
)
def test_a_refused_offer_keeps_every_figure(
    browser: TestClient, own: Services, fields: dict[str, str], words: str
) -> None:
    answer = browser.post("/outlook/offers", data={**OFFER, **fields})
    assert answer.status_code == 422
    assert words in Page(answer.text).text
    assert 'value="600000"' in answer.text or "stock" in fields
    assert "<script>alert" not in answer.text
    assert kept_offers(own) == []


def test_offers_that_cannot_be_compared_are_refused_when_they_come(browser: TestClient) -> None:
    browser.post("/outlook/offers", data=OFFER)
    euros = browser.post("/outlook/offers", data={**OFFER, "name": "Quay", "track": "tpm", "currency": "eur"})
    assert "Offers in EUR and USD cannot be compared" in Page(euros.text).text
    twin = browser.post("/outlook/offers", data=OFFER)
    assert "is kept already" in Page(twin.text).text


def test_without_its_data_the_survey_still_shows(stranger: Callable[..., TestClient], own: Services) -> None:
    def closed(_: object) -> object:
        raise Unavailable("the disk is full", "free some space")

    own.make_store = closed  # type: ignore[assignment]
    with stranger(origin="http://127.0.0.1:8765") as client:
        page = client.get("/outlook")
        assert page.status_code == 200
        assert "The disk is full." in Page(page.text).text
        assert client.post("/outlook/offers", data=OFFER).status_code == 503


def test_other_methods_are_refused(browser: TestClient) -> None:
    assert browser.post("/outlook").status_code == 405
    assert browser.get("/outlook/offers").status_code == 405
    assert browser.post("/outlook/offers/none/out").status_code == 200, "nothing to take out is no fault"
