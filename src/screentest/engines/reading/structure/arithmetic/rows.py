"""Counts in a row and their total: “12 in Leeds, 7 in York and 5 in Hull, so 24”, “8 and 9, seventeen between them”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..hints import holds_any
from .bounds import Bounds, misses
from .figures import Masked
from .units import same_measure

_ITEM = r"#\d+(?![\d%])(?: (?!and\b|or\b|so\b|to #|per\b|an?\b|each\b|every\b|times\b|by\b|(?:at|of) (?:the |our |those |these )?#|which\b|who\b|than\b)[a-z'-]+){0,5}?"
_ROW = re.compile(
    rf"(?P<row>{_ITEM}(?:,(?: [a-z'-]+){{0,3}}? {_ITEM})+,? and(?: [a-z'-]+){{0,3}}? {_ITEM}|{_ITEM} and {_ITEM})"
    r"(?P<then>(?:[,:;(]| -| (?=so |mak|that|which|is |are |gives |com|add))[^#.;]{0,30}?)#(?P<total>\d+)(?![\d%])"
)
_LEADS = re.compile(
    r"[ ,:;-]*(?:(?:so|which|that|it|this|that's|is|are|was|makes?|made|gives?|gave|comes|came|adds|up|to|a total of|in all,?|"
    r"altogether,?|in total,?|or) ?)*$"
)
_ALL = re.compile(
    r"(?: (?!per\b|each\b|an?\b|every\b|more\b|less\b|fewer\b|times\b|of\b|or\b|to\b)[a-z'-]+){0,2}?,? "
    r"(?:in all|altogether|in total|all told|together|between (?:them|us)|in sum)\b"
    r"(?!,? (?:an?|of|and|since|by|because)\b)"
)
_ENDS = re.compile(r"\s*(?:[.;:)]|$)")
#: Where one of these stands, what is in a row need not add up, or the total holds something else as well.
_NOT_ADDED = re.compile(
    r"\b(?:from|until|between(?! them| us)|by|times|x|per|each|every|apiece|version|level|grade|pages?|rooms?|ages?|aged|average|"
    r"median|mean|respectively|ratio|scored?|rank\w*|out of|lost|left|quit|minus|returned|cancell?ed|dropped|duplicat\w*|overlap\w*|"
    r"shared?|both|gone|net|more|fewer|less|twice|doubled?|half|another|other|others|already|also|too|extra|same|again|added|"
    r"increase\w*|grew|rose|went|later|now|then|besides|including|counting|with(?:out)?|me|myself|thousand|million|hundred)\b"
)

#: … and so it may where one of these follows the total.
_HOLDS_MORE = re.compile(
    r"[^.;#]{0,60}\b(?:with|including|counting|if|when|plus|per|each|every|a (?:day|week|month|year)|too|as well)\b"
)


def possible(said: str) -> bool:
    """Tell cheaply whether a piece of plain text can hold what is judged here."""
    return " and " in said and holds_any(said, (",", "between", "together", "all", "total", "make"))


def contradicted(text: Masked) -> Iterator[tuple[int, int]]:
    """Yield the first count and the total of each row that does not come to it, where nothing else is counted beside it."""
    for match in _ROW.finditer(text.text):
        numbers = [int(n) for n in re.findall(r"#(\d+)", match["row"])]
        parts, total = [text.figures[n] for n in numbers], text.figures[int(match["total"])]
        begin = max(text.text.rfind(mark, 0, match.start()) for mark in (". ", "; ", ": ")) + 1
        counted = re.findall(r"#(\d+)", text.text[begin : match.start()])
        if any(text.figures[int(n)].value != len(parts) for n in counted) or not _LEADS.match(match["then"]):
            continue
        if _NOT_ADDED.search(text.text, begin, match.end()) or _HOLDS_MORE.match(text.text, match.end()):
            continue
        if not _totalled(text.text, match, len(parts)):
            continue
        said = re.split(r"#\d+", match["row"])[1:]
        if (
            any(f.percent or f.year or f.value <= 0 for f in (*parts, total))
            or len({f.scaled for f in (*parts, total)}) > 1
        ):
            continue
        if total.value <= max(f.value for f in parts) or not same_measure(
            [*said, text.text[match.end() : match.end() + 12]]
        ):
            continue
        together = Bounds(sum(f.low for f in parts), sum(f.high for f in parts))
        if misses(Bounds(total.low, total.high), together, 0.02):
            yield numbers[0], int(match["total"])


def _totalled(text: str, match: re.Match[str], count: int) -> bool:
    """Tell whether a figure is said to be the total of a row: by its words, or at the end of a row of things with names."""
    if _ALL.match(text, match.end()) or re.search(r"in all|altogether|in total|total of|comes? to|adds", match["then"]):
        return True
    pieces = re.split(r"#\d+", match["row"])
    # “12 in Leeds” and “customs 12k” have names, “12, 7 and 5” may be prices that were tried.
    named = sum(bool(re.search(r"(?!and\b)\b[a-z]+", piece)) for piece in pieces)
    return (
        count > 2
        and named >= count - 1
        and bool(re.search("so|make|is", match["then"]))
        and bool(_ENDS.match(text, match.end()))
    )
