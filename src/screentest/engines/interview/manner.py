"""What a turn is: an answer, a question, nothing, noise, a repetition, or something else that no interviewer rates."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from ...domain.interview import TurnManner
from ...domain.text import plain, words
from .asks import questions_in
from .words import meant, said_words

#: A turn of so few words is an answer only where it says something.
TINY = 3
#: Beyond so many words a turn is not a remark about the interview any more.
REMARK = 40
#: A turn is said again where this share of its runs of four words was said before.
AGAIN, RUN = 0.7, 4
#: A turn of noise has at least this share of words that nobody uses.
STRANGE = 0.5

_NOTHING = re.compile(
    r"^(?:(?:um+|uh+|er+|hm+|sorry|well|so|honestly)[,. ]*)*(?:(?:i )?(?:really )?(?:don't|do not) (?:really )?know"
    r"(?: (?:the answer|that|this|it|what to say|where to start|how to answer that|anything about that))?|no idea|"
    r"i have no idea|i've no idea|pass|skip|nothing|next question|idk|dunno|no|yes|fine|good|ok|okay|n/a|"
    r"no comment|not sure|i am not sure|i'm not sure|i can't think of anything|i cannot think of anything)?"
    r"(?:[,. ]+(?:sorry|really|at all|honestly|to be honest|next|next question|please|pass))*[.! ?…-]*$"
)
_WANTS_ANSWER = re.compile(
    r"what (?:would|do|should) you (?:say|do|answer|want|think|expect)|"
    r"(?:tell|give|show) me (?:the|a|your|an) (?:\w+ )?(?:answer|solution|example)|"
    r"what(?:'s| is) (?:the|a|your) (?:\w+ )?(?:answer|solution)|how would you (?:answer|do|solve|approach)|"
    r"what are you (?:looking|listening) for|what (?:should|do) i (?:say|answer)|what's the trick|"
    r"what do you want to hear|can you (?:answer|solve) (?:it|this)|just tell me"
)
_ATTACK = re.compile(
    r"\b(?:stupid|idiot|idiotic|dumb|moron|useless|rubbish|bullshit|crap|shit|fuck\w*|damn|garbage|pathetic|ridiculous|"
    r"screw you|shut up|hate (?:you|this)|waste of (?:my )?time|"
    r"you(?:'re| are) (?:just )?a (?:bot|machine|script|robot)|"
    r"this is a joke|who do you think you are|go to hell)\b"
)
_ABOUT_HERE = re.compile(
    r"\b(?:you|your|this (?:is|question|interview|thing|tool|program|app|test|whole)|the question|what a|such a|"
    r"go to)\b"
)
_TO_GRADER = re.compile(
    r"(?:ignore|disregard|forget|override) (?:all |any |the |your |every )*(?:previous|prior|above|earlier|other)? ?"
    r"(?:instructions?|rules?|rubric|prompts?|guidelines?)|"
    r"\b(?:rate|score|grade|mark) (?:me|this|it|the answer|my answer|this answer)\b|"
    r"\bgive (?:me|this|it|this answer|my answer) (?:a |the |an )?"
    r"(?:4|four|top|highest|full|maximum|perfect|best|hire|strong)\b|"
    r"\b(?:dear |to the |note to |attention )(?:grader|rater|evaluator|assessor|judge|model|ai|assistant)\b|"
    r"\byou are now\b|\bas an ai\b|\bsystem (?:prompt|message)\b|^system:|<\|?(?:im_start|system)|"
    r"\b(?:this|the) (?:answer|candidate|response) (?:meets|satisfies|deserves|should (?:be|get|receive)) "
)
_THINKING = re.compile(
    r"^(?:(?:ok|okay|hm+|um+|so|right|good question)[,. ]*)*(?:(?:give me|let me (?:have|take)|i need|i'd like|can i "
    r"(?:have|take|get)|may i (?:have|take)|could i (?:have|take)) (?:a|one|some|two|half a|another|just a) ?(?:moment|"
    r"minute|second|seconds|minutes|time)?|let me think|thinking|one (?:moment|second|minute)|hold on|bear with me|"
    r"i(?:'m| am) thinking|wait|hm+|um+)(?: (?:to think|please|about (?:that|it|this)|for a (?:moment|second|minute)"
    r"|a moment|a bit))*[.! ?…,]*$"
)
_REPEAT = re.compile(
    r"(?:repeat|rephrase|say|read|ask) (?:that|it|the question|your question|this)(?: \w+)? ?(?:again|once more)?|"
    r"what was the question|come again|(?:didn't|did not|don't|do not) (?:understand|hear|catch|get) "
    r"(?:the question|that|you|your question)|one more time"
)
_LEAVE = re.compile(
    r"^(?:(?:ok|okay|right|well|so|thanks|thank you|no|yes)[,. ]*)*(?:(?:that(?:'s| is| was) (?:it|all|my answer|"
    r"everything|all i have|all from me)|i(?:'m| am| have|'ve)? (?:done|finished|through)|"
    r"let(?:'s| us) (?:stop|end|finish)(?: (?:it|this))?(?: here)?|(?:please )?(?:stop|end|quit)"
    r"(?: (?:here|the (?:round|interview)))?|(?:i )?(?:want|would like|'d like) to (?:stop|end|leave|quit)"
    r"|nothing (?:more|else|to add)|i(?:'ve| have) nothing (?:more|else|to add)"
    r"|we can stop|goodbye|bye))(?: (?:here|now|there|then|please|for (?:now|today)|"
    r"thanks|thank you|to add|with that))*[.! ]*$"
)


def manner_of(
    text: str, earlier: Sequence[str] = (), vocabulary: Collection[str] = frozenset(), elsewhere: bool = False
) -> TurnManner:
    """Return what a turn is.

    `earlier` are the candidate's turns before it, `vocabulary` the words that people use (empty: any word may be one);
    `elsewhere` says that it answers another question than the one that was asked.
    """
    folded = plain(" ".join(text.split()))
    found = words(folded)
    remark = len(found) <= REMARK
    manner: TurnManner = "answer"
    if not found or (len(found) <= TINY * 4 and _NOTHING.match(folded)):
        manner = "nothing"
    elif _noise(found, vocabulary):
        manner = "noise"
    elif remark and (said := _remark(folded)):
        manner = said
    elif _again(text, earlier):
        manner = "again"
    elif len(found) < TINY and not _one_word_asked(folded):
        manner = "nothing"
    elif _mostly_asks(text, len(found)):
        manner = "question"
    elif elsewhere:
        manner = "elsewhere"
    return manner


def _one_word_asked(folded: str) -> bool:
    """Tell whether a word or two ask for something: “robots?”; a bare “why?” asks for nothing of the case."""
    return folded.rstrip().endswith("?") and bool(meant(folded) - {"#why", "#who", "#when"})


def _mostly_asks(text: str, size: int) -> bool:
    asked = questions_in(text)
    return bool(asked) and (size <= REMARK or 2 * len(" ".join(asked).split()) >= size)


def _remark(folded: str) -> TurnManner | None:
    """Return what a short turn says about the interview itself."""
    if _TO_GRADER.search(folded):
        return "to-grader"
    if _THINKING.match(folded):
        return "thinking"
    if _LEAVE.match(folded):
        return "leave"
    if _ATTACK.search(folded) and _ABOUT_HERE.search(folded):
        return "attack"
    if _WANTS_ANSWER.search(folded):
        return "wants-answer"
    return "repeat" if _REPEAT.search(folded) and len(folded.split()) <= 15 else None


def _noise(found: Sequence[str], vocabulary: Collection[str]) -> bool:
    """Tell whether a turn is mostly no words, or one word over and over."""
    if len(found) >= 6 and len(set(found)) <= max(2, min(8, len(found) // 8)):
        return True
    plain_words = [word for word in found if word.isalpha() and len(word) > 2]
    if not plain_words or not vocabulary:
        return not any(char.isalnum() for word in found for char in word)
    strange = sum(word not in vocabulary for word in plain_words)
    return strange > STRANGE * len(plain_words) and (len(plain_words) > TINY or strange == len(plain_words) > 1)


def _runs(text: str) -> set[tuple[str, ...]]:
    stems = said_words(text)
    size = min(RUN, len(stems))
    return {stems[i : i + size] for i in range(len(stems) - size + 1)} if size > 1 else set()


def _again(text: str, earlier: Sequence[str]) -> bool:
    own = _runs(text)
    before: set[tuple[str, ...]] = set().union(*map(_runs, earlier)) if earlier else set()
    return len(own) > 1 and len(own & before) >= AGAIN * len(own)
