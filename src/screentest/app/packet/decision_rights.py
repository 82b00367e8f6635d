"""Use case: situations in which the authority of a PM and of a TPM differ or collide, as a page to read."""

from __future__ import annotations

import difflib
from typing import Any

from ... import __version__
from ...domain.decision_right import DECIDERS, DecisionRight
from ...domain.errors import UserError
from ...domain.library import Library
from ..grading.report import templates
from .view import claims_view

View = dict[str, Any]

WHO = {
    "pm": "product manager",
    "tpm": "technical program manager",
    "engineering-manager": "engineering manager",
    "informed-captain": "informed captain",
}
NOTE = (
    "Inference, and practice rather than policy: no public document divides these decisions between the roles. "
    "“Informed captain” is the person who answers for the outcome and decides after having sought dissent; any role "
    "can be it. Not affiliated with any company."
)


def decision_rights_view(library: Library, only: str = "") -> View:
    """Return all situations as plain data, or the one that `only` names; an unknown one is a UserError."""
    rights = library.decision_rights
    if not rights:
        raise UserError("no loaded pack has decision rights", "`screentest packs list` shows the packs")
    if only and only not in rights:
        near = difflib.get_close_matches(only, rights, n=3, cutoff=0.4)
        raise UserError(
            f"there is no situation “{only}”",
            f"did you mean {', '.join(near)}?" if near else f"the situations are {', '.join(sorted(rights))}",
        )
    shown = [rights[only]] if only else list(rights.values())
    return {"note": NOTE, "situations": [_right(one, library) for one in shown]}


def _right(one: DecisionRight, library: Library) -> View:
    question = library.questions[one.question]
    rubric = library.rubric_of(question)
    return {
        "id": one.id,
        "name": one.name,
        "situation": one.situation,
        "decides": one.decides,
        "decides_words": WHO[one.decides],
        "parts": [{"who": who, "words": WHO[who], "part": one.parts[who]} for who in DECIDERS],
        "collides": one.collides,
        "strong_pm": one.strong_pm,
        "strong_tpm": one.strong_tpm,
        "missteps": [{"what": m.what, "why": m.why, "claims": claims_view(m.claims, library)} for m in one.missteps],
        "question": {
            "id": question.id,
            "prompt": question.prompt,
            "track": question.track,
            "listens_for": question.listens_for,
            "rubric": rubric.name,
            "criteria": [criterion.name for criterion in rubric.criteria],
        },
        "basis": one.basis,
        "claims": claims_view(one.claims, library),
    }


def decision_rights_markdown(view: View) -> str:
    """Return the situations as a Markdown page."""
    lines = ["# Who decides what", "", view["note"], ""]
    lines += ["| situation | usually decides | where it collides |", "|---|---|---|"]
    lines += [f"| [{s['name']}](#{s['id']}) | {s['decides_words']} | {s['collides']} |" for s in view["situations"]]
    for s in view["situations"]:
        lines += ["", f'<a id="{s["id"]}"></a>', "", f"## {s['name']}", "", s["situation"], ""]
        lines += [f"Usually decides: **{s['decides_words']}**.", ""]
        lines += [f"* {part['words'].capitalize()}: {part['part']}" for part in s["parts"]]
        lines += ["", f"**Where it collides.** {s['collides']}", ""]
        lines += [f"> **A strong PM:** {s['strong_pm']}", ">", f"> **A strong TPM:** {s['strong_tpm']}", ""]
        lines += ["**What is off**", ""]
        lines += [f"* {m['what']} {m['why']}{_claims(m['claims'])}" for m in s["missteps"]]
        q = s["question"]
        lines += ["", f"**Asked as** `{q['id']}`: {q['prompt']} Rated by: {', '.join(q['criteria']).lower()}."]
        lines += ["", f"{s['basis']}{_claims(s['claims'])}"]
    return "\n".join(lines) + "\n"


def decision_rights_html(view: View) -> str:
    """Return the situations as one HTML page that needs no network and no script."""
    return templates().get_template("decision_rights.html").render(page=view, version=__version__)


def _claims(claims: list[View]) -> str:
    told = ", ".join(f"{claim['id']}: {claim['standing']}" for claim in claims)
    return f" ({told})" if told else ""
