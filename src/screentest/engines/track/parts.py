"""The parts of a résumé that may speak: gated against lists, repetition and headings; each knows how it was done."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ...domain.resume import Resume
from ...domain.text import Span, count_words, plain
from ...domain.verdict import Manner
from .claims import is_claim
from .manner import cut, gives_to_others, manner_of
from .titles import MASK, mask_titles

#: Cuts a part of a text into sentences; the app hands in the reading room's.
Split = Callable[[str, Span], list[Span]]

#: A part with fewer words than this, titles and dates aside, says nothing.
MIN_WORDS = 4
#: From so many words on a sentence without function words is a heap of keywords.
HEAP_WORDS, HEAP_SHARE = 5, 0.06
#: Four or more pieces between commas, most of them this short and with few function words, are a list.
LIST_PIECES, LIST_WORDS, LIST_SHARE, LIST_FUNCTION = 4, 3, 0.7, 0.15
#: Two parts that share this share of their words (figures aside) are one, said twice.
SAME = 0.8
#: A text of `LANGUAGE_WORDS` and more with this share of another language's function words, and fewer English ones.
FOREIGN, LANGUAGE_WORDS = 0.08, 40

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d.,]*")
_FUNCTION = frozenset(
    "a an the this that these those and or but so because if when while as than then not no nor of in on at by for "
    "with from about into over after before until between through out up down off to is are was were be been being "
    "has have had will would can could should may might must what which who whom whose where why how i we you he "
    "she it they me us them my our your his her its their there here now only also even still very all any each "
    "every both one two more most less such own".split()
)
_VERBISH = re.compile(
    r"(?<![\w-])(?:\w{2,}ed|cut|led|ran|set|built|found|wrote|made|took|held|kept|got|won)(?![\w-])|\d|^\W*\w{2,}ing\b",
    re.I,
)
#: The commonest function words of other languages in Latin letters.
_FOREIGN = frozenset(
    "le la les des du une et est pour dans avec sur qui par aux der die das und ist nicht mit von für den dem ein eine "
    "el los las y en del por para con una que se do da os dos das em um uma não com il di che per gli della e ed "
    "het een van voor met zijn op och att det som för på är i w na z się do jest oraz ve bir ile "
    "için og af til".split()
)
_PIECES = re.compile(r"\s*[,;|·•/]\s*|\s+[–—-]\s+")


@dataclass(frozen=True, slots=True)
class Part:
    """A clause or sentence that may be evidence: where it stands, its words with titles hidden, how it was done."""

    span: Span
    words: str
    manner: Manner
    role: int | None


@dataclass(frozen=True, slots=True)
class Parts:
    """What may speak, and in words what may not and why."""

    open: tuple[Part, ...]
    held: tuple[str, ...]


_HELD = {
    "listed": "in lists of skills, studies or tools",
    "heaped": "in heaps of keywords",
    "repeated": "that say again what was said",
    "claimed": "that say what you are or believe, with no act,",
}


def is_english(text: str) -> bool:
    """Tell whether a text may be English; a short text and a mere list are given the benefit of the doubt."""
    words = [word.lower() for word in _WORD.findall(mask_titles(text))]
    letters = sum(map(str.isalpha, text)) or 1
    if len(words) < LANGUAGE_WORDS and letters < 5 * LANGUAGE_WORDS:
        return True
    other_script = sum(char.isalpha() and ord(char) > 0x24F for char in text) > letters / 3
    foreign, english = sum(word in _FOREIGN for word in words), sum(word in _FUNCTION for word in words)
    return not other_script and not (foreign >= FOREIGN * len(words) and foreign > english)


def is_heap(words: str) -> bool:
    """Tell whether a line is a list or heap of keywords rather than something said."""
    found = [word.lower() for word in _WORD.findall(words)]
    share = sum(word in _FUNCTION for word in found) / max(1, len(found))
    pieces = [piece for piece in _PIECES.split(words) if piece.strip(" .")]
    if len(found) >= HEAP_WORDS and share <= HEAP_SHARE and (len(pieces) >= LIST_PIECES or not _VERBISH.search(words)):
        return True
    short = sum(len(piece.split()) <= LIST_WORDS for piece in pieces)
    return share <= LIST_FUNCTION and len(pieces) >= LIST_PIECES and short >= LIST_SHARE * len(pieces)


def parts_of(resume: Resume, split: Split) -> Parts:
    """Return what of a résumé may be evidence, in order."""
    text = resume.document.text
    opened: list[Part] = []
    held: Counter[str] = Counter()
    seen: list[frozenset[str]] = []
    for line in resume.lines:
        for sentence in split(text, line.span):
            masked = mask_titles(sentence.of(text))
            if len(_WORD.findall(masked.replace(MASK, ""))) < MIN_WORDS:
                continue
            why = "listed" if line.section in ("study", "lists") else "heaped" if is_heap(masked) else ""
            key = _key(masked)
            if not why and any(_same(key, other) for other in seen):
                why = "repeated"
            if why:
                held[why] += count_words(masked)
                continue
            seen.append(key)
            for part in _clauses(text, sentence, line.role):
                if part.manner == "done" and is_claim(part.words):
                    held["claimed"] += count_words(part.words)
                else:
                    opened.append(part)
    return Parts(tuple(opened), tuple(f"{n} words {_HELD[why]} count for nothing" for why, n in sorted(held.items())))


def _clauses(text: str, sentence: Span, role: int | None) -> Sequence[Part]:
    """Return a sentence as one part, or cut where its parts were done by different people."""
    spans = cut(text, sentence) if gives_to_others(mask_titles(sentence.of(text))) else [sentence]
    made = []
    for span in spans:
        words = mask_titles(span.of(text))
        if count_words(words) >= 3:
            made.append(Part(span, words, manner_of(words), role))
    return made


def _key(masked: str) -> frozenset[str]:
    return frozenset(word for word in _WORD.findall(plain(masked)) if not word[0].isdigit())


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    both = len(one & other)
    return both > 0 and both >= SAME * len(one | other)
