"""Questions in other words find their fact about as often as is published, and are misled as seldom."""

from __future__ import annotations

import pytest
from asked_check import asked

from screentest.app.bootstrap import full_reader_parts
from screentest.app.services import ReaderSetting, Services

needs_encoder = pytest.mark.skipif(not full_reader_parts(), reason="the encoder is not installed")


@pytest.mark.parametrize(
    ("name", "setting", "right", "misled"),
    [
        pytest.param("kept", "full", 0.6, 0.04, marks=needs_encoder),
        pytest.param("second_hand", "full", 0.8, 0.08, marks=needs_encoder),
        ("kept", "fast", 0.26, 0.03),
        ("second_hand", "fast", 0.58, 0.06),
    ],
)
def test_the_published_shares_hold(
    services: Services, name: str, setting: ReaderSetting, right: float, misled: float
) -> None:
    found = asked(services, name, setting)
    assert found.share_right >= right
    assert found.share_misled <= misled
