"""Use case: a verdict beside a requisition: whether the role asks for the track that the evidence supports."""

from __future__ import annotations

from typing import Any

from ...domain.document import Document
from ...domain.requisition import RoleTrack
from ...domain.verdict import Verdict
from ..requisition.requisition import RequisitionReader
from ..services import Services
from .view import VERDICT_WORDS

_ASKS = {"pm": "a product manager", "tpm": "a technical program manager", "hybrid": "both at once"}


def beside_requisition(services: Services, verdict: Verdict, document: Document) -> dict[str, Any]:
    """Return what the requisition's track reading means beside a verdict."""
    return beside_track(verdict, RequisitionReader(services).read(document.text).track)


def beside_track(verdict: Verdict, track: RoleTrack) -> dict[str, Any]:
    """Return what a track that a requisition asks for means beside a verdict."""
    asks = _ASKS[track.track]
    mine = VERDICT_WORDS[verdict.track].lower()
    if track.track == "hybrid":
        words = f"The posting asks for {asks}; your evidence reads “{mine}”. Bring the other side's evidence too."
    elif verdict.track == "insufficient":
        words = f"The posting asks for {asks}; your evidence does not say yet whether that is you."
    elif verdict.track == track.track:
        words = f"The posting asks for {asks}, and so does your evidence."
    else:
        words = f"The posting asks for {asks}; your evidence reads {mine}. Expect questions on what is missing above."
    return {"track": track.track, "probability_tpm": track.probability_tpm, "words": words}
