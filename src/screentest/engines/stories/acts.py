"""Tells whose act a sentence tells: the speaker's own, somebody else's, or nobody's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...domain.text import Span

#: Verbs that name a thing done once, in the past; what people always believe or live is no act.
_DONE = (
    "added|answered|argued|asked|began|bought|brought|built|called|cancelled|canceled|changed|checked|chose|closed|"
    "compared|counted|cut|deleted|did|dropped|drove|ended|fixed|flew|found|gave|got|halved|handed|invited|kept|killed|"
    "left|lent|listened|looked|lost|made|measured|moved|opened|paid|phoned|picked|pulled|pushed|put|raised|ran|rang|"
    "read|rebuilt|refused|removed|reran|rewrote|rode|sat|sent|set|shipped|showed|signed|skipped|sorted|spent|split|"
    "stayed|stood|stopped|switched|talked|terminated|tested|told|took|tried|turned|waited|walked|warned|went|withdrew|"
    "worked|wrote"
)
_BETWEEN = r"(?:'d|\s+had|\s+have)?(?:\s+(?:also|then|still|first|even|only|just|myself|simply|never))?\s+"
_OWN_ACT = re.compile(rf"\b(?:i|we){_BETWEEN}(?:{_DONE})\b|\bby\s+(?:asking|telling|writing|showing|sending|cutting)\b")
_SAYING = re.compile(r"\b(?:told|tell|said|say|explained|reminded|talked|preached)\b[^.!?]*$")
_FIRST = re.compile(r"\b(?:i|i'[a-z]+|me|my|mine|myself|we|we'[a-z]+|us|our|ours)\b")
_OTHER_FIRST = re.compile(
    r"^(?:then |so |and |but |since then |on the day |afterwards |my (?:colleague|friend|peer|manager|boss|director) )*"
    r"(?:he|she|they|his|her|my (?:colleague|friend|peer|manager|boss|director))\b"
)
_OTHER_ACT = re.compile(
    rf"\b(?:he|she|they|my (?:colleague|friend|peer)[\w' ]{{0,20}}){_BETWEEN}"
    rf"(?:{_DONE}|apologised|apologized|decided)\b"
)
#: So many acts of others for one of the speaker's own, and the story is somebody else's.
OTHERS_STORY = 2


def acts_in(plain_text: str, sentences: Sequence[Span]) -> frozenset[int]:
    """Return which sentences (by index) tell an act of the speaker's own; those without a subject are passed over."""
    return frozenset(i for i, span in enumerate(sentences) if _OWN_ACT.search(plain_text, span.start, span.end))


def recites(plain_text: str, sentence: Span, phrase: Span) -> bool:
    """Tell whether the only act before a phrase in its sentence is saying it."""
    return bool(_SAYING.search(plain_text, sentence.start, phrase.start))


def of_others(plain_text: str, sentence: Span) -> bool:
    """Tell whether a sentence tells what somebody else did, and nothing of the speaker."""
    piece = plain_text[sentence.start : sentence.end]
    return bool(_OTHER_FIRST.match(piece)) and not re.search(r"\b(?:i|we|i'[a-z]+|we'[a-z]+)\b", piece)


def shares(plain_text: str, sentences: Sequence[Span]) -> tuple[int, int, int]:
    """Return how many sentences tell own acts in "I", own acts in "we" alone, and acts of others alone."""
    mine = ours = others = 0
    for span in sentences:
        piece = plain_text[span.start : span.end]
        if re.search(rf"\bi{_BETWEEN}(?:{_DONE})\b", piece):
            mine += 1
        elif _OWN_ACT.search(piece):
            ours += 1
        elif _OTHER_ACT.search(piece) and not re.search(r"\b(?:i|i'[a-z]+)\b", piece):
            others += 1
    return mine, ours, others


def somebody_elses(plain_text: str, sentences: Sequence[Span]) -> bool:
    """Tell whether a story tells what somebody else did: at least two acts of others, and few of the speaker's own."""
    mine, ours, others = shares(plain_text, sentences)
    return others >= 2 and others > OTHERS_STORY * (mine + ours)
