"""Choices, runs and the file: what can be set, what cannot, and that the same choices give the same run."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screentest.app.bootstrap import make_cluster_simulator
from screentest.app.services import Services
from screentest.app.simulation.file import read_answer, template, written
from screentest.app.simulation.run import Simulation, check_choices, model_choices, scenario_of, starting, with_settings
from screentest.app.simulation.view import key_view, run_view, scenario_view
from screentest.domain.cluster import CONFLICT_RULES, FAIL_RULES, LEVELS, Setting
from screentest.domain.errors import UserError
from screentest.domain.library import Library
from screentest.domain.simulation_key import Choices, Scenario
from screentest.engines.simulation.judge import broken, choice

CUT = "cut-between-two-regions"


@pytest.fixture
def library(services: Services) -> Library:
    return services.library


@pytest.fixture
def cut(library: Library) -> Scenario:
    return scenario_of(library, CUT)


def test_there_are_scenarios_enough_and_one_is_no_streaming(library: Library) -> None:
    assert len(library.scenarios) >= 5
    assert "railway" in library.scenarios["seats-and-fares"].situation
    kinds = {event.kind for one in library.scenarios.values() for event in one.cluster.events}
    assert kinds == {"partition", "flapping", "region-loss", "node-loss", "slow-region", "lag"}


def test_every_models_choice_holds_and_its_run_stays_within_the_limits(library: Library) -> None:
    simulation = Simulation(make_cluster_simulator())
    for scenario in library.scenarios.values():
        run = simulation.run(scenario, model_choices(scenario))
        for one in scenario.classes:
            verdict, says = choice(one.key, one.key.model, len(scenario.cluster.regions))
            assert verdict == "holds", (one.data.id, says)
            if not any(event.kind in ("region-loss", "lag") for event in scenario.cluster.events):
                assert broken(one.key, run.outcomes[one.data.id]) == (), (scenario.id, one.data.id)


def test_every_class_has_a_choice_that_fails_and_the_reason_why(library: Library) -> None:
    for scenario in library.scenarios.values():
        for one in scenario.classes:
            assert any(not rule.holds for rule in one.key.rules), one.data.id


def test_a_setting_is_read_in_any_order_of_rules(cut: Scenario) -> None:
    choices = with_settings(cut, starting(cut), ["profiles=quorum/EACH_QUORUM/closed/copies=5/conditional"])
    assert choices.settings["profiles"] == Setting(5, "QUORUM", "EACH_QUORUM", "conditional", "closed")
    assert with_settings(cut, choices, ["profiles=2/7"]).settings["profiles"].write == 7


@pytest.mark.parametrize(
    ("pair", "words"),
    [
        ("invoices=ONE/ONE", "no class “invoices”"),
        ("profiles", "is no setting"),
        ("profiles=", "is no setting"),
        ("profiles=MANY/ONE", "is no level"),
        ("profiles=ONE/ONE/always", "is no rule"),
        ("profiles=ONE/ONE/merge/open/copies=3/closed", "at most five"),
        ("profiles=ONE/ONE/copies=0", "0 copies"),
        ("profiles=ONE/ONE/copies=9", "9 copies"),
        ("profiles=ONE/ONE/copies=1000000000", "is no number"),
        ("profiles=10/ONE", "cannot wait for 10 copies where there are 9"),
        ("profiles=ONE/0", "cannot wait for 0 copies"),
        ("profiles=ONE/²", "is no level"),
        ("profiles=ONE/ONE/conditional", "needs a majority"),
        ("profiles=ONE/4/conditional", "needs a majority"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_a_hint(cut: Scenario, pair: str, words: str) -> None:
    with pytest.raises(UserError, match=re.escape(words)) as fault:
        check_choices(cut, with_settings(cut, starting(cut), [pair]), 1)
    assert fault.value.hint


@pytest.mark.parametrize(("after", "seed"), [(-1, 1), (46, 1), (None, -1), (None, 2**63)])
def test_minutes_and_seeds_have_bounds(cut: Scenario, after: int | None, seed: int) -> None:
    with pytest.raises(UserError):
        Simulation(make_cluster_simulator()).run(cut, replace(starting(cut), evacuate_after=after), seed)


def test_an_unknown_scenario_is_told_the_nearest(library: Library) -> None:
    with pytest.raises(UserError) as fault:
        scenario_of(library, "cut-between-three-regions")
    assert CUT in fault.value.hint


def test_a_run_is_the_same_again_and_changes_only_what_was_changed(cut: Scenario) -> None:
    simulation = Simulation(make_cluster_simulator())
    first = simulation.run(cut, starting(cut))
    other = simulation.run(cut, with_settings(cut, starting(cut), ["profiles=ALL/ALL"]))
    again = Simulation(make_cluster_simulator()).run(cut, starting(cut))
    assert run_view(cut, again) == run_view(cut, first)
    assert other.outcomes["entitlements"] is first.outcomes["entitlements"]
    assert other.outcomes["profiles"] != first.outcomes["profiles"]


def test_the_views_are_plain_and_only_the_key_tells_the_key(cut: Scenario, library: Library) -> None:
    shown = str(scenario_view(cut))
    assert all(rule.says not in shown for one in cut.classes for rule in one.key.rules)
    assert "locked" in str(key_view(cut, library))
    view = run_view(cut, Simulation(make_cluster_simulator()).run(cut, starting(cut)))
    assert [one["id"] for one in view["classes"]] == [one.data.id for one in cut.classes]
    assert len(view["classes"][0]["timeline"]) == 45 * 3
    assert view["page"]["slow_share_exact"] == pytest.approx(1 - 0.99**20)


settings_ = st.builds(
    Setting,
    st.integers(3, 7),
    st.sampled_from([*LEVELS, 2, 9]),
    st.sampled_from(["LOCAL_QUORUM", "QUORUM", "EACH_QUORUM", "ALL"]),
    st.sampled_from(CONFLICT_RULES),
    st.sampled_from(FAIL_RULES),
)


@given(settings_, st.one_of(st.none(), st.integers(0, 45)), st.integers(0, 10**6))
def test_what_is_written_is_read_back(services: Services, setting: Setting, after: int | None, seed: int) -> None:
    cut = scenario_of(services.library, CUT)
    choices = Choices({one.data.id: setting for one in cut.classes}, after)
    text = written(cut, choices, {"profiles": "A child must not see it."}, "The lead decides.", seed)
    answer = read_answer(services.library, text)
    assert (answer.scenario, answer.choices, answer.seed) == (cut, choices, seed)
    assert answer.reasoned.reasons["profiles"].of(text).strip() == "A child must not see it."
    assert answer.reasoned.programme is not None
    assert answer.reasoned.programme.of(text).strip() == "The lead decides."


GOOD = f"# Simulation: {CUT}\n\n## profiles\nread: ONE\nA child sees it.\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "does not begin with"),
        ("Dear all, here is my plan.", "does not begin with"),
        ("# Simulation: nowhere\n\n## profiles\nwords\n", "no scenario"),
        (f"# Simulation: {CUT}\n", "holds no reasons"),
        (f"# Simulation: {CUT}\n\n## profiles\nread: ONE\n<!-- nothing yet -->\n", "holds no reasons"),
        (GOOD + "\n## profiles\nagain\n", "two sections"),
        (GOOD + "\n## invoices\nwords\n", "no class “invoices”"),
        (GOOD.replace("read: ONE", "read: ONE\nread: ALL"), "stands twice"),
        (GOOD.replace("read: ONE", "read: SOME"), "is no level"),
        (GOOD.replace("read: ONE", "copies: 1e9"), "is no number"),
        (GOOD.replace("read: ONE", "seed: 4"), "stands in the section"),
        (GOOD.replace("\n\n##", "\nseed: x\n\n##"), "is no number"),
        (GOOD + "word " * 5000, "more than 20,000"),
        (GOOD + "".join(f"## c{i}\n" for i in range(50)), "51 sections"),
    ],
)
def test_a_file_that_is_none_is_refused_with_a_hint(library: Library, text: str, words: str) -> None:
    with pytest.raises(UserError, match=re.escape(words)) as fault:
        read_answer(library, text)
    assert fault.value.hint


def test_the_template_is_a_file_without_reasons(library: Library, cut: Scenario) -> None:
    with pytest.raises(UserError, match="no reasons"):
        read_answer(library, template(cut))
