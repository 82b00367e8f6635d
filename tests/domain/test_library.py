"""The library finds by id, and says what there is where it does not."""

from __future__ import annotations

import pytest

from screentest.app.services import Services
from screentest.domain.errors import UserError
from screentest.domain.track import QUESTION_KINDS


def test_an_unknown_kind_lists_the_known_ones(services: Services) -> None:
    with pytest.raises(UserError, match="riddles") as caught:
        services.library.rubric_for("riddles")
    assert all(kind in caught.value.hint for kind in QUESTION_KINDS)
    assert "/" not in caught.value.hint, "subtypes are chosen by the question, not by hand"
    assert services.library.rubric_for("strategy").id == "strategy"


def test_a_subtype_without_a_rubric_falls_back_to_its_kind(services: Services) -> None:
    library = services.library
    assert library.rubric_for("metrics", "metric-drop").id == "metrics/metric-drop"
    assert library.rubric_for("metrics", "attribution").id == "metrics"
    assert library.rubric_for("culture", "metric-drop").id == "culture", "a subtype belongs to the kinds that it names"


def test_an_unknown_question_names_the_nearest(services: Services) -> None:
    known = next(iter(services.library.questions))
    assert services.library.question(known).id == known
    with pytest.raises(UserError) as caught:
        services.library.question(known[:-1] + "x")
    assert known in caught.value.hint
    with pytest.raises(UserError) as caught:
        services.library.question("\x00")
    assert "screentest questions" in caught.value.hint


def test_an_unknown_code_is_its_own_name(services: Services) -> None:
    code, indicator = next(iter(services.library.indicators.items()))
    assert services.library.name_of(code) == indicator.name
    assert services.library.name_of("XYZ000") == "XYZ000"
