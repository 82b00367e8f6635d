"""Use case: the debrief as one self-contained HTML file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ... import __version__
from ..page_file import write_page

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"


@cache
def templates() -> Environment:
    """Return the template environment; everything is escaped, and an unknown name is a fault."""
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def debrief_report(view: Mapping[str, Any]) -> str:
    """Return the debrief as one HTML page that needs no network and no script."""
    return templates().get_template("report.html").render(debrief=view, version=__version__)


def write_report(path: Path, view: Mapping[str, Any]) -> Path:
    """Write the report beside nothing half-written, and return its absolute place."""
    return write_page(path, debrief_report(view))
