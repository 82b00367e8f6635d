"""Documents in step: what is generated is fresh, and every command, setting and variable is described."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import click
import msgspec
import pytest
from jsonschema import Draft202012Validator

from screentest.adapters.packs.wire import KINDS
from screentest.adapters.packs.written import read_packs
from screentest.app.bootstrap import HEADS
from screentest.app.contracts import CONTRACTS
from screentest.cli.main import COMMANDS, cli

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "screentest"
SCHEMAS = SOURCE / "schemas"
PACKS = HEADS.parents[1]

if str(ROOT) not in sys.path:
    sys.path.append(str(ROOT))

from tools import doc_indicators, doc_schemas, docs  # noqa: E402 - the makers' tools stand beside the source


def described() -> str:
    return "".join((ROOT / place).read_text(encoding="utf-8") for place in ("docs/cli.md", "README.md"))


@pytest.fixture(scope="module")
def wanted() -> dict[str, str]:
    return docs.generated()


def test_what_is_generated_is_in_step(wanted: dict[str, str]) -> None:
    assert list(docs.stale(wanted)) == [], "`make docs` writes them"


def test_check_names_what_is_stale(wanted: dict[str, str], tmp_path: Path) -> None:
    docs.write(wanted, tmp_path)
    assert list(docs.stale(wanted, tmp_path)) == []
    (tmp_path / "docs/cli.md").write_text("old", encoding="utf-8")
    (tmp_path / "docs/claims.md").unlink()
    (tmp_path / "docs/indicators/XXX.md").write_text("left over", encoding="utf-8")
    assert set(docs.stale(wanted, tmp_path)) == {"docs/cli.md", "docs/claims.md", "docs/indicators/XXX.md"}
    docs.write(wanted, tmp_path)
    assert list(docs.stale(wanted, tmp_path)) == []


def test_the_command_that_checks_runs() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tools.docs", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, "in step" in done.stdout) == (0, True), done.stdout


def test_every_command_and_option_is_described() -> None:
    text = described()
    context = click.Context(cli)
    for name in COMMANDS:
        command = cli.get_command(context, name)
        assert command is not None
        assert f"screentest {name}" in text
        inner = list(command.commands.values()) if isinstance(command, click.Group) else [command]
        for option in (option for one in inner for option in one.params if isinstance(option, click.Option)):
            assert option.opts[-1] in text, f"{name} {option.opts[-1]}"


def test_every_environment_variable_is_described() -> None:
    asked = re.compile(r"environ(?:\.get\(|\[)\s*\"([A-Z_]+)\"")
    names = {name for path in SOURCE.rglob("*.py") for name in asked.findall(path.read_text(encoding="utf-8"))}
    assert {"SCREENTEST_DATA", "SCREENTEST_DATABASE", "SCREENTEST_PACKS", "NO_COLOR"} <= names
    text = described()
    assert [name for name in sorted(names) if name not in text] == []


def test_every_exit_code_is_described() -> None:
    from screentest.domain import errors

    codes = {one.exit_code for one in vars(errors).values() if isinstance(one, type) and hasattr(one, "exit_code")}
    text = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    for code in codes | {0, 3, 70, 130}:
        assert f"| {code} |" in text


def test_the_first_line_of_every_written_file_leads_to_its_schema() -> None:
    for path in PACKS.rglob("*.yaml"):
        first = path.read_text(encoding="utf-8").partition("\n")[0]
        match = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
        assert match, path
        schema = (path.parent / match.group(1)).resolve()
        place = path.relative_to(PACKS).as_posix().partition("/")[2]
        kind = place if place in KINDS else place.rpartition("/")[0]
        assert schema == SCHEMAS / f"{doc_schemas.name_of(kind)}.json", path


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_written_has_the_form_of_its_schema(kind: str) -> None:
    schema = json.loads((SCHEMAS / f"{doc_schemas.name_of(kind)}.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    folders = sorted(place.parent for place in PACKS.glob("*/pack.toml"))
    items = read_packs(folders, frozenset({kind})).of(kind)
    assert items
    for item in items[:40]:
        faults = [fault.message for fault in validator.iter_errors(item.data)]
        assert faults == [], item.shown
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({**items[0].data, "extra": 1}, type=KINDS[kind])
    assert list(validator.iter_errors({**items[0].data, "extra": 1}))


def test_every_contract_ships() -> None:
    for name, schema in CONTRACTS.items():
        assert json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8")) == schema


def test_every_family_of_indicators_has_a_name() -> None:
    families = {path.stem[:3] for path in PACKS.glob("*/indicators/*.yaml")}
    assert families == set(doc_indicators.FAMILIES)


def test_links_between_documents_lead_somewhere() -> None:
    broken = []
    for page in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]:
        text = page.read_text(encoding="utf-8")
        for target in re.findall(r"\]\((?!https?:|mailto:)([^)\s]+)\)", text):
            name, _, anchor = target.partition("#")
            place = (page.parent / name).resolve() if name else page
            if not place.exists() or (anchor and place.suffix == ".md" and not _anchored(place, anchor)):
                broken.append(f"{page.relative_to(ROOT)}: {target}")
    assert broken == []


def _anchored(place: Path, anchor: str) -> bool:
    text = place.read_text(encoding="utf-8")
    heads = {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in re.findall(r"^#+ (.+)$", text, re.M)}
    return f'id="{anchor}"' in text or anchor in heads
