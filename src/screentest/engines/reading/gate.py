"""The gate before every reader: what is repeated, copied, heaped, shuffled or meant for the grader earns nothing."""

from __future__ import annotations

import re
import zlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from ...domain.scorecard import UnscoredReason
from ...domain.text import Span
from .context import ReadContext
from .order import classes, function_share, mean_order, order_values

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
    return _shingles(_WORD.findall(plain_text))


def _shingles(found: Sequence[str]) -> set[int]:
    if len(found) < SHINGLE:
        return set()
    spelt = [word.encode() for word in found]
    joined = b" ".join(spelt)
    ends = list(accumulate(len(word) + 1 for word in spelt))
    starts = [0, *ends]
    return {zlib.crc32(joined[start : end - 1]) for start, end in zip(starts, ends[SHINGLE - 1 :], strict=False)}


def _strange(found: Sequence[str], vocabulary: Collection[str]) -> bool:
    """Tell whether most words of a sentence are words that nobody uses."""
    words = [word for word in found if word.isalpha() and len(word) > 2]
    return len(words) >= STRANGE and sum(word not in vocabulary for word in words) > len(words) / 2


def _order_faults(kinds: Sequence[Sequence[str]], table: Mapping[str, float]) -> set[int]:
    """Return the sentences of every stretch whose words, given by their classes, are in no order that speech has."""
    if not table:
        return set()
    faulty: set[int] = set()
    values = [order_values(words, table) for words in kinds]
    stretches: list[list[int]] = []
    size = STRETCH
    for i, words in enumerate(kinds):
        if len(words) >= ALONE and mean_order(values[i]) < ORDER_ALONE:
            faulty.add(i)
        if size >= STRETCH:
            stretches.append([])
            size = 0
        stretches[-1].append(i)
        size += len(words)
    if len(stretches) > 1 and size < STRETCH // 2:
        stretches[-2].extend(stretches.pop())
    for indexes in stretches:
        if sum(len(kinds[i]) for i in indexes) < ALONE:
            continue
        joined: list[float] = []
        last: list[str] = []
        for i in indexes:
            if kinds[i]:
                joined.extend(order_values([*last, kinds[i][0]], table))
                joined.extend(values[i])
                last = [kinds[i][-1]]
        if mean_order(joined) < ORDER:
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
    sentences = [context.plain[span.start : span.end] for span in spans]
    kinds = [classes(sentence) for sentence in sentences]
    for i, sentence in enumerate(sentences):
        words = _WORD.findall(sentence)
        own = _shingles(words)
        # A sentence said again with another opener or another figure is still the same sentence.
        bare = _FIGURE.sub("#", sentence)
        bare_words = words if bare == sentence else _WORD.findall(bare)
        key = " ".join(bare_words)
        again = own if bare == sentence else _shingles(bare_words)
        if (len(key) > 12 and key in seen) or (again and len(again & said) * 2 >= len(again)):
            held["repeated"].add(i)
        seen.add(key)
        said |= again
        if own and sum(s in copied_from or s in prompt_shingles for s in own) * 2 >= len(own):
            held["copied"].add(i)
        if lengths[i] >= 6 and function_share(kinds[i]) < HEAP:
            held["heaped"].add(i)
        if vocabulary and _strange(words, vocabulary):
            held["unknown"].add(i)
    held["out of order"] = _order_faults(kinds, table)
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
    return f"{_counted(count)} {'earns' if count == 1 else 'earn'} nothing: {_WORDS_FOR[why]}"


def _counted(words: int) -> str:
    return f"{words} word{'' if words == 1 else 's'}"


def _refusal(
    held: Mapping[str, set[int]], lengths: Sequence[int], total: int, open_words: int, min_words: int
) -> tuple[UnscoredReason | None, str]:
    if total < min_words:
        return "too_short", f"{_counted(total)}; at least {min_words} are needed before anything is rated"
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
