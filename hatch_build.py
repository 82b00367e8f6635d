"""Compiles the packs into the wheel, so that no reader of an installed product ever parses YAML."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

COMPILED = "screentest/packs/compiled.json"


class CompilePacks(BuildHookInterface):  # type: ignore[type-arg]  # hatchling's base is generic in its config only
    """Adds `packs/compiled.json`, sealed: the files of an installed wheel do not change, those of a checkout do."""

    PLUGIN_NAME = "custom"
    _scratch: str | None = None

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, before the files are collected; an editable install compiles by itself when packs change."""
        if version == "editable":
            return
        sys.path.insert(0, str(Path(self.root) / "src"))
        from screentest.app.compile_packs import compile_packs  # noqa: PLC0415 - the path is set above

        self._scratch = tempfile.mkdtemp(prefix="screentest-packs-")
        made = compile_packs(sealed=True, place=Path(self._scratch) / "compiled.json")
        build_data["force_include"][str(made)] = COMPILED

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was compiled for the wheel."""
        if self._scratch:
            shutil.rmtree(self._scratch, ignore_errors=True)
