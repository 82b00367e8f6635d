"""The upper three layers of the encoder as a torch module, begun from the weights of the packaged model."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional

WIDTH, HEADS, INNER = 384, 12, 1536
EPSILON = 1e-12
#: The packaged model keeps each weight as whole numbers and one scale.
PREFIX = "inner.encoder.layer"


class Layer(nn.Module):
    """One transformer layer: attention over the words of a sentence, then a network of its own for each word."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.joined = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.after_attention, self.after_inner = (nn.LayerNorm(WIDTH, eps=EPSILON) for _ in range(2))
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)

    def forward(self, hidden: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Return new states, shape (sentences, words, 384); `mask` is true where there is a word."""
        shape = (*hidden.shape[:2], HEADS, WIDTH // HEADS)
        parts = [part(hidden).view(shape).transpose(1, 2) for part in (self.query, self.key, self.value)]
        seen = functional.scaled_dot_product_attention(*parts, attn_mask=mask[:, None, None, :])
        hidden = self.after_attention(self.joined(seen.transpose(1, 2).reshape(hidden.shape)) + hidden)
        return self.after_inner(self.outer(functional.gelu(self.inner(hidden))) + hidden)


class Upper(nn.Module):
    """The upper layers and one linear head a label over the mean of a sentence's words."""

    def __init__(self, labels: int, layers: int) -> None:
        super().__init__()
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.head = nn.Linear(WIDTH, labels)
        nn.init.zeros_(self.head.weight)
        nn.init.constant_(self.head.bias, -2.0)

    def pooled(self, hidden: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Return the mean over words of the last states, shape (sentences, 384)."""
        for layer in self.layers:
            hidden = layer(hidden, mask)
        there = mask.to(hidden.dtype)
        return (hidden * there[..., None]).sum(1) / there.sum(1, keepdim=True)


#: Module of a layer → its name in the packaged model.
NAMES = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "joined": "attention.output.dense",
    "after_attention": "attention.output.LayerNorm",
    "inner": "intermediate.dense",
    "outer": "output.dense",
    "after_inner": "output.LayerNorm",
}


def begin_from(upper: Upper, model: Path, first: int) -> None:
    """Fill the layers with those of the packaged model, from layer `first` on."""
    stored = _stored(onnx.load(str(model)).graph)
    for number, layer in enumerate(upper.layers):
        for module, name in NAMES.items():
            part = getattr(layer, module)
            for kind in ("weight", "bias"):
                values = stored[f"{PREFIX}.{first + number}.{name}.{kind}"]
                getattr(part, kind).data.copy_(torch.from_numpy(np.ascontiguousarray(values)))


def _stored(graph: onnx.GraphProto) -> dict[str, np.ndarray]:
    """Return the parameters by name.

    A weight is kept transposed, as whole numbers and a scale, under a name that says nothing; the bias that is added
    to its product says whose it is.
    """
    plain = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    made = {name: node for node in graph.node for name in node.output}
    found = dict(plain)
    for node in graph.node:
        biases = [name for name in node.input if name.endswith(".bias") and name in plain]
        if node.op_type != "Add" or not biases:
            continue
        product = next(made[name] for name in node.input if name not in biases)
        if product.op_type != "MatMul":
            continue
        scaled = made[product.input[1]]
        whole = made[scaled.input[0]].input[0]
        weight = plain[whole].astype(np.float32) * plain[scaled.input[1]]
        found[biases[0].removesuffix("bias") + "weight"] = weight.T
    return found
