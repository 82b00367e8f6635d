"""Finds what a requisition says of pay: amounts, ranges, currency, period; absurd ones are kept and doubted."""

from __future__ import annotations

import re
from itertools import islice

from ...domain.evidence import quote_at
from ...domain.requisition import PayPeriod, PayText
from ...domain.text import Span

_SIGNS = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "us$": "USD",
    "ca$": "CAD",
    "a$": "AUD",
    "c$": "CAD",
}
_CODES = "USD|EUR|GBP|CAD|AUD|CHF|JPY|INR|SGD|BRL|MXN|PLN|SEK|NOK|DKK|KRW|ILS|NZD|ZAR|AED|COP"
_MONEY = (
    rf"(?:(?<=\s)-)?(?:\b(?:{_CODES})\s?[$€£¥₹]?|(?:US|CA|C|A)?[$€£¥₹])\s?-?\d[\d,. ]{{0,14}}"
    rf"\s?(?:[kKmM]\b)?(?:\s?(?:{_CODES})\b)?"
)
_PLAIN = rf"(?<![\w.,])-?\d[\d,.]{{0,14}}\s?(?:[kKmM]\b)?(?:\s?(?:{_CODES})\b)?"
_RANGE = re.compile(
    rf"(?P<low>{_MONEY})(?:(?:\s?(?:per|a|/)\s?(?:year|annum|month|day|hour))?\s*(?:-|–|—|to|and|through)\s*(?P<high>{_MONEY}|{_PLAIN}))?"
    rf"|(?P<low2>{_PLAIN})\s*(?:-|–|—|to)\s*(?P<high2>-?\d[\d,.]{{0,14}}\s?[kKmM]?\s?(?:{_CODES})\b)",
)
_NUMBER = re.compile(r"-?\d[\d,. ]{0,14}\d|-?\d")
_CODE = re.compile(rf"\b(?:{_CODES})\b")
_SIGN = re.compile(r"(?:US|CA|C|A)?[$€£¥₹]", re.I)
_PERIODS: tuple[tuple[PayPeriod, re.Pattern[str]], ...] = (
    ("hour", re.compile(r"\b(?:per|an|/)\s?(?:hour|hr)\b|/\s?(?:hour|hr|h)\b|\bhourly\b", re.I)),
    ("day", re.compile(r"\b(?:per|a)\s?day\b|/\s?day\b|\bday rate\b|\bdaily rate\b", re.I)),
    ("month", re.compile(r"\b(?:per|a)\s?month\b|/\s?(?:month|mo)\b|\bmonthly\b", re.I)),
    ("year", re.compile(r"\b(?:per|a)\s?(?:year|annum)\b|/\s?(?:year|yr)\b|\bannual|\byearly\b|\bp\.?a\.?\b", re.I)),
)
#: Words near an amount that make it pay, and those that make it something else.
_PAY = re.compile(
    r"salar|compensation|\bpay\b|\bpays\b|wage|\bbase\b|market range|\bOTE\b|remunerat"
    r"|(?:per|an?|/) ?(?:year|annum|hour|month|day)\b",
    re.I,
)
_OTHER = re.compile(
    r"raised|funding|valuation|valued|series [a-e]\b|revenue|industry|market worth|stipend|reimburs|budget of|invest"
    r"|per diem|\bfund\b|transact|loan|credit|saved|payments\b",
    re.I,
)
#: Least and most of a year's pay that is believed, in any of these currencies but those of small units.
_SMALL_UNITS = frozenset({"JPY", "INR", "KRW", "COP"})
_YEAR: dict[PayPeriod, float] = {"year": 1.0, "month": 12.0, "day": 220.0, "hour": 1800.0, "unstated": 1.0}
_LEAST, _MOST, _WIDEST = 5_000, 5_000_000, 10
#: More ranges than this are a list of places, not of pay.
MOST_FOUND = 12
_AROUND, _NEAR = 160, 500
#: So many amounts are looked at.
_TRIED = 300


def pay_in(text: str) -> tuple[PayText, ...]:
    """Return the amounts of pay in a text, in order, each with the words it stands in."""
    found: list[PayText] = []
    for match in islice(_RANGE.finditer(text), _TRIED):
        line = _line(text, match.start())
        near = text[max(line.start, match.start() - _AROUND) : min(line.end, match.end() + _AROUND)]
        if _OTHER.search(near) or not (
            _PAY.search(near) or _PAY.search(text[max(0, line.start - _AROUND) : line.start])
        ):
            continue
        pay = _pay(text, match, near)
        if pay is not None and not any((p.low, p.high, p.currency) == (pay.low, pay.high, pay.currency) for p in found):
            found.append(pay)
        if len(found) == MOST_FOUND:
            break
    return tuple(found)


def _pay(text: str, match: re.Match[str], near: str) -> PayText | None:
    low_text = match["low"] or match["low2"]
    high_text = match["high"] or match["high2"] or low_text
    low, high = amount(low_text), amount(high_text)
    if low is None or high is None:
        return None
    if high >= 1000 > low > 0 and _thousands(high_text) and not _thousands(low_text):
        low *= 1000
    period: PayPeriod = next((name for name, words in _PERIODS if words.search(near)), "unstated")
    if abs(high) < 1000 and period not in ("hour", "day"):
        return None
    currency = _currency(match.group())
    quote = quote_at(text, _words_around(text, Span(match.start(), match.end())))
    if quote is None:
        return None
    return PayText(low, high, currency, period, quote, _doubt(low, high, currency, period))


def _thousands(text: str) -> bool:
    return re.search(r"\d\s?k\b", text, re.I) is not None


def amount(text: str) -> float | None:
    """Return the number that a text holds: separators of thousands, decimals and k or m understood."""
    match = _NUMBER.search(text)
    if match is None:
        return None
    digits = match.group().replace(" ", "").rstrip(".,")
    if re.search(r"[.,]\d{1,2}$", digits):
        whole, part = re.split(r"[.,](?=\d{1,2}$)", digits)
        digits = re.sub(r"[.,]", "", whole) + "." + part
    else:
        digits = re.sub(r"[.,]", "", digits)
    try:
        value = float(digits)
    except ValueError:
        return None
    after = text[match.end() :].strip().lower()
    value = -value if text.startswith("-") and value > 0 else value
    return value * (1e3 if after.startswith("k") else 1e6 if re.match(r"m\b", after) else 1.0)


def _currency(text: str) -> str:
    code = _CODE.search(text)
    if code:
        return code.group()
    sign = _SIGN.search(text)
    return _SIGNS.get(sign.group().lower(), "") if sign else ""


def _doubt(low: float, high: float, currency: str, period: PayPeriod) -> str:
    """Return what is hard to believe about a range, or nothing."""
    if low < 0 or high < 0:
        return "an amount below nothing"
    if low > high:
        return "the lower end is above the upper one"
    if low and high / low > _WIDEST:
        return f"the upper end is more than {_WIDEST} times the lower one"
    scale = 100 if currency in _SMALL_UNITS else 1
    year = _YEAR[period]
    if high * year < _LEAST * scale or high * year > _MOST * scale * (100 if scale > 1 else 1):
        return "far outside of what such roles pay in a year"
    return ""


def _line(text: str, at: int) -> Span:
    """Return the line around a place, or what of it lies near."""
    first, last = max(0, at - _NEAR), min(len(text), at + _NEAR)
    start = text.rfind("\n", first, at) + 1 or first
    end = text.find("\n", at, last)
    return Span(start, last if end < 0 else end)


def _words_around(text: str, span: Span) -> Span:
    """Widen a span to the words before it in its line, so that the quote says what the amount is."""
    line = _line(text, span.start)
    start = max(line.start, span.start - 60)
    while start > line.start and not text[start - 1].isspace():
        start -= 1
    end = min(line.end, span.end + 24)
    while end < line.end and not text[end].isspace():
        end += 1
    start += len(text[start:end]) - len(text[start:end].lstrip())
    return Span(start, start + len(text[start:end].rstrip()))
