"""One table of the trained heads: what each found and missed among sentences that it was not trained on."""

from __future__ import annotations

import json
from math import sqrt

from screentest.app.bootstrap import HEADS
from screentest.domain.library import Library

PLACE = "docs/heads.md"
MADE = "<!-- Generated from the weights' own figures by `make docs`; `screentest packs train` measures them. -->\n"
INTRODUCTION = """# Heads: what each finds and misses

One small classifier an indicator, each measured on held-out sentences only (one idea in five, and every answer to one
question of each type). **AUC** is the chance that a sentence which shows the behaviour stands above one that does not:
first against near misses, which share its words, then against all sentences of whole answers. **Precision** and
**recall** are over sentences of whole answers at the bar that is used, with their 95 in 100 interval (Wilson); a dash
stands where there is nothing to count. Precision is low where a behaviour is rare: that is why a rating rests on
several sentences and on patterns and structure too, and why a warning has a higher bar of its own. How the bars are
set: [decision 4](decisions/0004-heads.md); what whole answers and statements show: [evidence](evidence.md#readers).
"""


def files(library: Library) -> dict[str, str]:
    """Return the page."""
    data = json.loads(HEADS.read_text(encoding="utf-8"))["heads"]
    lines = [MADE, INTRODUCTION, "| Head | | AUC, near misses | AUC, answers | Precision | Recall | Sentences |"]
    lines.append("|---|---|---|---|---|---|---|")
    for code, row in sorted(data.items()):
        known = library.indicators.get(code)
        name = (
            known.name.replace("-", " ") if known else "a mistake as a whole" if code != "noise" else "no work at all"
        )
        marked, taken = row["marked"], row["taken"]
        hits = round(row["recall"] * marked)
        lines.append(
            f"| {code} | {name} | {row['auc']:.2f} | {format(row['auc_in_answers'], '.2f') if marked else '–'} "
            f"| {_share(hits, taken)} "
            f"| {_share(hits, marked)} | {row['written']} written, {marked} marked |"
        )
    return {PLACE: "\n".join(lines) + "\n"}


def _share(hits: int, count: int) -> str:
    if not count:
        return "–"
    low, high = _interval(hits, count)
    return f"{hits / count:.2f} ({low:.2f}–{high:.2f})"


def _interval(hits: int, count: int, z: float = 1.96) -> tuple[float, float]:
    """Return Wilson's interval of a share."""
    share = hits / count
    middle = (share + z * z / (2 * count)) / (1 + z * z / count)
    reach = z * sqrt(share * (1 - share) / count + z * z / (4 * count * count)) / (1 + z * z / count)
    return max(0.0, middle - reach), min(1.0, middle + reach)
