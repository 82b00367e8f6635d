"""The source of packs: gives the library, or every fault with its place."""

from __future__ import annotations

from typing import Any, Protocol

from ..domain.errors import ContentError
from ..domain.library import Library


class PackSource(Protocol):
    """Loads all packs that apply."""

    def load(self) -> Library:
        """Return the library; raises ContentFault where a pack cannot be used."""
        ...

    def written(self) -> dict[str, list[dict[str, Any]]]:
        """Return the written corpus and answers, by kind: what heads are trained on."""
        ...

    def check(self) -> tuple[ContentError, ...]:
        """Return every fault in the packs' written files, in order of place."""
        ...
