"""What is wrong across the figures of a pack's pay is found, with its place."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from screentest.adapters.packs.source import BUILT_IN
from screentest.adapters.packs.written import read_packs

Change = tuple[str, str, str]


@pytest.fixture
def faults_of(tmp_path: Path) -> Callable[[Change], list[str]]:
    def changed(change: Change) -> list[str]:
        file, old, new = change
        folders = []
        for pack in ("core", "netflix"):
            folder = tmp_path / pack
            (folder / "claims").mkdir(parents=True)
            shutil.copy(BUILT_IN / pack / "pack.toml", folder)
            shutil.copytree(BUILT_IN / pack / "pay", folder / "pay")
            folders.append(folder)
        shutil.copytree(BUILT_IN / "netflix" / "claims", tmp_path / "netflix" / "claims", dirs_exist_ok=True)
        place = tmp_path / file
        text = place.read_text(encoding="utf-8")
        assert old in text
        place.write_text(text.replace(old, new, 1), encoding="utf-8")
        found = read_packs(folders).faults
        return [fault.message for fault in found if "/pay/" in fault.path]

    return changed


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (("core/pay/market.yaml", "80900, 95000", "98000, 95000"), "do not rise"),
        (("core/pay/market.yaml", "base_share: 0.785", "base_share: 0.985"), "more than the whole"),
        (("core/pay/market.yaml", "first: 3, last: 5", "first: 2, last: 5"), "overlap"),
        (("core/pay/assumptions.yaml", "value: 8, low: 5", "value: 4, low: 5"), "outside its range"),
        (("core/pay/assumptions.yaml", "[ranges-converge-at-l6]", "[ranges-diverge]"), "no claim “ranges-diverge”"),
        (("core/pay/assumptions.yaml", "{break_pm: 0, ", "{broken_pm: 0, "), "no assumption “broken_pm”"),
        (("netflix/pay/playbook.yaml", "name: bar_pm", "name: bar_px"), "no assumption “bar_px”"),
        (("netflix/pay/netflix.yaml", "low: 150000", "low: 950000"), "runs downwards"),
        (("netflix/pay/netflix.yaml", "value: 0.05", "value: a little"), "Expected `float`"),
    ],
)
def test_a_fault_in_pay_is_found(faults_of: Callable[[Change], list[str]], change: Change, words: str) -> None:
    found = faults_of(change)
    assert any(words in message for message in found), found


def test_the_packs_pay_is_sound(faults_of: Callable[[Change], list[str]]) -> None:
    assert faults_of(("core/pay/market.yaml", "id: market", "id: market")) == []
