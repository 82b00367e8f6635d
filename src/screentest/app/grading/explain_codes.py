"""Use case: explain a code that is no indicator: of the track verdict, of a packet, of a form, of a file at fault."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...domain.draft import Form, FormCheck
from ...domain.library import Library
from ...domain.packet import PacketMark
from ...domain.verdict import TrackIndicator

#: What every form asks, whatever its fields are: name, severity, what was found, what to do.
OF_EVERY_FORM: Mapping[str, tuple[str, str, str, str]] = {
    "DRF101": (
        "no-form",
        "error",
        "None of the form's headings is in the text, so nothing was read.",
        "Write a blank form with `screentest draft new FORM` and fill it in under its headings.",
    ),
    "DRF102": (
        "field-missing",
        "error",
        "A heading that the form needs is missing.",
        "Add it and answer what it asks.",
    ),
    "DRF103": ("field-blank", "error", "A heading that the form needs has nothing below it.", "Answer what it asks."),
    "DRF104": (
        "field-thin",
        "warn",
        "A field has fewer words than the least that can show what it asks for.",
        "Say who, what, when or how much; `screentest draft new FORM` prints what the field asks.",
    ),
    "DRF105": (
        "heading-twice",
        "warn",
        "A heading stands in the text a second time, and what is below it was not read.",
        "Put all of it under the first one.",
    ),
    "DRF106": (
        "heading-unknown",
        "info",
        "The form does not know a heading, and what is below it was not read.",
        "Move the words under a heading of the form.",
    ),
    "DRF107": (
        "no-heading",
        "info",
        "Words stand before the first heading and were not read.",
        "Move them under a heading of the form.",
    ),
    "DRF108": (
        "form-copied",
        "error",
        "A field holds the form's own question, hint or example.",
        "Say what you saw, decided or measured yourself.",
    ),
    "DRF109": (
        "said-twice",
        "warn",
        "A field repeats what stands under another heading.",
        "Let each field answer its own question.",
    ),
}
#: What can be wrong with a file that somebody writes: a pack's, or an offer.
OF_FILES: Mapping[str, tuple[str, str, str, str]] = {
    "PCK001": ("not-read", "error", "A file of a pack cannot be read as UTF-8 text.", "Save it as UTF-8."),
    "PCK002": ("not-yaml", "error", "A file is not YAML, or is nested too deeply.", "Mend the line that is named."),
    "PCK003": (
        "not-of-the-form",
        "error",
        "A key is missing, unknown, or has a value of another kind than its schema allows.",
        "The schemas stand in the package beside the packs; an editor that reads the first line of a file shows them.",
    ),
    "PCK004": ("no-manifest", "error", "A folder of packs has no sound pack.toml.", "Give id, name, version, licence."),
    "PCK005": ("name-differs", "error", "A file is not called as its id says.", "Give file and id one name."),
    "PCK006": (
        "does-not-fit",
        "error",
        "Content contradicts other content: an id that nothing has, or that two have; a rule of its kind is broken.",
        "The message names both sides; `screentest packs check` shows all at once.",
    ),
    "PCK007": (
        "pattern-not-read",
        "error",
        "A pattern is not of the pattern language.",
        "docs/add-an-indicator.md has the language, with examples.",
    ),
    "PCK008": ("passed-over", "error", "A file ends in .yml and is not read.", "Call it .yaml."),
    "OFF001": (
        "offer-too-long",
        "error",
        "An offer file is longer than any offer.",
        "Give it the offer's figures alone.",
    ),
    "OFF002": (
        "offer-impossible",
        "error",
        "A figure of an offer cannot be: out of its range, or at odds with another.",
        "Mend the line that is named.",
    ),
}
_TRACK = {"pm": "product manager", "tpm": "technical program manager"}


def others(library: Library) -> list[dict[str, str]]:
    """Return every code that is no indicator in a line: code, name, and what it belongs to."""
    rows = [(i.code, i.name, f"track verdict, {i.track}") for i in library.track_indicators.values()]
    rows += [(mark.code, mark.name, "packets") for mark in library.packet_marks.values()]
    rows += [
        (check.code, check.name, f"form {' and '.join(form.name for form in forms)}")
        for forms, check in _rules(library).values()
    ]
    rows += [(code, name, "every form") for code, (name, *_) in OF_EVERY_FORM.items()]
    rows += [(code, name, "files") for code, (name, *_) in OF_FILES.items()]
    return [{"code": code, "name": name.replace("-", " "), "of": of} for code, name, of in sorted(rows)]


def explain_other(library: Library, wanted: str) -> dict[str, Any] | None:
    """Return what a code that is no indicator means, in parts with headings; None for an unknown one."""
    code = wanted.strip().upper()
    if code in library.track_indicators:
        return _track(library.track_indicators[code])
    if code in library.packet_marks:
        return _packet(library, library.packet_marks[code])
    rules = _rules(library)
    if code in rules:
        return _rule(*rules[code])
    for table, of in ((OF_EVERY_FORM, "every form of the workbench"), (OF_FILES, "files of packs and offers")):
        if code in table:
            name, severity, what, do = table[code]
            return _told(code, name, f"A rule of {of} ({severity}).", what, ("What to do", do))
    return None


def other_lines(found: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the explanation as (style, line); styles are head, text and dim."""
    yield "head", f"{found['code']} {found['name']}"
    yield "dim", found["of"]
    yield "text", ""
    yield "text", found["what"]
    for part in found["parts"]:
        yield "head", part["heading"]
        yield "text", part["words"]


def _told(code: str, name: str, of: str, what: str, *parts: tuple[str, str]) -> dict[str, Any]:
    told = [{"heading": heading, "words": words} for heading, words in parts if words]
    return {"code": code, "name": name.replace("-", " "), "of": of, "what": what, "parts": told}


def _track(item: TrackIndicator) -> dict[str, Any]:
    of = f"Speaks for {_TRACK[item.track]} in the track verdict; aspect: {item.aspect.replace('-', ' ')}."
    counts = (
        "A line with an act of your own. Lists, titles, traits and what others did count for nothing or against it."
    )
    return _told(
        item.code,
        item.name,
        of,
        item.what,
        ("Why it matters", item.why),
        ("What counts", counts),
        ("What to bring", item.gather),
    )


def _packet(library: Library, mark: PacketMark) -> dict[str, Any]:
    uses = [item.name for item in library.requirements.values() if any(mark.code in need.of for need in item.needs)]
    of = "Speaks against a packet." if mark.warns else "Looked for in packets for promotion or a change of track."
    return _told(mark.code, mark.name, of, mark.what, ("Why it warns", mark.warns), ("Enters", ", ".join(uses)))


def _rules(library: Library) -> dict[str, tuple[list[Form], FormCheck]]:
    """Return each rule with the forms that have it: a narrower form shares those of the wider one."""
    found: dict[str, tuple[list[Form], FormCheck]] = {}
    for form in library.forms.values():
        for check in form.checks:
            found.setdefault(check.code, ([], check))[0].append(form)
    return found


def _rule(forms: list[Form], check: FormCheck) -> dict[str, Any]:
    message = check.message.replace("{words}", "…")
    names = " and ".join(form.name for form in forms)
    headings = [forms[0].field(name).heading for name in check.fields]
    return _told(
        check.code,
        check.name,
        f"A rule of the form {names} ({check.severity}). Standing: {check.standing}.",
        f"{message[:1].upper()}{message[1:]}.",
        ("What to do", f"{check.hint[:1].upper()}{check.hint[1:]}."),
        ("What is missing then", check.shows),
        ("Looked for under", ", ".join(headings)),
        ("Rests on", ", ".join(check.claims)),
    )
