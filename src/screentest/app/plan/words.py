"""What the kinds of a plan's items are called, wherever they are shown."""

from __future__ import annotations

from collections.abc import Mapping

from ...domain.plan import ItemKind

KIND_WORDS: Mapping[ItemKind, str] = {
    "step": "to make",
    "rehearsal": "rehearsal",
    "light": "look over",
    "drill": "drill",
    "story": "story",
    "claim": "company",
    "fact": "systems",
}
#: What is called to mind in a minute or three: shown together where single lines would be too many.
CALLED: tuple[ItemKind, ...] = ("story", "claim", "fact")
