"""Tells management's sentences from analysts' and moderators', with speaker labels or without."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ...domain.brief import CallPart, SaidAs
from ...domain.text import Span, plain
from .cues import OPENER, Cues, tidy
from .segment import sentences
from .speakers import turns_of

#: How far ahead a second question mark still belongs to the same asker.
_AHEAD = 3
_ANNOUNCED = re.compile(
    r"^from \w+ \w+ (?:of|at|from|with)\b|\b(?:take|start with|begin with|first|next|last|final|another|a) "
    r"questions?\b|\bquestions? (?:comes?|is|from|for|on)\b|\basks?\b"
)
_SHORT = 4
#: A short piece of an asker's leave-taking.
_BYE = re.compile(
    r"^(?:okay|ok|great|got it|thanks|thank you|that's (?:great|helpful|terrific|fair)|perfect|very helpful)\b"
)
#: Words that only an asker says, also where no question mark was written.
_PUTS = re.compile(
    r"\b(?:my question|taking (?:my|the|our) question|follow[- ]?up (?:on|question)|squeez\w+ (?:me|us) in|"
    r"i guess i|wanted to ask|congrats|"
    r"should (?:we|investors) (?:expect|think|assume)|(?:can|could|would|are|do) you (?:\w+ )?"
    r"(?:talk|give|help|plan|see|think|expect|"
    r"consider|update|speak|share|leaning|planning|building|thinking|going|looking|comment|remind|walk|elaborate))\b"
)
_TURN_BACK = re.compile(
    r"\b(?:closing remarks|turn (?:it|the call|things) (?:back )?over|hand (?:it|the call) (?:over|back)|"
    r"with that over to|let me turn it)\b"
)


def parts_of(text: str, cues: Cues) -> list[CallPart]:
    """Return the sentences of a call in order, each with who said it and the number of its stretch of talk."""
    turns = turns_of(text)
    low = plain(text)
    if not turns:
        return _by_stream(low, sentences(text, low=low), cues)
    parts: list[CallPart] = []
    for block, turn in enumerate(turns):
        for span in sentences(text, turn.span, low):
            words = tidy(span.of(low))
            said: SaidAs = turn.said_as
            if said == "management" and _asks(words, cues):
                said = "unknown"
            parts.append(CallPart(span, said, turn.name, block))
    return parts


def _asks(words: str, cues: Cues) -> bool:
    return words.rstrip("\"' ”").endswith("?") or (
        cues.seen("ask", words[:60]) and not re.match(r"(?:yeah|yes|sure|so|and|look|well|we|i|our)\b", words)
    )


def _by_stream(low: str, spans: Sequence[Span], cues: Cues) -> list[CallPart]:
    """Follow the talk: a moderator hands on, an asker asks until an answer begins, then management speaks."""
    words = [tidy(span.of(low)) for span in spans]
    ushers = [cues.seen("usher", text) for text in words]
    asking = [text.endswith("?") or cues.seen("ask", text) for text in words]
    parts: list[CallPart] = []
    state: SaidAs = "management"
    asked = False
    block = 0
    for i, span in enumerate(spans):
        text = words[i]
        said: SaidAs
        if ushers[i]:
            said = "moderator"
            opens = _ANNOUNCED.search(text) is not None and not _TURN_BACK.search(text)
            if opens:
                state, asked = "analyst", text.endswith("?") or cues.seen("ask", text.split("question", 1)[-1])
            elif _TURN_BACK.search(text):
                state = "management"
            block += 1
        elif state == "analyst":
            more = any(_question(words[j]) and not ushers[j] for j in range(i + 1, min(i + 1 + _AHEAD, len(spans))))
            opener = cues.groups[OPENER].match(text) is not None
            if _question(text):
                said, asked = "analyst", True
            elif asked and not (more and _asker(text)) and (opener or not asking[i]):
                said, state = "management", "management"
                block += 1
            else:
                said, asked = "analyst", asked or asking[i]
        elif _question(text) and not _own_question(text):
            nxt = words[i + 1] if i + 1 < len(spans) else ""
            answered = (
                re.match(r"(?:sure|yeah|yes|thanks|thank you|no\b|great|well|look|absolutely|i'll|so)\b", nxt)
                is not None
            )
            said = "analyst"
            if answered or (asking[i] and len(text.split()) > 9):
                state, asked = "analyst", True
                block += 1
        elif _PUTS.search(text):
            said, state, asked = "analyst", "analyst", cues.seen("ask", text)
            block += 1
        elif _BYE.match(text) and len(text.split()) <= _SHORT:
            said = "unknown"
        else:
            said = "management"
        parts.append(CallPart(span, said, "", block))
    return _without_lead_in(parts, words)


def _without_lead_in(parts: list[CallPart], words: Sequence[str]) -> list[CallPart]:
    """Take from management what stands between a “thanks” and the next question: the moderator reads it out."""
    cleared = list(parts)
    for j, part in enumerate(parts):
        if part.said_as != "analyst":
            continue
        for k in range(max(0, j - _AHEAD), j):
            if parts[k].said_as == "unknown" and _BYE.match(words[k]):
                for i in range(k + 1, j):
                    cleared[i] = replace(parts[i], said_as="unknown")
    return cleared


def _question(text: str) -> bool:
    """Tell whether a sentence asks: by its mark, or by how it begins where marks were not written."""
    return text.rstrip("\"' ”").endswith("?") or (
        re.match(
            r"(?:(?:and|so|but|just|maybe|then|on \w+|hi|hey|good (?:morning|afternoon|evening))\b[, ]*)*"
            r"(?:can you|could you|would you|will you|do you|did you|are you|is there|is it|should we|"
            r"how (?:do|should|are|is|much|big|has|have)|"
            r"what (?:do|are|is|should|would|kind|about)|where (?:do|are|is)|"
            r"any (?:color|update|thoughts)|wondering|curious)\b",
            text,
        )
        is not None
        and not text.endswith(".")
    )


def _own_question(text: str) -> bool:
    """Tell whether a speaker asks himself, as in “so what are we looking at?”; nobody answers such a question."""
    return len(text.split()) <= 9 or re.match(r"(?:right|no|okay)\?", text) is not None


def _asker(text: str) -> bool:
    """Tell whether a sentence between two questions is the asker's, by its first words."""
    return (
        re.match(
            r"(?:and|it (?:feels|seems)|given|i guess|just|then|also|second|maybe|"
            r"you (?:said|mentioned|noted|talked)|my|two)\b",
            text,
        )
        is not None
    )
