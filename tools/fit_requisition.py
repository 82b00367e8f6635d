"""Fits what requisitions are read with, and says how good it is on companies that it never saw.

Run as `python -m tools.fit_requisition [DATA.jsonl]` from the repository's root. Without DATA the heads are trained
anew and the track's log-odds stay as committed. DATA holds one real requisition a line: `id`, `company`,
`label_from_title` (pm, tpm; others are passed over) and `description`; it does not ship. `--report` writes nothing.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from screentest.app.bootstrap import REQUISITION_WEIGHTS, make_encoder, services
from screentest.app.requisition.requisition import find_signs, make_tools, signs_of
from screentest.app.services import Services
from screentest.app.training.requisition import track_head, train_requisition
from screentest.engines.reading.segment import sentences
from screentest.engines.requisition.fit import auc, balanced_weights, logistic
from screentest.engines.requisition.heads import with_constant
from screentest.engines.requisition.masking import masked
from screentest.engines.requisition.sections import job_text
from screentest.engines.requisition.signs import counts_of, seen_in
from screentest.engines.requisition.track import certainty, features

#: The share of TPM that is assumed: 16 of 40 such postings of Netflix in 2024 (FACTS, section 4).
PRIOR = 0.4
#: Log-odds of a sign before any data, and the pull to it; of the head; of rest.
SIGN, SIGN_PULL = 2.0, 3.0
HEAD, HEAD_PULL = 1.0, 1.0
REST_PULL = 0.05
#: From this probability up a track is named.
DECIDE = 0.85
#: Titles that the text contradicts, read on 2026-11-22: they are measured, and not fitted on.
MISLABELLED = {
    "jd-24e66416": "titled TPM; owns roadmap and features, asks for time as a technical product manager",
    "jd-bb2f9b51": "titled PM; plans, timelines, risks and status of one campaign",
}


@dataclass(frozen=True)
class Table:
    """Requisitions as arrays: features (signs, head, rest), labels (1 tpm), companies and ids."""

    rows: np.ndarray[Any, np.dtype[np.float64]]
    labels: np.ndarray[Any, np.dtype[np.float64]]
    companies: list[str]
    ids: list[str]
    signs: list[str]


def table_of(made: Services, place: Path) -> Table:
    """Return the features of all requisitions that are titled PM or TPM."""
    signs = signs_of(made.library)
    find = find_signs(signs)
    names = [sign.id for sign in signs if sign.side in ("pm", "tpm")]
    sides = {sign.id: 1.0 if sign.side == "tpm" else -1.0 for sign in signs}
    encoder = make_encoder()
    head, _ = track_head(made.packs.written(), encoder.encode)
    rows, labels, companies, ids = [], [], [], []
    for line in place.read_text(encoding="utf-8").splitlines():
        data = json.loads(line)
        if data["label_from_title"] not in ("pm", "tpm"):
            continue
        text = masked(data["description"]).text
        job = job_text(text, sentences).sentences
        counts = counts_of(seen_in(text, job, signs, find))
        leaning = float((with_constant(encoder.encode([s.of(text) for s in job])) @ head).mean()) if job else 0.0
        sure = certainty(counts, names)
        signed = [sides[name] * value * sure for name, value in zip(names, features(counts, names), strict=True)]
        rows.append([*signed, leaning * sure, sure])
        labels.append(float(data["label_from_title"] == "tpm"))
        companies.append(data["company"].lower())
        ids.append(data["id"])
    return Table(np.array(rows), np.array(labels), companies, ids, names)


def fitted(table: Table, use: Sequence[int], with_head: bool = True) -> Any:
    """Return the log-odds fitted on some rows; signs as multiples of their side, all pulled to one prior."""
    count = len(table.signs)
    prior = np.array([*[SIGN] * count, HEAD, 0.0])
    pull = np.array([*[SIGN_PULL] * count, HEAD_PULL if with_head else 1e9, REST_PULL])
    if not with_head:
        prior[count] = 0.0
    kept = [i for i in use if table.ids[i] not in MISLABELLED]
    weight = balanced_weights(table.labels[kept], [table.companies[i] for i in kept], PRIOR)
    return logistic(table.rows[kept], table.labels[kept], weight, pull, prior)


def left_out(table: Table, with_head: bool = True) -> Any:
    """Return the probability of each requisition by weights that saw none of its company."""
    chances = np.zeros(len(table.labels))
    for company in sorted(set(table.companies)):
        here = np.array([name == company for name in table.companies])
        beta = fitted(table, np.flatnonzero(~here).tolist(), with_head)
        chances[here] = 1 / (1 + np.exp(-np.clip(table.rows[here] @ beta, -6, 6)))
    return chances


def calibration_error(chances: Any, labels: Any, weight: Any) -> float:
    """Return the expected calibration error over ten bins, rows weighted."""
    error = 0.0
    for k in range(10):
        here = (chances >= k / 10) & ((chances < (k + 1) / 10) | (k == 9))
        error += abs(float((weight[here] * (chances[here] - labels[here])).sum()))
    return error / float(weight.sum())


def figures(chances: Any, labels: Any) -> dict[str, float]:
    """Return what the batch contract is judged by; the second calibration error is at the stated share of TPM."""
    named = (chances >= DECIDE) | (chances <= 1 - DECIDE)
    right = (chances > 0.5) == (labels > 0.5)
    sides = [named & (labels == side) for side in (1.0, 0.0)]
    even = np.where(labels > 0.5, PRIOR / labels.mean(), (1 - PRIOR) / (1 - labels.mean()))
    return {
        "auc": auc(chances, labels > 0.5),
        "balanced accuracy of decided": float(np.mean([right[side].mean() for side in sides])),
        "tpm right": float(right[sides[0]].mean()),
        "pm right": float(right[sides[1]].mean()),
        "abstained": float(1 - named.mean()),
        "abstained tpm": float(1 - named[labels > 0.5].mean()),
        "balanced accuracy without abstention": float(np.mean([right[labels == side].mean() for side in (1.0, 0.0)])),
        "calibration error": calibration_error(chances, labels, np.ones(len(labels))),
        "calibration error at the stated share": calibration_error(chances, labels, even),
    }


def tell(table: Table, chances: Any, title: str) -> None:
    """Print the figures, as labelled and without the two rows whose title the text contradicts."""
    clean = np.array([name not in MISLABELLED for name in table.ids])
    for words, here in (("as titled", np.ones(len(clean), bool)), ("without 2 contradicted titles", clean)):
        found = figures(chances[here], table.labels[here])
        print(f"{title}, {words}: " + ", ".join(f"{name} {value:.3f}" for name, value in found.items()))


def tell_companies(table: Table, chances: Any) -> None:
    """Print, for each company, how many were right, wrong and abstained; then each one that was wrong."""
    named = (chances >= DECIDE) | (chances <= 1 - DECIDE)
    right = (chances > 0.5) == (table.labels > 0.5)
    for company in sorted(set(table.companies)):
        here = np.array([name == company for name in table.companies])
        counts = [(here & named & right).sum(), (here & named & ~right).sum(), (here & ~named).sum()]
        if here.sum() > 1 or counts[1] or counts[2]:
            print(f"  {company}: {counts[0]} right, {counts[1]} wrong, {counts[2]} abstained")
    for i in np.flatnonzero(named & ~right):
        print(
            f"  wrong: {table.ids[i]} {table.companies[i]}, p(tpm) {chances[i]:.3f} {MISLABELLED.get(table.ids[i], '')}"
        )


def track_weights(table: Table) -> Mapping[str, Any]:
    """Return the track's log-odds as they are written."""
    count = len(table.signs)
    everything = list(range(len(table.ids)))
    full, alone = fitted(table, everything), fitted(table, everything, with_head=False)
    tpm = set(_sides())
    scale = float(np.dot(alone[:count], full[:count]) / np.dot(full[:count], full[:count]))
    return {
        "signs": {
            name: round(float(value) * (1 if name in tpm else -1), 3)
            for name, value in zip(table.signs, full, strict=False)
        },
        "head": round(float(full[count]), 3),
        "rest": round(float(full[count + 1]), 3),
        "scale_alone": round(scale, 3),
        "rest_alone": round(float(alone[count + 1]), 3),
        "decide": DECIDE,
    }


def _sides() -> list[str]:
    return [sign.id for sign in signs_of(services().library) if sign.side == "tpm"]


def main(arguments: list[str] | None = None) -> int:
    """Fit and tell; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tools.fit_requisition", description=__doc__)
    parser.add_argument("data", nargs="?", type=Path)
    parser.add_argument("--report", action="store_true", help="write nothing")
    parser.add_argument("--as-of", default="", metavar="DATE", help="the date to write beside fitted figures")
    given = parser.parse_args(arguments)
    made = services()
    track = None
    if given.data:
        table = table_of(made, given.data)
        titled = int(table.labels.sum())
        print(f"{len(table.ids)} requisitions of {len(set(table.companies))} companies, {titled} titled TPM")
        for with_head in (True, False):
            chances = left_out(table, with_head)
            tell(table, chances, "with the heads" if with_head else "by phrases alone")
            if with_head:
                tell_companies(table, chances)
        track = track_weights(table)
    if not given.report:
        for name, value in train_requisition(made, track, given.as_of).items():
            print(f"{name} {value:.3f}")
        print(f"written to {REQUISITION_WEIGHTS.name}; decides from {make_tools(made.library).weights.track.decide}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
