"""Builds domain values from plain data that was kept as JSON, by the values' own type hints."""

from __future__ import annotations

import types
from dataclasses import is_dataclass
from typing import Any, TypeVar, Union, get_args, get_origin

from .fits import fits, hints_of

T = TypeVar("T")


def built(kind: type[T], plain: object) -> T:
    """Return a value of a kind; raises ValueError where the plain data does not have its shape."""
    value = _built(kind, plain)
    if not isinstance(value, kind) or not fits(value, kind):
        raise ValueError(f"no {kind.__name__}")
    return value


def _built(hint: Any, plain: object) -> object:
    origin, args = get_origin(hint), get_args(hint)
    if origin is tuple and isinstance(plain, list | tuple):
        inner = [args[0]] * len(plain) if len(args) == 2 and args[1] is Ellipsis else list(args)
        return tuple(_built(of, item) for of, item in zip(inner, plain, strict=False))
    if origin in (Union, types.UnionType):
        chosen = next((option for option in args if is_dataclass(option)), None)
        return _built(chosen, plain) if chosen is not None and isinstance(plain, dict) else plain
    if is_dataclass(hint) and isinstance(hint, type) and isinstance(plain, dict):
        hints = hints_of(hint)
        try:
            return hint(**{name: _built(hints[name], value) for name, value in plain.items()})
        except (KeyError, TypeError):
            raise ValueError(f"no {hint.__name__}") from None
    return plain
