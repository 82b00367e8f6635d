"""A simulation as a person leaves it: settings and reasons, kept part by part, so that no box overwrites another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from ...domain.cluster import Setting
from ...domain.errors import UserError
from ...domain.simulation_key import Choices, Reasoned, Scenario
from ...domain.text import Span
from ...ports.store import EntryRecord
from ..fits import fits
from ..ids import new_id
from ..services import Services
from .file import MOST_REASON, PROGRAMME, AnswerFile
from .run import (
    UNCHOSEN,
    check_choices,
    check_setting,
    known_class,
    level_of,
    setting_from,
    starting,
    whole,
)
from .view import setting_view

KIND = "simulation"
SETTINGS = "settings"
#: Grows when an older program could not read the bodies.
FORM = 1


@dataclass(frozen=True, slots=True)
class SimulationDraft:
    """What is kept of one scenario: choices, the seed, the reason for each class, and the programme side."""

    choices: Choices
    seed: int
    reasons: Mapping[str, str]
    programme: str

    @property
    def words(self) -> int:
        """Return how many words of reasons are written."""
        return sum(len(text.split()) for text in (*self.reasons.values(), self.programme))


def draft_of(services: Services, scenario: Scenario) -> SimulationDraft:
    """Return the draft of a scenario; what was never written stands as a new file does."""
    return drafts_of(services, [scenario])[scenario.id]


def drafts_of(services: Services, scenarios: list[Scenario]) -> dict[str, SimulationDraft]:
    """Return the draft of every scenario, by its id; raises UserError where what is kept is damaged."""
    kept = {entry.subject: entry for entry in services.store.newest(KIND) if entry.body}
    return {one.id: _draft(one, kept) for one in scenarios}


def keep_settings(services: Services, scenario: Scenario, choices: Choices, seed: int) -> None:
    """Keep what was chosen; raises UserError for what cannot be simulated. The same choices are kept once."""
    check_choices(scenario, choices, seed)
    body = {
        "form": FORM,
        "seed": seed,
        "evacuate_after": choices.evacuate_after,
        "settings": {name: setting_view(setting) for name, setting in choices.settings.items()},
    }
    _keep(services, f"{scenario.id}/{SETTINGS}", body)


def keep_reason(services: Services, scenario: Scenario, part: str, text: str) -> None:
    """Keep the reason for one class, or the programme side; raises UserError for one that is too long."""
    if part != PROGRAMME:
        known_class(scenario, part)
    text = text.replace("\r\n", "\n").replace("\0", "")
    if len(text) > MOST_REASON:
        raise UserError(
            f"the reason for {part} has {len(text):,} characters", f"cut it to {MOST_REASON:,}; the rest is in the box"
        )
    _keep(services, f"{scenario.id}/why/{part}", {"form": FORM, "text": text})


def choices_from(scenario: Scenario, given: Mapping[str, str], before: Choices) -> Choices:
    """Return the choices of a form whose fields are CLASS.copies, .read, .write, .conflict, .fail and `evacuate`.

    A field that was not sent stays as before. Raises UserError for the first that cannot be meant.
    """
    settings = {}
    for one in scenario.classes:
        name = one.data.id
        held = before.settings.get(name, UNCHOSEN)
        plain = {key: str(value) for key, value in setting_view(held).items()}
        sent = {key: given.get(f"{name}.{'copies' if key == 'replicas' else key}", plain[key]).strip() for key in plain}
        parts = [sent["read"], sent["write"], sent["conflict"], sent["fail"], f"copies={sent['replicas']}"]
        settings[name] = setting_from(parts, held)
        check_setting(settings[name], len(scenario.cluster.regions), one.data.name)
    after = given.get("evacuate")
    if after is None:
        return Choices(settings, before.evacuate_after)
    return Choices(settings, None if after.strip() in ("", "never") else whole(after.strip(), "minutes"))


def answer_of(scenario: Scenario, draft: SimulationDraft) -> AnswerFile:
    """Return a draft as an answer to be graded; raises UserError where no reason is written."""
    if not draft.words:
        raise UserError("no reason is written yet", "say for one class who notices what, and what fails how")
    text = ""
    spans: dict[str, Span] = {}
    for name, words in (*draft.reasons.items(), (PROGRAMME, draft.programme)):
        spans[name] = Span(len(text), len(text) + len(words))
        text += f"{words}\n\n"
    programme = spans.pop(PROGRAMME)
    return AnswerFile(scenario, draft.choices, Reasoned(text, spans, programme), draft.seed)


def _draft(scenario: Scenario, kept: Mapping[str, EntryRecord]) -> SimulationDraft:
    names = [one.data.id for one in scenario.classes]
    chosen = kept.get(f"{scenario.id}/{SETTINGS}")
    choices, seed = _choices(scenario, chosen) if chosen else (starting(scenario), 1)
    reasons = {name: _text(kept.get(f"{scenario.id}/why/{name}")) for name in names}
    return SimulationDraft(choices, seed, reasons, _text(kept.get(f"{scenario.id}/why/{PROGRAMME}")))


def _choices(scenario: Scenario, entry: EntryRecord) -> tuple[Choices, int]:
    """Return kept choices; a class that the scenario no longer has is passed over, a new one is unchosen."""
    body = entry.body
    try:
        held = {name: _setting(plain) for name, plain in body["settings"].items() if scenario.kept(name)}
        seed, after = body["seed"], body["evacuate_after"]
    except (KeyError, TypeError, AttributeError, ValueError):
        raise _damaged(entry) from None
    choices = replace(starting(scenario), settings={**starting(scenario).settings, **held}, evacuate_after=after)
    if not fits((*held.values(),), tuple[Setting, ...]) or not fits(seed, int) or not fits(after, int | None):
        raise _damaged(entry)
    try:
        check_choices(scenario, choices, seed)
    except UserError:
        # A scenario that has changed since: what cannot be kept any more is chosen anew.
        return starting(scenario), 1
    return choices, seed


def _setting(plain: dict[str, Any]) -> Setting:
    setting = Setting(**plain)
    level_of(str(setting.read)), level_of(str(setting.write))
    return setting


def _text(entry: EntryRecord | None) -> str:
    if entry is None:
        return ""
    text = entry.body.get("text")
    if not isinstance(text, str):
        raise _damaged(entry)
    return text


def _keep(services: Services, subject: str, body: dict[str, Any]) -> None:
    newest = next(iter([*services.store.entries(KIND, subject)][-1:]), None)
    if newest is None and not body.get("text", True):
        return
    if newest is None or newest.body != body:
        now = services.clock.now()
        services.store.add_entry(EntryRecord(new_id(now), KIND, subject, now.isoformat(), body))


def _damaged(entry: EntryRecord) -> UserError:
    return UserError(
        f"what is kept of the simulation {entry.subject.partition('/')[0]} is damaged (entry {entry.id})",
        "`screentest forget` deletes everything; the file of an export can be mended by hand",
    )
