"""Use case: rebuild the weights that the company brief reads with, or prove that the committed ones are current."""

from __future__ import annotations

import json
from typing import Any

from ...domain.digest import digest
from ...domain.errors import ContentFault
from ...engines.briefing.cues import Cues, cues_from
from ...engines.briefing.features import NAMES, form, rows
from ...engines.briefing.fit import TRAINER, fit, sentences_of
from ...engines.briefing.weights import BriefWeights, weights_to_plain
from ..bootstrap import BRIEF_WEIGHTS, make_encoder
from ..services import Services


def _corpus(services: Services) -> tuple[list[dict[str, Any]], Cues, str]:
    written = services.packs.written()["briefing"]
    cues = cues_from(services.library.briefing)
    return written, cues, digest([written, list(cues.stamp), list(NAMES)])


def train_brief(services: Services) -> dict[str, float]:
    """Train, write the weights, and return what sentences held out say of them."""
    written, cues, corpus = _corpus(services)
    encoder = make_encoder()
    found = sentences_of(written)
    texts = [item.text for item in found]
    table = rows(texts, encoder.encode([form(text) for text in texts]), cues)
    weights, threshold, figures = fit(table, found)
    plain = weights_to_plain(BriefWeights(weights, threshold, corpus, encoder.digest, TRAINER), figures)
    BRIEF_WEIGHTS.write_text(json.dumps(plain, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return figures


def check_brief(services: Services) -> None:
    """Raise ContentFault where the committed weights carry other hashes than corpus, encoder and trainer have now."""
    committed = json.loads(BRIEF_WEIGHTS.read_text(encoding="utf-8"))
    _, _, corpus = _corpus(services)
    now = {"corpus": corpus, "encoder": make_encoder().digest, "trainer": TRAINER}
    stale = [name for name, value in now.items() if committed.get(name) != value]
    if stale:
        raise ContentFault(f"the brief's weights are stale: {', '.join(stale)} changed", (), "screentest packs train")
