"""Posted pay: the table that careers are held within says what the claims about the same postings say."""

from __future__ import annotations

from screentest.app.services import Services


def test_posted_ranges_at_level_six_are_those_of_the_claims(services: Services) -> None:
    posted = {(row.track, row.level): row for row in services.library.pay["netflix"].posted}
    pm, tpm = posted["pm", 6], posted["tpm", 6]
    assert (
        f"PM ${pm.low // 1000:.0f}-{pm.high // 1000:.0f}k" in services.library.claims["ranges-converge-at-l6"].finding
    )
    assert f"for the L6 PM posting it is ${pm.high // 1000:.0f}k" in (
        services.library.claims["pm-ceiling-higher-at-l6"].finding
    )
    assert tpm.high >= pm.high
    assert all(row.low < row.high for row in posted.values())
