"""Claims of a trait with no act in them: “I am obsessed with users”, “a delivery leader with a passion for plans”.

Whoever says what they are, like or believe has shown nothing that they did. The lists are of English.
"""

from __future__ import annotations

import re

from .titles import MASK

_WHO = (
    rf"(?:leader|thinker|professional|strategist|doer|solver|builder|person|expert|enthusiast|individual|visionary|"
    rf"generalist|communicator|player|starter|storyteller|operator|executor|evangelist|advocate|champion|"
    rf"specialist|{MASK})"
)
_TRAIT = re.compile(
    "|".join(
        (
            r"\b(?:i am|i'm|i’m|we are) (?:\w+ly )?(?:an?|obsessed|passionate|driven|good|great|best|strong|"
            r"excellent|skilled|"
            r"gifted|known|relentless|never|always|not afraid|someone|somebody|energi[sz]ed|motivated|"
            r"fascinated|curious|"
            r"committed|dedicated|focused|organi[sz]ed|proud|fluent|comfortable|at my best|the (?:kind|sort|"
            r"type|person|one|glue|"
            r"bridge|voice|advocate|champion))\b",
            r"\b(?:i|we) (?:\w+ly )?(?:love|like|enjoy|adore|thrive|believe|care|live|breathe|bring|value|"
            r"understand|know how|"
            r"excel|strive|aim|try|have (?:an? |the )?(?:\w+ly )?(?:\w+ ){0,2}(?:passion|instinct|eye|nose|feel|"
            r"feeling|gift|talent|knack|"
            r"sense|taste|mindset|intuition|love|heart|drive|attention|ability|skills?|focus|empathy|way))\b",
            r"\b(?:i|we) (?:always|never|constantly|wake up|get up|put (?:the )?\w+ first|do whatever|"
            r"go the extra)\b",
            r"\bmy (?:\w+ )?(?:passion|superpower|strength|strengths|gift|talent|motto|mantra|credo|philosophy|"
            r"north star|love|"
            r"bread and butter|mindset|second nature|obsession|promise)\b|\bin my (?:dna|blood|veins)\b",
            r"\b(?:at|in) the (?:heart|cent(?:re|er)|core) of (?:everything|all|what)\b|\bcomes? naturally\b",
            r"^\W*(?:deeply |truly |highly |genuinely )?(?:passionate|obsessed|driven|known|fascinated|"
            r"motivated|energi[sz]ed|"
            r"committed|dedicated|a firm believer|(?:an? )?(?:strong|deep|proven|keen|natural|innate|unique|"
            r"excellent|exceptional)"
            r"(?: \w+){0,2} (?:sense|instinct|ability|skills?|passion|focus|eye|talent|understanding|record|"
            r"love|intuition|mindset))\b",
            rf"^\W*(?:an? |the )?(?:[\w’'&/-]+,? ){{0,6}}?{_WHO}s?\b(?= with\b| who\b| that\b| passionate\b|"
            rf" focused\b"
            r"| obsessed\b| driven\b| committed\b| dedicated\b| known\b)",
            r"\b\w+[- ](?:obsessed|centric|first|driven|focused|minded) (?:\w+ )?(?:mindset|attitude|approach|"
            r"culture|leader|thinker|"
            r"professional|person)\b",
        )
    ),
    re.I,
)
#: Somebody about themselves, now and always.
_NOW = re.compile(r"\b(?:i|i'm|i’m|my|me|we|our|mine)\b", re.I)
#: A duty that is had now, or something that was: neither is a claim of a trait.
_DUTY = re.compile(
    r"\b(?:i|we) (?:also |now |still |currently |mostly )?(?:own|run|lead|manage|decide|set|plan|coordinate|"
    r"hold|write|report|chair|"
    r"maintain|answer|work|do|keep the|look after|oversee|review|approve|prepare|use|test|measure|interview|"
    r"ship|build)\b"
    r"|\b(?:was|were|had|did|didn't|wasn't)\b|\bresponsible for\b|\baccountable for\b",
    re.I,
)
_VERBLESS = re.compile(
    r"^\W*(?:an? )?(?:deep|strong|big|firm|true|natural|born|calm|empath\w+|curious|avid|keen|visionary|"
    r"relentless|tireless|"
    r"meticulous|detail|hands|creative|strategic|analytical|pragmatic|proactive|resilient|humble|bold|hungry|"
    r"energetic|"
    r"enthusiastic|fearless|fanatical|intuitive|(?:user|customer) advocate|\w+ believer|believer)\b"
    r"|\b(?:bias|flair|eye|nose|knack|appetite|hunger|love|passion|instinct|heart|obsession) (?:for|of|to)\b"
    r"|\bthrough and through\b|\bat heart\b",
    re.I,
)
_IRREGULAR = (
    r"led|ran|built|found|wrote|made|took|held|kept|got|won|chose|sat|met|told|sold|began|saw|drew|gave|brought|"
    r"sent|went|grew|"
    r"fell|rose|broke|taught|bought|spent|lost|left|stood|spoke|heard|paid|dealt|drove|put an end|cut|withdrew|"
    r"overcame|rebuilt|set|put|"
    r"caught|rewrote|recast|understood|came|undid|shut|split|dug|flew|swapped|slept|lent|hid|bet|agreed|freed|"
    r"struck|swept|"
    r"proved|wound|wrote off|bound|fed|fought|forgot|gave up|hung|laid|lit|meant|read|rode|rang|shot|shook|"
    r"stuck|stole|tore|threw"
)
#: What reads like an act and is a trait, or stands before a noun.
_NO_ACT = (
    r"obsessed|driven|focused|experienced|skilled|motivated|organi[sz]ed|dedicated|committed|oriented|"
    r"orientated|seasoned|proven|"
    r"accomplished|talented|gifted|based|minded|centred|centered|detailed|versed|rounded|energi[sz]ed|"
    r"fascinated|determined|"
    r"unmet|need|needed|speed|indeed|used to|trusted|valued|related|involved|interested|excited|inspired|rooted|"
    r"grounded|"
    r"sacred|rehearsed|untracked|hundred|kindred|unparalleled|unmatched|distributed|embedded|complicated|dated|planned"
)
_ACT = re.compile(
    rf"(?<![\w-])(?<!the )(?<!\ba )(?<!an )(?<!their )(?<!our )(?<!always )(?<!never )"
    rf"(?!(?:{_NO_ACT})\b)(?:[a-z]{{2,}}(?<!e)ed|"
    rf"{_IRREGULAR})(?![\w-])",
    re.I,
)
_YEARS = re.compile(r"\b(?:\d+|\w+|\w+ and a half)\+? years?(?:['’])?(?: of)?\b", re.I)
_FIGURE = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|"
    r"sixty|eighty|ninety|"
    r"hundred|thousand|million|half|halved|twice|dozen)\b",
    re.I,
)


def is_claim(clause: str) -> bool:
    """Tell whether a clause (titles hidden) says what somebody is, likes or believes, and nothing that was done."""
    if _ACT.search(clause) or _FIGURE.search(_YEARS.sub(" ", clause)):
        return False
    if _TRAIT.search(clause) or _VERBLESS.search(clause):
        return True
    return bool(_NOW.search(clause)) and not _DUTY.search(clause)
