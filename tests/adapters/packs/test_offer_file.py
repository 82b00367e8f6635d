"""Offers as people write them: YAML or JSON, and every fault with its line."""

from __future__ import annotations

import json

import pytest

from screentest.adapters.packs.offer_file import MOST_CHARACTERS, read_offer

SOUND = """\
name: Harbour
track: pm
level: L6
base: {low: 200000, high: 250000}
bonus_percent: 15
stock:
  - value: 300000
refresh: {value: 80000, from_year: 2, vesting: [50, 50]}
options: {election_percent: 40, free_percent: 5}
"""


def test_a_sound_offer_is_read() -> None:
    offer, faults = read_offer(SOUND, "offer.yaml")
    assert faults == ()
    assert offer is not None
    assert (offer.level, offer.currency, offer.base.low, offer.election) == (6, "USD", 200_000, 40)
    assert offer.grants[0].vesting == (25, 25, 25, 25)
    assert offer.refresh is not None
    assert (offer.refresh.from_year, offer.refresh.vesting) == (2, (50, 50))


def test_json_is_read_too() -> None:
    offer, _ = read_offer(json.dumps({"name": "J", "track": "tpm", "base": 210000, "level": 5}), "offer.json")
    assert offer is not None
    assert (offer.track, offer.base.low, offer.base.high) == ("tpm", 210_000, 210_000)


@pytest.mark.parametrize(
    ("change", "line", "words"),
    [
        (("base: {low: 200000, high: 250000}", "base: -5"), 4, "not pay"),
        (("low: 200000", "low: 300000"), 4, "down to"),
        (("bonus_percent: 15", "bonus_percent: 1500"), 5, "from 0 to 200"),
        (("vesting: [50, 50]", "vesting: [50, 40]"), 8, "sum to 90"),
        (("election_percent: 40", "election_percent: 140"), 9, "from 0 to 100"),
        (("level: L6", "level: staff"), 3, "no level"),
        (("track: pm", "track: engineer"), 2, "engineer"),
        (("bonus_percent: 15", "bonus: 15"), 1, "unknown field"),
        (("bonus_percent: 15", "bonus_percent: fifteen"), 5, "Expected"),
        (("track: pm", "track: pm\ntrack: tpm"), 3, "stands twice"),
        (("options: {", "options: {{"), 10, "not YAML"),
        (("base: {low: 200000, high: 250000}", "base: .nan"), 4, "not a number"),
    ],
)
def test_a_fault_has_its_line(change: tuple[str, str], line: int, words: str) -> None:
    offer, faults = read_offer(SOUND.replace(*change), "offer.yaml")
    assert offer is None
    assert (faults[0].path, faults[0].line) == ("offer.yaml", line)
    assert words in faults[0].message


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "12",
        "name: X",
        "\x00",
        "&a [*a, *a]",
        "[" * 9000,
        "[" * 9000 + "]" * 9000,
        "{a: " * 4000,
        "x" * (MOST_CHARACTERS + 1),
    ],
)
def test_what_is_no_offer_is_refused(text: str) -> None:
    offer, faults = read_offer(text, "offer.yaml")
    assert offer is None
    assert faults


def test_all_faults_are_told_at_once() -> None:
    _, faults = read_offer("name: X\ntrack: pm\nbase: -5\nbonus_percent: 900\nsign_on: -1\n", "o")
    assert [fault.line for fault in faults] == [3, 4, 5]
