"""Reads one requisition: masks titles, finds the job's sentences and the signs in them, and weighs what they say."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...domain.evidence import quote_at
from ...domain.requisition import Exposure, RequisitionReading, RoleSign, RoleTrack, SignFound
from ...domain.text import Span, words
from . import exposure as scope
from . import track
from .levels import levels_in
from .masking import Masked, masked
from .pay import pay_in
from .sections import Cut, JobText, job_text
from .signs import Find, Seen, counts_of, found_at, seen_in
from .weights import RequisitionWeights, Score

#: Shorter texts are too little to read.
MIN_WORDS = 12
#: An English text has at least this share of these words.
_COMMON = frozenset(
    "the and to of a in for with you on is our we as or are will be that your by at from this it".split()
)
_ENGLISH = 0.12
#: Of a text longer than this only the beginning is read, and of a job only so many sentences.
MAX_READ = 100_000
_SENTENCES = 400
#: Words of fields in which real roles blur.
_BLURRED = re.compile(
    r"\b(?:platforms?|devices?|infrastructure|hardware|developer (?:tools|experience|enablement)|sdks?|firmware)\b",
    re.I,
)
_BLUR_COUNT = 3
_PAY_SIGNS = (
    ("salary-only", re.compile(r"no bonus|salary only|only (?:an )?annual salary|not (?:offer|pay) bonus", re.I)),
    ("options", re.compile(r"stock options?|share options?|virtual shares|option grant", re.I)),
    ("stock", re.compile(r"\bRSUs?\b|restricted stock|equity", re.I)),
    ("bonus", re.compile(r"bonus (?:program|plan|eligib|target|scheme)|annual bonus|performance bonus|\bOTE\b", re.I)),
)


@dataclass(frozen=True, slots=True)
class ReadingTools:
    """What reading needs: the signs in the order in which `find` numbers them, the cutter, the weights, the heads."""

    signs: tuple[RoleSign, ...]
    find: Find
    cut: Cut
    weights: RequisitionWeights
    score: Score | None
    name: str


def read_requisition(text: str, tools: ReadingTools) -> RequisitionReading:
    """Return what a requisition says; a text that is none gives one half, hybrid, and a note."""
    whole, text = text, text[:MAX_READ]
    without_titles = masked(text)
    job = job_text(without_titles.text, tools.cut)
    sentences = job.sentences[:_SENTENCES]
    notes = _limits(text, job)
    readable = not notes
    if tools.score is None:
        notes.append("read by phrases alone: no sentence encoder that the weights were made with is installed")
    seen = seen_in(without_titles.text, sentences, tools.signs, tools.find) if readable else []
    leanings = list(tools.score([s.of(without_titles.text) for s in sentences])) if tools.score and readable else None
    if len(whole) > MAX_READ:
        notes.append(f"the text has {len(whole)} characters; the first {MAX_READ} were read")
    if readable and not seen:
        notes.append("nothing in it was recognised as what such a role does")
    return RequisitionReading(
        _track(text, without_titles, sentences, seen, leanings, tools),
        _exposure(text, without_titles, sentences, seen, leanings, tools),
        levels_in(text, tools.cut) if readable else (),
        pay_in(text),
        _pay_signs(text, tools.cut),
        len(sentences),
        tuple(notes),
        tools.name,
    )


def _limits(text: str, job: JobText) -> list[str]:
    """Return what keeps a text from being read as a requisition."""
    said = [word.lower() for word in words(text)]
    if len(said) < MIN_WORDS:
        return [f"the text has {len(said)} words; under {MIN_WORDS} are not read"]
    if sum(word in _COMMON for word in said) / len(said) < _ENGLISH:
        return ["the text does not read as English; only English requisitions are read"]
    return [] if job.sentences else ["no sentence in it describes a job"]


def _track(
    text: str,
    without_titles: Masked,
    sentences: tuple[Span, ...],
    seen: list[Seen],
    leanings: list[tuple[float, float]] | None,
    tools: ReadingTools,
) -> RoleTrack:
    weights = tools.weights.track
    leaning = sum(item[0] for item in leanings) / len(leanings) if leanings else None
    odds = track.log_odds(counts_of(seen), leaning, weights)
    chance = track.probability(odds)
    found = found_at(seen, ("pm", "tpm"), text, without_titles, sentences)
    reading = track.decided(chance, len(found), weights)
    return RoleTrack(reading, chance, round(odds, track.DIGITS), found, _warnings(without_titles.text, sentences))


def _warnings(text: str, sentences: tuple[Span, ...]) -> tuple[str, ...]:
    count = sum(len(_BLURRED.findall(sentence.of(text))) for sentence in sentences)
    if count < _BLUR_COUNT:
        return ()
    return (
        "platform, device, infrastructure or tooling work: in real postings these are the roles that blur; "
        "ask who decides what is built",
    )


def _exposure(
    text: str,
    without_titles: Masked,
    sentences: tuple[Span, ...],
    seen: list[Seen],
    leanings: list[tuple[float, float]] | None,
    tools: ReadingTools,
) -> Exposure:
    sides = {sign.id: sign.side for sign in tools.signs}
    here = [item for item in seen if item.sign.side in ("event-bound", "foundational")]
    leaning = scope.pooled([item[1] for item in leanings]) if leanings else None
    score = scope.score_of(scope.balance(counts_of(here), sides), leaning, len(here), tools.weights.exposure)
    low, high = scope.range_of(score, len(here))
    found = found_at(here, ("event-bound", "foundational"), text, without_titles, sentences)
    return Exposure(scope.reading_of(score), score, low, high, found)


def _pay_signs(text: str, cut: Cut) -> tuple[SignFound, ...]:
    found = []
    for name, pattern in _PAY_SIGNS:
        for sentence in cut(text, Span(0, len(text))):
            if pattern.search(sentence.of(text)):
                quote = quote_at(text, sentence)
                if quote is not None:
                    found.append(SignFound(name, quote))
                    break
    return tuple(found)
