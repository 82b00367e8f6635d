"""All cases of the eight families and of the empty answer, in one table."""

from __future__ import annotations

from built_cases import BUILT
from case import Case
from written_cases import WRITTEN

CASES: tuple[Case, ...] = (*WRITTEN, *BUILT)
FAMILIES = (
    "empty",
    "gibberish",
    "off-topic",
    "keyword-stuffed",
    "padded",
    "repeated",
    "shuffled",
    "copied-anchor",
    "instruction",
)
