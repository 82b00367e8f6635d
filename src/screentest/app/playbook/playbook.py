"""Use case: the playbook's chapters as pages to read, each statement of fact with the claim that it rests on."""

from __future__ import annotations

import difflib
from typing import Any, Literal, get_args

from ...domain.claim import Claim
from ...domain.errors import UserError
from ...domain.library import Library
from ...domain.playbook import Change, Chapter, Sentence
from .claims import claim_plain

View = dict[str, Any]
#: By which reading the chapters reason: what was found, or the playbook they began from taken at its word.
Assumed = Literal["evidence", "playbook"]

ASSUMED: tuple[str, ...] = get_args(Assumed)
NOTE = (
    "Advice of this product, in its own words; it is not affiliated with any company. Every statement of fact has a "
    "numbered note with its standing and date. Facts age: check what you mean to say aloud."
)
#: Standings on which no sentence should rest.
FALLEN = ("contradicted", "unverifiable")


def playbook_list(library: Library) -> View:
    """Return the chapters in order: id, title, question, how many words, and how the claims that each names stand."""
    return {"note": NOTE, "chapters": [_row(one, library) for one in _chapters(library).values()]}


def playbook_chapter(library: Library, wanted: str, assume: Assumed = "evidence") -> View:
    """Return one chapter with its notes; an unknown id is a UserError with the nearest ones.

    With `assume` playbook, a claim of the playbook counts as standing, and the advice that would differ is given first.
    """
    chapters = _chapters(library)
    if wanted not in chapters:
        near = difflib.get_close_matches(wanted, chapters, n=3, cutoff=0.4)
        hint = f"did you mean {', '.join(near)}?" if near else f"the chapters are {', '.join(chapters)}"
        raise UserError(f"the playbook has no chapter “{wanted}”", hint)
    chapter = chapters[wanted]
    numbers = {name: i for i, name in enumerate(chapter.claims, start=1)}
    ids = list(chapters)
    place = ids.index(wanted)
    return {
        **_row(chapter, library),
        "note": NOTE,
        "assume": assume,
        "short": [_sentence(one, library, numbers, assume) for one in chapter.short],
        "sections": [
            {
                "heading": section.heading,
                "paragraphs": [
                    [_sentence(one, library, numbers, assume) for one in paragraph] for paragraph in section.paragraphs
                ],
            }
            for section in chapter.sections
        ],
        "changes": [_change(one, library, numbers, assume) for one in chapter.changes],
        "notes": [_note(name, n, library) for name, n in numbers.items()],
        "tools": [{"run": tool.run, "command": tool.command, "does": tool.does} for tool in chapter.tools],
        "previous": ids[place - 1] if place else None,
        "next": ids[place + 1] if place + 1 < len(ids) else None,
    }


def chapter_words(chapter: Chapter) -> int:
    """Return how many words of its own a chapter has; notes and names of commands are not counted."""
    told = [one.text for one in chapter.sentences] + [section.heading for section in chapter.sections]
    told += [text for change in chapter.changes for text in (change.evidence, change.playbook)]
    return sum(len(text.split()) for text in told)


def _chapters(library: Library) -> dict[str, Chapter]:
    if not library.chapters:
        raise UserError("no loaded pack has a playbook", "`screentest packs list` shows the packs")
    return dict(library.chapters)


def _row(chapter: Chapter, library: Library) -> View:
    standings = [library.claims[name].standing for name in chapter.claims]
    return {
        "id": chapter.id,
        "title": chapter.title,
        "question": chapter.question,
        "words": chapter_words(chapter),
        "claims": {standing: standings.count(standing) for standing in dict.fromkeys(standings)},
        "rows": sorted({row for name in chapter.claims if (row := library.claims[name].row) is not None}),
    }


def _fallen(claim: Claim, assume: Assumed) -> bool:
    return claim.standing in FALLEN and not (assume == "playbook" and claim.says == "playbook")


def _sentence(one: Sentence, library: Library, numbers: dict[str, int], assume: Assumed) -> View:
    """Return a sentence with its notes; `fallen` names the claims that it rests on and that do not stand."""
    return {
        "text": one.text,
        "rests": [{"n": numbers[name], "claim": name} for name in one.rests],
        "about": [{"n": numbers[name], "claim": name, "standing": library.claims[name].standing} for name in one.about],
        "fallen": [
            {"claim": name, "standing": library.claims[name].standing}
            for name in one.rests
            if _fallen(library.claims[name], assume)
        ],
    }


def _change(one: Change, library: Library, numbers: dict[str, int], assume: Assumed) -> View:
    differs = bool(one.playbook)
    return {
        "claims": [
            {
                "n": numbers[name],
                "id": name,
                "statement": library.claims[name].statement,
                "standing": library.claims[name].standing,
                "says": library.claims[name].says,
            }
            for name in one.claims
        ],
        "differs": differs,
        "advice": one.playbook if differs and assume == "playbook" else one.evidence,
        "otherwise": (one.evidence if assume == "playbook" else one.playbook) if differs else "",
    }


def _note(name: str, number: int, library: Library) -> View:
    return {"n": number, **claim_plain(library.claims[name])}
