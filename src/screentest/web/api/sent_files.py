"""A form with files: each read as the pages read it, within the same bounds, and laid where its text would stand."""

from __future__ import annotations

from functools import cache
from typing import Any

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request

from ...app.texts.read_document import read_document
from ...app.texts.uploaded import name_of
from ...domain.document import Document
from ...domain.errors import UserError
from ..errors import Misplaced
from .operation import Given, Operation

#: Files by the field under which they were sent.
Papers = dict[str, Document]
HOW = "/api/openapi.json has the parts of every form"
#: Parts of a form that are no files.
FIELDS = 40
#: Of a field that takes several files, so many.
MOST_FILES = 8
#: A name of a key or a file in a message.
SHOWN = 80


async def form_of(operation: Operation, request: Request) -> tuple[dict[str, Any], Papers]:
    """Return the fields of a form and the files that were read; raises Misplaced with the part at which it fails."""
    try:
        async with request.form(max_files=MOST_FILES, max_fields=FIELDS, max_part_size=operation.most) as sent:
            return await _read(operation, sent)
    except HTTPException as fault:
        if fault.status_code != 400:
            raise
        raise Misplaced(f"not a form that can be read: {fault.detail[:200]}", HOW) from None


async def _read(operation: Operation, sent: FormData) -> tuple[dict[str, Any], Papers]:
    fields, papers = _fields(operation.given), Papers()
    found: dict[str, Any] = {}
    for name, value in sent.multi_items():
        at, kind = name[:SHOWN], fields.get(name)
        many = isinstance(kind, msgspec.inspect.ListType | msgspec.inspect.VarTupleType)
        if name in found and not many:
            raise Misplaced(f"“{at}” is sent twice", HOW, at)
        if isinstance(value, UploadFile):
            if name not in operation.files:
                raise Misplaced(f"no file is taken as “{at}”", HOW, at)
            data, called = await value.read(), name_of(value.filename or "", name)
            if isinstance(kind, msgspec.inspect.BytesType):
                found[name] = data
                continue
            place = f"{name}[{len(found.get(name, ()))}]" if many else name
            read = await run_in_threadpool(_document, data, called, place)
            one: Any = {"text": read.text, "name": read.name} if many else read.text
            papers |= {} if many else {name: read}
        else:
            one = value.replace("\r\n", "\n")
        if many:
            found.setdefault(name, []).append(one)
        else:
            found[name] = one
    return found, papers


def _document(data: bytes, called: str, place: str) -> Document:
    try:
        return read_document(data, called)
    except UserError as fault:
        raise Misplaced(fault.message, fault.hint, place) from None


@cache
def _fields(given: type[Given]) -> dict[str, Any]:
    """Return the kind of every field, the bounds taken off."""
    info = msgspec.inspect.type_info(given)
    assert isinstance(info, msgspec.inspect.StructType)
    return {field.encode_name: _bare(field.type) for field in info.fields}


def _bare(kind: Any) -> Any:
    if isinstance(kind, msgspec.inspect.Metadata):
        return _bare(kind.type)
    if isinstance(kind, msgspec.inspect.UnionType):
        return next(_bare(one) for one in kind.types if not isinstance(_bare(one), msgspec.inspect.NoneType))
    return kind
