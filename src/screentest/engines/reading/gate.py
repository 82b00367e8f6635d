"""The gate before every reader: what is repeated, copied, heaped, shuffled or meant for the grader earns nothing."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from ...domain.scorecard import UnscoredReason
from ...domain.text import Span
from .context import ReadContext
from .order import classes, function_share, joined, order_values
from .said import Said, shingles, shingles_of, words_of

#: Below this share of function words a sentence is a heap of keywords (running English has 0.35 to 0.6).
HEAP = 0.16
#: A shorter sentence may do without any.
SPOKEN = 6
#: Stretches of at least so many words whose order scores below the bar are in no order that speech has; the shorter the
#: stretch, the lower its bar. Stretches of the packs' own answers never lie so low (docs/evidence.md has the figures).
ORDER = ((60, 0.06), (30, 0.0))
#: A text shorter than all of them is judged as one stretch of this length.
SHORTEST = 30
#: A single sentence of at least this many words is judged by itself.
ALONE = 15
ORDER_ALONE = -0.25
#: A response of which more than this share is held back is not rated at all.
TOO_MUCH = 0.5
#: What is nearly all about nobody's work is off topic; vague honest talk is rated at the floor instead.
NEARLY_ALL = 0.75

#: A sentence of at least this many words may be judged by whether they are words at all.
STRANGE = 5
#: A sentence of so many words has at least this share of different ones.
LONG, FEW = 50, 0.35
#: One mark of a program's in so few words makes a sentence a piece of a program.
CODE = 3

#: Marks that programs have and speech has not.
_CODE = re.compile(r"[\[\]{}<>=|\\_^~]")


@dataclass(frozen=True, slots=True)
class Gated:
    """The outcome: which sentences may earn (by index), what was held back and why, or a refusal of the whole."""

    open: frozenset[int]
    reasons: tuple[str, ...] = ()
    refused: UnscoredReason | None = None
    refusal: str = ""


def _strange(found: Sequence[str], vocabulary: Collection[str]) -> bool:
    """Tell whether most words of a sentence are words that nobody uses."""
    if all(map(vocabulary.__contains__, found)):
        return False
    words = [word for word in found if word.isalpha() and len(word) > 2]
    return len(words) >= STRANGE and sum(word not in vocabulary for word in words) > len(words) / 2


def _circling(words: Sequence[str]) -> bool:
    """Tell whether one long sentence says the same few words over and over."""
    return len(words) >= LONG and len(set(words)) < FEW * len(words)


def _order_faults(kinds: Sequence[Sequence[str]], table: Mapping[str, float]) -> set[int]:
    """Return the sentences of every stretch whose words, given by their classes, are in no order that speech has.

    A stretch begins at every sentence, so that good sentences before a shuffled text cannot carry it.
    """
    if not table:
        return set()
    sums = list(accumulate(order_values([word for words in kinds for word in words], table), initial=0.0))
    begins = list(accumulate(map(len, kinds), initial=0))

    def order(first: int, after: int) -> float:
        begin, end = begins[first], begins[after] - 1
        return (sums[end] - sums[begin]) / (end - begin) if end > begin else 1.0

    faulty = {i for i, words in enumerate(kinds) if len(words) >= ALONE and order(i, i + 1) < ORDER_ALONE}
    for size, bar in ORDER:
        after = 0
        for first in range(len(kinds)):
            while after < len(kinds) and begins[after] - begins[first] < size:
                after += 1
            short = begins[after] - begins[first] < size
            if short and not first and (size > SHORTEST or begins[after] < ALONE):
                break
            # The last stretch takes in what is left behind it, too short for one of its own.
            begin = first - 1 if short and first else first
            if order(begin, after) < bar:
                faulty.update(range(begin, after))
            if short:
                break
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
    said = Said()
    held: dict[str, set[int]] = {"repeated": set(), "copied": set(), "heaped": set(), "unknown": set()}
    held["instruction"] = set(instructions)
    sentences = [context.plain[span.start : span.end] for span in spans]
    kinds = [classes(sentence) for sentence in sentences]
    for i, sentence in enumerate(sentences):
        words = words_of(sentence)
        own = shingles_of(words)
        for index in said.again(i, sentence, words, own):
            held["repeated"].add(index)
        copied = not (own.isdisjoint(copied_from) and own.isdisjoint(prompt_shingles))
        if copied and sum(s in copied_from or s in prompt_shingles for s in own) * 2 >= len(own):
            held["copied"].add(i)
        if (lengths[i] >= SPOKEN and (function_share(kinds[i]) < HEAP or not joined(sentence))) or _circling(words):
            held["heaped"].add(i)
        if len(_CODE.findall(sentence)) * CODE >= lengths[i] or (vocabulary and _strange(words, vocabulary)):
            held["unknown"].add(i)
    held["out of order"] = _order_faults(kinds, table)
    closed = set().union(*held.values())
    reasons = tuple(_reason(why, found, lengths) for why, found in held.items() if found)
    opened = frozenset(range(len(spans))) - closed
    open_words = sum(lengths[i] for i in opened)
    refused, refusal = _refusal(held, lengths, total, open_words, min_words)
    return Gated(opened, reasons, refused, refusal)


_WORDS_FOR = {
    "repeated": "said before",
    "copied": "taken from the question or from the rubric's own text",
    "heaped": "a heap of keywords without sentences",
    "instruction": "addressed to the grader",
    "out of order": "words in no order that speech has",
    "unknown": "mostly words that nobody uses",
    "noise": "they say nothing of the work that was asked about",
    "aside": "a stretch that tells of nobody's work",
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


def close(
    gated: Gated, context: ReadContext, noise: Collection[int], min_words: int, asides: Collection[int] = ()
) -> Gated:
    """Hold back sentences that say nothing of anybody's work; refuse the whole where too little is left.

    `asides` stand in a stretch that tells of no work. Weak honest talk can read like that, so they earn nothing and are
    no reason to refuse: what is left of such a text is rated at the floor.
    """
    found, aside = frozenset(noise) & gated.open, (frozenset(asides) & gated.open) - frozenset(noise)
    if not found and not aside:
        return gated
    lengths = [len(span.of(context.text).split()) for span in context.sentences]
    reasons = (
        *gated.reasons,
        *(_reason(why, held, lengths) for why, held in (("noise", found), ("aside", aside)) if held),
    )
    gated = Gated(gated.open - aside, reasons, gated.refused, gated.refusal)
    if not found:
        return gated
    opened = gated.open - found
    left = sum(lengths[i] for i in opened | aside)
    if gated.refused is not None or left >= min(min_words, sum(lengths) * (1 - NEARLY_ALL)):
        return Gated(opened, reasons, gated.refused, gated.refusal)
    return Gated(
        opened, reasons, "off_topic", f"only {left} of {sum(lengths)} words are about the work that was asked about"
    )


def spans_of(context: ReadContext, indexes: Collection[int]) -> tuple[Span, ...]:
    """Return the spans of some sentences, in order."""
    return tuple(context.sentences[i] for i in sorted(indexes))
