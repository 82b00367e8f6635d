"""Files made for tests: PDF, Word, HTML and JSON Resume, sound and unsound."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from typing import Any

from docx import Document
from pypdf import PdfReader, PdfWriter

RESUME_LINES = (
    "Experience",
    "Analyst, Harbour Freight (2016-03 – 2021-05)",
    "- Asked forty dockers what they wait for before anything was drawn.",
    "- Took waiting at the gate from 50 to 31 minutes.",
)

PAGE = """<!doctype html><html><head><title>Jobs</title><style>p { color: red }</style></head>
<body><nav><a href="/">Home</a></nav><script>var a = "<p>never</p>";</script>
<h1>This  role</h1><p>You decide what <b>we</b>&nbsp;build &amp; why.<br>Second line.</p>
<ul><li>Own the <i>roadmap</i></li><li><p>Ask customers</p></li></ul>
<div hidden>secret <div>deep</div></div><p aria-hidden="true">x</p><table><tr><td>Pay</td><td>100</td></tr></table>
<img src="a.png" alt="picture"><p>Last</p></body></html>"""
SAMPLE: dict[str, Any] = {
    "$schema": "https://example.org/schema.json",
    "basics": {"name": "A Person", "label": "Analyst", "summary": "Ten years at sea ports.", "location": {"city": "X"}},
    "work": [
        {
            "name": "Harbour Freight",
            "position": "Analyst",
            "startDate": "2016-03",
            "endDate": "2021-05-01",
            "summary": "The gate and its queues.",
            "highlights": ["Asked forty dockers what they wait for."],
            "custom": 3,
        },
        {"company": "Old Pier", "position": "Clerk", "startDate": "2014"},
    ],
    "volunteer": [{"organization": "Lifeboat", "position": "Crew", "startDate": "2012", "endDate": "2013"}],
    "education": [{"institution": "Coast College", "area": "Economics", "studyType": "BA", "endDate": "2011"}],
    "skills": [{"name": "Data", "keywords": ["SQL", "R"]}],
    "languages": [{"language": "English", "fluency": "native"}],
    "references": [{"name": "B Person", "reference": "Would hire again."}],
    "projects": [{"name": "Tide table", "highlights": ["Printed it for every boat."], "startDate": "2019-01"}],
    "meta": {"version": "v1.0.0"},
}


def pdf(pages: Sequence[Sequence[str]]) -> bytes:
    """Return a PDF with the given lines on its pages, in a standard font."""
    objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    kids: list[int] = []
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    for lines in pages:
        shown = b" ".join(b"(" + _escaped(line) + b") Tj 0 -16 Td" for line in lines)
        stream = b"BT /F1 11 Tf 50 780 Td " + shown + b" ET" if lines else b""
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
        kids.append(len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids))
    return _assembled(objects)


def _escaped(line: str) -> bytes:
    data = line.encode("cp1252")
    for char in (b"\\", b"(", b")"):
        data = data.replace(char, b"\\" + char)
    return data


def _assembled(objects: Sequence[bytes]) -> bytes:
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)


def locked_pdf(password: str) -> bytes:
    """Return a PDF that opens with a password only."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf([RESUME_LINES]))))
    writer.encrypt(password, owner_password="another", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def docx(lines: Sequence[str] = RESUME_LINES, table: Sequence[Sequence[str]] = ()) -> bytes:
    """Return a Word document: lines that begin with “- ” are list items; a table stands at the end."""
    word = Document()
    for line in lines:
        if line.startswith("- "):
            word.add_paragraph(line[2:], style="List Bullet")
        else:
            word.add_paragraph(line)
    if table:
        made = word.add_table(rows=len(table), cols=len(table[0]))
        for row, cells in zip(made.rows, table, strict=True):
            for cell, words in zip(row.cells, cells, strict=True):
                cell.text = words
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def bomb(size: int = 40_000_000) -> bytes:
    """Return an archive that looks like a Word document and unpacks to `size` zeros."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b"0" * size)
    return out.getvalue()


def plain_archive() -> bytes:
    """Return an archive that is no Word document."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("notes.txt", "nothing to see")
    return out.getvalue()
