"""Which track the speaker speaks as: from the text, where nobody said."""

from __future__ import annotations

import re

from ...domain.text import Span
from .context import ReadContext

_TPM = re.compile(
    r"\btpms?\b|\b(?:technical )?program(?:me)? (?:manager|lead|management)\b|\bdelivery (?:manager|lead)\b"
)
_PM = re.compile(r"\bpms?\b|\bproduct (?:manager|owner|lead|management|director)\b|\bhead of product\b")
_MINE = re.compile(
    r"\b(?:as|i was|i'm|i am|my|being|in my|i came in as|hired as|me as|i work as|i worked as|came from)\b[^.!?]{0,30}$"
)


def _claims(pattern: re.Pattern[str], plain_text: str) -> bool:
    """Tell whether the speaker says that the role is his own."""
    return any(_MINE.search(plain_text, max(0, m.start() - 45), m.start()) for m in pattern.finditer(plain_text))


def role_of(plain_text: str) -> str:
    """Return "pm", "tpm" or "both" where the speaker names a role as the speaker's own, else ""."""
    tpm, pm = _claims(_TPM, plain_text), _claims(_PM, plain_text)
    return "both" if tpm and pm else "tpm" if tpm else "pm" if pm else ""


def speaks_as(role: str, context: ReadContext, sentence: Span) -> bool:
    """Tell whether a sentence can be held against somebody in `role`: the speaker's own, or named in the sentence."""
    if context.track in (role, "both"):
        return True
    named = _TPM if role == "tpm" else _PM
    return context.track == "" and bool(named.search(context.plain, sentence.start, sentence.end))
