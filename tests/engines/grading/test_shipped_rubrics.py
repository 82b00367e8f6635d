"""What the arithmetic's laws ask of the packs: anchors need what speaks for the speaker, caps what speaks against."""

from __future__ import annotations

import pytest

from screentest.app.services import Services
from screentest.domain.rubric import Need
from screentest.domain.track import QUESTION_KINDS


@pytest.mark.parametrize("kind", QUESTION_KINDS)
def test_needs_and_caps_are_on_their_side(services: Services, kind: str) -> None:
    stands = {code: indicator.stands for code, indicator in services.library.indicators.items()}

    def others(need: Need | None, side: str) -> set[str]:
        return {code for code in need.of if stands.get(code) != side} if need else set()

    wrong: set[str] = set()
    for criterion in services.library.rubric_for(kind).criteria:
        for anchor in criterion.anchors:
            for need in anchor.requires:
                wrong |= others(need, "for")
            for cap in anchor.caps:
                wrong |= others(cap.need, "against") | others(cap.unless, "for")
    assert wrong == set()


@pytest.mark.parametrize("kind", QUESTION_KINDS)
def test_every_rubric_can_be_met_and_has_its_keys(services: Services, kind: str) -> None:
    rubric = services.library.rubric_for(kind)
    assert {criterion.id for criterion in rubric.criteria} >= set(rubric.key)
    assert 1 <= len(rubric.key) <= 2
    t = rubric.thresholds
    assert 1 <= t.no_hire <= t.hire <= t.strong_hire <= 4
    assert 0 < t.coverage <= 1
    for criterion in rubric.criteria:
        assert [anchor.rating for anchor in criterion.anchors] == [1, 2, 3, 4]
        for anchor in criterion.anchors:
            assert all(need.n <= len(need.of) for need in anchor.requires if need.counting == "indicators")
        assert criterion.anchors[0].requires == criterion.anchors[0].caps == ()
        assert all(anchor.requires for anchor in criterion.anchors[1:])
