"""What must not matter changes nothing: somebody's gender, somebody's name, either spelling."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
from good import Good, own, packed
from room import Room

GOODS = (*own(), *packed())
#: Only this way round: “her” is both “him” and “his”.
TO_WOMEN = {"he": "she", "him": "her", "his": "her", "himself": "herself", "man": "woman", "men": "women"}
TO_MEN = {"she": "he", "herself": "himself", "hers": "his", "woman": "man", "women": "men"}
NAMES = ("Jennifer", "Mohammed", "Wei", "Zbigniew", "Aaliyah", "O’Brien", "Ana Maria", "Xu")
BRITISH = {
    "organize": "organise",
    "organized": "organised",
    "prioritize": "prioritise",
    "prioritized": "prioritised",
    "program": "programme",
    "programs": "programmes",
    "behavior": "behaviour",
    "color": "colour",
    "favor": "favour",
    "labor": "labour",
    "neighbor": "neighbour",
    "center": "centre",
    "canceled": "cancelled",
    "traveled": "travelled",
    "labeled": "labelled",
    "judgment": "judgement",
    "analyze": "analyse",
    "realized": "realised",
    "license": "licence",
    "toward": "towards",
    "while": "whilst",
    "check": "cheque",
    "gray": "grey",
}
AMERICAN = {british: american for american, british in BRITISH.items()}


def swapped(text: str, pairs: Mapping[str, str]) -> str:
    """Return a text with whole words put for others, capitals kept."""

    def other(match: re.Match[str]) -> str:
        word = match.group()
        found = pairs[word.lower()]
        return found.capitalize() if word[0].isupper() else found

    return re.sub(rf"\b(?:{'|'.join(pairs)})\b(?!['’])", other, text, flags=re.I)


@pytest.mark.parametrize("good", GOODS, ids=lambda good: good.name)
def test_gender_and_spelling_change_nothing(room: Room, good: Good) -> None:
    ways = {"women": TO_WOMEN, "men": TO_MEN, "british": BRITISH, "american": AMERICAN}
    before, after = room.changed(good, {way: swapped(good.text, pairs) for way, pairs in ways.items()})
    assert {way: ratings for way, ratings in after.items() if ratings != before} == {}


def test_somebody_s_name_changes_nothing(room: Room) -> None:
    (good,) = (good for good in own() if "Ines" in good.text)
    texts = {name: good.text.replace("Ines", name).replace("Omar", NAMES[i - 1]) for i, name in enumerate(NAMES)}
    before, after = room.changed(good, texts)
    assert {name: ratings for name, ratings in after.items() if ratings != before} == {}


COLLEAGUE = (
    "{He} was the one who saw it first. I told {him} that it was mine to decide, and I asked for {his} figures before "
    "I did. The vendor gave {him} a date, and I wrote to {him} that I would not hold the launch. {He} disagreed, "
    "and {he} was right: of 60 orders that week 14 were wrong. I rang {him} on Friday, told {his} team that the "
    "mistake was mine and not {own}, and moved the date by nine days. Since then nobody ships before {he} has signed."
)
FORMS = {
    "he": {"He": "He", "he": "he", "him": "him", "his": "his", "own": "his"},
    "she": {"He": "She", "he": "she", "him": "her", "his": "her", "own": "hers"},
    "they": {"He": "They", "he": "they", "him": "them", "his": "their", "own": "theirs"},
}


@pytest.mark.parametrize("kind", ["failure-autopsy", "behavioral", "culture", "program"])
def test_a_colleague_may_be_anybody(room: Room, kind: str) -> None:
    cards = {who: room.as_kind(COLLEAGUE.format(**forms), kind) for who, forms in FORMS.items()}
    found = {who: sorted(item.indicator for item in card.evidence) for who, card in cards.items()}
    assert found["she"] == found["he"] == found["they"]
