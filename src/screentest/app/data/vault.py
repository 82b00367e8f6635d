"""A vault: a folder of Markdown notes, one a take, with scorecards, rubrics and entries beside them as JSON."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from ...domain.digest import digest
from ...domain.errors import Unavailable, UserError
from ...ports.store import AmendmentRecord, EntryRecord, Record, RubricRecord, ScorecardRecord, TakeRecord
from ..fits import fits
from .exported import AGAIN, MAX_IMPORT, VERSION, known_version, plain_of, record_from
from .note import note_of, take_from_note
from .put import put

#: The folder in which the vault keeps what is no note.
_HOME: dict[type[Record], str] = {RubricRecord: "rubrics/", EntryRecord: "entries/"}
MANIFEST = "screentest-vault.json"
FORMAT = "screentest-vault"
#: More notes than this are not one person's practice.
MAX_FILES = 200_000
_FOLDERS = ("takes", "scorecards", "rubrics", "entries")


def _safe(name: str) -> str:
    """Return a name without any character that Obsidian, Windows or a web link could stumble over."""
    return re.sub(r"[^A-Za-z0-9]+", "-", name).strip("-")[:60].rstrip("-")


def _key(identity: str) -> str:
    """Return a file name for an id, different for different ids even where case is not told apart."""
    return identity if re.fullmatch(r"[0-9a-z][0-9a-z-]{0,79}", identity) else digest(identity)[3:]


def files_of(records: Iterable[Record]) -> dict[str, str]:
    """Return the vault's files, by their place in it."""
    takes: list[TakeRecord] = []
    cards: dict[str, list[ScorecardRecord]] = {}
    amendments: dict[str, list[AmendmentRecord]] = {}
    take_of: dict[str, str] = {}
    files: dict[str, str] = {}
    entries: dict[str, list[EntryRecord]] = {}
    for record in records:
        if isinstance(record, TakeRecord):
            takes.append(record)
        elif isinstance(record, ScorecardRecord):
            cards.setdefault(record.take, []).append(record)
            take_of[record.id] = record.take
        elif isinstance(record, AmendmentRecord):
            amendments.setdefault(take_of[record.scorecard], []).append(record)
        elif isinstance(record, EntryRecord):
            entries.setdefault(record.kind, []).append(record)
        else:
            files[f"rubrics/{_key(record.content_hash.removeprefix('s2:'))}.json"] = _json([record])
    for kind, kept in entries.items():
        files[f"entries/{_key(kind)}.json"] = _json(kept)
    for take in takes:
        own, corrections = cards.get(take.id, []), amendments.get(take.id, [])
        title = " ".join(filter(None, [take.said_at[:10], _safe(take.question or take.kind), _key(take.id)]))
        files[f"takes/{title}.md"] = note_of(take, own, corrections)
        if own:
            files[f"scorecards/{_key(take.id)}.json"] = _json([*own, *corrections])
    return files


def _json(records: Iterable[Record]) -> str:
    return json.dumps([plain_of(record) for record in records], ensure_ascii=False, indent=1) + "\n"


def _proof(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def write_vault(folder: Path, files: Mapping[str, str]) -> None:
    """Write the vault: a new folder whole or not at all; in one that is a vault, each file so, and the list last."""
    if folder.exists() and not folder.is_dir():
        raise UserError(f"{folder} is a file, so it cannot be a vault", "name another folder; nothing was written")
    if folder.is_dir():
        _into(folder, files, _written_before(folder, files))
        return
    scratch = folder.with_name(f".{folder.name[:100]}.{os.getpid()}.tmp")
    try:
        try:
            scratch.mkdir(mode=0o700)
            _into(scratch, files, {})
            scratch.rename(folder)
        except OSError as fault:
            raise Unavailable(f"{folder} cannot be made: {fault.strerror}", "name another folder") from None
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _into(folder: Path, files: Mapping[str, str], before: Mapping[str, set[str]]) -> None:
    proofs = {name: _proof(text) for name, text in files.items()}
    # Interrupted, a vault is still known as one, as not whole, and by what its files may hold.
    _list(folder, proofs, whole=False, earlier={name: sorted(known) for name, known in before.items()})
    try:
        for part in _FOLDERS:
            (folder / part).mkdir(mode=0o700, exist_ok=True)
        for name in set(before) - set(files):
            (folder / name).unlink(missing_ok=True)
    except OSError as fault:
        raise Unavailable(f"{folder} cannot be written: {fault.strerror}", "name another folder") from None
    for name, text in files.items():
        path = folder / name
        if not (path.is_file() and _proof(_text(path)) == proofs[name]):
            put(path, [text])
    _list(folder, proofs, whole=True, earlier={})


def _list(folder: Path, proofs: Mapping[str, str], whole: bool, earlier: Mapping[str, list[str]]) -> None:
    listed = {"format": FORMAT, "version": VERSION, "whole": whole, "files": dict(sorted(proofs.items()))}
    put(folder / MANIFEST, [json.dumps(listed | ({"earlier": earlier} if earlier else {}), indent=1) + "\n"])


def _written_before(folder: Path, files: Mapping[str, str]) -> dict[str, set[str]]:
    """Return what an earlier export wrote, with its proofs; raises where something else would be written over."""
    if not (folder / MANIFEST).is_file():
        if any(folder.iterdir()):
            raise UserError(
                f"the folder {folder} holds other files and is no vault",
                "name a new or an empty folder; nothing was written",
            )
        return {}
    listed = _manifest(folder)
    before = {name: {proof} for name, proof in listed["files"].items() if _ours(name)}
    for name, proofs in listed.get("earlier", {}).items():
        if _ours(name):
            before.setdefault(name, set()).update(proofs)
    changed = []
    for name in {*before, *files}:
        path = folder / name
        allowed = {*before.get(name, ()), *([_proof(files[name])] if name in files else [])}
        if path.is_file() and _proof(_text(path)) not in allowed:
            changed.append(name)
    if changed:
        raise UserError(
            f"{len(changed)} files in the vault {folder} were changed since, “{min(changed)}” among them",
            "export to a new folder, or move the changed notes out first; nothing was written",
        )
    return before


def _ours(name: str) -> bool:
    """Tell whether a listed name is one that we would write: in one of our folders, and nowhere above."""
    parts = name.split("/")
    return len(parts) == 2 and parts[0] in _FOLDERS and parts[1] not in ("", ".", "..") and "\\" not in parts[1]


def _manifest(folder: Path) -> dict[str, Any]:
    try:
        listed = json.loads(_text(folder / MANIFEST))
    except ValueError:
        listed = None
    if not isinstance(listed, dict) or listed.get("format") != FORMAT:
        raise UserError(f"{folder / MANIFEST} is damaged", AGAIN)
    known_version(listed.get("version"), str(folder))
    earlier = listed.get("earlier", {})
    if not fits(listed.get("files"), dict[str, str]) or not isinstance(earlier, dict):
        raise UserError(f"{folder / MANIFEST} is damaged", AGAIN)
    if not all(isinstance(proofs, list) and fits(tuple(proofs), tuple[str, ...]) for proofs in earlier.values()):
        raise UserError(f"{folder / MANIFEST} is damaged", AGAIN)
    return listed


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_IMPORT + 1)
        if len(data) > MAX_IMPORT:
            raise UserError(f"{path} is too long", f"an import may have {MAX_IMPORT // 1_000_000} MB")
        return data.decode("utf-8")
    except OSError as fault:
        raise UserError(f"{path} cannot be read: {fault.strerror}", AGAIN) from None
    except UnicodeDecodeError:
        raise UserError(f"{path} is not UTF-8 text", AGAIN) from None


def read_vault(folder: Path) -> Iterator[tuple[str, Record]]:
    """Yield every record of a vault with its place; notes may have been renamed, moved or added to."""
    if not (folder / MANIFEST).is_file():
        raise UserError(f"the folder {folder} is no vault", "`screentest export FOLDER --vault` writes one")
    if _manifest(folder).get("whole") is not True:
        raise UserError(f"the export to {folder} was interrupted, so the vault is not whole", "export again")
    budget = MAX_IMPORT
    for path in _sorted(folder, "rubrics/*.json"):
        text = _text(path)
        budget -= len(text)
        yield from _records(text, f"rubrics/{path.name}")
    for path in _sorted(folder, "entries/*.json"):
        text = _text(path)
        budget -= len(text)
        yield from _records(text, f"entries/{path.name}")
    for path in _sorted(folder, "**/*.md"):
        text = _text(path)
        budget -= len(text)
        note = take_from_note(text, path.name)
        if note is None:
            continue
        plain, cards = note
        yield path.name, record_from({"take": plain}, path.name)
        beside = folder / "scorecards" / f"{_key(plain['id'])}.json"
        found = list(_records(_text(beside), f"scorecards/{beside.name}")) if cards else []
        if sum(isinstance(record, ScorecardRecord) for _, record in found) != cards:
            raise UserError(f"{path.name} has {cards} scorecards, but scorecards/{beside.name} does not", AGAIN)
        yield from found
        if budget < 0:
            raise UserError(f"the vault {folder} is too long", f"an import may have {MAX_IMPORT // 1_000_000} MB")


def _sorted(folder: Path, pattern: str) -> list[Path]:
    # What an editor keeps in hidden folders, deleted notes too, is none of ours.
    shown = (
        path for path in folder.glob(pattern) if not any(p.startswith(".") for p in path.relative_to(folder).parts)
    )
    found = sorted(shown)
    if len(found) > MAX_FILES:
        raise UserError(f"the vault {folder} has more than {MAX_FILES} files", "is it the right folder?")
    return found


def _records(text: str, where: str) -> Iterator[tuple[str, Record]]:
    try:
        plains = json.loads(text)
    except ValueError:
        plains = None
    if not isinstance(plains, list):
        raise UserError(f"{where} is damaged", AGAIN)
    for plain in plains:
        record = record_from(plain, where)
        if isinstance(record, TakeRecord) or not where.startswith(_HOME.get(type(record), "scorecards/")):
            raise UserError(f"{where} holds a record that does not belong there", AGAIN)
        yield where, record
