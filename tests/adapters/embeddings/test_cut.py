"""A graph that is cut after one of its tensors gives that tensor, and the tuned layers stand on it."""

from __future__ import annotations

import pytest

np = pytest.importorskip("numpy", reason="not run: numpy missing; pip install 'screentest[full]'")
onnxruntime = pytest.importorskip("onnxruntime", reason="not run: encoder missing; pip install 'screentest[full]'")
tuned = pytest.importorskip("screentest.adapters.embeddings.tuned")
cut_after = pytest.importorskip("screentest.adapters.embeddings.cut").cut_after

WORDS = [[101, 2057, 3030, 1996, 4888, 102]]


def ran(graph: bytes) -> list[object]:
    session = onnxruntime.InferenceSession(graph, tuned.quiet_options(), providers=["CPUExecutionProvider"])
    ids = np.array(WORDS, np.int64)
    given = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
    return list(session.run(None, given))


def test_the_last_tensor_is_the_whole_model() -> None:
    data = tuned.MODEL.read_bytes()
    (whole,), (cut,) = ran(data), ran(cut_after(data, "last_hidden_state"))
    assert np.array_equal(whole, cut)


def test_an_earlier_tensor_is_another_and_the_only_output() -> None:
    data = tuned.MODEL.read_bytes()
    (lower,) = ran(cut_after(data, tuned.AFTER_LOWER))
    assert lower.shape == (1, len(WORDS[0]), tuned.WIDTH)
    assert not np.allclose(lower, ran(data)[0])


def test_a_tensor_that_nothing_makes_is_refused() -> None:
    with pytest.raises(ValueError, match="no node"):
        cut_after(tuned.MODEL.read_bytes(), "nothing")


def test_the_untuned_end_of_a_vector_is_of_unit_length() -> None:
    vectors = tuned.Tuned().encode(["We stopped the launch.", "It was late by then, and nobody had asked the shops."])
    assert vectors.shape == (2, 2 * tuned.WIDTH)
    assert np.allclose(np.linalg.norm(vectors[:, -tuned.WIDTH :], axis=1), 1, atol=1e-5)
