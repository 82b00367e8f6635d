"""The library finds by id, and says what there is where it does not."""

from __future__ import annotations

import pytest

from screentest.app.services import Services
from screentest.domain.errors import UserError


def test_an_unknown_kind_lists_the_known_ones(services: Services) -> None:
    with pytest.raises(UserError, match="riddles") as caught:
        services.library.rubric_for("riddles")
    assert all(kind in caught.value.hint for kind in services.library.rubrics)
    assert services.library.rubric_for("strategy").id == "strategy"


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
