"""Turns the packs' written corpus and answers into labelled sentences for training and measuring."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from ...domain.text import Span
from ...engines.reading.noise import NOISE
from ...engines.reading.segment import sentences
from ...engines.training.material import Labelled, held_out


def corpus_sentences(corpus: Iterable[Mapping[str, Any]]) -> list[Labelled]:
    """Return the sentences written for heads; all sentences of one idea share a group."""
    found: list[Labelled] = []
    for item in corpus:
        code = frozenset([item["indicator"]])
        for idea in item["ideas"]:
            group = f"idea:{idea['idea']}"
            held = held_out(group)
            found.extend(Labelled(s["text"], group, code, frozenset(), held=held) for s in idea["shows"])
            found.extend(Labelled(s["text"], group, frozenset(), code, held=held) for s in idea["lacks"])
    return found


def statement_texts(statements: Iterable[Mapping[str, Any]], mistakes: Mapping[str, frozenset[str]]) -> list[Labelled]:
    """Return the short statements; `mistakes` are the indicators of each. What is sound lacks all of them."""
    found: list[Labelled] = []
    for item in statements:
        own = mistakes[item["mistake"]]
        for idea in item["ideas"]:
            group = f"statement:{item['mistake']}:{idea['idea']}"
            held = held_out(group)
            found.extend(
                Labelled(s["text"], group, frozenset([s["shows"]]), frozenset(), held=held) for s in idea["bad"]
            )
            found.extend(Labelled(s["text"], group, frozenset(), own, held=held) for s in idea["ok"])
    return found


def with_mistakes(sentences: Iterable[Labelled], mistakes: Mapping[str, frozenset[str]]) -> list[Labelled]:
    """Return the sentences with the mistakes that they show or lack beside the indicators."""
    found = []
    for sentence in sentences:
        shows = frozenset(name for name, codes in mistakes.items() if codes & sentence.shows)
        lacks = frozenset(name for name, codes in mistakes.items() if codes & sentence.lacks) - shows
        found.append(replace(sentence, shows=sentence.shows | shows, lacks=sentence.lacks | lacks))
    return found


def noise_sentences(noise: Iterable[Mapping[str, Any]]) -> list[Labelled]:
    """Return the sentences that say nothing of anybody's work; each is a group of its own."""
    texts = [
        (kind, text) for item in noise for kind in ("off_topic", "empty_talk", "to_the_grader") for text in item[kind]
    ]
    return [
        Labelled(text, (group := f"noise:{kind}:{i}"), frozenset([NOISE]), frozenset(), held=held_out(group))
        for i, (kind, text) in enumerate(texts)
    ]


def ordinary_sentences(noise: Iterable[Mapping[str, Any]]) -> list[Labelled]:
    """Return the sentences that hold nothing against the speaker; each is a group of its own."""
    return [
        Labelled(text, (group := f"ordinary:{i}"), frozenset(), frozenset(), ordinary=True, held=held_out(group))
        for i, text in enumerate(text for item in noise for text in item["ordinary"])
    ]


#: So many answers, at levels from 1 to 4, tell more of a reader than a pair of examples.
HELD_ANSWERS = 4


def held_questions(answers: Iterable[Mapping[str, Any]]) -> frozenset[str]:
    """Return the questions whose answers are held out: of each type the first by name with answers enough.

    Twins do not count: they are written to teach, and more of them must not change what is held out.
    """
    count = Counter((answer["type"], answer["question"]) for answer in answers if not answer.get("twin_of"))
    first: dict[str, str] = {}
    for (kind, question), often in sorted(count.items()):
        if often >= HELD_ANSWERS:
            first.setdefault(kind, question)
    return frozenset(first.values())


def answer_sentences(answers: Iterable[Mapping[str, Any]]) -> list[Labelled]:
    """Return the sentences of whole answers with their marks; all answers to one question share a group."""
    found: list[Labelled] = []
    listed = list(answers)
    held = held_questions(listed)
    for answer in listed:
        text = answer["text"]
        marks = []
        for mark in answer["marks"]:
            at = text.find(mark["quote"])
            marks.append((mark["indicator"], Span(at, at + len(mark["quote"]))))
        for span in sentences(text):
            shows = frozenset(code for code, place in marks if place.meets(span))
            group = f"question:{answer['question']}"
            found.append(Labelled(span.of(text), group, shows, frozenset(), True, answer["question"] in held))
    return found
