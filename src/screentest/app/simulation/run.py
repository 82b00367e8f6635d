"""Use case: what a setting does to a class of data while a scenario lasts."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from ...domain.cluster import (
    CONFLICT_RULES,
    FAIL_RULES,
    LEVELS,
    MOST_REPLICAS,
    Cluster,
    Consistency,
    DataClass,
    Outcome,
    PageOutcome,
    Setting,
    Simulated,
)
from ...domain.errors import UserError
from ...domain.library import Library
from ...domain.simulation_key import Choices, Scenario
from ...ports.cluster_simulator import ClusterSimulator

SET_HINT = "as entitlements=LOCAL_QUORUM/EACH_QUORUM/last-write-wins/open, a number of copies as copies=3"
#: What a class is kept like before anybody has chosen: one copy, whatever comes.
UNCHOSEN = Setting(3, "ONE", "ONE", "last-write-wins", "open")
MOST_SEED = 2**63 - 1
#: Outcomes that are kept for the next run.
REMEMBERED = 128


def scenario_of(library: Library, wanted: str) -> Scenario:
    """Return a scenario by id; an unknown one is a UserError with the nearest."""
    found = library.scenarios.get(wanted)
    if found is None:
        near = difflib.get_close_matches(wanted[:80], library.scenarios, n=2, cutoff=0.4)
        hint = f"did you mean {' or '.join(near)}?" if near else "`screentest simulate list` names them"
        raise UserError(f"there is no scenario “{wanted[:80]}”", hint)
    return found


def starting(scenario: Scenario) -> Choices:
    """Return the choices that a new file begins with."""
    return Choices({one.data.id: UNCHOSEN for one in scenario.classes})


def model_choices(scenario: Scenario) -> Choices:
    """Return the settings of the key; a lost or slow region is left after five minutes."""
    return Choices({one.data.id: one.key.model for one in scenario.classes}, 5)


def with_settings(scenario: Scenario, choices: Choices, pairs: Sequence[str]) -> Choices:
    """Return choices with some replaced, each written CLASS=READ/WRITE[/conflict][/open|closed][/copies=N]."""
    settings = dict(choices.settings)
    for pair in pairs:
        name, mark, value = pair.partition("=")
        if not mark or not value:
            raise UserError(f"“{pair[:80]}” is no setting", SET_HINT)
        known_class(scenario, name)
        settings[name] = setting_from(value.split("/"), settings.get(name, UNCHOSEN))
    return replace(choices, settings=settings)


def known_class(scenario: Scenario, name: str) -> None:
    """Raise UserError where a scenario has no such class."""
    if scenario.kept(name) is None:
        known = ", ".join(one.data.id for one in scenario.classes)
        raise UserError(f"{scenario.id} has no class “{name[:80]}”", f"its classes are {known}")


def setting_from(parts: Sequence[str], before: Setting) -> Setting:
    """Return a setting: first read, then write, then the two rules and copies=N in any order."""
    if len(parts) > 5:
        raise UserError("a setting has at most five parts", SET_HINT)
    setting = before
    for at, part in enumerate(parts):
        if part.startswith("copies="):
            setting = replace(setting, replicas=whole(part[7:], "copies"))
        elif at == 0:
            setting = replace(setting, read=level_of(part))
        elif at == 1:
            setting = replace(setting, write=level_of(part))
        else:
            setting = _rule(setting, part)
    return setting


def _rule(setting: Setting, part: str) -> Setting:
    for conflict in CONFLICT_RULES:
        if part == conflict:
            return replace(setting, conflict=conflict)
    for fail in FAIL_RULES:
        if part == fail:
            return replace(setting, fail=fail)
    raise UserError(f"“{part[:40]}” is no rule", f"rules are {', '.join((*CONFLICT_RULES, *FAIL_RULES))}")


def level_of(word: str) -> Consistency | int:
    """Return a level or a number of copies."""
    for level in LEVELS:
        if word.upper() == level:
            return level
    if word.isascii() and word.isdigit():
        return whole(word, "a number of copies to wait for")
    raise UserError(f"“{word[:40]}” is no level", f"levels are {', '.join(LEVELS)}, or a number of copies")


def whole(word: str, what: str) -> int:
    """Return a whole number of at most nine digits."""
    if not (word.isascii() and word.isdigit() and len(word) < 10):
        raise UserError(f"“{word[:40]}” is no number for {what}", "a whole number")
    return int(word)


def check_choices(scenario: Scenario, choices: Choices, seed: int) -> None:
    """Raise UserError for what cannot be simulated."""
    if not 0 <= seed <= MOST_SEED:
        raise UserError(f"{seed} is no seed", "a whole number, not negative")
    if choices.evacuate_after is not None and not 0 <= choices.evacuate_after <= scenario.cluster.minutes:
        raise UserError(
            f"traffic cannot be moved after {choices.evacuate_after} minutes",
            f"from 0 to {scenario.cluster.minutes}, or never",
        )
    for name, setting in choices.settings.items():
        known_class(scenario, name)
        check_setting(setting, len(scenario.cluster.regions), name)


def check_setting(setting: Setting, regions: int, name: str) -> None:
    """Raise UserError where a setting cannot be kept."""
    if not 1 <= setting.replicas <= MOST_REPLICAS:
        hint = f"from 1 to {MOST_REPLICAS} in each region"
        raise UserError(f"{name}: {setting.replicas} copies in each region cannot be kept", hint)
    total = setting.replicas * regions
    for what, level in (("read", setting.read), ("write", setting.write)):
        if isinstance(level, int) and not 1 <= level <= total:
            raise UserError(
                f"{name}: a {what} cannot wait for {level} copies where there are {total}",
                f"{setting.replicas} copies in each of {regions} regions: from 1 to {total}",
            )
    few = setting.write == "ONE" or (isinstance(setting.write, int) and 2 * setting.write <= total)
    if setting.conflict == "conditional" and few and total > 1:
        raise UserError(
            f"{name}: a conditional write needs a majority to agree, and this one waits for {setting.write}",
            "write with LOCAL_QUORUM, QUORUM, EACH_QUORUM or ALL, or choose another conflict rule",
        )


class Simulation:
    """Runs scenarios with one simulator; what did not change since the last runs is not worked out again."""

    def __init__(self, simulator: ClusterSimulator) -> None:
        self._simulator = simulator
        self._outcomes: dict[tuple[Cluster, DataClass, Setting, int, int | None], Outcome] = {}
        self._pages: dict[tuple[Cluster, int], PageOutcome] = {}

    def run(self, scenario: Scenario, choices: Choices, seed: int = 1) -> Simulated:
        """Return what came of every class of a scenario; classes without a setting are kept as `UNCHOSEN`."""
        check_choices(scenario, choices, seed)
        cluster, after = scenario.cluster, choices.evacuate_after
        outcomes = {
            one.data.id: self._outcome((cluster, one.data, choices.settings.get(one.data.id, UNCHOSEN), seed, after))
            for one in scenario.classes
        }
        at = cluster, seed
        if at not in self._pages:
            _make_room(self._pages)
            self._pages[at] = self._simulator.page(*at)
        return Simulated(outcomes, self._pages[at], seed, after)

    def _outcome(self, at: tuple[Cluster, DataClass, Setting, int, int | None]) -> Outcome:
        if at not in self._outcomes:
            _make_room(self._outcomes)
            self._outcomes[at] = self._simulator.simulate(*at)
        return self._outcomes[at]


def _make_room(kept: dict[Any, Any]) -> None:
    """Let go of the oldest entry of a full store."""
    if len(kept) >= REMEMBERED:
        del kept[next(iter(kept))]
