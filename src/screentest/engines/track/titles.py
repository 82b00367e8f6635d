"""Hides titles: what somebody was called counts for nothing."""

from __future__ import annotations

import re

#: What stands in a title's place.
MASK = "this role"

_RANK = (
    r"(?:(?:senior|sr\.?|junior|principal|staff|group|associate|chief|digital|technical|lead|head|vice president)\s+)*"
)
_KIND = r"(?:technical\s+)?(?:product|program(?:me)?|project|delivery|service)"
_KINDS = rf"{_KIND}s?(?:\s*(?:and|&|/|\+)\s*{_KIND})*"
_WHO = r"(?:managers?|management|owners?|lead|leaders?|leadership|directors?|producers?|specialists?|strategists?)"
_TITLE = re.compile(
    rf"\b{_RANK}{_KINDS}\s*{_WHO}\b"
    rf"|\b{_RANK}(?:TPM|PM|PgM|PO|GPM)s?\b(?![-/]\d)"
    rf"|\bhead of (?:{_KIND}s?|delivery)\b|\b{_RANK}(?:manager|owner)s?\b"
    r"|\b(?<!\bto )(?:team |tech )?lead\b(?=\s*[,;.)|–—/-]|\s*$)",
    re.I,
)
_SHORT = re.compile(r"\b(?:tpm|pm|pgm|po|gpm)s?\b")
_SQUEEZE = re.compile(rf"{MASK}(?:\s*(?:,|/|&|and|–|-|→)?\s*{MASK})+")


def mask_titles(text: str) -> str:
    """Return a text with every title in it as “this role”; titles in a row become one."""
    masked = _TITLE.sub(lambda m: m.group() if _SHORT.fullmatch(m.group()) else MASK, text)
    return _SQUEEZE.sub(MASK, masked)


def titles_in(text: str) -> list[str]:
    """Return the titles that a text names, in order."""
    return [m.group() for m in _TITLE.finditer(text) if not _SHORT.fullmatch(m.group())]


def side_of_title(title: str) -> str:
    """Return "pm" or "tpm" for a title that names one of the two, else ""."""
    low = title.lower()
    product = "product" in low or re.fullmatch(r"(?:sr\.?\s+)?(?:pm|po|gpm)s?", low) is not None
    program = any(word in low for word in ("program", "project", "delivery", "tpm", "pgm"))
    return "pm" if product and not program else "tpm" if program and not product else ""
