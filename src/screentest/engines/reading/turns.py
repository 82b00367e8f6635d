"""Finds the speakers of a transcript: whose words are the candidate's, as spans into the text."""

from __future__ import annotations

import re
from collections import Counter

from ...domain.response import Response, Speaker, Turn, monologue
from ...domain.text import Span

#: A speaker's label at the start of a line: "Interviewer:", "[00:01:02] Candidate:", "**Q:**", "Speaker 2 -".
_LABEL = re.compile(
    r"^[ \t>*_]*(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?[\])]?[ \t-]*)?"
    r"(?P<label>[A-Za-z][\w .'’()/-]{0,40}?)[ \t]*(?:[\[(]\d{1,2}:\d{2}(?::\d{2})?[\])])?[*_]*[ \t]*:[*_]*(?=\s|$)",
    re.M,
)
_INTERVIEWER = frozenset(
    "interviewer q question host moderator recruiter hm hiring-manager panelist panel int assessor coach "
    "interviewer1 interviewer2".split()
)
_CANDIDATE = frozenset(
    "candidate a answer me interviewee applicant respondent guest cand speaker-candidate you".split()
)
#: Two labels of the same name, or one known name, make a transcript; a lone "Result:" does not.
_SECTION = frozenset("situation task action result context outcome decision note notes summary learning lesson".split())


def _role(label: str) -> Speaker:
    """Return the role that a label names by itself; “A caveat” names none."""
    key = re.sub(r"[^a-z]+", "-", re.sub(r"\(.*?\)", "", label.lower())).strip("-")
    if key in _INTERVIEWER:
        return "interviewer"
    return "candidate" if key in _CANDIDATE else "unknown"


def parse_turns(text: str) -> Response:
    """Return the response with its turns.

    A text without speaker labels is one turn of the candidate. With labels of which none says who is who (two names),
    the speaker with the most words is taken to be the candidate, as in any interview.
    """
    marks = [m for m in _LABEL.finditer(text) if m.group("label").strip().lower() not in _SECTION]
    roles = [_role(m.group("label")) for m in marks]
    if "candidate" in roles:
        # Beside a known candidate, a name that stands once is a heading inside somebody's turn.
        count = Counter(m.group("label").strip().lower() for m in marks)
        marks = [
            m
            for m, r in zip(marks, roles, strict=True)
            if r != "unknown" or count[m.group("label").strip().lower()] > 1
        ]
        roles = [_role(m.group("label")) for m in marks]
    names = [m.group("label").strip().lower() for m in marks]
    known = any(role != "unknown" for role in roles)
    recurring = len(names) >= 3 and 1 < len(set(names)) <= 6 and len(set(names)) < len(names)
    if not marks or not (known or recurring):
        return monologue(text)
    turns: list[Turn] = []
    head = text[: marks[0].start()].strip()
    for i, mark in enumerate(marks):
        end = marks[i + 1].start() if i + 1 < len(marks) else len(text)
        start = mark.end()
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        turns.append(Turn(roles[i], mark.group("label").strip(), Span(start, end)))
    if head and not any(role == "candidate" for role in roles) and known:
        # "…answer… Interviewer: …": the words before the first label are the candidate's.
        begin = text.index(head)
        turns.insert(0, Turn("candidate", "", Span(begin, begin + len(head))))
    return Response(text, tuple(_settled(turns)))


def _settled(turns: list[Turn]) -> list[Turn]:
    """Give every unknown speaker a role: the other one of two, else the one who says most is the candidate."""
    if all(turn.speaker != "unknown" for turn in turns):
        return turns
    said: dict[str, int] = {}
    for turn in turns:
        if turn.speaker == "unknown":
            said[turn.label] = said.get(turn.label, 0) + turn.span.end - turn.span.start
    has_candidate = any(turn.speaker == "candidate" for turn in turns)
    candidate = None if has_candidate else max(said, key=lambda label: said[label])
    return [
        turn
        if turn.speaker != "unknown"
        else Turn("candidate" if turn.label == candidate else "interviewer", turn.label, turn.span)
        for turn in turns
    ]
