"""Finds the noun phrases that can name what a sentence is about, by what is left when plain words are taken away."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from ...domain.text import Span
from .cues import Cues

_TOKEN = re.compile(r"[a-z0-9][\w'’&-]*|[^\w\s]")
#: Most words of a name.
MOST = 4
#: What may join two parts of one phrase.
_JOINTS = frozenset({"and", "of", "for", "in"})
#: Words in -ing that name things; others at the edge of a phrase are what is being done.
_ING_NOUNS = frozenset(
    "advertising pricing programming gaming streaming training packaging marketing engineering manufacturing lending "
    "banking licensing targeting storytelling dubbing sharing ticketing shopping charging onboarding underwriting "
    "scheduling merchandising learning farming fulfilling boxing living content-understanding reporting financing "
    "viewing housing trading mining drilling sequencing imaging screening computing processing wing".split()
)
_VERBISH = re.compile(r"^(?:\w{3,}(?:ing|ize|ise|ify)|\w{4,}ed|\w{4,}ly)$")
_NOT_VERB = frozenset(
    "need speed feed seed family supply reply assembly bed shed embed fixed-wireless hundred unified "
    "connected integrated "
    "unscripted scripted animated early weekly daily ad-supported".split()
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A candidate name: its place in the text, its words as stems, and how many of them carry weight."""

    span: Span
    stems: tuple[str, ...]


def stem(word: str) -> str:
    """Return a word without its plural or possessive ending."""
    word = re.sub(r"['’]s?$", "", word)
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def stems_of(name: str) -> frozenset[str]:
    """Return the stems of a name, without order and joints."""
    return frozenset(stem(word) for word in _TOKEN.findall(name.lower()) if word not in _JOINTS)


def _verbish(word: str) -> bool:
    return bool(_VERBISH.match(word)) and word not in _ING_NOUNS and word not in _NOT_VERB


_THANKED = re.compile(
    r"\b(?:[Tt]hanks|[Tt]hank you|[Ss]orry|[Oo]kay|[Ss]ure|[Hh]i|[Ww]ell|[Yy]eah|over to|point to)"
    r"(?: so much| very much)?,? ([A-Z][a-z]+)\b"
)


def people(text: str, speakers: Collection[str]) -> frozenset[str]:
    """Return the names of people in a call, lower case: speakers, and those who are thanked or called."""
    called = {match.group(1).lower() for match in _THANKED.finditer(text)}
    named = {word.lower() for name in speakers for word in re.findall(r"[A-Z][\w'’-]+", name)}
    return frozenset((called | named) - {"you", "everyone", "operator"})


def phrases(low: str, span: Span, cues: Cues, names: frozenset[str] = frozenset()) -> list[Phrase]:
    """Return the phrases of a sentence in order; `low` is the whole text in its plain form, `names` name nothing."""
    runs: list[list[tuple[int, int, str]]] = [[]]
    for match in _TOKEN.finditer(low, span.start, span.end):
        word = match.group()
        bare = re.sub(r"['’]s$", "", word)
        heavy = (
            len(bare) > 1
            and bare not in cues.plain
            and word not in cues.plain
            and not bare.isdigit()
            and bare not in names
        )
        if heavy and word[0].isalnum() and not (_verbish(bare) and not runs[-1]):
            runs[-1].append((match.start(), match.end(), bare))
        elif word in _JOINTS and runs[-1]:
            runs[-1].append((match.start(), match.end(), word))
        elif runs[-1]:
            runs.append([])
    found: list[Phrase] = []
    for run in runs:
        found.extend(_of_run(run, cues))
    return found


def _of_run(run: Sequence[tuple[int, int, str]], cues: Cues) -> list[Phrase]:
    """Return the phrases of one run of heavy words and joints."""
    found = []
    for i in range(len(run)):
        if run[i][2] in cues.light and i + 1 < len(run) and run[i + 1][2] in _JOINTS:
            continue
        for j in range(i, min(i + MOST + 1, len(run))):
            piece = run[i : j + 1]
            words = [word for _, _, word in piece]
            if words[0] in _JOINTS or words[-1] in _JOINTS or len([w for w in words if w in _JOINTS]) > 1:
                continue
            heavy = [word for word in words if word not in _JOINTS and word not in cues.light]
            if not heavy or len(words) - len([w for w in words if w in _JOINTS]) > MOST or _verbish(words[-1]):
                continue
            found.append(Phrase(Span(piece[0][0], piece[-1][1]), tuple(stem(word) for word in heavy)))
    return found
