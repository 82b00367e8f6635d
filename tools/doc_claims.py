"""The claims ledger as a page."""

from __future__ import annotations

from screentest.app.playbook.claims import claims
from screentest.domain.claim import CLAIM_STANDINGS, Claim, Source
from screentest.domain.library import Library

HEAD = """<!-- Generated from the packs by `make docs`; change the pack, not this page. -->

# The claims ledger

Every statement about the world that advice rests on: what was said, whether it stood when it was checked, when, and by
which sources. A statement that stood once and no longer does is contradicted, and names the one that took its place.
`screentest claims` lists the same. Screentest is not affiliated with any company named here.
"""


def files(library: Library) -> dict[str, str]:
    """Return the page."""
    found = claims(library)
    topics = dict.fromkeys(claim.topic for claim in found)
    counts = ", ".join(f"{sum(c.standing == s for c in found)} {s}" for s in CLAIM_STANDINGS)
    parts = [HEAD, f"{len(found)} claims: {counts}.", ""]
    for topic in topics:
        parts += [f"## {topic.replace('-', ' ').capitalize()}", ""]
        parts += ["| claim | standing | as of | finding | sources |", "|---|---|---|---|---|"]
        parts += [_row(claim) for claim in found if claim.topic == topic]
        parts.append("")
    return {"docs/claims.md": "\n".join(parts).rstrip() + "\n"}


def _row(claim: Claim) -> str:
    says = f"The playbook says (row {claim.row}): " if claim.says == "playbook" and claim.row else ""
    after = f" Superseded by [{claim.superseded_by}](#{claim.superseded_by})." if claim.superseded_by else ""
    what = f'<a id="{claim.id}"></a>**{claim.id}**<br>{says}{claim.statement}'
    sources = "<br>".join(map(_source, claim.sources))
    cells = (what, claim.standing, claim.as_of, claim.finding + after, sources)
    return "| " + " | ".join(" ".join(cell.split()).replace("|", "\\|") for cell in cells) + " |"


def _source(source: Source) -> str:
    return f"{source.kind}: " + (f"[{source.note}]({source.url})" if source.url else source.note)
