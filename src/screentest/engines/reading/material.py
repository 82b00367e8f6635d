"""What the reading room prepares once from the packs, as plain data that a compiled pack can hold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...domain.digest import digest
from ...domain.indicator import Indicator
from ...domain.text import plain
from .order import learn
from .pattern_language import PatternFault
from .patterns import Compiled, PatternSet, compile_pattern
from .said import shingles
from .structure import CHECKS

_LOWER = re.compile(r"\b[a-z]+(?:'[a-z]+)?\b")

#: The owner of the patterns that recognise a sentence addressed to the grader.
INSTRUCTION = "GATE"


@dataclass(frozen=True, slots=True)
class Material:
    """Patterns compiled together, the word-order table and the shingles of the packs' own texts."""

    codes: tuple[str, ...]
    patterns: PatternSet
    order: Mapping[str, float]
    own_shingles: frozenset[int]
    #: Every word that the packs' own sentences write in lower case; what is never among them is a name.
    vocabulary: frozenset[str]
    #: Names all of the above, so that a reading can say exactly what it was made with.
    digest: str = ""


def prepare(
    indicators: Iterable[Indicator],
    instruction_patterns: Sequence[str],
    own_texts: Iterable[str],
    order_texts: Iterable[str],
) -> dict[str, Any]:
    """Return the material as plain data; raises PatternFault, whose message names every indicator at fault."""
    written = list(order_texts)
    texts = [plain(text) for text in written]
    frequency = _frequency(texts)
    codes = [INSTRUCTION]
    faults: list[str] = []
    patterns: list[list[Any]] = [
        _plain(compile_pattern(0, pattern, False, frequency)) for pattern in instruction_patterns
    ]
    for indicator in indicators:
        owner = len(codes)
        if indicator.detect.structure and indicator.detect.structure not in CHECKS:
            known = ", ".join(CHECKS)
            faults.append(f"{indicator.code}: no structure check “{indicator.detect.structure}”; there are {known}")
        codes.append(indicator.code)
        for cancels, given in ((False, indicator.detect.pattern), (True, indicator.detect.unless)):
            for pattern in given:
                try:
                    patterns.append(_plain(compile_pattern(owner, pattern, cancels, frequency)))
                except PatternFault as fault:
                    faults.append(f"{indicator.code}: {fault}")
    if faults:
        raise PatternFault("; ".join(faults))
    own = sorted(set().union(*(shingles(plain(text)) for text in own_texts), set()))
    made = {
        "codes": codes,
        "patterns": patterns,
        "order": learn(texts),
        "own_shingles": own,
        "vocabulary": vocabulary(written),
    }
    return {**made, "digest": digest(made)}


def vocabulary(texts: Iterable[str]) -> list[str]:
    """Return every word that some text writes in lower case, in order."""
    return sorted({word for text in texts for word in _LOWER.findall(text.replace("’", "'"))})


def _frequency(texts: Sequence[str]) -> dict[str, float]:
    """Return how often each word stands in a thousand words of the packs' own sentences."""
    counts = Counter(word for text in texts for word in text.split())
    total = sum(counts.values()) or 1
    return {word: 1000 * n / total for word, n in counts.items()}


def _plain(compiled: Compiled) -> list[Any]:
    return [compiled.owner, compiled.cancels, compiled.elements, compiled.at, compiled.words]


def restore(data: Mapping[str, Any]) -> Material:
    """Return the material from the plain data that `prepare` made."""
    return Material(
        tuple(data["codes"]),
        PatternSet([Compiled(*row) for row in data["patterns"]]),
        data["order"],
        frozenset(data["own_shingles"]),
        frozenset(data["vocabulary"]),
        data["digest"],
    )
