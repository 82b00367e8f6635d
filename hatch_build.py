"""Compiles the packs into the wheel, so that no reader of an installed product ever parses YAML."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompilePacks(BuildHookInterface):  # type: ignore[type-arg]  # hatchling's base is generic in its config only
    """Writes `packs/compiled.json`, sealed: the files of an installed wheel do not change."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, before the files are collected; an editable install compiles by itself when packs change."""
        if version == "editable":
            return
        sys.path.insert(0, str(Path(self.root) / "src"))
        from screentest.app.compile_packs import compile_packs  # noqa: PLC0415 - the path is set above

        compile_packs(sealed=True)
