"""The candidate's questions: whether a turn asks, what it asks, and which facts of the sheet answer it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ...domain.interview import Inquiry
from ...domain.question import Fact
from ...domain.text import plain
from .facts import Near, facts_asked
from .words import meant

#: A turn of more words answers, even if it asks in passing; only its last sentence is then taken for a question.
SHORT_TURN = 60
#: At most so many questions of one turn are answered.
MOST = 3

_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
#: A sentence that asks, with or without its mark.
_ASKS = re.compile(
    r"^(?:(?:and|so|ok|okay|sorry|first|also|well|before i start|before we start|one question|a question|"
    r"quick question|to clarify|just to clarify|hi|right)[,:;. -]+)*"
    r"(?:how (?:many|much|big|large|often|long|old|far|fast|soon|bad|is|are|do|does|did)\b|"
    r"how \w+ (?:is|are|was|were|do|does|did|can|could|may|will|would|part|share|time)\b|"
    r"(?:from|in|on|at|by|for|until|till|since|with|to|of|after|during|under) (?:which|whom|whose|when)\b"
    r"(?! (?:i|we|he|she|it|they|the|case)\b)|"
    r"(?:what|which|when|where|who|whose|why)\b|(?:is|are|was|were|do|does|did|has|have|can|could|may|should|will|"
    r"would) (?:there|it|they|we|i|you|the|this|that|these|those|any|anyone|anybody|someone|somebody|everyone|all|our|"
    r"people|he|she)\b|am i\b|any (?:way|chance) (?:to|of|that)\b|"
    r"i(?:'d| would) (?:like|want|need) to (?:ask|know|understand)\b|(?:can|could|may) i ask\b|"
    r"i have (?:a|one|some|two|three) questions?\b|tell me (?:about|more|how|what|who|when)\b|"
    r"am i right\b|do you know\b|any idea\b)"
)
#: What begins as a question and goes on as an answer: “What I did was …”, “When the link is cut, …”.
_TELLS = re.compile(
    r"^(?:and |so |ok |okay |well )?(?:what (?:i|we|you|he|she|they|it|happened|matters|worries|made|mattered|"
    r"was mine)\b"
    r"|when (?:the|a|an|i|we|it|they|my|our|that|this|she|he|you)\b|where (?:the|i|we|it|they)\b"
    r"|who(?:ever)? (?:the|i)\b"
    r"|which (?:is|was|means|meant|i|we|made|would|brings)\b|why (?:i|we)\b|how (?:i|we) (?!much|many)\w+"
    r"|was (?:it|the|i|that|this) .*\b(?:because|and)\b)"
)
#: A sentence that ends with a full stop and begins with a question word asks only where the verb comes early and nobody
#: is its object: “What could hurt is …” and “What decides is …” state something.
_STATES = re.compile(
    r"^(?:and |so |ok |okay |well )*"
    r"(?:what (?!happens|kinds?|sorts?|types?|share|number)(?:\w+ ){1,4}(?:is|was|are|were|would be|will be)\b.*"
    r"|(?:what|which|where|when|who|why) (?!happens|.*\b(?:is|are|was|were|do|does|did|can|could|will|would|should|may|"
    r"have|has|had)\b).*)[.]$"
)
_DIRECT = re.compile(
    r"\b(?:can|could|may) i ask|\bi(?:'d| would) like to ask|\bbefore (?:i|we) (?:start|begin|go)|"
    r"\b(?:a|one|some|two|three|few|couple of) (?:quick |clarifying )?questions?\b|\bdo (?:we|you) know\b|"
    r"\b(?:can|may|should) i assume\b|\bto clarify\b"
)


def sentences(text: str) -> list[str]:
    """Return the sentences of a turn, roughly."""
    return [found for match in _SENTENCE.finditer(text) if (found := " ".join(match.group().split())).strip(".!? ")]


def is_question(sentence: str) -> bool:
    """Tell whether a sentence asks for something."""
    folded = plain(sentence).strip(" \"'-")
    if folded.endswith("?"):
        return True
    return not _TELLS.match(folded) and not _STATES.match(folded) and bool(_ASKS.match(folded))


def questions_in(text: str) -> list[str]:
    """Return what a turn asks of the interviewer.

    In a short turn every question counts unless an answer follows it; in a long one only what stands at its end, since
    whoever thinks aloud asks and answers.
    """
    said = sentences(text)
    asks = [is_question(sentence) for sentence in said]
    if not any(asks):
        return []
    if len(text.split()) <= SHORT_TURN and (sum(asks) * 2 >= len(said) or _DIRECT.search(plain(text))):
        found = [sentence for sentence, asking in zip(said, asks, strict=True) if asking]
    else:
        found = []
        for sentence, asking in zip(reversed(said), reversed(asks), strict=True):
            if not asking:
                break
            found.insert(0, sentence)
    return [piece for sentence in found for piece in _pieces(sentence)][:MOST]


def _pieces(sentence: str) -> list[str]:
    """Cut “How many are there, and who owns it?” in two."""
    parts = re.split(r"(?:,? and |, |; )(?=(?:how|what|which|when|where|who|whose|is|are|do|does)\b)", sentence)
    whole = [part.strip(" ,") for part in parts if meant(part)]
    return whole if len(whole) > 1 else [sentence]


def inquiries(
    text: str, facts: Sequence[Fact], near: Callable[[str], Near | None] = lambda _: None
) -> tuple[Inquiry, ...]:
    """Return the questions of a turn, each with the facts that answer it; `near` says how near each fact is."""
    return tuple(inquiry(question, facts, near(question)) for question in questions_in(text))


def inquiry(question: str, facts: Sequence[Fact], near: Near | None = None) -> Inquiry:
    """Return one question with the facts that answer it."""
    return Inquiry(question, " ".join(facts_asked(question, facts, near)))
