"""Sentences that only name things: which tools were used for what, which teams there were; no head may fault them.

“We used Jira for the board and Looker for the numbers” answers what was used. It proposes nothing, judges nothing and
explains nothing, so that there is nothing in it to hold against anybody. The lists are of English.
"""

from __future__ import annotations

import re

#: Longer sentences say more than names.
MOST_WORDS = 22
_USED = (
    r"(?:used?|had|have|has|was|were|is|are|kept?|track(?:ed|s)?|ran|runs?|wrote|write|came|went|held|watched|"
    r"moved|worked|"
    r"logged|stored|recorded|measured|drew|shared|mailed|lived|sat|did|asked|spoke|talked|met|got|built with|read)"
)
#: Words with which a sentence proposes, judges, explains, denies, promises, or tells who decided.
_MORE = re.compile(
    r"\b(?:would|should|could|will|must|might|may|can|shall|let's|going to|want\w*|need\w*|so|because|since|"
    r"therefore|thus|why|"
    r"if|unless|not|no|never|n't|always|only|best|better|great|good|world|key|critical|ensur\w+|driv\w+|"
    r"align\w*|leverag\w+|"
    r"empower\w*|transform\w*|decid\w+|chose|chosen|told|tell|said|proposed|agreed|made sure|everyone|everybody|"
    r"all of them|"
    r"boss|manager|management|leadership|committee|director|stakeholders|he|she|they|improv\w+|increas\w+|"
    r"success\w*|rose|fell|"
    r"proud|happy|involved|supported|supporting|supports|helped|helping|brings?|together|attended|present|"
    r"whatever|various|etc|and so on|things like|you)\b|'d\b|'ll\b|n't\b"
)
_NAME = r"[a-z0-9][\w.+/'-]*"
_THING = rf"(?:(?:the|a|an|my|our|one|two|some|their|its|another)? ?{_NAME}(?: {_NAME}){{0,3}})"
_LISTED = re.compile(
    rf"^(?:and |or |for (?:me|us) )?(?:(?:the|my|our|these|those|its|their)(?: {_NAME}){{1,4}}? (?:were|are|had)|"
    rf"there (?:are|were)(?: {_NAME}){{1,4}}|it (?:has|had)(?: {_NAME}){{1,3}}|"
    rf"(?:the|my|our)(?: {_NAME}){{1,4}} (?:had|has) {_NAME}(?: {_NAME}){{1,2}}|"
    rf"(?:we|i) (?:spoke|talked|met|measured|asked|read|counted)(?: (?:with|to))?)[: ]+"
    rf"{_THING}(?:, (?:and |or )?{_THING})+,?(?: (?:and|or) {_THING})?$"
)
_ROW = re.compile(rf"^{_THING}(?:, (?:and |or )?{_THING})+,?(?: (?:and|or) {_THING})?$")
_TOOLS = re.compile(
    r"\b(?:boards?|spreadsheets?|sheets?|dashboards?|docs?|documents?|wikis?|tickets?|tools?|stack|software|"
    r"wall|whiteboard|log|"
    r"queries|query|sql|python|excel|flags?|kanban|okrs?|raci|register|sprints?|stand-?ups?|retros?|demos?|"
    r"notebooks?|e-?mail|"
    r"surveys?|interviews|calendar)\b"
)
_CAPITAL = re.compile(r"(?<=[\w,;:] )(?!I\b|I')[A-Z][\w.+-]*|^[A-Z][\w.+-]*(?: [A-Z][\w.+-]*)* (?:for|held)\b")
_USE = re.compile(
    rf"^(?:and |or |mostly |for \w+,? |then |from \w+ )?(?:(?:we|i|it|the team|our team) (?:also |mostly |just |"
    rf"then )?{_USED}\b|"
    rf"(?:the|our|my)(?: {_NAME}){{1,3}} (?:was|were|is|are|ran|runs|lived|sat|came|went|held|used|worked) (?:in|"
    rf"on|from|to|with|an?|the|by)\b|"
    rf"(?:the|our|my) (?:tools?|stack|board|plan|notes|designs|numbers)(?: {_NAME})? (?:was|were|is|are)\b|"
    rf"for {_NAME}(?: {_NAME})?,? (?:i|we) {_USED}|{_NAME}(?: {_NAME}){{0,2}} (?:for|held) [^,;]+(?:[,;]| and) )"
)

#: What is wrong with these mistakes is that they are lists.
OF_LISTS = frozenset({"STR202", "PRB202", "SYS202"})
_ASKED = re.compile(
    r"\b(?:list|name|enumerate|recite|run through|walk (?:me|us) through) (?:me |us )?(?:the|your|all|some|any|"
    r"three|four|five|every|each|a few)\b|"
    r"\b(?:what|which) (?:are|were) (?:the|your|its|their) [^.?,]{0,40}s\b|"
    r"\bwhat (?:is|was) (?:the|your) (?:stack|team|framework|method)\b|"
    r"\bwhat (?:steps|stages|phases|parts|tools|metrics|measures|teams|risks|options|criteria|stakeholders|"
    r"names|ideas|features|technologies|"
    r"products|systems|software|framework|method|stack|does [^.?]{0,30}stand for|did you (?:use|have|track|"
    r"measure))\b|"
    r"\bwhich (?:tools|teams|metrics|measures|systems|steps|stages|frameworks?|methods?|technologies|products|"
    r"features|ideas) (?:do|did|have|were|"
    r"are|would)\b|\bwho (?:was|were|is|are) (?:involved|affected|on)\b"
)


def asks_for_names(question: str) -> bool:
    """Tell whether the last question of some words asks for a list: which tools, what the steps are, who was there."""
    asked = re.split(r"(?<=[.!?])\s+", " ".join(question.split()).lower())
    return any(_ASKED.search(words) for words in asked[-2:])


def is_row(sentence: str) -> bool:
    """Tell whether a sentence is a row of names and nothing else, as a question for a list is answered."""
    return _ROW.match(sentence.lower().rstrip(".! ")) is not None and not _MORE.search(sentence.lower())


def only_names(sentence: str) -> bool:
    """Tell whether a sentence only says which things there were or were used, and for what."""
    said = " ".join(sentence.replace("’", "'").split()).rstrip(".! ")
    folded = said.lower()
    if len(said.split()) > MOST_WORDS or said.endswith("?") or _MORE.search(folded):
        return False
    if _LISTED.match(folded):
        return True
    return bool(_USE.match(folded)) and bool(_CAPITAL.search(said) or _TOOLS.search(folded))
