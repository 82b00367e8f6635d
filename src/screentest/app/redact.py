"""A database URL as people may see it: where the data is, never how one gets in."""

from __future__ import annotations

import re

_NAME = re.compile(r"[\w.-]*")
_HOST = re.compile(r"[\w.-]+(?::\d{1,5})?|\[[\da-fA-F:.]+\](?::\d{1,5})?")


def shown(url: str) -> str:
    """Return a database URL without name, password and settings; a part that is not clearly harmless is left out."""
    scheme, mark, rest = url.partition("://")
    if not mark or not scheme.isalnum():
        return "the database that was named"
    if scheme == "sqlite":
        return rest.removeprefix("/")
    # A password may hold “@”, “/” and “?” where somebody wrote it raw: nothing before the last “@” is shown.
    place = re.split(r"[?#]", rest.rpartition("@")[2])[0]
    host, _, name = place.partition("/")
    seen = host if _HOST.fullmatch(host) else ""
    return f"{scheme}://{seen}/{name if _NAME.fullmatch(name) else ''}"
