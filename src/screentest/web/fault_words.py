"""The words of a fault for a program: where a terminal or a page is named, the operation that does the same."""

from __future__ import annotations

import re

#: Beginning of a command → the operation in its place; the first that fits holds. What only an operator can do
#: (packs, the server, the installation, the database) stays a command.
OPERATION_OF: tuple[tuple[str, str], ...] = (
    ("after add", "POST /api/after/rounds"),
    ("after list", "GET /api/after/rounds"),
    ("after next", "GET /api/after/next"),
    ("after questions", "GET /api/after/questions"),
    ("after question", "POST /api/after/questions/{question}"),
    ("after rm", "POST /api/after/rounds/{round}/take-back"),
    ("brief", "POST /api/brief"),
    ("claims", "GET /api/claims"),
    ("compare", "POST /api/takes/{take}/since/{before}"),
    ("doctor", "GET /api/doctor"),
    ("draft new", "GET /api/forms/{form}"),
    ("draft save", "POST /api/drafts"),
    ("draft list", "GET /api/drafts"),
    ("explain", "GET /api/indicators"),
    ("export", "GET /api/data/export"),
    ("forget", "POST /api/data/forget"),
    ("history", "GET /api/takes"),
    ("import", "POST /api/data/import"),
    ("loop --list", "GET /api/loops"),
    ("loop --resume", "POST /api/loops/{loop}/enter"),
    ("loop", "POST /api/loops"),
    ("memo list", "GET /api/memos"),
    ("memo start", "POST /api/memos/{question}/start"),
    ("memo submit", "POST /api/memos"),
    ("outlook --list", "GET /api/outlook/figures"),
    ("plan --interview-date", "POST /api/plan"),
    ("plan done", "POST /api/plan/items/{item}/done"),
    ("plan export", "GET /api/plan/export"),
    ("plan today", "GET /api/plan/today"),
    ("plan", "GET /api/plan"),
    ("playbook", "GET /api/playbook"),
    ("questions", "GET /api/questions"),
    ("requisition", "POST /api/requisition"),
    ("review", "POST /api/packet"),
    ("simulate list", "GET /api/scenarios"),
    ("simulate new", "GET /api/scenarios/{scenario}/file"),
    ("simulate", "POST /api/simulations"),
    ("story add", "POST /api/stories"),
    ("story list", "GET /api/stories"),
    ("story rm", "POST /api/stories/{story}/take-back"),
    ("take --sessions", "GET /api/sessions"),
    ("take", "POST /api/takes"),
    ("verdict", "POST /api/verdict"),
)
#: What a page or a file is told by → what tells a program the same.
INSTEAD = (
    ("the rehearsal room lists your sessions", "GET /api/sessions lists them"),
    ("type it, paste it, or name a file; nothing was kept", "send its words as “text”; nothing was kept"),
    ("in a Markdown file each `# Title` begins a story", "in Markdown each “# Title” begins a story"),
    ("name it with --kind", "name it as “form”"),
    ("`--again` has both graded now", "POST /api/takes/{take}/since/{before} has both graded now"),
    (", or choose it on the round's page", ""),
    ("`screentest plan` makes one", "POST /api/plan makes one"),
    ("`screentest plan` prepares it", "POST /api/plan prepares it"),
    ("`screentest import` your last export", "send your last export to POST /api/data/import"),
)
#: Options of a command that stand as keys of its operation.
KEYS = ("again", "rating", "type")
_COMMAND = re.compile(r"`(?:screentest )?([a-z][^`]*)`")
_ALONE = re.compile(r"`--([a-z][a-z-]*)[^`]*`")
_OPTION = re.compile(r"(?<!\S)--([a-z][a-z-]*)(?: [A-Z]+\b)?")
#: What is quoted is somebody's own words, or a command that stays.
_QUOTED = re.compile(r"(`[^`]*`|“[^”]*”)")


def for_programs(said: str) -> str:
    """Return the words of a fault with operations in place of commands and keys in place of options."""
    for words, instead in INSTEAD:
        said = said.replace(words, instead)
    said = _ALONE.sub(_key, _COMMAND.sub(_operation, said))
    pieces = _QUOTED.split(said)
    return "".join(one if number % 2 else _OPTION.sub(_key, one) for number, one in enumerate(pieces))


def _operation(found: re.Match[str]) -> str:
    given = found[1].split()
    for words, operation in OPERATION_OF:
        if given[: len(words.split())] == words.split():
            keys = [f" with “{key}”" for key in KEYS if f"--{key}" in given]
            return operation + "".join(keys)
    return found[0]


def _key(found: re.Match[str]) -> str:
    return f"“{found[1].replace('-', '_')}”"
