"""Use case: fit the track heads from the packs' lines, and calibrate the verdict on the packs' résumés, held out."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from ...domain.digest import digest
from ...domain.document import Document
from ...domain.errors import ContentFault
from ...domain.text import plain
from ...domain.verdict import Calibration, Signal
from ...engines.reading.segment import sentences
from ...engines.track.fit import LIKE, TRAINER, Lines, calibrate, fit_heads, fold_of, log_odds
from ...engines.track.heads import (
    TrackHeads,
    best_name,
    heads_from_plain,
    heads_to_plain,
    name_values,
    side_values,
    with_constant,
)
from ...engines.track.layout import read_resume
from ...engines.track.parts import Parts, parts_of
from ...engines.track.reader import GIVEN, Phrases, TrackReader
from ...engines.track.titles import mask_titles
from ...engines.track.weigh import Odds, balance, decide, side_sign
from ...ports.encoder import Encoder
from .. import bootstrap
from ..services import Services

Written = Mapping[str, Sequence[Mapping[str, Any]]]
#: Two machines may round differently; they must place this share of all lines alike.
LEAST_ALIKE = 0.995
_TRUTH = {"pm": 1, "tpm": -1, "unclear": 0}
#: Résumés' open dates play no part in the verdict; any month will do.
_SOME_MONTH = 24_300


@dataclass(frozen=True, slots=True)
class Case:
    """One résumé of the packs: what may speak in it, and the track that it was written to support."""

    id: str
    truth: int
    text: str
    parts: Parts


def corpus_digest(written: Written) -> str:
    """Return the digest of everything that the verdict is trained on."""
    return digest([list(written[name]) for name in ("track", "track_lines", "track_resumes")])


def cases_of(written: Written) -> list[Case]:
    """Return the packs' résumés taken apart."""
    found = []
    for item in written["track_resumes"]:
        resume = read_resume(Document(item["text"], "text"), _SOME_MONTH)
        found.append(Case(item["id"], _TRUTH[item["truth"]], item["text"], parts_of(resume, sentences)))
    return found


def lines_of(written: Written, encoder: Encoder) -> tuple[Lines, list[str]]:
    """Return the training lines as arrays, and their texts; lines that give work to others train nothing."""
    rows: list[tuple[str, int, bool, str]] = []
    for item in written["track"]:
        if item["code"] not in GIVEN.values():
            rows.extend((text, side_sign(item["track"]), False, item["code"]) for text in item["lines"])
    for item in written["track_lines"]:
        for name, side, silent in (
            ("silent", 0, True),
            ("both", 0, False),
            ("pm_in_tpm_words", 1, False),
            ("tpm_in_pm_words", -1, False),
        ):
            rows.extend((text, side, silent, "") for text in item[name])
    texts = [mask_titles(text) for text, *_ in rows]
    lines = Lines(
        with_constant(encoder.encode(texts)),
        np.array([float(side) for _, side, _, _ in rows]),
        np.array([silent for _, _, silent, _ in rows]),
        tuple(code for *_, code in rows),
        np.array([fold_of(text) for text in texts]),
    )
    return lines, texts


def odds_of(lines: Lines, texts: Sequence[str], codes: Sequence[str], find: Phrases) -> dict[str, Odds]:
    """Return each indicator's log-odds: by phrases on all lines, by heads on lines held out."""
    sided = lines.side != 0
    hits = [find(plain(text)) for text in texts]
    named = [""] * len(texts)
    for fold in sorted(set(lines.fold.tolist())):
        heads = fit_heads(lines, codes, lines.fold != fold)
        values, names = side_values(heads, lines.rows), name_values(heads, lines.rows)
        for i in np.flatnonzero(lines.fold == fold):
            side = "PIN" if values[i] > 0 else "EXR"
            if abs(values[i]) >= 0.2:
                named[i] = best_name(heads, names[i], [code for code in codes if code.startswith(side)])
    odds = {}
    for code in codes:
        own = 1 if code.startswith("PIN") else -1
        rights = [lines.side[i] == own for i in range(len(texts)) if sided[i]]
        by_phrase = [code in hits[i] for i in range(len(texts)) if sided[i]]
        by_head = [named[i] == code for i in range(len(texts)) if sided[i]]
        odds[code] = Odds(_counted(by_phrase, rights), _counted(by_head, rights))
    return odds | {code: Odds(1.0, 1.0) for code in GIVEN.values()}


def _counted(seen: Sequence[bool], right: Sequence[Any]) -> float:
    good = sum(1 for s, r in zip(seen, right, strict=True) if s and r)
    return log_odds(good, sum(seen) - good)


@dataclass(frozen=True, slots=True)
class HeldOut:
    """Each case read by heads that saw nothing like it (or by phrases alone), in order."""

    signals: tuple[tuple[Signal, ...], ...]


def held_out(
    services: Services, cases: Sequence[Case], lines: Lines, odds: Mapping[str, Odds], encoder: Encoder | None
) -> HeldOut:
    """Read every case with heads fitted without the lines that resemble it; without an encoder, by phrases."""
    library = services.library
    find = bootstrap.track_phrases(library)
    codes = _codes(services)
    found = []
    for case in cases:
        heads: TrackHeads | None = None
        if encoder is not None:
            words = [part.words for part in case.parts.open]
            like = (lines.rows[:, :-1] @ encoder.encode(words).astype(np.float64).T).max(axis=1) if words else 0.0
            heads = fit_heads(lines, codes, np.asarray(like < LIKE) & np.ones(len(lines.rows), dtype=bool))
        reader = TrackReader(library.track_indicators, find, odds, heads, encoder)
        found.append(reader.read([(case.text, case.parts)])[0])
    return HeldOut(tuple(found))


def calibration_of(cases: Sequence[Case], read: HeldOut) -> Calibration:
    """Return the calibration on cases by themselves and joined in twos: longer ones, and mixtures of both tracks."""
    weights = [[signal.weight for signal in signals] for signals in read.signals]
    by_truth = {truth: [i for i, case in enumerate(cases) if case.truth == truth] for truth in (1, -1, 0)}
    values = [balance(item) for item in weights]
    truth = [case.truth for case in cases]
    for side, places in by_truth.items():
        for a, b in pairwise(places):
            values.append(balance([*weights[a], *weights[b]]))
            truth.append(side)
    for a, b in zip(by_truth[1], by_truth[-1], strict=False):
        values.append(balance([*weights[a][: len(weights[a]) * 2 // 3], *weights[b][: len(weights[b]) * 2 // 3]]))
        truth.append(0)
    return calibrate(values, truth)


def figures_of(cases: Sequence[Case], read: HeldOut, calibration: Calibration) -> dict[str, float]:
    """Return what the held-out readings say of the verdict: shares of clear cases right and held back, and the rest."""
    made = [decide(signals, calibration)[0] for signals in read.signals]
    clear = [(case.truth, verdict) for case, verdict in zip(cases, made, strict=True) if case.truth]
    decided = [(truth, verdict) for truth, verdict in clear if verdict != "insufficient"]
    unclear = [verdict for case, verdict in zip(cases, made, strict=True) if not case.truth]
    right = sum((truth == 1) == (verdict == "pm") for truth, verdict in decided)
    return {
        "clear": len(clear),
        "right_of_decided": round(right / max(1, len(decided)), 3),
        "clear_held_back": round(1 - len(decided) / max(1, len(clear)), 3),
        "unclear": len(unclear),
        "unclear_held_back": round(sum(v == "insufficient" for v in unclear) / max(1, len(unclear)), 3),
    }


def _codes(services: Services) -> list[str]:
    return sorted(code for code in services.library.track_indicators if code not in GIVEN.values())


def fit_track(services: Services) -> dict[str, Any]:
    """Return the trained weights, calibration and figures as plain data."""
    written = services.packs.written()
    encoder = bootstrap.make_encoder()
    lines, texts = lines_of(written, encoder)
    codes = _codes(services)
    odds = odds_of(lines, texts, codes, bootstrap.track_phrases(services.library))
    cases = cases_of(written)
    calibration: dict[str, Any] = {}
    figures: dict[str, Any] = {}
    for name, by in (("full", encoder), ("phrases-only", None)):
        read = held_out(services, cases, lines, odds, by)
        fitted = calibration_of(cases, read)
        calibration[name] = {"slope": fitted.slope, "decide": fitted.decide}
        figures[name] = figures_of(cases, read, fitted)
    heads = fit_heads(lines, codes, np.ones(len(lines.rows), dtype=bool))
    plain_heads = heads_to_plain(heads, odds)
    plain_heads["indicators"] |= {
        code: {"name": plain_heads["indicators"][codes[0]]["name"], "pattern": 1.0, "example": 1.0}
        for code in GIVEN.values()
    }
    return {
        "corpus": corpus_digest(written),
        "encoder": encoder.digest,
        "trainer": TRAINER,
        "calibration": calibration,
        "figures": figures,
        **plain_heads,
    }


def train_track(services: Services) -> dict[str, Any]:
    """Fit, write the weights, and return them."""
    made = fit_track(services)
    bootstrap.TRACK_HEADS.write_text(json.dumps(made, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return made


def check_track(services: Services) -> float:
    """Return the share of training lines whose side the committed weights and fresh ones see alike.

    Raises ContentFault where the committed weights carry other hashes than corpus, encoder and trainer have now.
    """
    written = services.packs.written()
    committed = json.loads(bootstrap.TRACK_HEADS.read_text(encoding="utf-8"))
    encoder = bootstrap.make_encoder()
    now = {"corpus": corpus_digest(written), "encoder": encoder.digest, "trainer": TRAINER}
    stale = [name for name, value in now.items() if committed.get(name) != value]
    if stale:
        raise ContentFault(
            f"the track heads are stale: {', '.join(stale)} changed", (), "screentest packs train --track"
        )
    lines, _ = lines_of(written, encoder)
    fresh = fit_heads(lines, _codes(services), np.ones(len(lines.rows), dtype=bool))
    one, two = side_values(heads_from_plain(committed), lines.rows), side_values(fresh, lines.rows)
    return float(np.mean(np.abs(one - two) < 0.01))
