"""Each structure check: where it fires, at which words, and where it does not."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))
from making import context

from screentest.app.services import Services
from screentest.engines.reading import structure
from screentest.engines.reading.structure import CHECKS

LONG = "There were many people in the room, and each of them had a view of what the quarter had been like so far. " * 3
WE = "We met early. We talked it over. We chose the second one. We shipped it."

FIRES = [
    ("answer-first", "", "I'd stop it. Here is why.", "I'd stop it."),
    ("answer-first", "", "Well, no. It is too late.", "Well, no."),
    ("answer-first", "", "It is a hard one. My answer is to wait.", "My answer is to wait."),
    ("buried-answer", "strategy", f"{LONG}I'd stop it.", "I'd stop it."),
    ("buried-answer", "product-sense", f"{LONG}My recommendation is to wait.", "My recommendation is to wait."),
    ("result-without-number", "", "It was hard. That improved the mood a lot.", "improved"),
    ("result-without-number", "", "It had a massive impact on the team.", "massive impact"),
    ("specific-figure", "", "We lost 40 percent of them.", "40 percent"),
    ("specific-figure", "", "It cost $1,200 a day.", "$1,200"),
    ("specific-figure", "", "It took three weeks.", "three weeks"),
    ("specific-figure", "", "It fell from 48 to 31 in May.", "from 48 to 3"),
    ("specific-figure", "", "One in nine came back.", "One in nine"),
    ("stacked-hedges", "", "Maybe we could, I think, sort of wait.", "Maybe we could, I think, sort of"),
    ("we-without-i", "behavioral", WE, "We met early."),
    ("we-without-i", "failure-autopsy", f"It was May. {WE}", "We met early."),
    ("after-hence-because", "", "After we launched the page, orders rose, so the page caused it.", "After we launched"),
    ("free-lunch", "", "Kafka guarantees exactly-once delivery.", "Kafka"),
    ("money-unguarded", "", "Payments can be eventually consistent.", "Payments"),
    ("moved-by-counting", "", "We made it mandatory, use rose to 97 percent, so people love it.", "made it"),
    ("no-way-back", "", "We drop the old columns, and if it breaks we simply roll back.", "drop the old"),
    ("quorum-off", "", "Three of six is a majority.", "Three of six"),
    ("sample-misread", "", "Nine nurses tried it, a statistically significant result.", "statistically"),
    ("short-read", "", "A four-week test of more ads lost nobody, so the long-run effect is nil.", "four-week"),
    ("sums-off", "", "It went from 48 to 31 minutes, a 60 percent drop.", "48 to 31"),
    ("tail-off", "", "We average the p95s of the regions.", "average the p95s"),
    ("rules-off", "", "It costs 6 euros and sells for 9, a margin of 50 percent.", "6 euros"),
    ("trial-misread", "", "The gap was not significant, which shows it has no effect.", "was not significant"),
    ("chosen-compared", "", "We took the ten worst wards, falls dropped, and that is the effect.", "took the ten"),
    (
        "path-off",
        "",
        "It had three weeks of float, I cut it by two, which moves the opening two weeks forward.",
        "float",
    ),
    ("wished-away", "", "It copies asynchronously, and in a fire we lose nothing.", "asynchronously"),
]
SILENT = [
    ("answer-first", "", "It is a hard one. There are many sides. I'd stop it."),
    ("answer-first", "", "No one knew. They asked around."),
    ("buried-answer", "strategy", f"I'd stop it. {LONG}"),
    ("buried-answer", "strategy", LONG),
    ("buried-answer", "behavioral", f"{LONG}I'd stop it."),
    ("buried-answer", "strategy", "It is a hard one. I'd stop it."),
    ("result-without-number", "", "That improved it by 12 percent."),
    ("result-without-number", "", "That improved it. It went from 48 to 31."),
    ("result-without-number", "", "It took three weeks. That improved it."),
    ("result-without-number", "", "We told them why."),
    ("specific-figure", "", "It was in 2023."),
    ("specific-figure", "", "We were third on version 4."),
    ("specific-figure", "", "It took a long while."),
    ("stacked-hedges", "", "Maybe we could wait. I think so. Perhaps."),
    ("we-without-i", "behavioral", f"{WE} I wrote the note, and my part was the test."),
    ("we-without-i", "strategy", WE),
    ("we-without-i", "behavioral", "We met. We talked."),
    ("after-hence-because", "", "After we launched the page, orders rose, and they rose elsewhere too."),
    ("free-lunch", "", "Kafka gives at least once, so each mail has an id."),
    ("money-unguarded", "", "Payments are written in one place."),
    ("moved-by-counting", "", "We made it mandatory and use rose to 97 percent."),
    ("no-way-back", "", "We keep the old columns, so we simply roll back."),
    ("quorum-off", "", "Four of six is a majority."),
    ("sample-misread", "", "Nine nurses tried it and liked it."),
    ("short-read", "", "A four-week test of more ads lost nobody."),
    ("sums-off", "", "It went from 48 to 31 minutes, a drop of a third."),
    ("tail-off", "", "We merged the histograms of the regions."),
    ("rules-off", "", "It costs 6 euros and sells for 9, a margin of 33 percent."),
    ("trial-misread", "", "The gap was not significant, and the interval holds a loss of 4 percent."),
    ("chosen-compared", "", "We took the ten worst wards, drew five by lot, and those dropped by more."),
    ("path-off", "", "It had three weeks of float, I cut it by two, and the opening stays where it was."),
    ("wished-away", "", "It copies asynchronously, and in a fire we lose two seconds."),
]


def test_the_table_names_every_check_and_every_check_is_tested() -> None:
    folder = Path(structure.__file__).parent
    files = {path.stem.replace("_", "-") for path in folder.glob("*.py")} - {
        "--init--",
        "call",
        "hints",
        "claimed",
        "doubt",
    }
    assert files == set(CHECKS) == {row[0] for row in FIRES} == {row[0] for row in SILENT}


def test_the_packs_name_only_checks_that_are_there(services: Services) -> None:
    named = {i.detect.structure for i in services.library.indicators.values() if i.detect.structure}
    assert named <= set(CHECKS)


@pytest.mark.parametrize(("name", "kind", "text", "words"), FIRES)
def test_it_fires_at_the_words(name: str, kind: str, text: str, words: str) -> None:
    found = [span.of(text) for span in CHECKS[name](context(text, kind))]
    assert len(found) == 1
    assert found[0].startswith(words)


@pytest.mark.parametrize(("name", "kind", "text"), SILENT)
def test_it_is_silent(name: str, kind: str, text: str) -> None:
    assert list(CHECKS[name](context(text, kind))) == []


@pytest.mark.parametrize("name", CHECKS)
@pytest.mark.parametrize("text", ["", " \n", "🎬", "قال لي ذلك.", "İ ß ﬁ"])
def test_strange_texts_are_borne(name: str, text: str) -> None:
    assert list(CHECKS[name](context(text, "strategy"))) == []
