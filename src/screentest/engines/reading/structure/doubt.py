"""Where a claim is not the speaker's own: asked, reported, refuted, or taken back in the next sentence."""

from __future__ import annotations

import re

from ....domain.text import Span
from ..context import ReadContext, reported

_TAKEN_BACK = re.compile(
    r"\b(?:(?<!goes )(?<!go )(?<!went )wrong|incorrect|mistaken|(?<!by )mistake|errors? (?:in|of) (?:my|the|our)|misread|miscounted|misspoke|nonsense|absurd|"
    r"(?:not|doesn't|didn't|don't|never|did not|does not) add up|can't be right|cannot be right|isn't right|is not right|"
    r"not true|isn't true|untrue|false|myth|fallacy|trap|sorry|scratch that|correction|corrected|let me correct|no, wait|"
    r"wait, no|i mean(?!,(?! (?:about )?\d))|that was before|should have been|ought to (?:be|have been)|off by|impossible|nobody believed|(?<=and )i asked|(?<=so )i asked|(?<=but )i asked|i (?:"
    r"doubted|objected|challenged|questioned|pushed back|checked)|we (?:found|saw|learned|checked)(?! (?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|\w+teen|\w+ty)\b))|turned out|in (?:fact|truth|"
    r"reality)|actually|not what|not the same|as if)\b"
)
#: How a sentence begins that takes back the one before it; further on, such words are about something else.
_THEN_TAKEN_BACK = re.compile(
    r"(?:and |but |well,? |so |then |oh,? )*(?:no\b(?=[,.;:!]| (?:wait|sorry|that|it|this|actually|hang|hold)\b)|sorry|wait\b|correction|scratch|actually|in (?:fact|truth|reality)|or rather|i mean\b|"
    r"let me|wrong\b|false\b|nonsense|i was (?:wrong|mistaken)|i (?:asked|doubted|objected|challenged|questioned|checked|pushed back)|"
    r"(?:it|that|this|the \w+|which|none of (?:it|that|this)) (?:was|is|were|turned out|can't|cannot|could not|couldn't|does|doesn't|did|didn't|"
    r"proved)\b[^.;]{0,30}\b(?:wrong|not|false|true|off|nonsense|impossible|too (?:high|low|good|much)|add up|mistake|mistaken|rubbish|error|"
    r"misread|hold|myth)\b|that's (?:wrong|not|false|nonsense|off|impossible|a mistake|\d+)|it's (?:wrong|not|false)|"
    r"(?:that|this|it) (?:doesn't|didn't|does not|did not|can't|cannot)\b|nobody|the (?:true|real|right|correct) (?:figure|number|answer|sum))"
)
_SAID_BY_OTHERS = re.compile(
    r"\b(?:they|vendors?|supplier|consultants?|engineers?|director|boss|manager|sales|marketing|finance|colleagues?|somebody|"
    r"someone|people|team|lead|deck|slides?|brochure|report|dashboard|draft|paper|memo|plan|note|he|she|board|ceo|cto|"
    r"architects?|analysts?|everyone|everybody|nobody|candidates?)(?: [a-z'-]+){0,3} (?:said|says|say|claimed|claims?|told|"
    r"argued|argues?|wrote|insisted|believed|believes?|thought|thinks?|promised|promises|proposed|wanted|assumed|hoped|called|"
    r"read|reported|presented|concluded)\b"
    r"|\b(?:claimed|supposed|so-called|alleged) |\bi (?:had )?(?:thought|believed|assumed|claimed|used to)\b"
    r"|\b(?:imagine|suppose|for example|hypothetically|if (?:somebody|someone|anyone|anybody|you))\b"
)

#: So many characters of a claim are read at most; what is longer is no sentence, and would be searched for very long.
READABLE = 800


def own_claim(context: ReadContext, index: int, before: int = 0) -> bool:
    """Tell whether a sentence is the speaker's own assertion, which the next sentence does not take back.

    `before` sentences ahead of it are looked at for whoever else said it, where the claim began there.
    """
    spans = context.sentences
    span = spans[index]
    said = span.of(context.plain)
    if said.rstrip("\"') ").endswith("?") or reported(context.plain, span):
        return False
    first = spans[max(0, index - before)]
    if _SAID_BY_OTHERS.search(context.plain, first.start, span.end) or _TAKEN_BACK.search(said):
        return False
    following = spans[index + 1 : index + 2]
    return not (following and _THEN_TAKEN_BACK.match(context.plain, following[0].start, following[0].end))


def nearby(context: ReadContext, index: int, reach: int) -> Span:
    """Return the stretch of some sentences before and after one, itself included and no more than is readable."""
    spans = context.sentences
    span = spans[index]
    first, last = spans[max(0, index - reach)], spans[min(len(spans) - 1, index + reach)]
    return Span(max(first.start, span.start - READABLE), min(last.end, span.end + READABLE))
