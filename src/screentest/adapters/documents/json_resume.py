"""JSON Resume to text: checked against the standard's published fields, written out as a résumé reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct

from ...domain.document import Document
from ...domain.errors import UserError

#: ISO 8601; month and day may be left out, as the standard allows.
IsoDate = Annotated[
    str, Meta(pattern=r"^([1-2][0-9]{3}-[0-1][0-9]-[0-3][0-9]|[1-2][0-9]{3}-[0-1][0-9]|[1-2][0-9]{3}|)$")
]


class _Entry(Struct, rename="camel"):
    """An entry of a list: the standard allows fields of one's own in it."""


class Basics(_Entry):
    """Who it is about."""

    name: str = ""
    label: str = ""
    summary: str = ""
    email: str = ""
    phone: str = ""
    url: str = ""
    image: str = ""
    location: dict[str, Any] = {}
    profiles: list[dict[str, Any]] = []


class Work(_Entry):
    """A position held; `company` is the older name of `name`, `organization` that of volunteering."""

    name: str = ""
    company: str = ""
    organization: str = ""
    entity: str = ""
    location: str = ""
    description: str = ""
    position: str = ""
    url: str = ""
    start_date: IsoDate = ""
    end_date: IsoDate = ""
    summary: str = ""
    highlights: list[str] = []
    keywords: list[str] = []
    roles: list[str] = []


class Education(_Entry):
    """A course of study."""

    institution: str = ""
    area: str = ""
    study_type: str = ""
    start_date: IsoDate = ""
    end_date: IsoDate = ""
    score: str = ""
    courses: list[str] = []


class Named(_Entry):
    """An award, certificate, publication, skill, language, interest or reference."""

    title: str = ""
    name: str = ""
    language: str = ""
    fluency: str = ""
    level: str = ""
    awarder: str = ""
    issuer: str = ""
    publisher: str = ""
    date: IsoDate = ""
    release_date: IsoDate = ""
    summary: str = ""
    reference: str = ""
    keywords: list[str] = []


class Resume(Struct, rename={"schema": "$schema"}, forbid_unknown_fields=True):
    """The top level, at which the standard allows no other fields."""

    schema: str = ""
    basics: Basics = msgspec.field(default_factory=Basics)
    work: list[Work] = []
    volunteer: list[Work] = []
    education: list[Education] = []
    awards: list[Named] = []
    certificates: list[Named] = []
    publications: list[Named] = []
    skills: list[Named] = []
    languages: list[Named] = []
    interests: list[Named] = []
    references: list[Named] = []
    projects: list[Work] = []
    meta: dict[str, Any] = {}


def read(data: bytes, name: str) -> Document:
    """Return a JSON Resume as the text of a résumé; raises UserError with the place where it breaks the standard."""
    try:
        resume = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"), type=Resume)
    except msgspec.ValidationError as fault:
        raise UserError(f"{name} is not a JSON Resume: {fault}", "its fields are those of jsonresume.org") from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as fault:
        raise UserError(f"{name} is not JSON: {fault}", "export it again") from None
    text = "\n".join(_lines(resume)).strip("\n") + "\n"
    if not text.strip():
        raise UserError(f"{name} is an empty JSON Resume", "fill in basics and work")
    return Document(text, "json-resume", name)


def _lines(resume: Resume) -> Iterator[str]:
    basics = resume.basics
    yield from (line for line in (basics.name, basics.label) if line)
    if basics.summary:
        yield from ("", "Summary", "", basics.summary)
    for title, positions in (
        ("Experience", resume.work),
        ("Projects", resume.projects),
        ("Volunteering", resume.volunteer),
    ):
        if positions:
            yield from ("", title)
            for position in positions:
                yield from _position(position)
    if resume.education:
        yield from ("", "Education", "")
        for item in resume.education:
            head = ", ".join(part for part in (item.study_type, item.area, item.institution) if part)
            yield f"{head} {_dates(item.start_date, item.end_date)}".strip()
    for title, named in _lists(resume):
        if named:
            yield from ("", title, "")
            yield from (f"- {words}" for words in map(_named, named) if words)


def _lists(resume: Resume) -> Sequence[tuple[str, list[Named]]]:
    return (
        ("Skills", resume.skills),
        ("Awards", resume.awards),
        ("Certificates", resume.certificates),
        ("Publications", resume.publications),
        ("Languages", resume.languages),
        ("Interests", resume.interests),
        ("References", resume.references),
    )


def _position(item: Work) -> Iterator[str]:
    firm = item.name or item.company or item.organization or item.entity
    head = ", ".join(part for part in (item.position, firm, item.location) if part)
    yield from ("", f"{head} {_dates(item.start_date, item.end_date)}".strip())
    yield from (line for line in (item.summary, item.description) if line)
    yield from (f"- {line.strip()}" for line in item.highlights if line.strip())


def _dates(start: str, end: str) -> str:
    return f"({start[:7]} – {end[:7] or 'present'})" if start else f"({end[:7]})" if end else ""


def _named(item: Named) -> str:
    head = item.title or item.name or item.language
    more = ", ".join(part for part in (item.level, item.fluency, *item.keywords, item.awarder, item.issuer) if part)
    told = item.summary or item.reference
    return "; ".join(part for part in (head, more, told) if part)
