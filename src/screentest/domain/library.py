"""The library: everything the loaded packs hold, by id."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .brief import Theme
from .claim import Claim
from .competency import Competency, CultureBehaviour
from .culture import CultureBook
from .decision_right import DecisionRight
from .draft import Form
from .errors import UserError
from .example import ExampleAnswer
from .indicator import Indicator
from .loop import Level, Loop
from .outlook import PayBook
from .packet import PacketMark, Requirement, Route
from .playbook import Chapter
from .question import CommonProbe, Question, WrongSigns
from .requisition import RoleSign
from .rubric import Criterion, Rubric, narrow_id
from .self_rating import AnchorAnswer
from .simulation_key import Looked, Scenario
from .story import StoryMaterial
from .verdict import Situation, TrackIndicator


@dataclass(frozen=True, slots=True)
class PackInfo:
    """A pack's manifest."""

    id: str
    name: str
    version: str
    licence: str


@dataclass(frozen=True, slots=True)
class Library:
    """The content of all loaded packs; `reading` is what the reading room prepared from them, as plain data.

    `briefing` holds, by name, the cues and word lists for reading an earnings call, and what calls up a claim;
    `brief_flags` says which claim.
    """

    packs: tuple[PackInfo, ...]
    indicators: Mapping[str, Indicator]
    criteria: Mapping[str, Criterion]
    rubrics: Mapping[str, Rubric]
    questions: Mapping[str, Question]
    competencies: Mapping[str, Competency]
    behaviours: Mapping[str, CultureBehaviour]
    claims: Mapping[str, Claim]
    loops: Mapping[str, Loop]
    ladder: Mapping[str, Level]
    reading: Mapping[str, Any]
    pay: Mapping[str, PayBook] = field(default_factory=dict)
    track_indicators: Mapping[str, TrackIndicator] = field(default_factory=dict)
    #: What an indicator of graded answers says about the track, positive for pm.
    track_answers: Mapping[str, float] = field(default_factory=dict)
    situations: Mapping[str, Situation] = field(default_factory=dict)
    initiatives: Mapping[str, Theme] = field(default_factory=dict)
    briefing: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    signs: Mapping[str, RoleSign] = field(default_factory=dict)
    brief_flags: Mapping[str, str] = field(default_factory=dict)
    packet_marks: Mapping[str, PacketMark] = field(default_factory=dict)
    requirements: Mapping[str, Requirement] = field(default_factory=dict)
    routes: Mapping[str, Route] = field(default_factory=dict)
    decision_rights: Mapping[str, DecisionRight] = field(default_factory=dict)
    chapters: Mapping[str, Chapter] = field(default_factory=dict)
    scenarios: Mapping[str, Scenario] = field(default_factory=dict)
    #: What the reasons of a simulation are read for, by side: programme, depth, any, mistake.
    aspects: Mapping[str, tuple[Looked, ...]] = field(default_factory=dict)
    forms: Mapping[str, Form] = field(default_factory=dict)
    common_probes: tuple[CommonProbe, ...] = ()
    wrong_signs: tuple[WrongSigns, ...] = ()
    #: Answers of settled level by kind of question, lowest first, on which people learn to grade.
    anchors: Mapping[str, tuple[AnchorAnswer, ...]] = field(default_factory=dict)
    #: Answers of settled level by question, lowest first, which its debrief shows.
    examples: Mapping[str, tuple[ExampleAnswer, ...]] = field(default_factory=dict)
    stories: StoryMaterial = field(default_factory=StoryMaterial)
    #: What a pack says about its company's culture, by the pack's id.
    culture: Mapping[str, CultureBook] = field(default_factory=dict)

    def rubric_for(self, kind: str, subtype: str = "") -> Rubric:
        """Return the rubric of a subtype, or that of its kind of question where the subtype has none of its own.

        An unknown kind is a UserError that lists the known ones.
        """
        found = self.rubrics.get(narrow_id(kind, subtype)) or self.rubrics.get(kind)
        if found is None:
            known = ", ".join(sorted({name.partition("/")[0] for name in self.rubrics}))
            raise UserError(f"there is no question type “{kind}”", f"the types are: {known}")
        return found

    def rubric_of(self, question: Question) -> Rubric:
        """Return the rubric that rates the answers to a question of the bank."""
        return self.rubric_for(question.kind, question.subtype)

    def question(self, wanted: str) -> Question:
        """Return a question of the bank by id; an unknown id is a UserError with the nearest ids."""
        found = self.questions.get(wanted)
        if found is None:
            near = difflib.get_close_matches(wanted, self.questions, n=3, cutoff=0.4)
            hint = f"did you mean {', '.join(near)}?" if near else "`screentest questions` lists them all"
            raise UserError(f"there is no question “{wanted}”", hint)
        return found

    def name_of(self, code: str) -> str:
        """Return the name of an indicator, or the code itself where no loaded pack knows it."""
        indicator = self.indicators.get(code)
        return indicator.name if indicator else code
