"""Use case: a person's data is that person's: export all of it, import it again, forget it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from ...domain.errors import UserError
from ...ports.store import Record
from ..services import Services
from .exported import AGAIN, MAX_IMPORT, VERSION, checked, known_version, plain_of, record_from
from .put import put
from .vault import files_of, read_vault, write_vault

FORMAT = "screentest-export"
#: Every export begins with this, so that another file is never taken for one and written over.
_HEAD = f'{{"format": "{FORMAT}", '


def export_json(services: Services, path: Path) -> int:
    """Write everything to one JSON file, whole or not at all; return the number of records."""
    if path.is_dir():
        raise UserError(f"{path} is a folder", "name a file in it, or add --vault for a folder of notes")
    if path.exists() and not _is_export(path):
        raise UserError(f"{path} is there and is no export of Screentest", "name another file; nothing was written")
    count = 0

    def pieces() -> Iterator[str]:
        nonlocal count
        made = json.dumps(services.clock.now().isoformat())
        yield f'{_HEAD}"version": {VERSION}, "made_at": {made}, "records": ['
        for record in _everything(services):
            yield (",\n" if count else "\n") + json.dumps(plain_of(record), ensure_ascii=False)
            count += 1
        yield "\n]}\n"

    put(path, pieces())
    return count


def export_vault(services: Services, path: Path) -> int:
    """Write everything to a folder of Markdown notes; return the number of records."""
    records = list(_everything(services))
    write_vault(path, files_of(records))
    return len(records)


def import_json(services: Services, path: Path) -> int:
    """Add what an export holds, a JSON file or a vault, all or none; return how many records were new."""
    try:
        return _add(services, read_vault(path) if path.is_dir() else _read(path))
    except RecursionError:
        raise UserError(f"{path} is nested too deeply for an export", AGAIN) from None


def import_bytes(services: Services, data: bytes, name: str) -> int:
    """Add what the bytes of an export hold, all or none; `name` is what it is called in messages; return the new."""
    try:
        return _add(services, _records(data, name, name))
    except RecursionError:
        raise UserError(f"{name} is nested too deeply for an export", AGAIN) from None


def forget(services: Services) -> int:
    """Delete everything said and made of it, and the copy of an earlier forgetting; return how many records."""
    copy_of(services).unlink(missing_ok=True)
    return services.store.forget()


def copy_of(services: Services) -> Path:
    """Return where the copy lies that makes a forgetting undone."""
    return services.settings.data_dir / "forgotten.json"


def _add(services: Services, records: Iterator[tuple[str, Record]]) -> int:
    found = list(records)
    texts = {take.id: take.text for take in services.store.takes()}
    return services.store.add_all(checked(found, texts))


def _everything(services: Services) -> Iterator[Record]:
    """Yield every record; with none there is nothing to export, and an older export is not to be emptied."""
    empty = True
    for record in services.store.everything():
        empty = False
        yield record
    if empty:
        raise UserError("nothing is saved yet, so nothing was exported", "`screentest take QUESTION` begins")


def _is_export(path: Path) -> bool:
    if not path.is_file():
        return False
    try:
        with path.open("rb") as file:
            return file.read(len(_HEAD)) == _HEAD.encode()
    except OSError:
        return False


def _read(path: Path) -> Iterator[tuple[str, Record]]:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_IMPORT + 1)
    except FileNotFoundError:
        raise UserError(f"there is no file “{path}”", "`screentest export FILE` writes one") from None
    except OSError as fault:
        raise UserError(f"“{path}” cannot be read: {fault.strerror}", "name a file that you may read") from None
    yield from _records(data, str(path), path.name)


def _records(data: bytes, path: str, name: str) -> Iterator[tuple[str, Record]]:
    if len(data) > MAX_IMPORT:
        raise UserError(f"{path} is too long", f"an import may have {MAX_IMPORT // 1_000_000} MB")
    try:
        whole = json.loads(data.decode("utf-8-sig"))
    except ValueError:
        whole = None
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise UserError(f"{path} is no export of Screentest, or is cut short", "`screentest export FILE` writes one")
    known_version(whole.get("version"), path)
    if not isinstance(whole.get("records"), list):
        raise UserError(f"{path} holds no records", AGAIN)
    for number, plain in enumerate(whole["records"], start=1):
        where = f"{name}, record {number}"
        yield where, record_from(plain, where)
