"""A superb answer in one turn, read by the full reader: one probe at most, then the round is over."""

from __future__ import annotations

import pytest

from screentest.app.bootstrap import full_reader_parts
from screentest.app.rehearsal.codec import Setup
from screentest.app.rehearsal.session import say, start
from screentest.app.services import Services

pytestmark = pytest.mark.skipif(not full_reader_parts(), reason="the encoder is not installed")


def test_a_superb_answer_is_probed_once_and_let_go(services: Services) -> None:
    best = services.library.anchors["behavioral"][-1]
    session, _ = start(services, Setup(best.question))
    session, first = say(services, session, best.text)
    assert [act.kind for act in first] == ["probe"]
    session, then = say(services, session, "I told her in the corridor on the Monday after, and she changed the order.")
    assert [(act.kind, act.reason) for act in then] == [("close", "complete")]
