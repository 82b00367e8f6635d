"""Claims of a trait: what somebody is, likes or believes is no evidence of either track; an act beside it is."""

from __future__ import annotations

import pytest
from track_texts import PM_LINES, TPM_LINES, parts, text_of

from screentest.engines.track.claims import is_claim

OF_PRODUCT = (
    "I am obsessed with users.",
    "I live and breathe product.",
    "Customer-obsessed leader with a passion for building products people love.",
    "I always put the user first in everything I do.",
    "I believe that the best products start with empathy for the customer.",
    "My superpower is saying no to features that nobody needs.",
    "I thrive on turning ambiguous customer problems into a clear product vision.",
    "Users are at the heart of everything I do.",
    "Deep empathy for users and a bias for experimentation.",
    "I fall in love with problems, not with solutions.",
)
OF_DELIVERY = (
    "I am obsessed with execution and with dates.",
    "Passionate about on-time delivery and removing dependencies.",
    "Dependencies are my bread and butter.",
    "I live for launches that land on the planned date.",
    "Execution-driven professional with a relentless focus on delivery dates.",
    "My superpower is keeping a critical path moving.",
    "I am the person you call when a rollout needs a plan and a way back.",
    "Calm in every cut-over, with a plan B for everything.",
    "Big believer in rehearsed rollouts and a way back.",
    "I anticipate risks long before anybody else sees them.",
)
WITH_AN_ACT = (
    "Known as the person who cut release time from ten weeks to two.",
    "Passionate about users; sat in 40 kitchens and dropped the recipe tab.",
    "I am the one who stopped the loyalty card when repeat trips did not move.",
    "Delivery lead with 14 harbours moved in six waves, each rehearsed.",
    "I care about prices, so I tested two with thirty shippers.",
    "I own the night on which it opens.",
    "Set the order of work so that the risky integration came first.",
    "Cross-team plan for a new set-top box, with silicon, drivers and certification on one page.",
)


@pytest.mark.parametrize("line", OF_PRODUCT + OF_DELIVERY)
def test_a_trait_is_a_claim(line: str) -> None:
    assert is_claim(line)


@pytest.mark.parametrize("line", WITH_AN_ACT + PM_LINES + TPM_LINES)
def test_an_act_is_none_whatever_is_claimed_beside_it(line: str) -> None:
    assert not is_claim(line)


@pytest.mark.parametrize("claims", [OF_PRODUCT, OF_DELIVERY])
def test_claims_leave_a_record_as_it_was_and_are_named(claims: tuple[str, ...]) -> None:
    with_them, without = parts(text_of((*PM_LINES, *claims))), parts(text_of(PM_LINES))
    assert [part.words for part in with_them.open] == [part.words for part in without.open]
    assert any("with no act" in words for words in with_them.held)
