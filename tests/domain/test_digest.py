"""A digest names a value by its content: key order does not matter, everything else does."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from screentest.domain.digest import PREFIX, canonical, digest

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.text(max_size=4), values, max_size=4))
def test_the_order_of_keys_does_not_matter(value: dict[str, Any]) -> None:
    assert digest(value) == digest(dict(reversed(value.items())))


@given(values, values)
def test_different_values_have_different_digests(a: object, b: object) -> None:
    assert (digest(a) == digest(b)) == (canonical(a) == canonical(b))


def test_the_prefix_names_the_algorithm() -> None:
    assert digest([]).startswith(PREFIX)
    assert len(digest([])) == len(PREFIX) + 32
    assert digest("é") != digest("e\u0301")
