"""Reads a round from a plain text: some lines that name it, then one question a line with what belongs to it."""

from __future__ import annotations

import re

from .told import ToldQuestion, ToldRound

#: Above the first question: “company: …”. What each word stands for in a told round.
_HEAD = {
    "company": "company",
    "track": "track",
    "level": "level",
    "date": "day",
    "round": "name",
    "who": "who",
    "stage": "stage",
}
#: Below a question.
_BELOW = {"answered": "answered", "went": "felt", "pressed": "pressed", "type": "kind", "same as": "same_as"}
_KEYED = re.compile(r"^\s*([A-Za-z]+(?: as)?)\s*:\s*(.*)$")
_BULLET = re.compile(r"^\s*(?:[-*•?]|\d{1,3}[.)])\s+")


def told_from(text: str, given: ToldRound) -> ToldRound:
    """Return a round as a text tells it; what is `given` besides holds where it is not empty."""
    head: dict[str, str] = {}
    asked: list[ToldQuestion] = []
    for line in text.split("\n"):
        if not line.strip():
            continue
        keyed = _KEYED.match(line)
        word = keyed[1].lower() if keyed else ""
        if keyed and not asked and word in _HEAD:
            head[_HEAD[word]] = keyed[2].strip()
        elif keyed and asked and word in _BELOW:
            asked[-1] = _with(asked[-1], _BELOW[word], keyed[2].strip())
        else:
            asked.append(ToldQuestion(_BULLET.sub("", line).strip()))
    head |= {name: value for name in _HEAD.values() if (value := getattr(given, name))}
    company, track, level, day, name, who, stage = (head.get(field, "") for field in _HEAD.values())
    return ToldRound(company, track, level, day, name, who, stage, tuple(asked))


def _with(one: ToldQuestion, name: str, value: str) -> ToldQuestion:
    """Return a question with one more line of what belongs to it."""
    before: str = getattr(one, name)
    fields = {"answered": one.answered, "felt": one.felt, "pressed": one.pressed, "kind": one.kind}
    fields |= {"same_as": one.same_as, name: f"{before}\n{value}" if before else value}
    return ToldQuestion(one.words, **fields)
