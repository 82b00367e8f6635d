"""Shares: Wilson's interval around them, and none from fewer than five."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screentest.domain.share import LEAST_CASES, share_of


@given(st.integers(0, 500).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_no_share_below_five_and_an_interval_around_every_other(case: tuple[int, int]) -> None:
    n, of = case
    share = share_of(n, of)
    assert (share is None) is (of < LEAST_CASES)
    if share is not None:
        assert 0 <= share.low <= n / of <= share.high <= 1
        assert share.high - share.low > 0


def test_the_figures_of_a_known_case() -> None:
    share = share_of(4, 5)
    assert share is not None
    assert (round(share.low, 3), round(share.high, 3)) == (0.376, 0.964)


@pytest.mark.parametrize(("n", "of"), [(-1, 5), (6, 5)])
def test_more_than_there_are_is_no_share(n: int, of: int) -> None:
    with pytest.raises(ValueError, match="no share"):
        share_of(n, of)
