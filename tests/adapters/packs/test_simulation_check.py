"""What cannot be meant in a simulation is found, with its place."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from screentest.adapters.packs.source import BUILT_IN
from screentest.adapters.packs.written import read_packs

Change = tuple[str, str, str]
CUT, ADS = "cut-between-two-regions.yaml", "classes/ad-events.yaml"


@pytest.fixture
def faults_of(tmp_path: Path) -> Callable[[Change], list[str]]:
    def changed(change: Change) -> list[str]:
        file, old, new = change
        folder = tmp_path / "core"
        folder.mkdir()
        shutil.copy(BUILT_IN / "core" / "pack.toml", folder)
        shutil.copytree(BUILT_IN / "core" / "simulation", folder / "simulation")
        place = folder / "simulation" / file
        text = place.read_text(encoding="utf-8")
        assert old in text
        place.write_text(text.replace(old, new, 1), encoding="utf-8")
        faults = [fault for fault in read_packs([folder]).faults if "/simulation/" in fault.path]
        assert all(fault.line >= 1 for fault in faults)
        return [fault.message for fault in faults]

    return changed


def test_what_ships_is_sound(faults_of: Callable[[Change], list[str]]) -> None:
    assert faults_of((CUT, "minutes: 45", "minutes: 46")) == []


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ((CUT, "minutes: 12,", "minutes: 90,"), "the event ends at minute 100, the run at 45"),
        ((CUT, "[east, europe]", "[east, mars]"), "no region “mars”"),
        ((CUT, "[east, europe]", "[east]"), "is about two regions"),
        ((CUT, "share: 0.45", "share: 0.9"), "add up to 1.45"),
        ((CUT, "id: west,", "id: east,"), "a region stands twice"),
        ((CUT, "id: profiles", "id: invoices"), "no class of data “invoices”"),
        ((CUT, "id: profiles", "id: entitlements"), "a class stands twice"),
        ((CUT, "id: profiles", "id: profiles, writer: mars"), "no region “mars”"),
        ((CUT, "kind: partition", "kind: earthquake"), "earthquake"),
        ((CUT, "minutes: 45", "minutes: 100000"), "<= 120"),
        ((CUT, "median: 4", "median: 0"), "> 0"),
        ((CUT, "distance:", "colour: red\ndistance:"), "colour"),
        (("slow-region.yaml", "amount: 400", "amount: 0"), "needs an amount"),
        (("live-final.yaml", "amount: 0.2", "amount: 1"), "no loss of nodes"),
        ((ADS, "replicas: 3", "replicas: 0"), ">= 1"),
        ((ADS, "writes: 120000", "writes: 1000000000"), "<= 100000000"),
        ((ADS, "when: {conflict: [last-write-wins]}", "when: {}"), "asks nothing"),
        ((ADS, "conflict: [last-write-wins]", "conflict: [coin]"), "coin"),
    ],
)
def test_what_cannot_be_meant_is_found(faults_of: Callable[[Change], list[str]], change: Change, words: str) -> None:
    found = faults_of(change)
    assert any(words in message for message in found), found
