"""What the interviewer is told of a turn: what is lacking, with the focus of a loop's round in front."""

from __future__ import annotations

import pytest

from screentest.app.rehearsal.codec import Seen, Setup
from screentest.app.rehearsal.hearing import SoFar, hear, remark
from screentest.app.rehearsal.sheet import codes_of, sheet_for
from screentest.app.services import Services

QUESTION = "dropped-to-make-the-date"
TURN = (
    "We had a clash about the release date with the platform team. We talked about it for two weeks and looked at the "
    "numbers together, and then we moved it and told everybody."
)


def test_what_the_focus_lacks_comes_first(services: Services) -> None:
    question = services.library.question(QUESTION)
    rubric = services.library.rubric_of(question)
    for criterion in rubric.criteria:
        setup = Setup(QUESTION, setting="fast", focus=(criterion.competency,))
        heard, _ = hear(services, setup, sheet_for(services.library, question, setup), SoFar(), TURN)
        same = {
            code
            for other in rubric.criteria
            if other.competency == criterion.competency
            for anchor in other.anchors
            for need in anchor.requires
            for code in need.of
        }
        assert heard.want[0] in same, criterion.id


@pytest.mark.parametrize("focus", [(), ("no-such-competency",)])
def test_without_a_focus_the_key_criteria_come_first(services: Services, focus: tuple[str, ...]) -> None:
    question = services.library.question(QUESTION)
    setup = Setup(QUESTION, setting="fast", focus=focus)
    heard, _ = hear(services, setup, sheet_for(services.library, question, setup), SoFar(), TURN)
    assert heard.want[0] in codes_of(services.library.rubric_of(question), key_only=True)


def test_nobody_is_taken_up_on_what_is_a_mere_remark(services: Services) -> None:
    library = services.library
    against = [code for code, one in library.indicators.items() if one.stands == "against"]
    mild = [code for code in against if library.indicators[code].severity == "info"]
    grave = next(code for code in against if library.indicators[code].severity == "warn")
    assert all(remark(library, Seen(code, 0, 4, "pattern")) for code in mild)
    assert not remark(library, Seen(grave, 0, 4, "pattern"))
    assert remark(library, Seen(grave, 0, 4, "pattern", 0.4, doubtful=True))
    assert remark(library, Seen(grave, 0, 4, "example", 0.9)), "trained examples alone accuse nobody of a warning"
    gravest = next(code for code in against if library.indicators[code].severity == "error")
    assert not remark(library, Seen(gravest, 0, 4, "example", 0.9))
    helps = next(code for code, one in library.indicators.items() if one.stands == "for")
    assert not remark(library, Seen(helps, 0, 4, "example", 0.4, doubtful=True)), (
        "what speaks for somebody is not asked"
    )
    question = library.question(QUESTION)
    setup = Setup(QUESTION, setting="fast")
    sheet = sheet_for(library, question, setup)
    for doubtful in (False, True):
        so_far = SoFar(("We all agreed on it.",), ((Seen(grave, 0, 19, "pattern", 0.5, doubtful),),))
        heard, _ = hear(services, setup, sheet, so_far, TURN)
        assert (grave in dict(heard.found)) != doubtful
