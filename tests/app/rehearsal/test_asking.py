"""What a candidate's question means: with the encoder by meaning, in the fast setting by words."""

from __future__ import annotations

import pytest

from screentest.app.bootstrap import full_reader_parts
from screentest.app.rehearsal.asking import near
from screentest.app.services import Services
from screentest.engines.interview.facts import facts_asked

needs_encoder = pytest.mark.skipif(not full_reader_parts(), reason="the encoder is not installed")


def test_the_fast_setting_asks_no_encoder(services: Services) -> None:
    facts = services.library.question("flag-service-unreachable").facts
    assert near("How many services are we talking about?", facts, "fast") is None


@needs_encoder
@pytest.mark.parametrize(
    ("asked", "right"),
    [
        ("Which flags are more important than the others?", {"kinds"}),
        ("How often has this thing gone down in the past?", {"outages"}),
        ("Who is the chief executive's favourite composer?", set()),
    ],
)
def test_other_words_find_their_fact_or_none(services: Services, asked: str, right: set[str]) -> None:
    facts = services.library.question("flag-service-unreachable").facts
    assert set(facts_asked(asked, facts, near(asked, facts, "full"))) == right


@needs_encoder
def test_a_count_of_something_else_gets_no_other_fact(services: Services) -> None:
    facts = services.library.question("flag-service-unreachable").facts
    asked = "How many services are we talking about?"
    assert set(facts_asked(asked, facts, near(asked, facts, "full"))) <= {"scale"}
