"""The playbook: chapters of advice in which every statement of fact points at the claims that it rests on."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK = re.compile(r"\s*\[\[([^\[\]]*)\]\]")
_NAME = re.compile(r"(~?)([a-z0-9]+(?:-[a-z0-9]+)*)")
#: A sentence ends at its stop, with a closing quotation mark or bracket; the next begins with a capital or a quote.
_END = re.compile(r"(?:(?<=[.!?])|(?<=[.!?][”’)]))\s+(?=[A-Z“‘])")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence without its marks: the claims that it rests on, and those that it only speaks about."""

    text: str
    rests: tuple[str, ...] = ()
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a chapter: its heading and its paragraphs, each a row of sentences."""

    heading: str
    paragraphs: tuple[tuple[Sentence, ...], ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What became of some claims, and what that changes for the reader.

    `evidence` is the advice as the claims were found; `playbook` is that if they held, empty where nothing differs.
    """

    claims: tuple[str, ...]
    evidence: str
    playbook: str = ""


@dataclass(frozen=True, slots=True)
class ChapterTool:
    """A command that acts on a chapter, with its arguments, and what it is good for."""

    run: str
    does: str

    @property
    def command(self) -> str:
        """Return the command's own name."""
        return self.run.split()[0]


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter: the question that it answers, what it says, what the claims change, and the tools that act on it."""

    id: str
    rank: int
    title: str
    question: str
    short: tuple[Sentence, ...]
    sections: tuple[Section, ...]
    changes: tuple[Change, ...]
    tools: tuple[ChapterTool, ...]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Return all sentences in order: the short answer, then the sections."""
        told = (one for section in self.sections for paragraph in section.paragraphs for one in paragraph)
        return (*self.short, *told)

    @property
    def claims(self) -> tuple[str, ...]:
        """Return every claim that the chapter names, each once, in order."""
        named = [name for one in self.sentences for name in (*one.rests, *one.about)]
        return tuple(dict.fromkeys([*named, *(name for change in self.changes for name in change.claims)]))


def sentences(paragraph: str) -> tuple[Sentence, ...]:
    """Return the sentences of a paragraph: `[[claim]]` before the stop rests on it, `[[~claim]]` speaks about it.

    Several are parted by commas. Raises ValueError for a mark that cannot be read.
    """
    return tuple(_sentence(part) for part in _END.split(" ".join(paragraph.split())) if part)


def _sentence(part: str) -> Sentence:
    rests: list[str] = []
    about: list[str] = []
    for inside in _MARK.findall(part):
        for name in inside.split(","):
            match = _NAME.fullmatch(name.strip())
            if match is None:
                raise ValueError(f"“[[{inside}]]” names no claim")
            (about if match[1] else rests).append(match[2])
    text = _MARK.sub("", part)
    if "[[" in text or "]]" in text:
        raise ValueError(f"a mark is not closed in “{text[:60]}”")
    return Sentence(text, tuple(rests), tuple(about))
