"""What a check may look at: the text, its plain form, the candidate's sentences, and what was asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...domain.text import Span

#: Kinds of question that ask for the speaker's own past.
STORY_KINDS = frozenset({"behavioral", "failure-autopsy", "culture", ""})
#: Kinds of question that ask for a call.
DECISION_KINDS = frozenset({"strategy", "product-sense"})

_NEGATOR = re.compile(
    r"\b(?:not|never|nobody|without|didn't|don't|doesn't|wouldn't|couldn't|wasn't|weren't|can't|won't|hadn't|haven't)"
    r"(?:\s+\w+){0,2}\s*$"
)
_REPORTED = re.compile(
    r"^(?:some|many|most|other)?\s*(?:people|folks|candidates|textbooks|they|you)?\s*(?:would|might|could|often|always)\s+"
    r"(?:say|tell|argue|claim|advise)\b|^(?:the textbook|the advice|the usual advice|conventional wisdom)\b"
)


@dataclass(frozen=True, slots=True)
class ReadContext:
    """One response, ready to be read. `plain` has the same length as `text`; `sentences` are the candidate's only."""

    text: str
    plain: str
    sentences: Sequence[Span]
    kind: str = ""
    track: str = ""

    def words_before(self, at: int) -> int:
        """Return how many words the candidate said before an offset."""
        return sum(len(self.text[s.start : min(s.end, at)].split()) for s in self.sentences if s.start < at)


def negated(plain_text: str, sentence: Span, match: Span) -> bool:
    """Tell whether a negation stands directly before a match inside its sentence."""
    return bool(_NEGATOR.search(plain_text[max(sentence.start, match.start - 40) : match.start]))


def reported(plain_text: str, sentence: Span) -> bool:
    """Tell whether a sentence reports what others would say."""
    return bool(_REPORTED.match(plain_text[sentence.start : sentence.end]))
