"""The words by which a memo asks, rejects, warns, owns and dates; all are matched on plain text."""

from __future__ import annotations

import re

#: A call: what is asked for or recommended, and no weighing of what could be done.
CALL = re.compile(
    r"\b(?:i|we) (?:would |therefore |now |strongly )?(?:recommend|propose|ask|request|advise|suggest that we)\b"
    r"|\b(?:my|our|the) (?:recommendation|proposal|request|decision (?:asked|requested|needed|i ask))\b"
    r"|\b(?:recommendation|decision|decision (?:asked for|requested|needed|today)|ask|request)\s*:"
    r"|\bplease (?:decide|approve|choose|agree|confirm|stop|keep|do not)\b"
    r"|\b(?:i|we)(?: would|'d| will|'ll) (?:not )?(?:stop|keep|close|cut|move|buy|end|hold|launch|use|"
    r"take|start|build|give|"
    r"finish|drop|charge|leave|begin|ship|halve|renew|split|send|run|spend|choose)\b"
    r"|\b(?:we|the \w+) should (?:not )?(?!consider\b|explore\b|discuss\b|listen\b|also\b|be\b)\w+"
    r"|^(?:stop|keep|close|cut|move|buy|end|hold|launch|use|approve|do not|yes|no)\b"
)
#: A thing that was open and was turned down.
REJECTED = re.compile(
    r"\b(?:turned? (?:it |this |that |them )?down|reject\w*|rul(?:e|ed|ing) (?:it |this |that )?out|"
    r"decided against|discarded|"
    r"not (?:chosen|taken|recommended)|instead of|rather than|in place of|the (?:other|second|"
    r"third) option|alternatives?|"
    r"i considered|we considered|why not)\b"
)
BECAUSE = re.compile(
    r"\b(?:because|since|as (?:it|they|that|this|we|the)|so that|otherwise|it (?:would|leaves|needs|costs|"
    r"takes|puts)|"
    r"(?:would|cannot|could not) |needs|costs|leaves|loses|takes)|[:;]"
)
#: What a figure rests on.
BASIS = re.compile(
    r"\b(?:measured|counted|count(?:s|ing)? of|read|timed|asked|rang|called|watched|looked|went through|"
    r"sampled|sample|test(?:ed)?|"
    r"trial|pilot|survey|log|logs|records?|billing|invoices?|data|according to|based on|by (?:our|the|"
    r"past|last)|from (?:our|the|"
    r"last)|last (?:week|month|quarter|year)|compared|against|per (?:100|cent|month|week|year)|of (?:100|"
    r"our|the|\d+)|times|"
    r"list prices?|estimate[ds]?|assum\w+|suppose|break-even|given|out of)\b"
)
RISK = re.compile(
    r"\b(?:risks?|go(?:es)? wrong|fails?|failure|danger|in case|if it does not|breaks?|trouble|threat|"
    r"leave before|late)\b"
)
OWNER = re.compile(
    r"\b(?:owns?|owned by|owner|answers? for|responsible|carries|decides?|head of|lead|manager|director|"
    r"officer|c[tfeop]o|"
    r"i (?:will|tell|take|own|carry|call|decide))\b"
)
#: What would turn the decision.
TURN = re.compile(
    r"\b(?:if|unless|when|until|as soon as|ends if|stop(?:s)? (?:if|when)|"
    r"not reached)\b[^.]{0,200}\b(?:under|below|above|over|more than|"
    r"less than|fewer|at least|not reached|falls?|rises?|reach\w*|misses|exceeds?|does not|is not|twice|"
    r"by (?:the )?\d)"
    r"|\b(?:change (?:my|our) mind|come back with|take (?:it|this) back|withdraw|reopen|turn (?:back|round))\b"
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|"
    r"oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)"
)
DATE = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}\b|\b{_MONTH} \d{{1,2}}\b|\bthe \d{{1,2}}(?:st|nd|rd|"
    rf"th)\b|\b\d{{4}}-\d\d-\d\d\b"
    r"|\b(?:by|on|until|before|from|this|next) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
    r"|\b(?:in|by|after|from|until) (?:week|month|day|quarter) \d+\b|\btomorrow\b"
)
PRICE = re.compile(
    r"\b(?:costs? (?:us|them|the|about|of|it)?|what it costs|gives? up|giving up|loses?|lose|who pays|"
    r"pays for|waits?|"
    r"disappoint\w*|worse off|the price|at the expense)\b"
)
UNKNOWN = re.compile(
    r"\b(?:(?:i|we) (?:do not|don't|cannot|can't) (?:know|tell|say)|not known|unknown|cannot (?:tell|show|"
    r"say)|uncertain|"
    r"may be wrong|have not (?:looked|measured|tested))\b"
)
BACKGROUND = re.compile(r"^(?:background|context|history|situation|introduction|overview|current state|where we are)\b")
FIGURE = re.compile(r"\d[\d.,]*\d|\d")
LIMIT = re.compile(r"\bat most (\d[\d,]*) words\b")
