"""How something was done: by the writer, by others, by taking part, without effect, or late; words decide, not topics.

A line about delivery in which delivery was somebody else's is no evidence of delivery. The lists are of English.
"""

from __future__ import annotations

import re

from ...domain.text import Span
from ...domain.verdict import Manner

_DONE = r"(?:\w+ed|run|set|kept|made|led|chosen|given|done|held|written|drawn|taken|built|sent|brought|picked|driven)"
_SOMEBODY = (
    r"(?:the|a|an|my|our|her|his|their|another|others|somebody|someone|procurement|marketing|operations|engineering"
    r"|sales|finance|product|design|leadership|infrastructure|legal"
    r"|\w+ (?:operations|management|leads?|group|team|office))"
)
_UNIT = r"(?:group|team|office|department|leads?|organisation|organization|function|side)"
#: Work that somebody has; people, parts and places sit and stay elsewhere.
_WORK = (
    r"(?:decisions?|choices?|calls?|say|ownership|responsibilit\w+|accountability|budget|authority|roadmaps?|"
    r"strategy|vision|"
    r"direction|pricing|prices?|design|research|discovery|requirements|priorit\w+|scope|backlog|plans?|planning|"
    r"schedules?|delivery|"
    r"logistics|testing|tracking|releases?|rollouts?|cut-?over|migrations?|integration|coordination|"
    r"dependenc\w+|milestones|dates|"
    r"programme?s?|work|job|task|part|side|marketing|market|it|that|this|both|these|those|all|which|everything|"
    r"the rest|the what|"
    r"the how|the when|the why)"
)
_OTHERS = re.compile(
    "|".join(
        (
            rf"\b(?:was|were|is|are|been|be)\b(?: (?!not\b)\w+){{0,2}}? {_DONE}(?: \w+){{0,3}}? by "
            rf"(?!\w+ing\b|how|what|\d){_SOMEBODY}\b",
            # Work stays with somebody; “sat with drivers for a month” was an act, and what sat with me was mine.
            rf"\b{_WORK}(?: (?:of|for|on|about|in) (?:the |our |my )?[\w-]+(?: [\w-]+)?)? (?:\w+ly |both |all |"
            rf"still )?"
            r"(?:stayed|sat|lay|rested|remained) (?:with|in)(?! (?:me|us|my hands|my own|place|line|use|force|"
            r"service)\b)\b",
            r"\bbelong(?:ed|s)? to(?! (?:me|us)\b)\b",
            r"\bcame (?:down )?from (?:the|a|an|my|our|others|above|product|sales|\w+'s)\b",
            r"\b(?:left|leave|leaves|leaving|handed|delegated)\b[^.;]{0,50}\b(?:to|with) "
            rf"(?:the|a|my|our|others|another|people|those|\w+ {_UNIT})\b",
            r"\b(?:handed|given|assigned|passed) (?:down )?to (?:me|us)\b",
            r"\bwas given\b|\bborrowed from\b|\brelied on\b",
            r"\b(?:set|decided|defined|chosen|done|made|tracked|kept|run|owned|managed) "
            r"(?:elsewhere|above me|by others|upstream|before i\b)",
            r"\b(?:had|has) been (?:decided|chosen|set|done|made)\b",
            r"\b(?:was|were|is|are) (?:the |another |an? )?[\w -]{2,30}(?:'s|s')(?: (?:research|business|job|"
            r"work|call"
            r"|choice|task|responsibility|decision|plan|part))?\s*(?:$|[.;,:)])",
            r"\b(?:was|were|is|are) (?:in the hands of|with (?:the|my|our|another)"
            r"|the (?:job|work|task|business) of)\b",
            r"\bnot (?:responsible|accountable) for\b|\bno say in\b",
            r"\b(?:did|do|does) not (?:choose|decide|own|manage|run|pick|set|lead|plan)\b",
            r"\b(?:decided|chose|picked|owned|ran|wrote|set|kept) (?:no|nothing|none)\b",
            rf"\b(?:others|colleagues|somebody else|someone else|(?:a|my) colleague|another \w+|the \w+ {_UNIT}) "
            r"(?:ran|run|kept|held|chose|decided|coordinated|planned|managed|handled|led|tracked|set|owned|"
            r"pitched|picked)\b",
            r"\b(?:engineers?|engineering \w+|the developers|this role) "
            r"(?:planned|decided|decides|ran|run|managed|chose|kept|set)\b",
            r"\b(?:decided|defined|set|owned|run|led|handled|managed|collected|provided|written|kept|tracked|"
            r"monitored"
            r"|organi[sz]ed|scheduled|contracted) (?:by|in|at|with) (?:the |another |a |my |an )?[\w ]{3,40}$",
        )
    ),
    re.I,
)
_TOOK_PART = re.compile(
    r"^\W*(?:i |we )?(?:also |then |often |occasionally )?(?:took part|attended|participated|joined|helped|assisted"
    r"|supported|contributed|sat in on|was involved|involved|was part|followed|shadowed|presented|reported|prepared"
    r"|maintained|kept (?:a |the )?(?:plan|roadmap|wiki|list|status|budget|schedule)|updated|organi[sz]ed the|read\b"
    r"|collected|gathered|passed|moderated|facilitated|held (?:daily|weekly|ceremonies)|responsib|accountable|"
    r"familiar"
    r"|consulted|weekly|quarterly|monthly|attending)",
    re.I,
)
_NO_EFFECT = re.compile(
    r"\b(?:no (?:effect|difference|users|result|impact|measurable)|did nothing|made no difference|few users"
    r"|hardly (?:used|any)|little used|barely|not be (?:measured|shown)|unclear|inconclusive|not counted|slightly"
    r"|a little|modest|switched off after|dropped after|looked promising)\b",
    re.I,
)
_LATE = re.compile(
    r"\b(?:(?:average|ordinary|unremarkable) delivery|delivery (?:was|evidence is|is|metrics were) (?:\w+ )?"
    r"(?:average|ordinary)|(?:were|was|are) (?:average|ordinary|unremarkable)|slipped(?! in\b)"
    r"|(?:weeks?|months?|days?) (?:late|behind)|out of \w+ (?:were|was) late|were late|was late|ended late"
    r"|came .{0,12}late)\b",
    re.I,
)
_MENDED = re.compile(
    r"\b(?:recover|re-?plan|reset|brought|rescued|won back|regain|reschedul|green|back on|took over|turned|met the"
    r"|landed|kept|held|despite|when the|turn\w* around|salvag|inherit|found|fallback)",
    re.I,
)
_CUT = re.compile(
    r"\s*[;:]\s+|,\s+(?=(?:but|and|while|whereas|so|mine|my|i)\b)|\s+(?=(?:but|while|whereas)\s)|(?<=\w)[.]\s+", re.I
)
#: A longer line that begins with taking part goes on to say what was done.
BRIEF = 16
#: Words that tell what a line given to others is about.
_OF_PRODUCT = re.compile(
    r"\b(?:product|features?|roadmap|vision|strateg\w+|direction|research|pricing|price|ideas?|requirements|bets?"
    r"|what to build|proposition|market|targets?|design|hypothes\w+|priorities|scope|customers?|user needs)\b",
    re.I,
)
_OF_DELIVERY = re.compile(
    r"\b(?:delivery|schedules?|plan|plans|planning|releases?|dates?|rollouts?|timelines?|migration|installation|"
    r"integration"
    r"|program|programme|dependencies|launch logistics|cut-?over|tracking|tracked|milestones?|logistics|sequenc\w+"
    r"|certification|shipping|calendars?|status|stand-ups)\b",
    re.I,
)


def manner_of(clause: str) -> Manner:
    """Return how the thing in a clause (titles hidden) was done."""
    if _OTHERS.search(clause):
        return "others"
    if _LATE.search(clause) and not _MENDED.search(clause):
        return "late"
    if _NO_EFFECT.search(clause):
        return "without-effect"
    return "took-part" if len(clause.split()) <= BRIEF and _TOOK_PART.search(clause) else "done"


def gives_to_others(text: str) -> bool:
    """Tell whether some part of a line gives work to somebody else."""
    return bool(_OTHERS.search(text))


def topic_of(clause: str) -> int:
    """Return 1 where a clause speaks of product choices, -1 where of delivery, 0 where of both or neither."""
    return bool(_OF_PRODUCT.search(clause)) - bool(_OF_DELIVERY.search(clause))


def cut(text: str, within: Span) -> list[Span]:
    """Return the parts of a line between which the doer can change; parts of under three words join what follows."""
    parts: list[Span] = []
    start = within.start
    for match in _CUT.finditer(text, within.start, within.end):
        if len(text[start : match.start()].split()) >= 3 and len(text[match.end() : within.end].split()) >= 3:
            parts.append(Span(start, match.start()))
            start = match.end()
    parts.append(Span(start, within.end))
    return parts
