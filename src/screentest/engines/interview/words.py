"""Words made comparable: stems, and classes of words that ask for the same thing."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from ...domain.text import plain, words

#: Words that say nothing about what is meant.
STOP = frozenset(
    "a an the this that these those of to in on at by for with from as is are was were be been being am do does did "
    "have has had i me my we us our you your it its they them their he she his her and or but so if then than there "
    "here what which how where can could would should will may might must shall please just about any some all "
    "not no yes ok okay well also more most much very really before start first begin ask know tell give let's like "
    "assume say mean talking looking talk look one into out up down over per get got quick question clarify "
    "understand wondering check sure thing things kind sort actually roughly approximately exactly currently today "
    "we're there's it's i'd i'm i'll what's who's that's "
    "other each both two three four six between through because go goes used back already till only again down".split()
)
#: Words that stand for the same question.
_CLASSES = {
    "#count": "many number count amount volume quantity big large size scale magnitude traffic load total",
    "#money": "cost price budget money spend spending revenue margin fee pay dollar dollars pound pounds euro euros "
    "profit worth expensive earn earns income cash economics",
    "#when": "when date deadline day week month time timeline long schedule soon due duration till until deadline",
    "#who": "who whose whom owner owns owned responsible team teams staff decides",
    "#user": "user users customer customers member members viewer viewers subscriber subscribers buyer buyers client "
    "clients audience household households",
    "#place": "region regions country countries market markets site sites location locations city cities geography",
    "#fail": "fail fails failed failure failures break breaks broken outage outages down error errors incident",
    "#often": "often frequent frequency rate rates share percent percentage proportion fraction ratio",
    "#rule": "law legal regulation regulations regulator rule rules compliance contract contractual obligation",
    "#tried": "tried existing previous previously history attempts attempted past",
    "#goal": "goal goals objective objectives target targets aim success",
    "#stale": "stale fresh behind outdated",
    "#delay": "delay delayed lag latency slow",
    "#why": "why cause causes caused reason reasons root",
    "#lost": "lose lost loss losing drop dropped duplicate duplicates",
}
_CLASS_OF = {word: name for name, listed in _CLASSES.items() for word in listed.split()}
_ENDINGS = ("ations", "ation", "ingly", "ings", "ing", "edly", "ies", "ied", "ers", "er", "ed", "es", "ly", "s")


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """Return a word without its ending, crudely: enough to make “devices” and “device” one."""
    bare = word.removesuffix("'s")
    for ending in _ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= 3:
            bare = bare[: -len(ending)]
            break
    if bare.endswith("e") and len(bare) > 3:
        bare = bare[:-1]
    return bare[:-1] if len(bare) > 3 and bare[-1] == bare[-2] and bare[-1] not in "aeiou" else bare


@lru_cache(maxsize=4096)
def meant(text: str) -> frozenset[str]:
    """Return what a piece of text is about: the classes and stems of its content words."""
    found = []
    for word in words(plain(text)):
        if word in _CLASS_OF:
            found.append(_CLASS_OF[word])
        if word not in STOP and _CLASS_OF.get(word) is None:
            found.append(stem(word))
    return frozenset(found)


def classes_of(found: Iterable[str]) -> frozenset[str]:
    """Return the classes of the words that stand for the same question as others."""
    return frozenset(_CLASS_OF[word] for word in found if word in _CLASS_OF)


def said_words(text: str) -> tuple[str, ...]:
    """Return the stems of all words of a text, in order."""
    return tuple(map(stem, words(plain(text))))
