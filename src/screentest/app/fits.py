"""Tells whether plain data from outside has the shape of a domain value, by the value's own type hints."""

from __future__ import annotations

import types
from dataclasses import is_dataclass
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

_cached_hints = cache(get_type_hints)


def hints_of(kind: Any) -> dict[str, Any]:
    """Return the types of a value's fields."""
    return _cached_hints(kind)


def fits(value: object, hint: Any) -> bool:
    """Tell whether a value, with all that it holds, is what the hint says; a bool is no number."""
    origin, args = get_origin(hint), get_args(hint)
    if origin is Literal:
        return any(type(value) is type(allowed) and value == allowed for allowed in args)
    if origin in (Union, types.UnionType):
        return any(fits(value, option) for option in args)
    if origin is tuple:
        return isinstance(value, tuple) and _items_fit(value, args)
    if origin is dict:
        return isinstance(value, dict) and all(fits(k, args[0]) and fits(v, args[1]) for k, v in value.items())
    return _one_fits(value, hint)


def _one_fits(value: object, hint: Any) -> bool:
    if hint is Any:
        return True
    if hint in (int, float):
        return isinstance(value, int if hint is int else int | float) and not isinstance(value, bool)
    if is_dataclass(hint) or hasattr(hint, "_fields"):
        return type(value) is hint and all(fits(getattr(value, name), of) for name, of in hints_of(hint).items())
    return isinstance(value, hint)


def _items_fit(value: tuple[object, ...], args: tuple[Any, ...]) -> bool:
    if len(args) == 2 and args[1] is Ellipsis:
        return all(fits(item, args[0]) for item in value)
    return len(value) == len(args) and all(map(fits, value, args))
