"""What the company brief reads with: cues and themes from the packs, and the classifier where it is installed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from ...domain.brief import Theme
from ...engines.briefing.cues import Cues, cues_from
from ...engines.briefing.statements import Classifier
from ...engines.briefing.themes import ThemeIndex, index_of
from ...engines.briefing.weights import weights_from_plain
from ..bootstrap import BRIEF_WEIGHTS, full_reader_parts, make_encoder
from ..services import Services

FULL = "full"
NO_ENCODER = "cues only: the encoder is not installed"
STALE = "cues only: the weights were trained with another encoder"


@dataclass(frozen=True)
class BriefParts:
    """Everything that reading a call takes; `reader` says which reader it really is."""

    cues: Cues
    themes: Mapping[str, Theme]
    index: ThemeIndex
    classifier: Classifier | None
    reader: str


def brief_parts(services: Services, fast: bool = False) -> BriefParts:
    """Return the parts; without the encoder, or with weights of another one, calls are read by cues alone."""
    library = services.library
    cues = cues_from(library.briefing)
    themes = library.initiatives
    index = index_of([themes[name] for name in sorted(themes)])
    if fast or not full_reader_parts() or not BRIEF_WEIGHTS.is_file():
        return BriefParts(cues, themes, index, None, NO_ENCODER if not fast else "cues only")
    encoder = make_encoder()
    weights = weights_from_plain(json.loads(BRIEF_WEIGHTS.read_text(encoding="utf-8")))
    if weights.encoder != encoder.digest:
        return BriefParts(cues, themes, index, None, STALE)
    return BriefParts(cues, themes, index, Classifier(encoder, weights), FULL)
