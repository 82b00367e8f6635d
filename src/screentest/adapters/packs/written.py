"""Reads whole packs as written, and checks what no single file can know: that references lead somewhere."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from ...domain.errors import ContentError
from .form_check import TryForm, check_forms
from .packet_check import check_packets
from .pay_check import check_pay
from .playbook_check import check_playbook
from .question_check import check_questions
from .simulation_check import check_simulation
from .story_check import check_stories
from .wire import KINDS, STEM_FIELD
from .yaml_file import line_of, read


@dataclass(frozen=True, slots=True)
class Item:
    """One item as plain data, and where it was written."""

    kind: str
    pack: str
    path: Path
    shown: str
    data: dict[str, Any]


@dataclass(slots=True)
class Written:
    """Everything read from some packs, faults included."""

    packs: list[dict[str, str]] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    faults: list[ContentError] = field(default_factory=list)

    def of(self, kind: str) -> list[Item]:
        """Return the items of one kind, in the order of packs and names."""
        return [item for item in self.items if item.kind == kind]


def read_packs(folders: list[Path], kinds: frozenset[str] | None = None, try_form: TryForm | None = None) -> Written:
    """Read packs from their folders (one folder a pack); `kinds` limits what is read, `try_form` tries each form."""
    written = Written()
    for folder in folders:
        manifest = folder / "pack.toml"
        try:
            data = tomllib.loads(manifest.read_text(encoding="utf-8"))
            pack = {key: str(data[key]) for key in ("id", "name", "version", "licence")}
        except (OSError, KeyError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
            written.faults.append(
                ContentError(
                    "PCK004",
                    _shown(manifest, folder),
                    1,
                    1,
                    f"not a pack manifest: {fault}",
                    "pack.toml needs id, name, version and licence",
                )
            )
            continue
        written.packs.append(pack)
        written.faults.extend(_passed_over(folder))
        for kind, path in _files(folder):
            if kinds is None or kind in kinds:
                _read_item(written, kind, pack["id"], path, _shown(path, folder))
    _check(written, kinds is not None, try_form)
    written.faults.sort(key=lambda fault: (fault.path, fault.line, fault.column, fault.message))
    return written


def _shown(path: Path, folder: Path) -> str:
    return path.relative_to(folder.parent).as_posix()


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    for kind in KINDS:
        if kind.endswith(".yaml"):
            if (folder / kind).is_file():
                yield kind, folder / kind
        else:
            for path in sorted((folder / kind).glob("*.yaml")):
                yield kind, path


def _passed_over(folder: Path) -> Iterator[ContentError]:
    """Yield a fault for each file that looks like an item and would not be read."""
    for path in sorted(folder.rglob("*.yml")):
        shown = _shown(path, folder)
        yield ContentError(
            "PCK008", shown, 1, 1, "files that end in .yml are not read", f"call it {path.with_suffix('.yaml').name}"
        )


def _read_item(written: Written, kind: str, pack: str, path: Path, shown: str) -> None:
    item, faults = read(path, KINDS[kind], shown)
    written.faults.extend(faults)
    if item is None:
        return
    data = msgspec.to_builtins(item)
    stem_field = STEM_FIELD.get(kind)
    if stem_field and data[stem_field] != path.stem:
        line, text = line_of(path, stem_field)
        written.faults.append(
            ContentError(
                "PCK005",
                shown,
                line,
                1,
                f"{stem_field} is “{data[stem_field]}” and the file is “{path.name}”",
                "the file's stem is the id",
                text,
            )
        )
    written.items.append(Item(kind, pack, path, shown, data))


def _check(written: Written, partial: bool, try_form: TryForm | None = None) -> None:
    """Add the faults that only show across files."""
    fault = _Reporter(written)
    codes = {item.data["code"] for item in written.of("indicators")}
    for kind in STEM_FIELD:
        _unique(written.of(kind), STEM_FIELD[kind], fault, per_pack=kind in ("loops",))
    for item in written.of("indicators"):
        _check_indicator(item, fault)
    if partial:
        return
    criteria = {c["id"] for item in written.of("rubrics") for c in item.data["criteria"]}
    competencies = {item.data["id"] for item in written.of("competencies")}
    claims = {item.data["id"] for item in written.of("claims")}
    for item in written.of("rubrics"):
        fault.unknown(item, [item.data["competency"]], competencies, "competency", "competency")
        for i, criterion in enumerate(item.data["criteria"]):
            for a, anchor in enumerate(criterion["anchors"]):
                for need in [*anchor["requires"], *anchor["caps"]]:
                    fault.unknown(item, need["of"], codes, "indicator", "criteria", i, "anchors", a)
    _check_types(written, criteria, fault)
    check_questions(written, codes, competencies, fault)
    for item in [*written.of("competencies"), *written.of("values")]:
        fault.unknown(item, item.data["indicators"], codes, "indicator", "indicators")
    for item in written.of("claims"):
        if item.data["superseded_by"]:
            fault.unknown(item, [item.data["superseded_by"]], claims, "claim", "superseded_by")
            if item.data["standing"] != "contradicted":
                fault(item, "a superseded claim is contradicted", "set its standing", "standing")
    for item in [*written.of("indicators"), *written.of("values")]:
        fault.unknown(item, item.data["claims"], claims, "claim", "claims")
    check_pay(written.of("pay"), claims, fault)
    check_packets(written, codes, claims, fault)
    check_playbook(written, fault)
    check_simulation(written, fault)
    check_forms(written.of("forms"), codes, claims, fault, try_form)
    check_stories(written, codes, claims, fault)
    for item in written.of("track/answers.yaml"):
        fault.unknown(item, item.data["weights"], codes, "indicator", "weights")
    _check_training(written, codes, criteria, fault)


def _check_training(written: Written, codes: set[str], criteria: set[str], fault: _Reporter) -> None:
    """Add the faults of what heads are trained on."""
    for item in written.of("corpus"):
        fault.unknown(item, [item.data["indicator"]], codes, "indicator", "indicator")
    mistakes = {item.data["code"]: item.data["mistake"] for item in written.of("indicators")}
    for item in written.of("statements"):
        own = {code for code, mistake in mistakes.items() if mistake == item.data["mistake"]}
        for i, idea in enumerate(item.data["ideas"]):
            fault.unknown(item, [bad["shows"] for bad in idea["bad"]], own, "indicator of this mistake", "ideas", i)
    for item in written.of("answers"):
        fault.unknown(item, item.data["ratings"], criteria, "criterion", "ratings")
        for i, mark in enumerate(item.data["marks"]):
            fault.unknown(item, [mark["indicator"]], codes, "indicator", "marks", i)
            if mark["quote"] not in item.data["text"]:
                fault(item, f"the marked quote “{mark['quote'][:50]}” is not in the text", "", "marks", i)


def _check_types(written: Written, criteria: set[str], fault: _Reporter) -> None:
    types = {item.data["id"] for item in written.of("types")}
    for item in written.of("subtypes"):
        fault.unknown(item, item.data["of"], types, "question type", "of")
    for item in [*written.of("types"), *written.of("subtypes")]:
        fault.unknown(item, item.data["criteria"], criteria, "criterion", "criteria")
        fault.unknown(item, item.data["key"], set(item.data["criteria"]), "criterion that it names", "key")


def _check_indicator(item: Item, fault: _Reporter) -> None:
    data = item.data
    against = data["stands"] == "against"
    if against and not (data["mistake"] and data["severity"] and data["message"]):
        fault(item, "what stands against a speaker needs mistake, severity and message", "", "stands")
    if not against and (data["mistake"] or data["severity"]):
        fault(item, "what stands for a speaker has no mistake and no severity", "", "stands")
    detect = data["detect"]
    if not (detect["pattern"] or detect["structure"] or detect["example"]):
        fault(item, "the indicator is never looked for", "give it a pattern, a structure check or examples", "detect")


class _Reporter:
    """Adds faults with their place."""

    def __init__(self, written: Written) -> None:
        self._written = written

    def __call__(self, item: Item, message: str, hint: str, *steps: str | int) -> None:
        line, text = line_of(item.path, *steps)
        self._written.faults.append(ContentError("PCK006", item.shown, line, 1, message, hint, text))

    def unknown(
        self, item: Item, wanted: list[str] | dict[str, Any], known: set[str], what: str, *steps: str | int
    ) -> None:
        """Report every wanted id that is not known."""
        for name in wanted:
            if name not in known:
                self(item, f"no {what} “{name}” in the loaded packs", "", *steps)


def _unique(items: list[Item], key: str, fault: Callable[..., None], per_pack: bool) -> None:
    seen: dict[tuple[str, str], Item] = {}
    for item in items:
        name = (item.pack if per_pack else "", str(item.data[key]))
        if name in seen:
            fault(item, f"“{name[1]}” is already in {seen[name].shown}", "ids are unique over all packs", key)
        seen[name] = item
