"""Settings: flags before environment before defaults; where a person's data lives."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set from outside; `database` is a URL, sqlite or postgresql."""

    data_dir: Path
    database: str
    packs: Path

    @property
    def cache_dir(self) -> Path:
        """Return where compiled copies of a person's own packs are kept."""
        return self.data_dir / "cache"


def default_data_dir(environ: Mapping[str, str], platform: str = sys.platform) -> Path:
    """Return the user's data directory by the platform's custom."""
    home = Path(environ.get("HOME") or environ.get("USERPROFILE") or Path.home())
    if platform == "win32":
        return Path(environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "Screentest"
    if platform == "darwin":
        return home / "Library" / "Application Support" / "Screentest"
    return Path(environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "screentest"


def settings_from(
    environ: Mapping[str, str] = os.environ, data_dir: str | None = None, database: str | None = None
) -> Settings:
    """Return the settings: arguments, else SCREENTEST_DATA, SCREENTEST_DATABASE and SCREENTEST_PACKS, else defaults."""
    chosen = data_dir or environ.get("SCREENTEST_DATA")
    folder = Path(chosen).expanduser() if chosen else default_data_dir(environ)
    url = database or environ.get("SCREENTEST_DATABASE") or f"sqlite:///{folder / 'screentest.sqlite3'}"
    packs = environ.get("SCREENTEST_PACKS")
    return Settings(folder, url, Path(packs).expanduser() if packs else folder / "packs")
