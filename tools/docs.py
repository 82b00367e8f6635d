"""Writes the documents and schemas that are generated, or with `--check` says which are stale.

Run as `python -m tools.docs [--check]` from the repository's root.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from screentest.app.bootstrap import services
from screentest.app.settings import Settings

from . import doc_api, doc_claims, doc_cli, doc_heads, doc_indicators, doc_playbook, doc_rights, doc_schemas

ROOT = Path(__file__).resolve().parents[1]
#: Folders in which every file is generated, so that one which no longer is can be named.
OWNED = (("docs/indicators", "*.md"), ("src/screentest/schemas", "*.json"))


def generated() -> dict[str, str]:
    """Return every generated file: its place below the root, and its text."""
    nowhere = ROOT / "no-such-folder"
    library = services(Settings(nowhere, "sqlite:///:memory:", nowhere)).library
    return {
        **doc_schemas.files(),
        **doc_api.files(),
        **doc_heads.files(library),
        **doc_indicators.files(library),
        **doc_cli.files(),
        **doc_claims.files(library),
        **doc_rights.files(library),
        **doc_playbook.files(library),
    }


def stale(wanted: dict[str, str], root: Path = ROOT) -> Iterator[str]:
    """Yield every file that differs from what would be generated now, or that nothing generates any more."""
    for name, text in wanted.items():
        place = root / name
        if not place.is_file() or place.read_text(encoding="utf-8") != text:
            yield name
    yield from left_over(wanted, root)


def left_over(wanted: dict[str, str], root: Path = ROOT) -> Iterator[str]:
    """Yield the files in generated folders that nothing generates any more."""
    for folder, names in OWNED:
        for place in sorted((root / folder).glob(names)):
            name = place.relative_to(root).as_posix()
            if name not in wanted:
                yield name


def write(wanted: dict[str, str], root: Path = ROOT) -> None:
    """Write what is generated, and take away what no longer is."""
    for name in list(left_over(wanted, root)):
        (root / name).unlink()
    for name, text in wanted.items():
        place = root / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")


def main(arguments: list[str] | None = None) -> int:
    """Write or check; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tools.docs", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 where a file is stale")
    wanted = generated()
    if not parser.parse_args(arguments).check:
        write(wanted)
        print(f"{len(wanted)} files in step")
        return 0
    found = list(stale(wanted))
    for name in found:
        print(f"stale: {name}")
    print(f"{len(found)} stale; `make docs` writes them" if found else f"{len(wanted)} generated files are in step")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
