"""The charts that pages show, laid out by leather (scales, ticks, axes) with shapes of our own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import leather
from leather.shapes import Shape

from ...ports.charts import Caption, Fan, Pull, SpreadBar
from .finish import finished
from .shapes import Bands, Pulls, Ranges

WIDTH = 760
_ROW, _FRAME = 30, 150
#: Longer labels are cut: leather leaves eight units a letter for them.
_LABEL = 42


class LeatherCharts:
    """Draws the port's pictures."""

    def spreads(self, caption: Caption, bars: tuple[SpreadBar, ...]) -> str:
        """Return bars from the 10th to the 90th percentile, the middle half stronger, the median marked."""
        amounts = [amount for bar in bars for amount in bar.amounts]
        low, high = _room(min(amounts), max(amounts))
        data = [(bar.amounts[2], bar.label) for bar in reversed(bars)]
        return _rows(caption, data, Ranges(bars), (low, high))

    def tornado(self, caption: Caption, centre: float, pulls: tuple[Pull, ...]) -> str:
        """Return bars from low end to high end around the difference as it stands; the first row is on top."""
        short = tuple(Pull(_cut(pull.label), pull.at_low, pull.at_high) for pull in pulls)
        ends = [centre, *(end for pull in pulls for end in (pull.at_low, pull.at_high))]
        data = [(centre, pull.label) for pull in reversed(short)]
        return _rows(caption, data, Pulls(centre, short), _room(min(ends), max(ends)))

    def fans(self, caption: Caption, fans: tuple[Fan, ...]) -> str:
        """Return bands from the 10th to the 90th percentile over the years, with the median as a line."""
        amounts = [amount for fan in fans for year in fan.years for amount in year]
        years = max(len(fan.years) for fan in fans)
        low, high = _room(min(amounts), max(amounts))
        chart = leather.Chart(caption.title)
        # Room at the right for the names at the ends of the lines.
        chart.add_x_scale(0, years * 1.25)
        chart.add_y_scale(low, high)
        ticks = [year for year in range(1, years + 1) if years <= 6 or year % 5 == 0 or year == 1]
        chart.add_x_axis(ticks=ticks, tick_formatter=lambda value, *_: f"{value:g}", name="Year")
        chart.add_y_axis(tick_formatter=_written(low, high), name=caption.axis)
        chart.add_series(leather.Series([(1, amounts[0])]), Bands(fans))
        return finished(chart.to_svg_group(WIDTH, 380), caption, WIDTH, 380)


def _rows(caption: Caption, data: Sequence[tuple[float, str]], shape: Shape, room: tuple[float, float]) -> str:
    height = _FRAME + _ROW * len(data)
    chart = leather.Chart(caption.title)
    chart.add_x_scale(*room)
    chart.set_y_scale(leather.Ordinal([label for _, label in data]))
    chart.add_x_axis(tick_formatter=_written(*room), name=caption.axis)
    chart.add_y_axis()
    chart.add_series(leather.Series(data), shape)
    return finished(chart.to_svg_group(WIDTH, height), caption, WIDTH, height)


def _room(low: float, high: float) -> tuple[float, float]:
    """Return ends that hold the figures, zero where it is near, and something to spare."""
    span = max(high - low, 1.0)
    low = 0.0 if 0 <= low < span else low - span * 0.05
    return low, 0.0 if -span < high <= 0 else high + span * 0.05


def _written(low: float, high: float) -> Callable[..., str]:
    """Return how amounts between two ends are written on an axis: in millions, in thousands or as they are."""
    size = max(abs(low), abs(high))
    unit, letter = (1e6, "M") if size >= 2e6 else (1e3, "k") if size >= 2e3 else (1.0, "")

    def write(value: float, index: int, count: int) -> str:
        number = float(value) / unit
        return f"{number:g}{letter if number else ''}".replace("-", "−")

    return write


def _cut(label: str) -> str:
    return label if len(label) <= _LABEL else label[: _LABEL - 1].rstrip() + "…"
