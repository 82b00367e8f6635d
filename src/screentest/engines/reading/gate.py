"""The gate before every reader: what is repeated, copied, heaped, shuffled or meant for the grader earns nothing."""

from __future__ import annotations

import re
import zlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from ...domain.scorecard import UnscoredReason
from ...domain.text import Span
from .context import ReadContext
from .order import classes, function_share, order_score

#: Words in a row that two texts must share before one counts as copied from the other.
SHINGLE = 6
#: Below this share of function words a sentence is a heap of keywords (running English has 0.35 to 0.6).
HEAP = 0.16
#: Below this a stretch of words is in no order that speech has: of 60-word stretches of real answers 0.1 % lie
#: below it, of the same words shuffled 99.9 % (docs/evidence.md has the command).
ORDER = 0.0
#: Sentences are judged for order in stretches of about this many words.
STRETCH = 60
#: A single sentence of at least this many words is judged by itself, with a lower bar because it is short.
ALONE = 15
ORDER_ALONE = -0.3
#: A response of which more than this share is held back is not rated at all.
TOO_MUCH = 0.5

#: A sentence of at least this many words may be judged by whether they are words at all.
STRANGE = 5

_WORD = re.compile(r"\w+(?:'\w+)?")
_FIGURE = re.compile(r"\d[\d.,]*")


@dataclass(frozen=True, slots=True)
class Gated:
    """The outcome: which sentences may earn (by index), what was held back and why, or a refusal of the whole."""

    open: frozenset[int]
    reasons: tuple[str, ...] = ()
    refused: UnscoredReason | None = None
    refusal: str = ""


def shingles(plain_text: str) -> set[int]:
    """Return the hashes of every run of `SHINGLE` words of a plain text."""
    found = _WORD.findall(plain_text)
    return {zlib.crc32(" ".join(found[i : i + SHINGLE]).encode()) for i in range(len(found) - SHINGLE + 1)}


def _strange(sentence: str, vocabulary: Collection[str]) -> bool:
    """Tell whether most words of a sentence are words that nobody uses."""
    words = [word for word in _WORD.findall(sentence) if word.isalpha() and len(word) > 2]
    return len(words) >= STRANGE and sum(word not in vocabulary for word in words) > len(words) / 2


def _order_faults(context: ReadContext, table: Mapping[str, float]) -> set[int]:
    """Return the sentences of every stretch whose words are in no order that speech has."""
    faulty: set[int] = set()
    stretches: list[tuple[list[int], list[str]]] = [([], [])]
    for i, span in enumerate(context.sentences):
        found = classes(context.plain[span.start : span.end])
        if len(found) >= ALONE and order_score(found, table) < ORDER_ALONE:
            faulty.add(i)
        if len(stretches[-1][1]) >= STRETCH:
            stretches.append(([], []))
        stretches[-1][0].append(i)
        stretches[-1][1].extend(found)
    if len(stretches) > 1 and len(stretches[-1][1]) < STRETCH // 2:
        indexes, found = stretches.pop()
        stretches[-1][0].extend(indexes)
        stretches[-1][1].extend(found)
    for indexes, found in stretches:
        if len(found) >= ALONE and order_score(found, table) < ORDER:
            faulty.update(indexes)
    return faulty


def gate(
    context: ReadContext,
    table: Mapping[str, float],
    copied_from: Collection[int],
    prompt: str,
    instructions: Collection[int],
    min_words: int,
    vocabulary: Collection[str] = frozenset(),
) -> Gated:
    """Decide what of a response may earn anything.

    `copied_from` holds shingles of the packs' own texts, `instructions` the sentences that speak to the grader.
    Sentences held back can still count against the speaker; they can never help, so adding them never raises a rating.
    """
    text = context.text
    spans = context.sentences
    lengths = [len(span.of(text).split()) for span in spans]
    total = sum(lengths)
    if total == 0:
        return Gated(frozenset(), (), "empty", "nothing was said")
    prompt_shingles = shingles(prompt)
    seen: set[str] = set()
    said: set[int] = set()
    held: dict[str, set[int]] = {"repeated": set(), "copied": set(), "heaped": set(), "unknown": set()}
    held["instruction"] = set(instructions)
    for i, span in enumerate(spans):
        sentence = context.plain[span.start : span.end]
        # A sentence said again with another opener or another figure is still the same sentence.
        bare = _FIGURE.sub("#", sentence)
        key = " ".join(_WORD.findall(bare))
        again = shingles(bare)
        if (len(key) > 12 and key in seen) or (again and len(again & said) * 2 >= len(again)):
            held["repeated"].add(i)
        seen.add(key)
        said |= again
        own = shingles(sentence)
        if own and sum(s in copied_from or s in prompt_shingles for s in own) * 2 >= len(own):
            held["copied"].add(i)
        if lengths[i] >= 6 and function_share(classes(sentence)) < HEAP:
            held["heaped"].add(i)
        if vocabulary and _strange(sentence, vocabulary):
            held["unknown"].add(i)
    held["out of order"] = _order_faults(context, table)
    closed = set().union(*held.values())
    reasons = tuple(_reason(why, found, lengths) for why, found in held.items() if found)
    opened = frozenset(range(len(spans))) - closed
    open_words = sum(lengths[i] for i in opened)
    refused, refusal = _refusal(held, lengths, total, open_words, min_words)
    return Gated(opened, reasons, refused, refusal)


_WORDS_FOR = {
    "repeated": "said before, word for word",
    "copied": "taken from the question or from the rubric's own text",
    "heaped": "a heap of keywords without sentences",
    "instruction": "addressed to the grader",
    "out of order": "words in no order that speech has",
    "unknown": "mostly words that nobody uses",
    "noise": "they say nothing of the work that was asked about",
}


def _reason(why: str, found: Collection[int], lengths: Sequence[int]) -> str:
    count = sum(lengths[i] for i in found)
    return f"{count} words earn nothing: {_WORDS_FOR[why]}"


def _refusal(
    held: Mapping[str, set[int]], lengths: Sequence[int], total: int, open_words: int, min_words: int
) -> tuple[UnscoredReason | None, str]:
    if total < min_words:
        return "too_short", f"{total} words; at least {min_words} are needed before anything is rated"
    if open_words >= min_words and open_words >= total * (1 - TOO_MUCH):
        return None, ""
    share = {why: sum(lengths[i] for i in found) for why, found in held.items()}
    worst = max(share, key=lambda why: share[why])
    reason: dict[str, UnscoredReason] = {"repeated": "repeated", "copied": "copied"}
    return reason.get(worst, "unreadable"), f"only {open_words} of {total} words can be rated: {_WORDS_FOR[worst]}"


def close(gated: Gated, context: ReadContext, noise: Collection[int], min_words: int) -> Gated:
    """Hold back sentences that say nothing of anybody's work; refuse the whole where too little is left."""
    found = frozenset(noise) & gated.open
    if not found:
        return gated
    lengths = [len(span.of(context.text).split()) for span in context.sentences]
    opened = gated.open - found
    reasons = (*gated.reasons, _reason("noise", found, lengths))
    left = sum(lengths[i] for i in opened)
    if gated.refused is not None or (left >= min_words and left >= sum(lengths) * (1 - TOO_MUCH)):
        return Gated(opened, reasons, gated.refused, gated.refusal)
    return Gated(
        opened, reasons, "off_topic", f"only {left} of {sum(lengths)} words are about the work that was asked about"
    )


def spans_of(context: ReadContext, indexes: Collection[int]) -> tuple[Span, ...]:
    """Return the spans of some sentences, in order."""
    return tuple(context.sentences[i] for i in sorted(indexes))
