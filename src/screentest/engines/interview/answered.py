"""Signs that something was answered in words that no reader counts: nobody is asked for what they have just said.

They earn nothing and prove nothing. They stand for those indicators whose probes were asked in vain most often.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ...domain.text import plain

_TWO_STORIES = (
    r"\beither\b.{0,200}\bor\b|\btwo (?:explanations|stories|reasons)\b|\b(?:may|might|could) have been\b|"
    r"\bcould also\b|\brival hypothes|\bruled? out\b|\bconfounded\b|\btell (?:those|them|these) apart\b|"
    r"\bone in \w+ of those\b|\bin ten of those\b"
)
_SIGNS = {
    "PRI101": r"\bmy (?:one )?ground\b|\bi (?:sort|rank|choose) by\b|\brank(?:ed|ing)? (?:by|the)\b|"
    r"\b(?:comes?|goes) last\b|"
    r"\boutranks?\b|\bbecause \w+ ha(?:s|ve)\b.{0,100}\bha(?:s|ve)n't\b|"
    r"\b(?:turned (?:it|that|this) down|reject(?:ed)?|took .{1,40} out|suspended|dropped)\b.{0,300}"
    r"\b(?:because|since)\b",
    "LRN101": r"\bhad (?:sent|told|reported|written|mentioned|warned|surfaced)\b|\b(?:told|warned) (?:me|us)\b|"
    r"\breported that\b|\bthere in the log\b|\bcould(?:'ve| have) been seen\b|\bin front of me\b|\ba tally\b|"
    r"\bi (?:filed|archived|reviewed) it\b|\bfirst sign\b|\bin week \w+ i saw\b|\bfigures were in\b",
    "MET101": r"\bout of (?:everyone|all|those)\b|\bhow many (?:\w+ ){1,8}(?:in|within|per)\b|\bdivided by\b|"
    r"\bper (?:country|member|household|order|hour|week|user|customer)\b|\bdrawn by lot\b|"
    r"\b(?:hours|minutes|seconds) of .{1,60} (?:in a|for each|per) \w+\b",
    "CUL102": r"\bi (?:told|wrote to|rang|went to) (?:him|her|them|the|my|our)\b|\bi said there and then\b|"
    r"\bi (?:had submitted|submitted|took (?:that|it) to|brought (?:that|it) to)\b|\bbefore (?:he|she|they) decided\b",
    "DEC101": r"\bthat's the call\b|\bmy (?:recommendation|decision|call)\b|\bi(?:'d| would) (?:turn down|reject|"
    r"end it|bid|renew|launch|switch it|take it|hold|build it|refuse)\b|"
    r"\bi (?:hold|decide|decided|rejected|dropped|chose)\b|\bso,? \w+[.]|\bwe (?:hold|don't begin)\b|"
    r"\bi did(?:n't| not) say\b",
    "EVD106": _TWO_STORIES,
    "PRB107": _TWO_STORIES,
    "EVD103": r"\d.{0,80}\b(?:compared with|instead of|everything else|versus)\b|"
    r"\bfrom \d[\d.,]* (?:percent |per cent )?to \d|\d.{1,80}\bonly \d",
    "SCH101": r"\b(?:first|start(?:ed)? with|begin with)\b.{0,160}\b(?:because|since|hangs on)\b",
    "SCH104": r"\bfirst thing i(?:'d| would) (?:remove|take out|cut)\b|\bi(?:'d| would) take out\b",
    "EVD105": r"\bi asked the\b|\bexit criterion\b|\bthe result was\b|\bwe let \d+\b",
    "MET107": r"\bcost (?:about |us |roughly )?\d|\bfrom \d[\d.,]* (?:percent |per cent )?to \d",
    "TEC102": r"\b(?:don't|do not|nobody) needs?\b|\bsmall problem\b|\bit's nobody\b|\bnothing (?:clever|special)\b",
    "RSK104": r"\b(?:rehears\w+|practis\w+|in the laboratory|laboratory clock|drill)\b",
    "SYS101": r"\bone rule for\b|\bfor every (?:flag|field|kind)\b|\bper class\b|\beach class\b",
}
#: So many numbers answer “How many, of how many?”.
NUMBERS = 4
_NUMBER = re.compile(r"\b\d")
_COMPILED = {code: re.compile(sign) for code, sign in _SIGNS.items()}


@lru_cache(maxsize=256)
def answered(text: str) -> frozenset[str]:
    """Return the indicators that a text shows signs of having answered."""
    folded = plain(" ".join(text.split()))
    found = {code for code, sign in _COMPILED.items() if sign.search(folded)}
    return frozenset(found | ({"EVD101"} if len(_NUMBER.findall(folded)) >= NUMBERS else set()))
