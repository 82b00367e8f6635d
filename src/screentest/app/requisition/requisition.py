"""Use case: read a requisition: its track, its level language, its pay, and how event-bound its scope is."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ...domain.errors import ContentFault
from ...domain.library import Library
from ...domain.requisition import RequisitionReading, RoleSign
from ...engines.reading.pattern_language import PatternFault
from ...engines.reading.patterns import PatternSet, compile_pattern
from ...engines.reading.segment import sentences
from ...engines.requisition.read import ReadingTools, read_requisition
from ...engines.requisition.signs import Find
from ...engines.requisition.weights import Score, weights_from_plain
from .. import bootstrap
from ..services import Services

#: The reader's names: with the heads, and without.
FULL, PLAIN = "requisition-full", "requisition-phrases"


def find_signs(signs: tuple[RoleSign, ...]) -> Find:
    """Return what finds the signs' patterns; raises ContentFault where one cannot be read."""
    compiled = []
    for owner, sign in enumerate(signs):
        for cancels, patterns in ((False, sign.detect.pattern), (True, sign.detect.unless)):
            for pattern in patterns:
                try:
                    compiled.append(compile_pattern(owner, pattern, cancels, {}))
                except PatternFault as fault:
                    raise ContentFault(f"sign “{sign.id}”: {fault}", (), "see docs/add-an-indicator.md") from fault
    return PatternSet(compiled).find


def signs_of(library: Library) -> tuple[RoleSign, ...]:
    """Return the signs in the order in which they are numbered."""
    return tuple(sign for _, sign in sorted(library.signs.items()))


def make_tools(library: Library, plain: Mapping[str, Any] | None = None, score: Score | None = None) -> ReadingTools:
    """Return what reading needs; without `score` the heads are used where encoder and weights fit together."""
    data = plain or json.loads(bootstrap.REQUISITION_WEIGHTS.read_text(encoding="utf-8"))
    signs = signs_of(library)
    heads = score or (_heads(data) if plain is None else None)
    name = FULL if heads else PLAIN
    return ReadingTools(signs, find_signs(signs), sentences, weights_from_plain(data), heads, name)


def _heads(data: Mapping[str, Any]) -> Score | None:
    """Return the heads where an encoder is installed and is the one that they were trained with."""
    if not bootstrap.full_reader_parts():
        return None
    encoder = bootstrap.make_encoder()
    if encoder.digest != data["encoder"]:
        return None
    from ...engines.requisition.heads import SentenceHeads  # noqa: PLC0415 - numpy is there where an encoder is

    return SentenceHeads(encoder, data)


class RequisitionReader:
    """Reads requisitions with the services' library; the heavy parts are loaded once."""

    def __init__(self, services: Services, tools: ReadingTools | None = None) -> None:
        self._tools = tools or make_tools(services.library)

    def read(self, text: str) -> RequisitionReading:
        """Return the reading of one text; the same text gives the same reading, alone or in company."""
        return read_requisition(text, self._tools)
