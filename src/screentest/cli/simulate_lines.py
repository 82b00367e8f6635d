"""How scenarios, runs and grades of the simulation are written in the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from .paint import Pen

View = Mapping[str, Any]
_BARS = " ▁▂▃▄▅▆▇█"
#: What is drawn over the minutes.
_ROWS = (("reads refused", "reads_refused"), ("writes refused", "writes_refused"), ("stale", "stale"))
_WIDTHS = (10, 8, 8, 8, 7, 5, 5, 7)
_STANDINGS = {"sound": "good", "partly": "warn", "wrong": "bad", "not shown": "warn", "cannot tell": "dim"}


def list_lines(pen: Pen, rows: Sequence[View]) -> Iterator[str]:
    """Yield every scenario in two lines."""
    for row in rows:
        yield f"{pen.bold(row['id'])}  {row['name']}"
        yield pen.dim(
            pen.wrap(f"{row['minutes']} minutes; {', '.join(row['regions'])}; {', '.join(row['classes'])}", 2, 4)
        )


def show_lines(pen: Pen, view: View) -> Iterator[str]:
    """Yield a scenario as it is given to a candidate."""
    yield pen.rule(view["name"])
    yield pen.wrap(view["situation"])
    yield ""
    shares = ", ".join(f"{one['name']} ({one['id']}) {one['share']:.0%}" for one in view["regions"])
    yield pen.wrap(f"Regions: {shares}; {view['between_regions_ms']:g} ms between any two.")
    for event in view["events"]:
        yield pen.wrap(event["words"], 2)
    yield ""
    for one in view["classes"]:
        traffic = f"{one['reads']:,} reads and {one['writes']:,} writes a minute"
        alone = f", written in {one['writer']} alone" if one["writer"] else ""
        yield f"{pen.bold(one['id'])}  {one['name']}"
        yield pen.wrap(f"{one['what']} {traffic}{alone}.", 2)
        yield pen.wrap(f"stale: {one['stale']} refused: {one['refused']}", 2)
    yield ""
    yield pen.wrap("Before you choose, ask:")
    for ask in view["asks"]:
        yield pen.wrap(f"· {ask}", 2, 4)
    yield ""
    yield pen.dim(f"screentest simulate new {view['id']} > mine.md    screentest simulate run {view['id']} --set …")


def run_lines(pen: Pen, view: View) -> Iterator[str]:
    """Yield a run: a table, then for each class what happened minute by minute."""
    yield pen.rule(view["name"])
    for event in view["events"]:
        yield pen.wrap(event["words"], 2)
    yield ""
    yield "  " + _table("", "refused in", "event", "stale", "behind", "lost", "p50", "p99", "write")
    yield pen.dim("  " + _table("class", "reads", "writes", "reads", "most", "writes", "ms", "ms", "p99 ms"))
    for one in view["classes"]:
        shares = (f"{one[name]:.1%}" for name in ("reads_refused_in", "writes_refused_in", "stale_in"))
        behind = f"{one['oldest']:.0f} s" if one["oldest"] else "0"
        times = (_ms(one[name]) for name in ("read_p50", "read_p99", "write_p99"))
        yield "  " + _table(one["id"][:16], *shares, behind, f"{one['lost_in']:.1%}", *times)
    yield pen.dim(
        pen.wrap("Shares are of the minutes of the events and the three after; latencies of the whole run.", 2)
    )
    for one in view["classes"]:
        yield ""
        yield from _class_lines(pen, view, one)
    yield ""
    yield from _page_lines(pen, view["page"])
    yield pen.dim(pen.wrap(view["note"], 0))


def _table(*cells: str) -> str:
    """Return one row of the table, no wider than 78 columns."""
    return f"{cells[0]:<17}" + "".join(f"{cell:>{width}}" for cell, width in zip(cells[1:], _WIDTHS, strict=True))


def _class_lines(pen: Pen, view: View, one: View) -> Iterator[str]:
    setting = one["setting"]
    words = f"copies {setting['replicas']}, read {setting['read']}, write {setting['write']}, {setting['conflict']}"
    yield pen.bold(one["id"])
    yield pen.dim(pen.wrap(f"{words}, fail {setting['fail']}", 2))
    meets = {"everywhere": "everywhere", "region": "in its own region only", "no": "nowhere"}[one["newest"]]
    yield pen.wrap(
        f"A read must meet every accepted write: {meets}. Waits for another region: {one['waits_abroad']}.", 2
    )
    marks = _marks(view)
    yield pen.dim(f"  {'':<22}{marks}")
    drawn = False
    for region in view["regions"]:
        rows = [row for row in one["timeline"] if row["region"] == region["id"]]
        for name, column in _ROWS:
            values = [row[column] for row in rows]
            most = max((value for value in values if value is not None), default=0.0)
            if most > (0.02 if column.endswith("refused") else 0.0):
                drawn = True
                yield f"  {region['name'][:7]:<8}{name:<14}{bars(values)} {most:.0%}"
        usual = [row["p50"] or 0.0 for row in rows]
        most = max(usual)
        if most > 2 * sorted(usual)[len(usual) // 2]:
            drawn = True
            yield f"  {region['name'][:7]:<8}{'median':<14}{bars([value / most for value in usual])} {most:.0f} ms"
    if not drawn:
        yield pen.dim("  nothing refused and nothing stale")
    elif one["oldest"]:
        yield pen.wrap(f"stale means: {one['means_stale']}", 2)
    if one["unchecked"]:
        yield pen.wrap(f"{one['unchecked']:.1%} of all requests were let through unchecked (fail open).", 2)
    elif max(one["reads_refused_in"], one["writes_refused_in"]) > 0.02:
        yield pen.wrap(f"refused means: {one['means_refused']}", 2)
    if one["merged"]:
        yield pen.wrap(f"{one['merged']:.1%} of writes met another that they had not seen; both were kept.", 2)


def bars(values: Sequence[float | None]) -> str:
    """Return one character a minute, its height the share (0 to 1); what is above nothing is seen, “·” is not known."""
    top = len(_BARS) - 1
    return "".join("·" if v is None else _BARS[0 if v <= 0 else max(1, min(top, round(v * top)))] for v in values)


def _marks(view: View) -> str:
    """Return a line over the minutes that marks where an event lasts."""
    marks = ["·"] * view["minutes"]
    for event in view["events"]:
        for minute in range(event["start"], min(event["start"] + event["minutes"], view["minutes"])):
            marks[minute] = "x"
    return "".join(marks)


def _ms(value: float | None) -> str:
    return "–" if value is None else f"{value:.0f}"


def _page_lines(pen: Pen, page: View) -> Iterator[str]:
    yield pen.wrap(
        f"One screen, nothing cut: {page['hops']} hops one after the other take {page['serial_p50']:.0f} ms (p99 "
        f"{page['serial_p99']:.0f} ms); with {page['fan_out']} calls at once after them the whole takes "
        f"{page['whole_p50']:.0f} ms (p99 {page['whole_p99']:.0f} ms). {page['slow_share']:.1%} of screens wait for a "
        f"slow call; exactly 1 − (1 − p)^{page['fan_out']} = {page['slow_share_exact']:.1%}."
    )


def grade_lines(pen: Pen, view: View) -> Iterator[str]:
    """Yield a grade: rating, classes, programme side, depth."""
    yield pen.rule(view["name"])
    if view["rating"] is None:
        yield pen.wrap(f"Not rated: {view['why']}. Next: {view['next']}.")
    else:
        yield pen.wrap(f"{pen.scale(view['rating'])}  {view['rating']} of 4: {view['why']}.")
        if view["next"]:
            yield pen.wrap(f"For the next: {view['next']}.", 2)
    for one in view["classes"]:
        yield ""
        ink = getattr(pen, _STANDINGS[one["standing"]])
        yield f"{pen.bold(one['id'])}  {ink(one['standing'])}  {pen.dim(_written(one['setting']))}"
        yield pen.wrap(one["says"], 2)
        yield pen.wrap(
            f"the choice {one['choice']}: {one['choice_says']}"
            if one["choice"] != "not in the key"
            else one["choice_says"],
            2,
            4,
        )
        for line in one["broken"]:
            yield pen.warn(pen.wrap(f"the run: {line}.", 2, 4))
        for number in one["numbers"]:
            words = "agrees" if number["agrees"] else "differs"
            unit = number["unit"]
            said, ran = f"{number['said']:g} {unit}", f"{number['ran']:.3g} {unit}"
            line = f"{number['about']}: you said {said}, the run gave {ran} ({words})"
            yield (pen.good if number["agrees"] else pen.bad)(pen.wrap(line, 2, 4))
            yield pen.wrap(f"“{number['quote']['text']}”", 4)
        yield from _items(pen, one["items"])
    yield ""
    yield pen.bold("The programme side")
    yield from _items(pen, view["programme"])
    yield ""
    yield pen.bold("Depth")
    yield from _items(pen, view["depth"])
    if view["findings"]:
        yield ""
        yield pen.bold("Against you, as `lint` would say")
        for finding in view["findings"]:
            yield pen.wrap(f"{finding['code']} {finding['message']}", 2, 4)
            yield pen.wrap(f"“{finding['quote']['text']}”", 4)
    yield ""
    yield pen.dim(pen.wrap(f"screentest simulate key {view['scenario']} shows the key. {view['note']}"))


def _written(setting: View) -> str:
    return f"{setting['read']}/{setting['write']}/{setting['conflict']}/{setting['fail']}/copies={setting['replicas']}"


def _items(pen: Pen, items: Sequence[View]) -> Iterator[str]:
    for item in items:
        if item["state"] == "missing":
            yield pen.warn(pen.wrap(f"missing  {item['name']}: {item['says']}", 2, 4))
            continue
        ink, word = (pen.good, "shown") if item["state"] == "shown" else (pen.bad, "wrong")
        says = f": {item['says']}" if item["says"] else ""
        yield ink(pen.wrap(f"{word}  {item['name']}{says}", 2, 4))
        for quote in item["quotes"][:2]:
            yield pen.wrap(f"“{' '.join(quote['text'].split())}”", 4, 5)


def key_lines(pen: Pen, view: View) -> Iterator[str]:
    """Yield a key."""
    yield pen.rule(view["name"])
    for one in view["classes"]:
        yield ""
        yield f"{pen.bold(one['id'])}  {pen.dim(_written(one['model']))}"
        yield pen.wrap(one["because"], 2)
        for rule in one["rules"]:
            when = ", ".join(f"{name} {' or '.join(values)}" for name, values in rule["when"].items())
            ink = pen.good if rule["holds"] else pen.bad
            yield ink(f"  {'holds' if rule['holds'] else 'fails'}") + pen.dim(f"  {when}")
            yield pen.wrap(rule["says"], 4)
        for ask in one["reason"]:
            yield pen.wrap(f"· {ask}", 2, 4)
    for side, title in (("programme", "The programme side"), ("depth", "Depth"), ("mistake", "Wrong causes")):
        yield ""
        yield pen.bold(title)
        for looked in view[side]:
            yield pen.wrap(f"{looked['name']}: {looked['ask']}", 2, 4)
