"""The brief's content: themes enough, sentences enough, flags that name claims, weights that are current."""

from __future__ import annotations

import re

import pytest

from screentest.app.bootstrap import full_reader_parts
from screentest.app.services import Services
from screentest.app.training.brief import check_brief
from screentest.engines.briefing.fit import sentences_of
from screentest.engines.briefing.initiatives import PM_PARTS, TPM_PARTS, initiatives_for


def test_the_library_holds_enough_themes_and_no_two_say_the_same(services: Services) -> None:
    themes = services.library.initiatives
    assert len(themes) >= 25
    bets = [theme.pm["bet"] for theme in themes.values()] + [theme.tpm["risk"] for theme in themes.values()]
    assert len(set(bets)) == len(bets)
    assert all(set(PM_PARTS) == set(theme.pm) and set(TPM_PARTS) == set(theme.tpm) for theme in themes.values())


def test_every_theme_uses_the_calls_own_object(services: Services) -> None:
    for theme in services.library.initiatives.values():
        made = initiatives_for("copper kettles", theme)
        assert "“copper kettles”" in " ".join(made.pm.values()), theme.id
        assert "{}" not in " ".join([*made.pm.values(), *made.tpm.values(), *made.questions]), theme.id


def test_the_corpus_is_large_and_no_sentence_has_two_labels(services: Services) -> None:
    found = sentences_of(services.packs.written()["briefing"])
    labels: dict[str, set[str]] = {}
    for item in found:
        labels.setdefault(item.text.lower(), set()).add(item.label)
    assert sum(item.label == "priority" for item in found) >= 400
    assert sum(item.label != "priority" for item in found) >= 800
    assert [text for text, names in labels.items() if len(names) > 1] == []


def test_flags_name_claims_and_hold_good_expressions(services: Services) -> None:
    library = services.library
    assert library.brief_flags
    for name, claim in library.brief_flags.items():
        assert claim in library.claims
        assert all(re.compile(line) for line in library.briefing[name])


def test_the_weights_carry_the_hashes_of_what_made_them(services: Services) -> None:
    if not full_reader_parts():
        pytest.skip("the encoder is not installed")
    check_brief(services)
