"""Use case: the cold read as Markdown and as one self-contained HTML page, with pictures beside the numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ... import __version__
from ...ports.charts import Caption, Charts, Ink, Pull, SpreadBar
from ..grading.report import templates
from ..outlook.words import amount, signed
from .words import LEVEL_SIDES, first_words, outlook_words

View = Mapping[str, Any]


def cold_read_html(view: View, charts: Charts | None) -> str:
    """Return the cold read as one HTML page that needs no network and no script."""
    return templates().get_template("cold_read/page.html").render(**page_values(view, charts), version=__version__)


def page_values(view: View, charts: Charts | None) -> dict[str, Any]:
    """Return what the templates of a cold read are given, its pictures drawn."""
    outlook = view["outlook"]
    return {
        "read": view,
        "first": first_words(view),
        "told": list(outlook_words(outlook)) if outlook else [],
        "pictures": pictures(outlook, charts) if outlook and charts else {},
        "sides": LEVEL_SIDES,
        "amount": amount,
        "signed": signed,
    }


def cold_read_markdown(view: View) -> str:
    """Return the cold read as a Markdown page."""
    return "\n".join(_markdown(view)) + "\n"


def pictures(outlook: View, charts: Charts) -> dict[str, str]:
    """Return the two pictures of a cold read by name: the ways side by side, and what moves their difference."""
    axis = f"{outlook['currency']} over {outlook['horizon']} years, present value"
    both = f"{outlook['first']} less {outlook['other']}"
    bars = tuple(
        _bar(side["name"], "pm" if side["track"] == "pm" else "tpm", side["quantiles"]) for side in outlook["sides"]
    )
    ends = "; ".join(
        f"{b.label} {amount(b.amounts[0], outlook['currency'])} to {amount(b.amounts[4], outlook['currency'])}"
        for b in bars
    )
    pulls = tuple(Pull(m["what"], m["at_low"]["value"], m["at_high"]["value"]) for m in outlook["moves"])
    drawn = {
        "spreads": charts.spreads(
            Caption("Pay of each way", axis, outlook["dated"], f"10th to 90th percentile: {ends}."), bars
        )
    }
    if pulls:
        drawn["moves"] = charts.tornado(
            Caption(
                "What moves the mean difference", f"{both}: mean, {axis}", outlook["dated"], f"First: {pulls[0].label}."
            ),
            outlook["difference"]["value"],
            pulls,
        )
    return drawn


def _bar(name: str, ink: Ink, quantiles: list[float]) -> SpreadBar:
    a, b, c, d, e = quantiles[:5]
    return SpreadBar(name, ink, (a, b, c, d, e))


def _markdown(view: View) -> Iterator[str]:
    verdict = view["verdict"]
    yield f"# Cold read: {verdict['track_words']}"
    yield ""
    for line in first_words(view):
        yield line
        yield ""
    for side, words in (("pm", "Product intuition"), ("tpm", "Executional rigor")):
        quotes = [item for item in verdict["quotes"] if item["supports"] == side]
        yield f"## {words} ({side.upper()})"
        yield ""
        yield from (
            f"* “{_flat(item['text'])}” — {item['name']}, {item['weight']:+.2f}{_page(item)}" for item in quotes
        )
        yield from () if quotes else ("* nothing",)
        yield ""
    if verdict["conflicts"]:
        yield from _section(
            "Where it conflicts",
            (
                f"PM “{_flat(c['pm']['text'])}” against TPM “{_flat(c['tpm']['text'])}”: {c['why']}"
                for c in verdict["conflicts"]
            ),
        )
    yield from _section("What would flip it", (f"{flip['words']}." for flip in verdict["flips"]))
    yield from _section("Gather next", view["next"])
    if view["requisition"]:
        yield from _section("The role", role_words(view["requisition"]))
    if view["outlook"]:
        yield from _section("What hangs on the choice", outlook_words(view["outlook"]))
    else:
        yield from _section("What hangs on the choice", (f"Not worked out: {view['outlook_missing']}.",))
    yield from _section(
        "Level language (inference)",
        (
            f"{item['level']}, {LEVEL_SIDES[line['track']]}: {line['words']}"
            for item in view["levels"]
            for line in item["lines"]
        ),
    )
    yield view["level_note"]
    yield ""
    yield from _section("What is not known", view["unknown"])
    yield f"{view['label']} {view['as_of']}, Screentest {__version__}."


def role_words(role: View) -> Iterator[str]:
    """Yield what a requisition says beside the verdict, its exposure and the level that it names."""
    exposure = role["exposure"]
    yield role["beside"]
    yield (
        f"Exposure: {exposure['words']} ({exposure['score']:.2f} of 1, it could as well be {exposure['low']:.2f} to "
        f"{exposure['high']:.2f}). {exposure['note']}"
    )
    for side in ("event_bound", "foundational"):
        for sign in exposure[side][:1]:
            yield f"“{_flat(sign['quotes'][0]['text'])}” Ask: {sign['asks']}"
    for item in role["levels"]["found"][:2]:
        yield f"Level language: {item['level']}, {item['because']} (inference)."
    yield from role["warnings"]


def _section(title: str, lines: Any) -> Iterator[str]:
    yield f"## {title}"
    yield ""
    yield from (f"* {line}" for line in lines)
    yield ""


def _flat(text: str) -> str:
    return " ".join(text.split())


def _page(item: View) -> str:
    return f", page {item['page']}" if item["page"] else ""
