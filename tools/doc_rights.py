"""The situations of decision rights as a page."""

from __future__ import annotations

from screentest.app.packet.decision_rights import decision_rights_markdown, decision_rights_view
from screentest.domain.library import Library

HEAD = "<!-- Generated from the packs by `make docs`; change the pack, not this page. -->\n\n"


def files(library: Library) -> dict[str, str]:
    """Return the page."""
    return {"docs/decision-rights.md": HEAD + decision_rights_markdown(decision_rights_view(library))}
