"""Names of content by its hash, so that a judgement can point at exactly what it was made with."""

from __future__ import annotations

import hashlib
import json

#: The prefix names the algorithm, so that a later one cannot be mistaken for this one.
PREFIX = "s2:"


def canonical(value: object) -> str:
    """Return the one JSON text of a plain value (dicts, lists, strings, numbers, booleans, None)."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def digest(value: object) -> str:
    """Return the digest of a plain value: `s2:` and the first 32 hex digits of SHA-256 over its canonical JSON."""
    return PREFIX + hashlib.sha256(canonical(value).encode()).hexdigest()[:32]
