"""A cold read as a page: the kept view made fit for the browser, with each quote numbered and shown in its place."""

from __future__ import annotations

import re
from typing import Any

from jinja2 import TemplateError

from ..app.bootstrap import make_charts
from ..app.cold_read.kept import AGAIN, KeptRead
from ..app.cold_read.page import page_values
from ..app.quoted_text import numbered, pieces
from ..domain.errors import Unavailable, UserError
from ..ports.charts import Charts
from .pages import moment, render

#: Words that tell of the command line stand in the sentences that every face shares.
_OF_COMMANDS = re.compile(r"\s*\((?:`[^`]*`[^)]*)\)")
_MINUS = re.compile(r"(?<=[ (])-(?=\d)")
_WHOLE = ("the command “outlook” has the whole.", "the Outlook page has the whole.")


def charts_or_none() -> Charts | None:
    """Return what draws charts, or None where it is not installed: the page has the figures in words as well."""
    try:
        return make_charts()
    except Unavailable:
        return None


def read_page(kept: KeptRead, charts: Charts | None, example: bool = False) -> str:
    """Return the page of a cold read; raises UserError where what was kept of it is damaged."""
    try:
        return _page(kept, charts, example)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError, TemplateError):
        raise UserError(f"the cold read of {kept.made_at[:10]} is damaged", AGAIN) from None


def _page(kept: KeptRead, charts: Charts | None, example: bool) -> str:
    view = kept.view
    quotes = numbered(view["verdict"]["quotes"])
    outlook = view["outlook"]
    shown: dict[str, Any] = {
        **view,
        "verdict": {**view["verdict"], "quotes": quotes},
        "outlook": {**outlook, "note": _plain(outlook["note"])} if outlook else None,
        "unknown": [_plain(line) for line in view["unknown"]],
    }
    values = page_values(shown, charts)
    values["told"] = [line.replace(*_WHOLE) for line in values["told"]]
    values["first"] = [_plain(line) for line in values["first"]]
    return render(
        "cold_read/read",
        room="start" if example else "cold-read",
        kept=kept,
        made=moment(kept.made_at),
        example=example,
        places={(quote["start"], quote["end"]): quote["n"] for quote in quotes},
        pieces=pieces(kept.resume.text, quotes),
        **values,
    )


def _plain(line: str) -> str:
    return _MINUS.sub("−", _OF_COMMANDS.sub("", line).replace("`", ""))
