"""Pictures keep a strict page's rules, say what they show, and put marks where the figures are."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest

from screentest.adapters.charts.leather_charts import LeatherCharts
from screentest.ports.charts import Caption, Fan, Pull, SpreadBar

CAPTION = Caption("Pay <of> each way", "USD over 20 years", "Survey 2017–2021", "PM & TPM in words.")
BARS = (
    SpreadBar("PM", "pm", (4e6, 4.7e6, 5.7e6, 7.1e6, 8.8e6)),
    SpreadBar("TPM", "tpm", (3.6e6, 4.2e6, 4.8e6, 5.5e6, 6.5e6)),
)
PULLS = (Pull("Your standing among PMs of your experience", -4e5, 3.6e6), Pull("Discount", 1.6e6, 8.7e5))
FANS = tuple(
    Fan(label, ink, tuple((2e5 + 1e4 * t, 3e5 + 1e4 * t, 4e5 + 1e4 * t) for t in range(20)))
    for label, ink in (("PM", "pm"), ("TPM", "tpm"))
)
DRAWN = {
    "spreads": LeatherCharts().spreads(CAPTION, BARS),
    "tornado": LeatherCharts().tornado(CAPTION, 1.16e6, PULLS),
    "fans": LeatherCharts().fans(CAPTION, FANS),
}


@pytest.mark.parametrize("drawn", DRAWN.values(), ids=DRAWN.keys())
def test_a_picture_keeps_a_strict_page_s_rules_and_says_what_it_shows(drawn: str) -> None:
    root = ET.fromstring(drawn)
    assert {part.tag for part in root.iter()} <= {"svg", "g", "rect", "line", "path", "text", "title", "desc"}
    for part in root.iter():
        assert not {"style", "fill", "stroke", "font-family", "font-size"} & part.attrib.keys()
        assert not [name for name in part.attrib if name.startswith("on") or "href" in name]
    assert root.get("role") == "img"
    named = {part.get("id"): part.text or "" for part in root.iter() if part.get("id")}
    title, words = (named[name] for name in (root.get("aria-labelledby") or "").split())
    assert title == CAPTION.title
    assert all(part in words for part in (CAPTION.words, CAPTION.axis, CAPTION.dated))
    shown = [part.text for part in root.iter("text")]
    assert {CAPTION.title, CAPTION.axis, CAPTION.dated} <= set(shown)


def rects(drawn: str, kind: str) -> list[tuple[float, float]]:
    found = [part for part in ET.fromstring(drawn).iter("rect") if part.get("class") == kind]
    return [(float(one.get("x") or 0), float(one.get("width") or 0)) for one in found]


def test_wider_spreads_are_drawn_wider_and_the_middle_half_inside() -> None:
    ((pm, pm_wide),) = rects(DRAWN["spreads"], "thin pm")
    ((tpm, tpm_wide),) = rects(DRAWN["spreads"], "thin tpm")
    ((half, half_wide),) = rects(DRAWN["spreads"], "thick pm")
    assert pm_wide / tpm_wide == pytest.approx(4.8 / 2.9, rel=0.01)
    assert tpm < pm < half
    assert half + half_wide < pm + pm_wide


def test_pulls_go_both_ways_from_the_centre() -> None:
    low, high = rects(DRAWN["tornado"], "low"), rects(DRAWN["tornado"], "high")
    assert low[0][0] + low[0][1] == pytest.approx(high[0][0], abs=0.2)
    assert high[1][0] + high[1][1] == pytest.approx(low[1][0], abs=0.2)
    assert low[0][1] / high[0][1] == pytest.approx(1.56 / 2.44, rel=0.02)


def test_a_fan_has_a_band_a_line_and_a_name_for_each_way() -> None:
    classes = re.findall(r'class="((?:band|line) \w+)"', DRAWN["fans"])
    assert sorted(classes) == ["band pm", "band tpm", "line pm", "line tpm"]
    assert [part.text for part in ET.fromstring(DRAWN["fans"]).iter("text") if part.get("class") == "name"] == [
        "PM",
        "TPM",
    ]


@pytest.mark.parametrize("amounts", [(0.0,) * 5, (-5.0, -4.0, -3.0, -2.0, -1.0), (1e9,) * 5, (1.0, 2.0, 3.0, 4.0, 1e9)])
def test_odd_figures_are_drawn_without_a_fault(amounts: tuple[float, float, float, float, float]) -> None:
    assert "<svg" in LeatherCharts().spreads(CAPTION, (SpreadBar("a", "gap", amounts),))
    assert "<svg" in LeatherCharts().tornado(CAPTION, amounts[2], (Pull("p", amounts[0], amounts[4]),))
    assert "<svg" in LeatherCharts().fans(CAPTION, (Fan("f", "other", (amounts[:3], amounts[:3])),))
