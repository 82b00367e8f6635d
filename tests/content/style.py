"""What a reader sees who looks at style alone: length, function words, punctuation, numerals, jargon."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

FUNCTION = (
    "i we you he she it they me us them my our your his her its their a an the this that these those and or but so "
    "because if when while although though since as than then not no nor never don't didn't doesn't wasn't weren't "
    "isn't can't couldn't won't wouldn't i'd i'll i'm i've we'd we'll we're we've it's that's is are was were "
    "be been "
    "being am do does did have has had will would can could should may might must to of in on at by for with from "
    "about into over after before until between through out up down off just only also even still very really quite "
    "more most less least much many some any all each every both either one other another such own same what "
    "which who whom "
    "whose where why how there here now instead rather"
).split()
JARGON = frozenset(
    (
        "stakeholder stakeholders alignment align aligned leverage leveraged framework strategic strategy "
        "strategically cadence governance kpi okr roadmap synergy deliverable deliverables holistic robust scalable "
        "ecosystem journey landscape transformation executive workstream workstreams granular optimise optimize "
        "optimised optimized drive drove driving ensure ensured enable enabled proactive proactively visibility "
        "transparency prioritised "
        "prioritized prioritisation prioritization initiative initiatives impact outcome outcomes value bandwidth "
        "mechanism articulated articulate socialised socialized surfaced operational posture threshold rationale "
        "mitigated mitigation guardrail hypothesis cohort capability standpoint perspective accordingly respectively"
    ).split()
)
NUMERAL = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|hundred|"
    r"thousand|million|half|third|quarter|percent|dozen)\b",
    re.IGNORECASE,
)
WORD = re.compile(r"[A-Za-z'’-]+|\d[\d.,%]*")

Groups = Mapping[str, slice]


def features(text: str) -> list[float]:
    """Return what style alone says of a text."""
    words = [word.lower().replace("’", "'") for word in WORD.findall(text)]
    count = max(1, len(words))
    return [
        len(words),
        len(text),
        sum(map(len, words)) / count,
        *(words.count(word) for word in FUNCTION),
        *(text.count(mark) for mark in ",.;:-'\"?!()"),
        len(NUMERAL.findall(text)),
        len(re.findall(r"\d+", text)),
        sum(word in JARGON for word in words),
        sum(len(word) > 9 for word in words),
    ]


#: Parts of the features that are tried by themselves.
PARTS: Groups = {
    "length": slice(0, 3),
    "function words": slice(3, 3 + len(FUNCTION)),
    "punctuation": slice(3 + len(FUNCTION), 14 + len(FUNCTION)),
    "numerals": slice(14 + len(FUNCTION), 16 + len(FUNCTION)),
    "jargon": slice(16 + len(FUNCTION), 18 + len(FUNCTION)),
    "everything": slice(0, None),
}


def held_out_scores(texts: Sequence[str], labels: Sequence[bool], groups: Sequence[str]) -> dict[str, Any]:
    """Return, for each part, the scores of a model that sees style only, each text held out with its group."""
    x = np.array([features(text) for text in texts], float)
    y, of = np.array(labels), np.array(groups)
    found = {name: np.zeros(len(y)) for name in PARTS}
    for train, test in GroupKFold(min(6, len(set(groups)))).split(x, y, of):
        for name, part in PARTS.items():
            model = make_pipeline(StandardScaler(), LogisticRegression(C=0.05, max_iter=500))
            model.fit(x[train][:, part], y[train])
            found[name][test] = model.predict_proba(x[test][:, part])[:, 1]
    return found


def auc(labels: Sequence[bool], scores: Any) -> float:
    """Return the chance that a positive stands above a negative."""
    return float(roc_auc_score(labels, scores))
