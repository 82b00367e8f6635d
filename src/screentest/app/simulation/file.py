"""The file in which a candidate chooses and reasons: written as a template, read back with places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...domain.cluster import Setting
from ...domain.errors import UserError
from ...domain.library import Library
from ...domain.simulation_key import Choices, Reasoned, Scenario
from ...domain.text import Span
from .run import UNCHOSEN, known_class, level_of, scenario_of, setting_from, starting, whole

PROGRAMME = "programme"
MOST_REASON = 20_000
_TITLE = re.compile(r"\A\s*# Simulation:[ \t]*(\S+)[ \t]*$", re.M)
_SECTION = re.compile(r"^## +(.+?)[ \t]*$", re.M)
_FIELD = re.compile(r"^(copies|read|write|conflict|fail|seed|evacuate after)[ \t]*:[ \t]*(.*?)[ \t]*$")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.S)
_TEMPLATE = "`screentest simulate new SCENARIO` writes one"


@dataclass(frozen=True, slots=True)
class AnswerFile:
    """A file as read: the scenario, what was chosen, what was written, and the seed."""

    scenario: Scenario
    choices: Choices
    reasoned: Reasoned
    seed: int


def template(scenario: Scenario) -> str:
    """Return an empty file for a scenario."""
    return "\n".join(_lines(scenario)) + "\n"


def written(scenario: Scenario, choices: Choices, reasons: dict[str, str], programme: str, seed: int = 1) -> str:
    """Return the file for some choices and reasons, as `read_answer` reads it."""
    return "\n".join(_lines(scenario, choices, reasons, programme, seed)) + "\n"


def _lines(
    scenario: Scenario,
    choices: Choices | None = None,
    reasons: dict[str, str] | None = None,
    programme: str = "",
    seed: int = 1,
) -> Iterator[str]:
    chosen = choices or starting(scenario)
    yield f"# Simulation: {scenario.id}"
    yield ""
    if reasons is None:
        yield f"<!-- {scenario.situation}"
        yield "Levels: ONE, LOCAL_QUORUM, QUORUM, EACH_QUORUM, ALL or a number of copies."
        yield "Conflict: last-write-wins, merge or conditional. Fail: open or closed."
        yield "Write your reasons below the settings. Comments are not read. -->"
        yield ""
    yield f"seed: {seed}"
    yield f"evacuate after: {'never' if chosen.evacuate_after is None else chosen.evacuate_after}"
    for one in scenario.classes:
        setting = chosen.settings.get(one.data.id, UNCHOSEN)
        yield ""
        yield f"## {one.data.id}"
        yield ""
        if reasons is None:
            yield f"<!-- {one.data.name}. {one.data.what}"
            yield f"{one.data.reads:,} reads and {one.data.writes:,} writes a minute. -->"
        yield f"copies: {setting.replicas}"
        yield f"read: {setting.read}"
        yield f"write: {setting.write}"
        yield f"conflict: {setting.conflict}"
        yield f"fail: {setting.fail}"
        yield ""
        yield (reasons or {}).get(one.data.id, "").strip() or "<!-- Why? Who notices what, and what fails how? -->"
    yield ""
    yield f"## {PROGRAMME}"
    yield ""
    yield programme.strip() or (
        "<!-- Who owns the decision? In which order, how small a first step, which way back, and what number reverses "
        "it? -->"
    )


def read_answer(library: Library, text: str, shown: str = "the file") -> AnswerFile:
    """Return what a file holds; raises UserError for what is not such a file, or holds no word of reason."""
    title = _TITLE.search(text)
    if title is None:
        raise UserError(f"{shown} is not an answer to a simulation: it does not begin with “# Simulation:”", _TEMPLATE)
    scenario = scenario_of(library, title[1])
    # Comments become white space of the same length, so that places stay true.
    read = _COMMENT.sub(lambda match: re.sub(r"\S", " ", match[0]), text)
    heads = list(_SECTION.finditer(read))
    if len(heads) > 40:
        raise UserError(f"{shown} has {len(heads)} sections", "one for each class, and one for the programme")
    top, _ = _fields(read, Span(title.end(), heads[0].start() if heads else len(read)))
    settings: dict[str, Setting] = {}
    reasons: dict[str, Span] = {}
    programme: Span | None = None
    for at, head in enumerate(heads):
        name = head[1].strip().lower()
        end = heads[at + 1].start() if at + 1 < len(heads) else len(read)
        fields, body = _fields(read, Span(head.end(), end))
        if len(body.of(read)) > MOST_REASON:
            raise UserError(f"the reason for {name[:80]} has more than {MOST_REASON:,} characters", "say it in fewer")
        if name == PROGRAMME:
            programme = body
            continue
        known_class(scenario, name)
        if name in reasons:
            raise UserError(f"{shown} has two sections “{name}”", "one for each class")
        settings[name] = _setting(fields, name)
        reasons[name] = body
    if not any(span.of(read).strip() for span in (*reasons.values(), *([programme] if programme else []))):
        raise UserError(f"{shown} holds no reasons", "write below the settings why you chose them")
    choices = Choices(settings, _evacuate(top.get("evacuate after", "never")))
    return AnswerFile(scenario, choices, Reasoned(read, reasons, programme), whole(top.get("seed", "1"), "the seed"))


def _fields(text: str, span: Span) -> tuple[dict[str, str], Span]:
    """Return the fields at the head of a section, and where its words stand."""
    fields: dict[str, str] = {}
    at = span.start
    while at < span.end:
        stop = text.find("\n", at, span.end)
        stop = span.end if stop < 0 else stop
        line = text[at:stop]
        match = _FIELD.match(line)
        if match:
            if match[1] in fields:
                raise UserError(f"“{match[1]}” stands twice in one section", "keep one of them")
            fields[match[1]] = match[2]
        elif line.strip():
            break
        at = stop + 1
    return fields, Span(min(at, span.end), span.end)


def _setting(fields: dict[str, str], name: str) -> Setting:
    unknown = fields.keys() - {"copies", "read", "write", "conflict", "fail"}
    if unknown:
        raise UserError(f"“{min(unknown)}” stands in the section “{name}”", "it belongs above the first section")
    read = level_of(fields.get("read", str(UNCHOSEN.read)))
    write = level_of(fields.get("write", str(UNCHOSEN.write)))
    parts = [
        f"copies={fields.get('copies', '3')}",
        fields.get("conflict", "last-write-wins"),
        fields.get("fail", "open"),
    ]
    return setting_from([str(read), str(write), *parts], UNCHOSEN)


def _evacuate(word: str) -> int | None:
    return None if word in ("never", "") else whole(word, "minutes until traffic is moved")
