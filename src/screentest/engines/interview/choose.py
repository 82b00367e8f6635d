"""Which probe comes next: what was found against the speaker, then what the next anchor lacks; never the same twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...domain.interview import Heard, InterviewState, Sheet
from .words import meant

#: A quote that is given back has at most so many words, and at least so many.
MOST_WORDS, LEAST_WORDS = 14, 3
#: So many telling words of a probe for what is missing have to stand in words that are given back before it.
LEAST_SHARED = 2
#: What a question's own probe is ahead of a common one: who wrote it knew the case, so it is worth eight ranks of want.
OWN = 25.0
_BREAK = re.compile(r"[,;:.!?\n]|\s[–—-]\s")


@dataclass(frozen=True, slots=True)
class Chosen:
    """A probe to say: its words, the indicator it is about, and the candidate's words in front of it (or none)."""

    line: str
    code: str
    quote: str


def shortened(quote: str) -> str:
    """Return the beginning of a quote, verbatim and short enough to be said back; empty where none makes sense."""
    words = quote.split()
    if len(words) <= MOST_WORDS:
        cut = quote.strip()
    else:
        head = " ".join(words[:MOST_WORDS])
        breaks = [m.start() for m in _BREAK.finditer(head)]
        whole = [at for at in breaks if len(head[:at].split()) >= LEAST_WORDS + 2]
        cut = head[: whole[-1]] if whole else ""
    cut = cut.strip(" \n\t,;:.!?\"“”'")
    return " ".join(cut.split()) if len(cut.split()) >= LEAST_WORDS else ""


def choose(sheet: Sheet, state: InterviewState, heard: Heard) -> Chosen | None:
    """Return the probe that fits best, or None where nothing is left to ask."""
    best: tuple[float, Chosen] | None = None
    for score, line, code, against in _fitting(sheet, state, heard):
        if best is None or score > best[0]:
            best = (score, Chosen(line, code, _given_back(state, heard, code, line if not against else "")))
    return best[1] if best else None


def left_to_ask(sheet: Sheet, state: InterviewState, heard: Heard) -> int:
    """Return how many of the question's own probes would still have fitted."""
    own = {probe.say for probe in sheet.probes}
    return len({line for _, line, _, _ in _fitting(sheet, state, heard) if line in own})


def _fitting(sheet: Sheet, state: InterviewState, heard: Heard) -> Iterator[tuple[float, str, str, bool]]:
    """Yield (score, line, code, found against the speaker) of every probe that may be said now."""
    found = {code for code, _ in heard.found}
    rank = {code: place for place, code in enumerate(heard.want)}
    own = [(probe.missing, probe.found, (probe.say,), OWN - i / 10) for i, probe in enumerate(sheet.probes)]
    common = [
        (probe.missing, probe.found, probe.say, -i / 1000)
        for i, probe in enumerate(sheet.common)
        if not probe.kinds or sheet.kind in probe.kinds
    ]
    for missing, against, says, bonus in (*own, *common):
        code = missing or against
        if code in state.probed or (missing and missing in found) or (against and against not in found):
            continue
        score = bonus
        if against:
            score += 80.0 + OWN + (20.0 if against in heard.holds else 0.0)
        elif missing in rank:
            score += 75.0 - 3 * rank[missing]
        elif says is not None and bonus < 1:
            # A common probe that no anchor asks for would be idle talk.
            continue
        turned = sheet.seed % len(says)
        line = next((line for line in (*says[turned:], *says[:turned]) if line not in state.lines), "")
        if line:
            yield score, line, code, bool(against)


def _given_back(state: InterviewState, heard: Heard, code: str, line: str) -> str:
    """Return words of the candidate to put before a probe: those found against them, or some that `line` is about."""
    about = {word for word in meant(line) if word[0] != "#"}
    for seen, words in heard.found:
        quote = shortened(words)
        # What is said back has to be what the probe is about, not the beginning of a sentence that gets there later.
        fits = (seen == code) if not line else (seen[:3] == code[:3] and len(about & meant(quote)) >= LEAST_SHARED)
        if fits and quote and quote not in state.quoted:
            return quote
    return ""
