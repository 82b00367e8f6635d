"""Which figures a simulation is given, and which a person may set."""

from __future__ import annotations

import math

import pytest

from screentest.app.bootstrap import services
from screentest.app.outlook.values import PayKnowledge, listed, possible
from screentest.domain.errors import UserError

KNOWN = PayKnowledge(services().library)


def test_facts_and_assumptions_are_kept_apart() -> None:
    rows = listed(KNOWN, "evidence", "netflix", {})
    assumed = {row["name"] for row in rows if row["standing"] == "assumption"}
    facts = [row for row in rows if row["standing"] == "fact"]
    assert {"promotion_pm", "promotion_tpm", "drift_since_survey", "break_tpm", "start_level"} <= assumed
    assert all(row["source"] and row["as_of"] for row in facts)
    assert not assumed & {row["name"] for row in facts}
    assert [row["as_of"] for row in facts if row["name"].startswith("survey")] == ["2017–2021", "2017–2021"]
    assert [row["value"] for row in facts if row["name"] == "free_options"] == [0.05]


def test_the_surveys_have_both_tracks_in_the_same_bands() -> None:
    for survey in KNOWN.surveys.values():
        bands = [[(r.first, r.last) for r in survey.rows if r.track == track] for track in ("pm", "tpm")]
        assert bands[0] == bands[1]
        assert len(bands[0]) == 6


def test_every_assumption_lies_inside_its_range_and_the_range_inside_what_is_possible() -> None:
    for one in KNOWN.assumptions.values():
        least, most = possible(one)
        assert least <= one.low <= one.value <= one.high <= most, one.name
        assert one.low < one.high


def test_the_playbook_s_figures_name_their_claims() -> None:
    claims = services().library.claims
    assert {one.name for one in KNOWN.overrides} >= {"base_convergence", "refresh_pm", "top_level_tpm"}
    assert all(claim in claims for one in KNOWN.overrides for claim in one.claims)
    evidence, playbook = (KNOWN.values(which, "netflix", None, {}) for which in ("evidence", "playbook"))
    assert (evidence["refresh_pm"], playbook["refresh_pm"]) == (1, 1.4)
    assert (evidence["top_level_tpm"], playbook["top_level_tpm"]) == (8, 6)
    assert {name for name in evidence if evidence[name] != playbook[name]} == {one.name for one in KNOWN.overrides}


def test_what_a_person_sets_comes_last() -> None:
    own = KNOWN.own(["break_pm=20%", "refresh_pm = 1.1"])
    assert own == {"break_pm": 0.2, "refresh_pm": 1.1}
    values = KNOWN.values("playbook", "any", "none", own)
    assert (values["break_pm"], values["break_tpm"], values["refresh_pm"], values["free_options"]) == (0.2, 0, 1.1, 0)


@pytest.mark.parametrize(
    ("pair", "words"),
    [
        ("refresh_pm", "sets nothing"),
        ("refresh_px=1", "no assumption"),
        ("refresh_pm=much", "not a number"),
        ("refresh_pm=nan", "cannot be meant"),
        ("refresh_pm=-1", "cannot be meant"),
        ("promotion_pm=140%", "cannot be meant"),
        ("break_pm=-0.1", "cannot be meant"),
        ("discount=-0.1", "cannot be meant"),
        ("standing_pm=0", "cannot be meant"),
        ("break_months=13", "cannot be meant"),
        ("start_level=5.5", "not a whole number"),
        ("noise_persistence=1", "cannot be meant"),
        ("option_cost=0", "cannot be meant"),
    ],
)
def test_what_cannot_be_meant_is_refused(pair: str, words: str) -> None:
    with pytest.raises(UserError, match=words) as fault:
        KNOWN.own([pair])
    assert fault.value.hint


def test_unknown_companies_and_scenarios_are_refused() -> None:
    with pytest.raises(UserError, match="acme"):
        KNOWN.company("acme")
    with pytest.raises(UserError, match="lucky"):
        KNOWN.values("evidence", "any", "lucky", {})


def test_nothing_is_infinite() -> None:
    values = KNOWN.values("playbook", "netflix", "hard", {})
    assert all(math.isfinite(value) for value in values.values())
