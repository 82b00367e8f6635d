"""The API's document and its page: both from the rows that route it."""

from __future__ import annotations

import json

from screentest.web.api.document import BASE, document
from screentest.web.api.table import OPERATIONS
from screentest.web.errors import API_HINTS, CODES

from .beside_pages import ONLY_PAGES

INTRO = """# The API

What the pages do, a program on this machine can do too, as JSON, while `screentest serve` runs. There is no account and
no key; nobody but this machine is answered. `openapi.json` beside this page describes every body and every answer; the
running server gives the same document at `/api/openapi.json`.

```sh
curl -s http://127.0.0.1:8765/api/questions?track=tpm
curl -s http://127.0.0.1:8765/api/grade -H 'Content-Type: application/json' \\
     -d '{"type": "strategy", "prompt": "Would you enter this market?", "text": "…"}'
curl -s http://127.0.0.1:8765/api/cold-read -H 'Origin: http://127.0.0.1:8765' \\
     -F resume=@cv.pdf -F requisition=@posting.docx
```

* A GET reads, a POST does. A POST takes one JSON object and says `Content-Type: application/json`; a browser's form
  cannot.
* Keys that stand under “Files” may be sent as files too: a form (`multipart/form-data`) whose other parts are the other
  keys, with the `Origin` of this machine. PDF, Word, saved HTML, JSON Resume, captions, Markdown and text are read as
  the pages read them, within the same bounds of size, pages and time; places are in the text that was read.
* Every key is known, bounded and of its type. What is not is refused, nothing of it done, and the answer says where it
  stands.
* `fast` reads by phrases and structure alone. Without it the trained examples read too: a second or so at first, then
  quicker.
* Answers may gain keys; those that the document names stay. Places are code points of the text as it came.
* A round in conversation goes on at one clock, whether the page or a program asks; left alone for twenty minutes, it
  waits until it is gone on with.
* What was practised on a page is rated by its speaker first; until then `waits` is true and no rating of it is given
  here either.

## Faults

Every fault, whatever refused it, is `{"error": {"code", "message", "hint", "place"}}`; `place` is there where the fault
stands at a key. A hint names the operation that helps; a command stands in it only where a person has to give it.

"""
MEANS = {
    403: "sent from another site's page, or without saying that it is JSON",
    404: "no such address, or nothing by that id",
    405: "the address takes another method",
    413: "more than 2 MB; 8 MB where files are taken, 200 MB for an export",
    415: "the body is not declared as JSON, nor as a form where files are taken",
    421: "not this machine's name in `Host`",
    422: "a key is missing, unknown, or not what it has to be; or it cannot be done as asked",
    500: "a fault of our own, or of a pack",
    503: "a disk, a database or an optional part is missing",
}


ONLY = (
    "Every address of the pages has an operation that does the same, held by a test, but for these, which are no use "
    "case of their own."
)


def _only_pages() -> list[str]:
    """Return a row for every address of a page that has no operation."""
    return [f"| {method} `{path}` | {why} |" for (method, path), why in ONLY_PAGES.items()]


def files() -> dict[str, str]:
    """Return the document and the page."""
    described = json.dumps(document(), ensure_ascii=False, indent=1) + "\n"
    rows = [f"| {status} | `{code}` | {MEANS[status]} |" for status, code in sorted(CODES.items())]
    faults = "\n".join(["| Status | Code | When |", "|---|---|---|", *rows])
    table = [f"| {one.method} | `{BASE}{one.path}` | {one.summary} | {', '.join(one.files)} |" for one in OPERATIONS]
    operations = "\n".join(["| | Address | | Files |", "|---|---|---|---|", *table])
    rooms = "\n".join(["| Page | Why a program needs no operation |", "|---|---|", *_only_pages()])
    page = f"{INTRO}{faults}\n\n## Operations\n\n{operations}\n\n## What pages alone do\n\n{ONLY}\n\n{rooms}\n"
    return {"docs/openapi.json": described, "docs/api.md": page}


assert set(MEANS) == set(CODES) >= set(API_HINTS), "every status has its line"
