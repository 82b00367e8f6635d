"""Chances put together: that all of some parts hold, that one of them fails, what is left after so many periods."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..hints import holds_any
from .bounds import Bounds, misses
from .figures import Figure, Masked
from .units import PERIOD

_EACH = re.compile(
    r"#(?P<n>\d+)(?!%) (?![^#]{0,8}percent)[^#;]{2,90}?\beach\b(?P<about>[^#]{0,60}?)#(?P<p>\d+)%(?P<said>[^#]{0,170}?)#(?P<q>\d+)%"
    r"(?P<after>[^#]{0,50})"
)
#: Each part must hold, and the claim is of the whole.
_ALL = re.compile(
    r"\b(?:end date|on time|whole|overall|all of (?:them|it)|together|altogether|the date|we (?:hold|held|make|made|keep|kept|finish|open|launch)|"
    r"opening|launch(?:ing)?|finish(?:ing)?|go-live|deliver(?:y|ing)|probability|chance|odds|likelihood|the chain)\b"
)
_LIKELY = re.compile(
    r"\b(?:sure|likely|confiden\w+|certain|chance|probab\w+|odds|on time|its date|their date|hold(?:s|ing)?|commit\w*|reliab\w+|succe\w+)\b"
)
_ANY = re.compile(r"\b(?:at least one|one or more|any (?:one )?of|some outage|slow|late|fails?|failure|lost|breaks?)\b")
_SPARE = re.compile(
    r"\b(?:either|any one will do|back-?up|spare|stand-?by|fall-?back|redundan\w+|float|(?<!no )slack|buffer|enough that one|correlat\w+|"
    r"together they|not independent|depend on (?:each|one) (?:other|another)|in sum|expected number|on average)\b"
)
_LEFT = re.compile(
    rf"#(?P<p>\d+)% of (?:whoever|whatever|what|those|who|the rest|the remaining|all who|everyone)[^#]{{0,25}}?(?:left|remain\w*|still there|there)?[^#]{{0,12}}?"
    rf"(?:every|each|a|per) (?P<period>{PERIOD})[^#]{{0,60}}?#(?P<n>\d+)(?!%) (?P<periods>{PERIOD})s?[^#]{{0,40}}?#(?P<q>\d+)%(?P<after>[^#.]{{0,40}})"
)
_GONE = re.compile(r"\b(?:gone|lost|left us|leave|leaves|leaving|cancel\w*|churn\w*|lose|loses)\b")
_TESTED = re.compile(
    r"(?:one [^#]{0,30}in #(?P<among>\d+)|#(?P<base>\d+)%)[^#]{0,70}?\b(?:catches|finds|detects|spots|flags|picks up|recogni[sz]es)\b[^#]{0,25}#(?P<hit>\d+)%[^#]{0,40}"
    r"\b(?:wrongly|falsely|by mistake|in error)\b[^#]{0,25}#(?P<false>\d+)%[^#]{0,25}?(?:clean|healthy|good|honest|others?|rest|ones?)\b"
    r"[^#]{0,70}?#(?P<q>\d+)%"
)


def possible(said: str) -> bool:
    """Tell cheaply whether a piece of plain text can hold what is judged here."""
    return ("each" in said or " of wh" in said or " of those" in said or "wrongly" in said or "falsely" in said) and (
        holds_any(said, ("%", "percent", "per cent", "one in "))
    )


def contradicted(text: Masked) -> Iterator[tuple[int, int]]:
    """Yield the first figure and the claim of each chance that cannot be true."""
    for match in _EACH.finditer(text.text):
        count, part, claim = (text.figures[int(match[name])] for name in ("n", "p", "q"))
        if 2 <= count.value <= 1000 and not count.year and not _SPARE.search(match[0]):
            said = match["about"] + match["said"] + match["after"]
            if _all_wrong(count, part, claim, said) or _any_wrong(count, part, claim, said):
                yield int(match["n"]), int(match["q"])
    for match in _LEFT.finditer(text.text):
        if match["period"] == match["periods"] and _GONE.search(match["after"]) and _added_up(text, match):
            yield int(match["p"]), int(match["q"])
    for match in _TESTED.finditer(text.text):
        hit, false = (text.figures[int(match[name])].value / 100 for name in ("hit", "false"))
        first = match["base"] or match["among"]
        known = text.figures[int(first)].value
        base = known / 100 if match["base"] else 1 / max(known, 1.0)
        claim = text.figures[int(match["q"])]
        flagged = base * hit + (1 - base) * false
        if flagged and misses(
            Bounds(claim.low, claim.high), Bounds(100 * base * hit / flagged, 100 * base * hit / flagged), 0.3, 3.0
        ):
            yield int(first), int(match["q"])


def _all_wrong(count: Figure, part: Figure, claim: Figure, said: str) -> bool:
    """Tell whether a chain is said to be about as likely to hold as one of its parts."""
    if not (50 <= part.value < 100 and _LIKELY.search(said) and _ALL.search(said)):
        return False
    lost = 100 * (1 - (part.value / 100) ** count.value)
    return bool(lost - (100 - part.value) > 5 and abs(claim.value - part.value) < 0.4 * (lost - (100 - part.value)))


def _any_wrong(count: Figure, part: Figure, claim: Figure, said: str) -> bool:
    """Tell whether the chance of one failure among many is said to be that of one part, or the sum over the parts."""
    if not (0 < part.value <= 20 and _ANY.search(said)):
        return False
    added, true = count.value * part.value, 100 * (1 - (1 - part.value / 100) ** count.value)
    one = abs(claim.value - part.value) < 0.5 * part.value and true > 3 * part.value and "all" in said
    return bool(one or (abs(claim.value - added) < 1 and added - true > 5 and "least one" in said))


def _added_up(text: Masked, match: re.Match[str]) -> bool:
    """Tell whether a loss on what is left was added up over the periods."""
    part, count, claim = (text.figures[int(match[name])] for name in ("p", "n", "q"))
    true = 100 * (1 - (1 - part.value / 100) ** count.value)
    return bool(abs(claim.value - count.value * part.value) < 1.5 and claim.value - true > 4)
