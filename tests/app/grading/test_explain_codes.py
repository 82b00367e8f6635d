"""Every code that the packs hold or the program writes is explained, and in the words of whatever writes it."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping, Set
from pathlib import Path

import pytest

import screentest
from screentest.app.grading.explain import explain, explain_lines, index
from screentest.app.grading.explain_codes import OF_EVERY_FORM, explain_other, other_lines, others
from screentest.app.services import Services
from screentest.domain.errors import UserError
from screentest.domain.library import Library

SOURCE = Path(screentest.__file__).parent
CODE = re.compile(r"[A-Z]{2,4}\d{3}")
IN_SOURCE = re.compile(r'"([A-Z]{3}\d{3})"')
BY_A_FORM = re.compile(r'"(DRF\d{3})",\s*"([a-z-]+)",\s*[\w."]+,\s*"(error|warn|info)"')


def held(value: object) -> Iterator[str]:
    """Yield every string that a value holds, in whatever it is wrapped."""
    if isinstance(value, str):
        yield value
    elif dataclasses.is_dataclass(value):
        for part in dataclasses.fields(value):
            if part.name != "reading":
                yield from held(getattr(value, part.name))
    elif isinstance(value, Mapping):
        for key, inside in value.items():
            yield from held(key)
            yield from held(inside)
    elif isinstance(value, list | tuple | Set):
        for inside in value:
            yield from held(inside)


def told(library: Library, code: str) -> list[tuple[str, str]]:
    found = explain_other(library, code)
    return list(other_lines(found)) if found else list(explain_lines(explain(library, code)))


def test_every_code_of_the_library_and_of_the_program_is_explained(services: Services) -> None:
    library = services.library
    of_packs = {text for text in held(library) if CODE.fullmatch(text)}
    of_program = {code for path in SOURCE.rglob("*.py") for code in IN_SOURCE.findall(path.read_text("utf-8"))}
    assert len(of_packs) > len(library.indicators)
    assert {"DRF101", "PCK006", "OFF002", "PIN010"} <= of_program
    for code in sorted(of_packs | of_program):
        lines = told(library, code)
        assert lines[0][1].startswith(f"{code} "), code
        assert sum(bool(words) for _, words in lines) >= 4, code


def test_the_list_names_each_code_once_and_nothing_else(services: Services) -> None:
    rows = [*index(services.library), *others(services.library)]
    codes = [row["code"] for row in rows]
    assert len(codes) == len(set(codes))
    assert all(told(services.library, code) for code in codes)


def test_what_every_form_asks_is_named_as_the_workbench_names_it() -> None:
    written = (SOURCE / "engines/workbench/general.py").read_text("utf-8")
    found = {code: (name, severity) for code, name, severity in BY_A_FORM.findall(written)}
    assert found == {code: (name, severity) for code, (name, severity, *_) in OF_EVERY_FORM.items()}


def test_a_code_is_found_in_small_letters_and_an_unknown_one_is_said(services: Services) -> None:
    found = explain_other(services.library, " pin001 ")
    assert found is not None
    assert found["code"] == "PIN001"
    assert explain_other(services.library, "XYZ999") is None
    with pytest.raises(UserError, match="no other code"):
        explain(services.library, "XYZ999")
