"""Shapes that leather does not have: ranges with their middle half, pulls from a centre, bands over the years."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Sequence
from typing import Any

import leather
from leather.shapes import Shape

from ...ports.charts import Fan, Pull, SpreadBar

_Group = Any


def _rect(group: _Group, kind: str, x: tuple[float, float], y: tuple[float, float]) -> None:
    low, high = min(x), max(x)
    ET.SubElement(
        group,
        "rect",
        {"class": kind, "x": f"{low:.1f}", "y": f"{min(y):.1f}"}
        | {"width": f"{max(high - low, 0.5):.1f}", "height": f"{abs(y[1] - y[0]):.1f}"},
    )


def _line(group: _Group, kind: str, x: tuple[float, float], y: tuple[float, float]) -> None:
    ends = {"x1": x[0], "x2": x[1], "y1": y[0], "y2": y[1]}
    ET.SubElement(group, "line", {"class": kind} | {name: f"{value:.1f}" for name, value in ends.items()})


class _OwnShape(Shape):  # type: ignore[misc]  # leather has no types
    """A shape that holds its own figures; leather lays out axes and scales and calls it to draw."""

    def validate_series(self, series: leather.Series) -> None:
        """Take any series: the figures are the shape's own."""


class Ranges(_OwnShape):
    """Bars from 10 to 90 per cent, the middle half stronger, the median marked."""

    def __init__(self, bars: Sequence[SpreadBar]) -> None:
        self._bars = bars

    def to_svg(self, width: Any, height: Any, x_scale: Any, y_scale: Any, series: Any, palette: Any) -> _Group:
        """Draw every bar."""
        group = ET.Element("g", {"class": "ranges"})
        for bar in self._bars:
            a, b = (float(end) for end in y_scale.project_interval(bar.label, height, 0))
            thick = abs(a - b)
            middle, half = (a + b) / 2, thick * 0.22
            x = [float(x_scale.project(value, 0, width)) for value in bar.amounts]
            _rect(group, f"thin {bar.ink}", (x[0], x[4]), (middle - half / 2, middle + half / 2))
            _rect(group, f"thick {bar.ink}", (x[1], x[3]), (middle - half, middle + half))
            _line(group, "median", (x[2], x[2]), (middle - half * 1.5, middle + half * 1.5))
        return group


class Pulls(_OwnShape):
    """Bars from the low end of an assumption to its high end, on both sides of the difference as it stands."""

    def __init__(self, centre: float, pulls: Sequence[Pull]) -> None:
        self._centre, self._pulls = centre, pulls

    def to_svg(self, width: Any, height: Any, x_scale: Any, y_scale: Any, series: Any, palette: Any) -> _Group:
        """Draw every bar, and the difference as it stands as a line."""
        group = ET.Element("g", {"class": "pulls"})
        centre = float(x_scale.project(self._centre, 0, width))
        for pull in self._pulls:
            a, b = (float(end) for end in y_scale.project_interval(pull.label, height, 0))
            inset = abs(a - b) * 0.2
            y = (min(a, b) + inset, max(a, b) - inset)
            for kind, value in (("low", pull.at_low), ("high", pull.at_high)):
                _rect(group, kind, (centre, float(x_scale.project(value, 0, width))), y)
        _line(group, "centre", (centre, centre), (0, float(height)))
        return group


class Bands(_OwnShape):
    """Bands from 10 to 90 per cent over the years, the median as a line with the name at its end."""

    def __init__(self, fans: Sequence[Fan]) -> None:
        self._fans = fans

    def to_svg(self, width: Any, height: Any, x_scale: Any, y_scale: Any, series: Any, palette: Any) -> _Group:
        """Draw every band, then every line."""
        group = ET.Element("g", {"class": "bands"})
        for kind in ("band", "line"):
            for fan in self._fans:
                paths = []
                for at in range(3):
                    points = [
                        (float(x_scale.project(t + 1, 0, width)), float(y_scale.project(year[at], height, 0)))
                        for t, year in enumerate(fan.years)
                    ]
                    paths.append([f"{x:.1f} {y:.1f}" for x, y in points])
                    end = points[-1] if at == 1 else None
                    if kind == "line" and end:
                        ET.SubElement(group, "path", {"class": f"line {fan.ink}", "d": "M" + "L".join(paths[1])})
                        label = {"class": "name", "x": f"{end[0] + 6:.1f}", "y": f"{end[1]:.1f}", "dy": "0.32em"}
                        ET.SubElement(group, "text", label).text = fan.label
                if kind == "band":
                    outline = "L".join([*paths[0], *reversed(paths[2])])
                    ET.SubElement(group, "path", {"class": f"band {fan.ink}", "d": f"M{outline}Z"})
        return group
