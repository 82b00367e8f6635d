"""Turns the packs' written corpus and answers into labelled sentences for training and measuring."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..domain.text import Span
from ..engines.reading.noise import NOISE
from ..engines.reading.segment import sentences
from ..engines.training.material import Labelled


def corpus_sentences(corpus: Iterable[Mapping[str, Any]]) -> list[Labelled]:
    """Return the sentences written for heads; all sentences of one idea share a group."""
    found: list[Labelled] = []
    for item in corpus:
        code = frozenset([item["indicator"]])
        for idea in item["ideas"]:
            group = f"idea:{idea['idea']}"
            found.extend(Labelled(s["text"], group, code, frozenset()) for s in idea["shows"])
            found.extend(Labelled(s["text"], group, frozenset(), code) for s in idea["lacks"])
    return found


def noise_sentences(noise: Iterable[Mapping[str, Any]]) -> list[Labelled]:
    """Return the sentences that say nothing of anybody's work; each is a group of its own."""
    texts = [
        (kind, text) for item in noise for kind in ("off_topic", "empty_talk", "to_the_grader") for text in item[kind]
    ]
    return [
        Labelled(text, f"noise:{kind}:{i}", frozenset([NOISE]), frozenset()) for i, (kind, text) in enumerate(texts)
    ]


def answer_sentences(answers: Iterable[Mapping[str, Any]]) -> list[Labelled]:
    """Return the sentences of whole answers with their marks; all answers to one question share a group."""
    found: list[Labelled] = []
    for answer in answers:
        text = answer["text"]
        marks = []
        for mark in answer["marks"]:
            at = text.find(mark["quote"])
            marks.append((mark["indicator"], Span(at, at + len(mark["quote"]))))
        for span in sentences(text):
            shows = frozenset(code for code, place in marks if place.meets(span))
            found.append(Labelled(span.of(text), f"question:{answer['question']}", shows, frozenset(), True))
    return found
