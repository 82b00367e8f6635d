"""How far ratings and findings agree with whoever wrote or rated the texts: the packs' held-out ones, or a set outside.

A set outside is a folder with `answers.jsonl` (id, track, type, prompt, text, blind), `pairs.jsonl` (id, source, kind,
text) and `statements.jsonl` (id, label bad or ok, class, text); it is read through the batch contracts.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import mean, median
from typing import Any

from screentest.app.grading.batch import grade_lines, lint_lines
from screentest.app.services import Services
from screentest.app.training.heads import labelled
from screentest.app.training.texts import held_questions

from .figures import Figure, least, most, shown
from .statistics import interval, rank, rank_given, weighted_kappa

WEAK, STRONG = 1.75, 3.25
#: What is called the same level: from, and up to but not with.
BANDS = ((1, 1.75), (1.75, 2.5), (2.5, 3.25), (3.25, 4.01))
HIRED = ("hire", "strong_hire")

Row = Mapping[str, Any]


def _through(batch: Any, services: Services, rows: Sequence[Row]) -> dict[str, Row]:
    """Return what a batch contract answers, by id."""
    lines = [json.dumps(row) for row in rows]
    return {answer["id"]: answer for answer in batch(services, lines)}


def own(services: Services) -> Iterator[Figure]:
    """Yield agreement with the intended level on the packs' answers whose questions no head was trained on."""
    answers = services.packs.written()["answers"]
    held = held_questions(answers)
    rows = [answer for answer in answers if answer["question"] in held]
    asked = [
        {"id": row["id"], "track": row["track"], "type": row["type"], "prompt": row["question"], "text": row["text"]}
        for row in rows
    ]
    graded = _through(grade_lines, services, asked)
    rated = [row for row in rows if graded[row["id"]]["overall"] is not None]
    yield from _agreement(
        "held-out answers", [graded[r["id"]]["overall"] for r in rated], [r["level"] for r in rated], rated, len(rows)
    )
    pairs = [
        (graded[row["id"]]["ratings"][criterion], wanted)
        for row in rated
        for criterion, wanted in row["ratings"].items()
        if graded[row["id"]]["ratings"].get(criterion)
    ]
    yield shown("held-out answers: weighted kappa of single ratings", weighted_kappa(*zip(*pairs, strict=True)), "")
    sentences = [s for s in labelled(services.library, services.packs.written()) if s.held]
    told = [s for s in sentences if s.group.startswith("statement:")]
    yield from _statements(
        services,
        [
            {"id": str(i), "text": s.text, "class": s.group.split(":")[1], "label": "ok" if not s.shows else "bad"}
            for i, s in enumerate(told)
        ],
        "held-out statements",
    )


def _agreement(
    name: str, given: Sequence[float], wanted: Sequence[float], rated: Sequence[Row], count: int
) -> Iterator[Figure]:
    words = [float(len(row["text"].split())) for row in rated]
    yield least(f"{name}: Spearman of overall ({count})", rank(given, wanted), "", 0.75)
    yield least(f"{name}: the same net of length", rank_given(given, wanted, words), "", 0.75)
    yield shown(f"{name}: quadratic-weighted kappa", weighted_kappa(given, wanted), "")
    yield most(f"{name}: share not rated", 1 - len(rated) / count, "", 0.10)
    for low, high in BANDS:
        here = [g for g, w in zip(given, wanted, strict=True) if low <= w < high]
        if not here:
            continue
        where = f"{name}: rated {low:g} to {min(high, 4):g} ({len(here)})"
        yield shown(f"{where}, mean overall", mean(here), "")
        for least_read, most_read in BANDS:
            share = mean(least_read <= g < most_read for g in here)
            yield shown(f"{where}, read as {least_read:g} to {min(most_read, 4):g}", share * 100, "%")


def outside(services: Services, folder: Path) -> Iterator[Figure]:
    """Yield agreement with an outside set, where the folder holds one."""
    found = {path.stem: [json.loads(line) for line in path.open(encoding="utf-8")] for path in folder.glob("*.jsonl")}
    if {"answers", "pairs", "statements"} <= found.keys():
        answers = {row["id"]: row for row in found["answers"]}
        keys = ("track", "type", "prompt")
        rows = [{key: row[key] for key in ("id", *keys, "text")} for row in found["answers"]]
        rows += [
            {"id": pair["id"], "text": pair["text"], **{key: answers[pair["source"]][key] for key in keys}}
            for pair in found["pairs"]
        ]
        graded = _through(grade_lines, services, rows)
        yield from _answers(graded, found["answers"])
        yield from _pairs(graded, found["pairs"])
        yield from _statements(services, found["statements"], "outside statements")


def _answers(graded: Mapping[str, Row], answers: Sequence[Row]) -> Iterator[Figure]:
    rated = [row for row in answers if graded[row["id"]]["overall"] is not None]
    given = [graded[row["id"]]["overall"] for row in rated]
    yield from _agreement("outside answers", given, [row["blind"] for row in rated], rated, len(answers))
    weak = [graded[row["id"]]["signal"] in HIRED for row in answers if row["blind"] < WEAK]
    strong = [graded[row["id"]]["signal"] in HIRED for row in answers if row["blind"] > STRONG]
    yield most(f"outside answers: weak ones signalled hire ({len(weak)})", mean(weak), "", 0.05)
    yield least(f"outside answers: strong ones signalled hire ({len(strong)})", mean(strong), "", 0.70)


def _pairs(graded: Mapping[str, Row], pairs: Sequence[Row]) -> Iterator[Figure]:
    def drops(kind: str) -> list[float]:
        return [
            (graded[pair["source"]]["overall"] or 1.0) - (graded[pair["id"]]["overall"] or 1.0)
            for pair in pairs
            if pair["kind"] == kind
        ]

    defected, restyled = drops("defected"), drops("restyled")
    empty = [graded[pair["id"]]["signal"] in HIRED for pair in pairs if pair["kind"] == "plain-empty"]
    lower = mean(drop > 0 for drop in defected)
    yield least(f"outside pairs: defected rated lower ({len(defected)})", lower, "", 0.80)
    yield least("outside pairs: median drop of the defected", median(defected), "", 0.5)
    near = mean(abs(drop) <= 0.5 for drop in restyled)
    yield least(f"outside pairs: restyled within 0.5 ({len(restyled)})", near, "", 0.75)
    yield most(f"outside pairs: plain-empty signalled hire ({len(empty)})", mean(empty), "", 0.10)


def _statements(services: Services, rows: Sequence[Row], name: str) -> Iterator[Figure]:
    """Yield precision and recall of the mistake that each statement is about."""
    read = _through(lint_lines, services, [{"id": row["id"], "text": row["text"]} for row in rows])
    hits: dict[str, list[bool]] = {}
    false = 0
    for row in rows:
        mistake = row["class"].removesuffix("-or-no-learning")
        named = any(f["mistake"] == mistake and f["severity"] != "info" for f in read[row["id"]]["findings"])
        if row["label"] == "bad":
            hits.setdefault(mistake, []).append(named)
        else:
            false += named
    right, there = sum(map(sum, hits.values())), sum(map(len, hits.values()))
    low, high = interval(right, right + false)
    yield least(f"{name}: precision ({low:.2f} to {high:.2f})", right / max(1, right + false), "", 0.85)
    low, high = interval(right, there)
    yield least(f"{name}: recall ({low:.2f} to {high:.2f})", right / there, "", 0.75)
    worst = min(hits, key=lambda mistake: mean(hits[mistake]))
    yield least(f"{name}: least recall of a mistake ({worst})", mean(hits[worst]), "", 0.55)
