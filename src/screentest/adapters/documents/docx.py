"""Word (DOCX) to text, paragraphs and tables in order; the archive is measured before anything in it is opened."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

from docx import Document as open_docx
from docx.opc.exceptions import OpcError
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml.etree import LxmlError

from ...domain.document import Document
from ...domain.errors import UserError

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

#: Unpacked, all parts together and any one part may have at most so many bytes.
MAX_UNPACKED, MAX_PART = 60_000_000, 30_000_000
MAX_PARTS = 2_000
#: A part above `SMALL` bytes that shrinks more than this was made to do so.
MAX_RATIO, SMALL = 120, 1_000_000
#: More text than this is refused.
MAX_TEXT = 2_000_000


def read(data: bytes, name: str) -> Document:
    """Return the text of a Word document."""
    _measure(data, name)
    try:
        word = open_docx(io.BytesIO(data))
        text = "\n".join(_lines(word))
    except (OpcError, LxmlError, zipfile.BadZipFile, KeyError, ValueError, AttributeError) as fault:
        said = str(fault).splitlines()[0][:100] if str(fault) else type(fault).__name__
        raise UserError(f"{name} is a damaged Word file: {said}", "save it again as .docx, or as text") from None
    if len(text) > MAX_TEXT:
        raise UserError(f"{name} holds more than {MAX_TEXT} characters", "cut it to what matters")
    if not text.strip():
        raise UserError(f"{name} holds no text", "pictures are not read; paste its text")
    return Document(text, "docx", name)


def _measure(data: bytes, name: str) -> None:
    """Refuse an archive that is no Word file, or that would unpack to more than any Word file needs."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as fault:
        raise UserError(f"{name} is a damaged archive: {fault}", "save it again as .docx, or as text") from None
    names = {part.filename for part in parts}
    if "word/document.xml" not in names or "[Content_Types].xml" not in names:
        raise UserError(f"{name} is an archive, not a Word document", "PDF, DOCX, Markdown and text are read")
    bomb = "it would unpack to more than any document needs, so it was not opened"
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise UserError(f"{name}: {bomb}", "save it again without pictures, or as text")
    for part in parts:
        ratio = part.file_size / max(1, part.compress_size)
        if part.file_size > MAX_PART or (part.file_size > SMALL and ratio > MAX_RATIO):
            raise UserError(f"{name}: {bomb} ({part.filename[:60]})", "save it again without pictures, or as text")
        if part.flag_bits & 1:
            raise UserError(f"{name} is locked by a password", "save a copy without a password")


def _lines(word: WordDocument) -> Iterator[str]:
    for block in word.iter_inner_content():
        if isinstance(block, Paragraph):
            yield _line(block)
        else:
            yield from _table(block)


def _table(table: Table) -> Iterator[str]:
    seen = set()
    for row in table.rows:
        for cell in row.cells:
            # A merged cell stands in every place that it covers.
            if cell._tc not in seen:
                seen.add(cell._tc)
                yield from (_line(paragraph) for paragraph in cell.paragraphs)


def _line(paragraph: Paragraph) -> str:
    text = paragraph.text.replace("\t", "  ").rstrip()
    style = (paragraph.style.name or "") if paragraph.style is not None else ""
    properties = paragraph._p.pPr
    listed = style.startswith("List") or (properties is not None and properties.numPr is not None)
    return f"- {text.lstrip()}" if text.strip() and listed else text
