"""after-hence-because: what came after a change is credited to it, with nothing it was compared with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....domain.text import Span
from ..context import ReadContext
from .claimed import Claim, made

_DID = (
    r"(?:(?:we|i|our team|my team|the team) (?:had )?(?:shipped|launched|released|rolled out|introduced|switched on|turned on|changed|went live|deployed|added|opened|moved to|replaced|renamed|redesigned|started|"
    r"brought in|put in|published|installed)|(?:the|our|my) (?:launch|release|change|redesign|new \w+|roll-?out|campaign|feature|migration|switch|update|training|reminder|banner)\b(?: (?:went (?:live|out)|shipped|launched|came out|started))?)"
)
_MOVED = r"(?:rose|fell|dropped|went (?:up|down)|climbed|grew|improved|declined|jumped|doubled|halved|increased|decreased|shrank|sank|(?:was|were|is|are) (?:down|up|higher|lower)|recovered|tripled|soared|plunged|came down|ended|stopped)"
_HENCE = r"(?:so|which (?:clearly )?(?:proves|shows|means|tells (?:me|us)|is proof|confirms)|that (?:clearly )?(?:proves|shows|is proof|confirms|tells (?:me|us))|proving|hence|therefore|thus|clearly|no question|it follows that|proof that|this (?:proves|shows|confirms))"
_CAUSE = (
    r"(?:(?:has |have |had |clearly |obviously |must have |evidently )*(?:caused?|worked|drove|did (?:it|that|this)|brought (?:it|that|this|them|those)|made (?:the difference|it|that happen|them)|was (?:behind|the (?:cause|reason))|is (?:the (?:cause|reason)|why|behind|"
    r"what did)|were behind|paid off|fixed (?:it|that)|did the (?:job|trick|work)|(?:is|was) (?:clearly )?working|works\b|gets the credit|earned|is responsible|was responsible|lifted|raised|reduced|cut (?:it|them))|(?:the|our|my|that) [\w -]{2,30} (?:took|removed|saved|added|gave|lifted|raised|doubled|halved|eliminated|cured|turned)|(?:it|that|this) was (?:us|the \w+|our \w+)(?: \w+)? that (?:did|caused|made|brought|drove)|"
    r"because of (?:the|our|my|that|it)|due to (?:the|our|my|that)|thanks to (?:the|our|my|that)|credit (?:belongs|goes) to|the effect of (?:the|our|my|that))"
)
#: A comparison, another cause looked for, or a mechanism that was watched.
_COMPARED = re.compile(
    r"\b(?:control\w*|hold-?outs?|compar\w+|random\w*|by lot|lottery|lots|coin|experiments?|a/?b|split test|cohorts?|baseline|season\w*|ruled? out|elsewhere|counterfactual|unchanged|versus|against|untouched|matched|weather|half (?:of|the|our)|"
    r"(?:two|three|four|five|six|ten|\d+) (?:other|similar|of the)|other (?:sites|stores|shops|clinics|teams|regions|cities|branches|half|group|depots|schools|wards|lines|markets|countries|plants)|without (?:it|the|them)|did not (?:get|have)|didn't (?:get|have)|"
    r"where (?:we|it|they) (?:had not|hadn't|did not|didn't)|same (?:month|week|quarter|period|weeks|days|time) (?:last|the year|a year|in|of)|year before|last year|switched (?:it )?(?:off|back)|turned (?:it )?(?:off|back)|toggled|reverted|took it away|"
    r"went back up|came back|returned when|one at a time|only (?:where|those|in|at|the)|traced?|timed|logs?|measured|reproduc\w+|isolat\w+|root cause|stack trace|profil\w+|confound\w*|coincidence|could (?:also|have been)|may have|might|maybe|"
    r"cannot|can't|couldn't|not|don't|doesn't|didn't|unless|whether|nobody knows|i doubt|pilot|staggered|stepped|waves?|before and after|interrupted|trend|regress\w*|same day|overnight the same|every time|each time|explain\w*|asked)\b"
)
_HINTS = (
    *(
        "cause",
        "work",
        "drove",
        "did it",
        "did that",
        "did this",
        "brought",
        "made ",
        "behind",
        "reason",
        "is why",
        "paid off",
    ),
    *(
        "fixed",
        "did the",
        "credit",
        "earned",
        "responsible",
        "lifted",
        "raised",
        "reduced",
        "cut it",
        "cut them",
        "due to",
    ),
    *("thanks to", "effect of", "what did"),
)
_GAP = r"[^.;!?]{0,90}"
_AROUND = re.compile(
    r"\b(?:controls?|control (?:group|clinics|stores|sites|wards)|hold-?outs?|compared?|comparison|random\w*|by lot|lottery|a/b|split test|cohorts?|counterfactual|season\w*|rul(?:ed|ing|e) out|elsewhere|untouched|matched|confound\w*|coincidence|"
    r"other (?:sites|stores|shops|clinics|teams|regions|cities|branches|half|group|depots|schools|wards|lines|markets|countries|plants|towns)|did not (?:get|have) it|didn't (?:get|have) it|where (?:we|it|they) (?:had not|hadn't|did not|didn't)|"
    r"same (?:month|week|quarter|period|weeks|days) (?:last|the year|a year)|year before|switched (?:it )?(?:off|back)|turned (?:it )?(?:off|back)|reverted|put (?:it|the old \w+) back|went back up|came back|root cause|stack trace|reproduc\w+|"
    r"(?:could|may|might) (?:also )?have been|whether (?:it|the|that)|nobody knows|cannot say|can't say|not (?:the )?(?:cause|proof|because))\b"
)
_MOVES = (
    "rose",
    "fell",
    "drop",
    "went up",
    "went down",
    "climb",
    "grew",
    "improved",
    "declin",
    "jump",
    "doubl",
    "halv",
    "creas",
    "shrank",
    "sank",
    " down",
    " up",
    "higher",
    "lower",
    "recover",
    "tripl",
    "soar",
    "plung",
    "ended",
    "stopped",
)
CLAIMS = (
    Claim(
        re.compile(
            rf"\b(?:after|since|once|when|from the day|the (?:week|month|day|quarter) after) {_DID}{_GAP}\b{_MOVED}\b(?:{_GAP}[.;,!]\s*|{_GAP})\b{_HENCE}\b{_GAP}\b{_CAUSE}\b"
        ),
        _HINTS,
        _COMPARED,
        _AROUND,
        back=1,
        reach=1,
        topics=_MOVES,
    ),
    Claim(
        re.compile(
            rf"\b{_MOVED}\b{_GAP}\b(?:after|since|once|when|the (?:week|month|quarter) after|right after) {_DID}(?:{_GAP}[.;,!]\s*|{_GAP})\b{_HENCE}\b{_GAP}\b{_CAUSE}\b"
        ),
        _HINTS,
        _COMPARED,
        _AROUND,
        back=1,
        reach=1,
        topics=_MOVES,
    ),
    Claim(
        re.compile(
            rf"\b{_DID}{_GAP}(?:,? and|\.|;|,)\s*(?:and )?(?:then |soon |within [\w ]{{1,15}},? |(?:two|three|four|six|eight|\d+) (?:weeks|months|days) (?:later|afterwards|on),? |by \w+,? |that (?:month|week|quarter),? |the (?:next|following) (?:month|week|quarter|day),? |afterwards,? )"
            rf"[^.;!?]{{0,50}}\b{_MOVED}\b(?:{_GAP}[.;,!]\s*|{_GAP})\b{_HENCE}\b{_GAP}\b{_CAUSE}\b"
        ),
        _HINTS,
        _COMPARED,
        _AROUND,
        back=2,
        reach=1,
        topics=_MOVES,
    ),
    Claim(
        re.compile(
            rf"\b{_DID}{_GAP}\band\b[^.;!?]{{0,30}}\b{_MOVED}\b[^.;!?]{{0,40}},? so (?:the|our|my|that) [\w -]{{2,30}} (?:took|removed|saved|added|gave|cut|lifted|raised|doubled|halved|eliminated|brought|made|won|earned)\b"
        ),
        ("so ",),
        _COMPARED,
        _AROUND,
        back=1,
        reach=1,
        topics=_MOVES,
    ),
    # Several things began at once, and one of them gets all the credit.
    Claim(
        re.compile(
            rf"\b(?:all (?:went live|started|began|came in|opened|changed)|(?:in|on|over) (?:that|the|this) (?:very )?same (?:day|week|month|fortnight|quarter|weekend)|at the same time|on the same day)\b[\s\S]{{0,150}}?\b(?:{_MOVED}|went from)\b"
            rf"[\s\S]{{0,90}}?\b(?:(?:i |we )?(?:booked|credited|put down|attributed|ascribed)\b[^.;]{{0,30}}\bto (?:the|our|my)|(?:so |and )(?:the|our) [\w -]{{2,30}} (?:earned|gave|brought|won|saved|was worth|is worth|did)"
            rf"|(?:so |and )(?:the|our) [\w ,'-]{{2,45}} (?:was|is) what (?:did|doubled|drove|moved|made|lifted|cut|raised|brought|halved|fixed))\b"
        ),
        (
            "booked",
            "credited",
            "put down",
            "attribut",
            "ascrib",
            "earned",
            "gave",
            "brought",
            "won ",
            "saved",
            "worth",
            " did",
            " what ",
        ),
        re.compile(
            r"\b(?:random\w*|half|alone|none|not|nothing|split|separat\w*|one at a time|cannot|can't|unknown|together they|all three|both|whichever|jointly|control\w*|hold-?outs?)\b"
        ),
        _AROUND,
        back=2,
        reach=1,
        topics=(
            "same day",
            "same week",
            "same month",
            "same fortnight",
            "same quarter",
            "same weekend",
            "same time",
            "all went",
            "all started",
            "all began",
            "all came",
            "all opened",
            "all changed",
        ),
    ),
)


def check(context: ReadContext) -> Iterator[Span]:
    """Yield the words that turn what came after into what was caused."""
    yield from made(context, CLAIMS)
