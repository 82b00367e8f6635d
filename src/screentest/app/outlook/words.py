"""How pay is written: amounts, differences and shares, short enough for a table and never more exact than they are."""

from __future__ import annotations

from ...domain.outlook import Money

MONEY_WORDS: dict[Money, str] = {
    "present": "present value, discounted at {discount:.1%} a year",
    "real": "sums in today's prices, at {inflation:.1%} inflation a year",
    "nominal": "plain sums of the dollars paid, later ones counted like today's",
}
_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£"}
#: Unit → how a value of it is written.
_UNITS = {
    "share": "{:.0%}",
    "probability": "{:.0%}",
    "yearly": "{:.1%} a year",
    "factor": "× {:g}",
    "sd": "{:g} sd",
    "percentile": "{:g}{th} percentile",
    "years": "{:g} years",
    "months": "{:g} months",
    "level": "level {:g}",
    "switch": "{:g}",
    "dollars": "${:,.0f}",
}


def amount(value: float, currency: str = "USD") -> str:
    """Return an amount in thousands or millions, as $246k or $6.13M; EUR and GBP by sign, others by code."""
    sign = _SIGNS.get(currency, currency + " ")
    size = abs(value)
    words = f"{size / 1e6:.2f}M" if size >= 999_500 else f"{size / 1e3:.0f}k" if size >= 999.5 else f"{size:.0f}"
    return f"{'−' if value < 0 and words.strip('0.kM') else ''}{sign}{words}"


def signed(value: float, currency: str = "USD") -> str:
    """Return a difference with its sign."""
    words = amount(value, currency)
    return words if words.startswith("−") else f"+{words}"


def figure(value: float, unit: str) -> str:
    """Return an assumption's value with its unit."""
    return _UNITS[unit].format(value, th=_th(value)).replace("-", "−")


def _th(value: float) -> str:
    """Return the ending with which a whole number becomes an ordinal."""
    if value != int(value) or int(value) % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(int(value) % 10, "th")


def of_hundred(share: float) -> str:
    """Return a share as so many of a hundred; never all or none, which no simulation can know."""
    return f"{min(99, max(1, round(share * 100)))} of 100"
