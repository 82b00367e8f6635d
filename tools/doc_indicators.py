"""One page for each family of indicators, in the words of `screentest explain`, and an index."""

from __future__ import annotations

from screentest.app.grading.explain import explain, explain_lines
from screentest.domain.indicator import Indicator
from screentest.domain.library import Library

FOLDER = "docs/indicators"
#: Family → what its indicators are about.
FAMILIES = {
    "CUL": "culture",
    "CUS": "customer",
    "DEC": "decision",
    "DEP": "dependency",
    "EVD": "evidence",
    "HDG": "hedging",
    "INC": "incident",
    "LRN": "learning",
    "MET": "metrics",
    "OWN": "ownership",
    "PRB": "problem framing",
    "PRI": "prioritisation",
    "ROL": "role",
    "RSK": "risk",
    "SCH": "schedule",
    "STG": "strategy",
    "STR": "structure",
    "SYS": "system design",
    "TEC": "technical depth",
    "TRD": "trade-off",
    "WRV": "wrong variable",
}
MADE = "<!-- Generated from the packs by `make docs`; change the pack, not this page. -->\n"


def files(library: Library) -> dict[str, str]:
    """Return the pages."""
    families: dict[str, list[Indicator]] = {}
    for item in sorted(library.indicators.values(), key=lambda item: item.code):
        families.setdefault(item.code[:3], []).append(item)
    pages = {f"{FOLDER}/{family}.md": _page(family, items, library) for family, items in families.items()}
    return {f"{FOLDER}/README.md": _index(families), **pages}


def name_of(family: str) -> str:
    """Return what a family is called, or its letters where nobody named it."""
    return FAMILIES.get(family, family)


def _index(families: dict[str, list[Indicator]]) -> str:
    count = sum(map(len, families.values()))
    lines = [
        MADE,
        "# Indicators",
        "",
        f"{count} behaviours that can be observed in what a person said. Those that count for a speaker earn the",
        "anchors of a rubric; those that count against are findings of `screentest lint`. `screentest explain CODE`",
        "prints the same text; [how to add one](../add-an-indicator.md).",
        "",
    ]
    for family, items in families.items():
        lines += [
            f"## [{family}]({family}.md): {name_of(family)}",
            "",
            "| code | name | counts | what |",
            "|---|---|---|---|",
        ]
        for item in items:
            side = "for" if item.stands == "for" else f"against: {item.mistake}"
            name = item.name.replace("-", " ")
            lines.append(f"| [{item.code}]({family}.md#{item.code.lower()}) | {name} | {side} | {_cell(item.what)} |")
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _page(family: str, items: list[Indicator], library: Library) -> str:
    lines = [MADE, f"# {family}: {name_of(family)}", ""]
    for item in items:
        lines += _item_lines(item, library)
    return "\n".join(lines).rstrip() + "\n"


def _item_lines(item: Indicator, library: Library) -> list[str]:
    (_, head), *rest = explain_lines(explain(library, item.code))
    lines = [f'<a id="{item.code.lower()}"></a>', "", f"## {head}", ""]
    for style, text in rest:
        words = " ".join(text.split())
        if words:
            lines += [{"head": f"**{words}**", "dim": f"*{words}*"}.get(style, words), ""]
    if item.claims:
        lines += ["**Rests on**", "", ", ".join(f"[{claim}](../claims.md#{claim})" for claim in item.claims), ""]
    return lines
