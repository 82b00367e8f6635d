"""What is read: the packs' own answers, and other words of theirs to warm up on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any

from screentest.engines.reading.turns import parse_turns

#: So many characters are linted for the comparison.
LONG = 200_000
Written = dict[str, list[dict[str, Any]]]


def answers(written: Written) -> list[str]:
    """Return the texts of all answers that are one person's speech without speaker labels."""
    texts = [answer["text"].strip() for answer in written["answers"]]
    return [text for text in texts if len(parse_turns(text).turns) == 1]


def long_text(written: Written, outside: Path | None = None) -> str:
    """Return 200 kB of answers: the packs' own, or those of an outside set of *.jsonl with "answer" or "text"."""
    if outside is None:
        texts = answers(written)
    else:
        files = [file.read_text(encoding="utf-8") for file in sorted(outside.rglob("*.jsonl"))]
        rows = [json.loads(line) for file in files for line in file.split("\n") if line.strip()]
        texts = [" ".join(text.split()) for row in rows if (text := str(row.get("answer") or row.get("text") or ""))]
    joined = "\n\n".join(texts)
    return (joined + "\n\n") * (LONG // (len(joined) + 2)) + joined[: LONG % (len(joined) + 2)]


def other_text(written: Written) -> str:
    """Return other running text of about the same length: sentences that heads are trained on."""
    sentences = [s["text"] for item in written["corpus"] for idea in item["ideas"] for s in idea["shows"]]
    return "\n\n".join(" ".join(sentences[i : i + 8]) for i in range(0, len(sentences), 8))[:LONG]


def sentences_once(written: Written) -> list[str]:
    """Return all sentences that heads are trained on, none twice; neighbours are of different indicators."""
    by_item = [
        [s["text"] for idea in item["ideas"] for s in [*idea["shows"], *idea["lacks"]]] for item in written["corpus"]
    ]
    return list(dict.fromkeys(s for row in zip_longest(*by_item) for s in row if s is not None))


def varied_text(written: Written) -> str:
    """Return running text in which no sentence stands twice, as long as the packs' sentences give."""
    rows = sentences_once(written)
    return "\n\n".join(" ".join(rows[i : i + 8]) for i in range(0, len(rows), 8))


def composed(written: Written, count: int, words: int = 250) -> list[str]:
    """Return at most so many texts of about so many words that share no sentence, so that nothing is remembered."""
    found: list[str] = []
    text: list[str] = []
    said = 0
    for sentence in sentences_once(written):
        text.append(sentence)
        said += len(sentence.split())
        if said >= words:
            found.append(" ".join(text))
            text, said = [], 0
            if len(found) == count:
                break
    return found


def answer_of(words: int, written: Written) -> str:
    """Return one answer of about so many words."""
    return min(answers(written), key=lambda text: abs(len(text.split()) - words))


def lines(texts: list[str], count: int) -> Iterator[str]:
    """Yield so many lines for a batch, the texts in turn."""
    for i in range(count):
        yield json.dumps({"id": str(i), "type": "behavioral", "track": "both", "text": texts[i % len(texts)]}) + "\n"


def write_lines(place: Path, texts: list[str], count: int) -> Path:
    """Write a batch file."""
    with place.open("w", encoding="utf-8") as file:
        file.writelines(lines(texts, count))
    return place
