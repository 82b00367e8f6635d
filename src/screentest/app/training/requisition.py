"""Use case: train the heads with which requisitions are read, from the packs' own sentences; prove them current."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...domain.digest import digest
from ...domain.errors import ContentFault
from ...engines.requisition.fit import RIDGE, auc, evened, gain, held_out, logistic, ridge_head
from ...engines.requisition.heads import Vectors, head_to_text
from ...engines.requisition.masking import masked
from ...engines.requisition.weights import TRAINER
from .. import bootstrap
from ..requisition.requisition import find_signs, signs_of
from ..services import Services
from .requisition_scope import UNDECIDED, Lists, Reader, scope_rows

Written = Mapping[str, Sequence[Mapping[str, Any]]]
Encode = Callable[[Sequence[str]], NDArray[np.float32]]
#: Own sentences that say nothing of the track weigh so much against one side's own.
NEUTRAL = 0.5
#: How strongly the log-odds of exposure are pulled to their priors: balance of signs, head, rest.
PULL, PRIOR = (1.0, 1.0, 1.0), (1.0, 0.5, 0.0)
#: Misleading words are what a reading of scope has to stand; extracts full of them weigh as much as all others.
MASS = {"made up": 2.0, "long pairs": 1.0, "short pairs": 1.0}
_LISTS = ("event_bound", "foundational", "undecided", "sounds_event_bound", "sounds_foundational")


def requisition_corpus(written: Written) -> str:
    """Return the digest of everything that the heads are trained on."""
    return digest([list(written["requisition"]), list(written["exposure"])])


def track_head(written: Written, encode: Encode) -> tuple[Vectors, float]:
    """Return the head that leans to tpm or pm, and its AUC on own sentences held out."""
    rows = [
        (masked(text).text, {"tpm": 1.0, "pm": -1.0}.get(item["side"], 0.0))
        for item in written["requisition"]
        if item["side"] in ("pm", "tpm", "neither")
        for text in item["sentences"]
    ]
    vectors, sides = encode([text for text, _ in rows]), np.array([side for _, side in rows])
    out = held_out(vectors, sides, range(len(rows)), NEUTRAL, RIDGE["track"])
    head = ridge_head(vectors, sides, evened(sides, NEUTRAL), RIDGE["track"])
    return head * gain(out, sides), auc(out[sides != 0], sides[sides != 0] > 0)


def exposure_fit(
    written: Written, encode: Encode, reader: Reader
) -> tuple[Vectors, dict[str, float], dict[str, float]]:
    """Return the head of exposure, the log-odds to read it with, and AUCs on extracts held out."""
    lists: Lists = {name: [masked(t).text for item in written["exposure"] for t in item[name]] for name in _LISTS}
    pairs = [
        (masked(pair[side]).text, label, i)
        for i, pair in enumerate(pair for item in written["exposure"] for pair in item["pairs"])
        for side, label in (("event_bound", 1.0), ("foundational", -1.0))
    ]
    sides = {"event_bound": 1.0, "foundational": -1.0}
    rows = [(text, sides.get(name, 0.0), i) for name, texts in lists.items() for i, text in enumerate(texts)] + pairs
    vectors = encode([text for text, _, _ in rows])
    labels = np.array([label for _, label, _ in rows])
    groups = [group for _, _, group in rows]
    out = held_out(vectors, labels, groups, UNDECIDED, RIDGE["exposure"])
    size = gain(out, labels)
    head = ridge_head(vectors, labels, evened(labels, UNDECIDED), RIDGE["exposure"]) * size
    table, truth, kind = scope_rows(lists, pairs, vectors, labels, groups, size, encode, reader)
    weight = np.array([MASS[name] / (kind == name).sum() for name in kind])
    weight *= len(kind) / weight.sum() / 4
    prior, pull = np.array(PRIOR), np.array(PULL)
    beta = logistic(table, truth, weight, pull, prior)
    alone = logistic(table[:, [0, 2]], truth, weight, pull[[0, 2]], prior[[0, 2]])
    odds = {
        "signs": float(beta[0]),
        "head": float(beta[1]),
        "rest": float(beta[2]),
        "signs_alone": float(alone[0]),
        "rest_alone": float(alone[1]),
    }
    figures = {}
    for name in sorted(set(kind)):
        here = kind == name
        figures[f"auc, {name}"] = auc(table[here] @ beta, truth[here] > 0)
        figures[f"auc, {name}, signs alone"] = auc(table[here][:, 0], truth[here] > 0)
    return head, {name: round(value, 4) for name, value in odds.items()}, figures


def train_requisition(services: Services, track: Mapping[str, Any] | None = None, as_of: str = "") -> dict[str, float]:
    """Train the heads and the reading of exposure, write the weights, and return what was measured on held-out text.

    The log-odds of the track are fitted on real requisitions, which do not ship
    (`python -m tools.fit_requisition DATA`); they are given as `track`, or kept as committed.
    """
    written = services.packs.written()
    encoder = bootstrap.make_encoder()
    committed = json.loads(bootstrap.REQUISITION_WEIGHTS.read_text(encoding="utf-8")) if track is None else {}
    head, quality = track_head(written, encoder.encode)
    signs = signs_of(services.library)
    ends, odds, figures = exposure_fit(written, encoder.encode, Reader(signs, find_signs(signs)))
    plain = {
        "as_of": as_of or committed["as_of"],
        "corpus": requisition_corpus(written),
        "encoder": encoder.digest,
        "trainer": TRAINER,
        "track": dict(track or committed["track"]),
        "exposure": odds,
        "heads": {"track": head_to_text(head), "exposure": head_to_text(ends)},
    }
    bootstrap.REQUISITION_WEIGHTS.write_text(json.dumps(plain, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return {"auc, duty sentences": quality, **figures}


def check_requisition(services: Services) -> None:
    """Raise ContentFault where the committed weights carry other hashes than corpus, encoder and trainer have now."""
    committed = json.loads(bootstrap.REQUISITION_WEIGHTS.read_text(encoding="utf-8"))
    written = services.packs.written()
    now = {
        "corpus": requisition_corpus(written),
        "encoder": bootstrap.make_encoder().digest,
        "trainer": TRAINER,
    }
    stale = [name for name, value in now.items() if committed.get(name) != value]
    if stale:
        raise ContentFault(
            f"the weights of requisitions are stale: {', '.join(stale)} changed", (), "screentest packs train"
        )
