"""chosen-compared: the worst are treated and get better, those who chose it differ from the rest, or the survivors are asked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....domain.text import Span
from ..context import ReadContext
from .claimed import Claim, made

_MOVED = r"(?:dropped|drop|fell|fall|falls|went (?:up|down)|down|up|improved|rose|less|fewer|better|lower|higher|halved|doubled|recovered|shrank|grew|gained)"
_CREDIT = (
    r"(?:(?:is|was|as|shows?|for|of) (?:the |our )?(?:effect|benefit|impact|gain|contribution|value|result)|the (?:effect|benefit|impact|value|gain) (?:of|the|it|from)|effect of|benefit of|gain from|"
    r"brings?\b|brought (?:us|in)|what (?:it|the \w+(?: \w+)?) (?:is|was) worth|how much (?:it|the \w+) (?:brings|helps|helped|does)|earned (?:us|its)|"
    r"(?:it|that|the \w+(?: \w+)?) (?:worked|works|did (?:it|that|this))|booked|credited|attribut\w+|paid (?:off|for itself))"
)
_PICKED = (
    r"(?:(?:took|picked|flagged|chose|selected|sent|gave|put|fitted|targeted|started with|began with|went to)\b[^.;]{0,45}\b(?:the )?(?:\w+ ){0,3}?"
    r"(?:worst|weakest|lowest|poorest|bottom|slowest|(?:\w+ ){0,4}with (?:the )?(?:most|worst|lowest|highest|fewest|longest)))"
)
_CHOSE = (
    r"(?:(?:chose|choose|decided|elected|asked|agreed|wanted) to (?:come|join|use|take|attend|install|try|be)|opted[ -]in|opt(?:ed)? in(?:to)?|signed up|volunteer\w*|who (?:had )?(?:agreed|joined|adopted|enrolled|attended|came|use|used|installed|turned (?:it|them) on)|"
    r"(?:early )?adopters|took (?:it|the offer) up|came to our|and also opened it|kept to)"
)
_REST = (
    r"(?:than|against|versus|vs\.?|compared (?:with|to)|and the (?:rest|others)|the (?:rest|others) (?:at|of)|those (?:who|that) (?:did not|didn't|declined|had not|hadn't|were not|weren't)|"
    r"(?:guests|people|users|customers|members|riders) who (?:did not|didn't|declined|were not|weren't)|non-\w+|who declined|without|(?:points?|percent|%|times) (?:more|less|fewer|higher|lower|better))"
)
_FOR_ALL = (
    r"(?:uplift|if (?:all|everyone|everybody|they all|we (?:get|got|moved?|enrol\w*|offer\w*) (?:all|everyone|everybody|the rest))|(?:more )?once everyone|everybody (?:else|comes|has)|enrolling|moving (?:everyone|everybody|all)|rolling (?:it )?out|the rest (?:would|will|should)|"
    r"giving the rest|plan for all|effect of|gain from|effect on|for each|from this i|so (?:it|the \w+(?: \w+)?) (?:makes?|brings?|keeps?|lifts?|raises?|cuts?|works?|worked|saves?|doubles?)|(?:is|was) worth)"
)
_STAYED = (
    r"(?:(?:that|which|who) (?:are|were) still (?:\w+)|still (?:flying|running|open|alive|standing|in business|with us|there|riding|trading|active|in use) (?:after|today|now|ten|five)|"
    r"(?:that|which|who) (?:had )?(?:reached|survived|lasted|made it (?:to|through)|won|succeeded)|(?:survivors|winners|successful ones))"
)
_LESSON = (
    r"(?:so (?:it is|it's|that is|that's) the \w+|so (?:we|i|a|the|every) [^.;]{0,40}(?:copied|raises?|makes?|keeps?|carr\w+|lasts?|causes?)|establish\w+ that|which (?:carries|keeps|makes|proves|shows)|proving|showing that|"
    r"(?:is|was) (?:the secret|what (?:keeps|makes|carries|kept|made|carried))|raises? (?:a|the|its|their) \w+(?:'s)? (?:odds|chances?))"
)
_SAVED = re.compile(
    r"\b(?:random\w*|by lot|lottery|drawn|lots|coin|control\w*|matched|matching|propensity|instrument\w*|hold-?outs?|compar(?:ed|ison) (?:group|sites|wards|stores|with the same)|untreated|untouched|"
    r"regress\w*|anyway|self-select\w*|selection|bias\w*|already|confound\w*|cannot|can't|couldn't|not|don't|doesn't|didn't know|unknown|until|trial|experiment\w*|a/b|split test|"
    r"might|may|could also|whether|unless|out of the case|left (?:it|them|that) out|same (?:drop|fall|rise)|closed ones|failed ones|those (?:that|who) (?:failed|closed|left|died)|as had|the (?:dead|closed|failed|lost) ones|"
    r"of the other|switched (?:it )?off|staggered|waves?|season\w*|mistake|wrong|interviews?|asked why)\b"
)
_AROUND = re.compile(
    r"\b(?:random\w*|by lot|lottery|control (?:group|sites|wards|stores|arm)|matched|regression to|self-select\w*|selection (?:bias|effect)|survivor(?:ship)? bias|confound\w*|hold-?outs?|a/b|"
    r"cannot say|can't say|mistake|wrong|trial)\b"
)
_LEAVERS = re.compile(
    r"\b(?:those who (?:left|cancelled|quit)|who (?:had )?(?:left|cancelled|quit)|which (?:left|cancelled)|the leavers|exit interviews?|"
    r"former|ex-\w+|lapsed (?:ones|customers|members)|as well as|both|also asked|compared|cannot|can't|unknown|until)\b"
)
CLAIMS = (
    Claim(
        re.compile(rf"\b{_PICKED}\b[\s\S]{{0,150}}?\b{_MOVED}\b[\s\S]{{0,110}}?\b{_CREDIT}"),
        (
            "effect",
            "benefit",
            "impact",
            "gain",
            "bring",
            "brought",
            "worth",
            "how much",
            "earned",
            "work",
            "did ",
            "booked",
            "credit",
            "attribut",
            "paid",
            "contribution",
            "value",
            "result",
        ),
        _SAVED,
        _AROUND,
        back=2,
        topics=(
            "worst",
            "weakest",
            "lowest",
            "poorest",
            "bottom",
            "slowest",
            "with the most",
            "with most",
            "with the highest",
            "with highest",
            "with the lowest",
            "with the fewest",
            "with the longest",
        ),
    ),
    Claim(
        re.compile(rf"\b{_CHOSE}\b[\s\S]{{0,130}}?\b{_REST}\b[\s\S]{{0,150}}?\b{_FOR_ALL}\b"),
        (
            "uplift",
            "if ",
            "once",
            "every",
            "enrol",
            "moving",
            "rolling",
            "rest",
            "giving",
            "plan",
            "effect",
            "gain",
            "each",
            "from this",
            "so ",
            "worth",
        ),
        _SAVED,
        _AROUND,
        back=2,
        topics=(
            "chose",
            "choose",
            "opted",
            "opt in",
            "opt-in",
            "signed up",
            "volunteer",
            "agreed",
            "joined",
            "adopt",
            "enrol",
            "attend",
            "came to",
            "used",
            "use ",
            "install",
            "took",
            "opened",
            "kept to",
            "elected",
            "decided",
        ),
    ),
    # What goes with a good or a bad end is given to everybody, or taken away, as if it made the end.
    Claim(
        re.compile(
            r"\b(?:those|projects|teams|customers|users|members|stores|shops|accounts|people|households|schools|sites|games|guests|patients|employees|sellers|riders)"
            r" (?:with|that (?:have|had)|who (?:have|had)) (?:(?:#?\d+|three|four|five|two|ten) or more|more|the most|many|at least)\b[^.;]{0,90}\b(?:than|as (?:often|long|much|many)|later|longer|less|more|fewer)\b"
            r"[\s\S]{0,110}?\bso (?:i|we) (?:capped|cut|limited|banned|stopped|pushed|gave|added|made|moved|nudged|drove|forced|doubled|set|rolled|put)\b"
        ),
        ("so i ", "so we "),
        _SAVED,
        _AROUND,
        back=2,
        topics=("or more", " more", "most", "many", "at least"),
    ),
    # Those who stayed are asked why others leave.
    Claim(
        re.compile(
            r"\b(?:leav(?:e|es|ing)|left|churn\w*|cancel\w*|quit\w*|lapsed?|drop out)\b[\s\S]{0,120}?"
            r"\b(?:asked|survey\w*|interview\w*|questionnaire|poll\w*|spoke (?:to|with)|talked (?:to|with))\b[^.;]{0,60}"
            r"\b(?:still (?:active|with us|here|paying|subscribed)|active|current|existing|remaining|loyal|long-?standing|who (?:had )?stayed)\b"
            r"[\s\S]{0,140}?\bso\b[^.;]{0,60}\b(?:reason|cause|why|problem|fine|good|ruled out|not it)\b"
        ),
        ("so ",),
        _LEAVERS,
        _AROUND,
        back=2,
        topics=("leav", "left", "churn", "cancel", "quit", "lapse", "drop out"),
    ),
    Claim(
        re.compile(
            rf"\b{_STAYED}\b[\s\S]{{0,90}}?\b(?:all|most|every one|\d+|nearly all|almost all|nine in ten|two thirds|the majority)\b[\s\S]{{0,90}}?\b{_LESSON}"
        ),
        ("so ", "establish", "which", "proving", "showing", "secret", "what ", "raise"),
        _SAVED,
        _AROUND,
        back=1,
        topics=("still", "reached", "survived", "lasted", "made it", "survivors", "winners", "succe", "won"),
    ),
)


def check(context: ReadContext) -> Iterator[Span]:
    """Yield the words that give to a measure what its choice of people or places explains."""
    yield from made(context, CLAIMS)
