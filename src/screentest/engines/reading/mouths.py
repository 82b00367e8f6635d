"""In whose mouth a sentence stands: the one before may give it to others, the one after may refuse it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...domain.text import Span
from .context import reported

#: An opener says that others' words follow and little else; a longer sentence has said them itself.
OPENER_WORDS = 14
#: A refusal of what was just said is no longer than this; a longer sentence goes on to something of its own.
REFUSAL_WORDS = 6

_FIRST_PERSON = re.compile(r"\b(?:i|i'd|i'm|i've|i'll|we|we'd|we're|we've|we'll|me|my|mine|us|our|ours)\b")
#: “That” and “so” point back, not ahead.
_FOLLOWS = (
    r"(?:(?: [\w'-]+){0,3} (?:this|simple|easy|obvious|known|familiar|clear|short|as follows|the same)(?: one)?[.:!]?"
    r"|:)\s*$"
)
_OTHERS_SPEAK = re.compile(
    r"\b(?:would|will|might|could|often|always|usually|tend to|like to) "
    r"(?:say|argue|answer|advise|propose|suggest|claim|tell you|do|go)\b"
    + _FOLLOWS
    + r"|\bthe (?:\w+ )?(?:textbook|usual|standard|tempting|obvious|easy|lazy|wrong|weak|bad|popular|common|polished)"
    r" (?:answer|move|advice|fix|plan|reply|response|reaction|way)\b"
    + _FOLLOWS
    + r"|^a (?:weak|bad|lazy|textbook|polished) (?:answer|plan|reply|response)\b"
    + _FOLLOWS
)
#: “What would I not do?” and its like. What somebody did not do is an admission, and stays the speaker's own.
_NOT_MINE = re.compile(
    r"^(?:so |and |well,? )?(?:here(?:'s| is) )?what "
    r"(?:would i (?:not|never)|i would (?:not|never)|i(?:'d| would) never|wouldn't i|i wouldn't|i'd not) "
    r"(?:do|say|want)\b[^,;]{0,20}$"
)
_REFUSED = re.compile(
    r"^(?:but |and |well,? |no[.,] )?(?:i|we)(?: |'d |'ll )"
    r"(?:(?:wouldn't|don't|would not|do not|won't|will not|would never|not|never) "
    r"(?:do|say|believe|buy|accept) (?:that|this|so|any of (?:that|this))\b"
    r"|disagree\b|(?:don't|do not) agree\b)"
)


def in_others_mouths(plain_text: str, sentences: Sequence[Span]) -> frozenset[int]:
    """Return the indexes of sentences that are no claim of the speaker's.

    What others would say; what follows a short sentence announcing it; what the speaker refuses in the next one.
    Where a sentence says “I” or “we”, the speaker has begun to speak, and its neighbours decide nothing about it.
    """
    said = [span.of(plain_text) for span in sentences]
    theirs = {i for i, span in enumerate(sentences) if reported(plain_text, span)}
    for i, words in enumerate(said):
        if _FIRST_PERSON.search(words):
            continue
        # What announces or refuses earns nothing itself, so that to delete it takes nothing from a rating.
        if i and _announces(said[i - 1]):
            theirs |= {i - 1, i}
        if i + 1 < len(said) and _refuses(said[i + 1]):
            theirs |= {i, i + 1}
    return frozenset(theirs)


def _announces(sentence: str) -> bool:
    if len(sentence.split()) > OPENER_WORDS:
        return False
    if _NOT_MINE.match(sentence.rstrip("?:.! ")):
        return True
    return bool(_OTHERS_SPEAK.search(sentence)) and not _FIRST_PERSON.search(sentence)


def _refuses(sentence: str) -> bool:
    return len(sentence.split()) <= REFUSAL_WORDS and bool(_REFUSED.match(sentence))
