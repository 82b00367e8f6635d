"""The written form of every kind of pack item, strictly typed: an unknown key is a fault."""

# ruff: noqa: RUF012 - msgspec copies an empty default for every item
from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from ...domain.claim import ClaimStanding, SourceKind
from ...domain.indicator import Mistake, Severity, Standing, Stands
from ...domain.rubric import Counting
from ...domain.track import QuestionKind, Track
from .brief_wire import BRIEF_KINDS, BRIEF_STEMS
from .form_wire import FORM_KINDS, FORM_STEMS
from .packet_wire import PACKET_KINDS, PACKET_STEMS
from .pay_wire import PayWire
from .playbook_wire import PLAYBOOK_KINDS, PLAYBOOK_STEMS
from .question_wire import QUESTION_KINDS, QUESTION_STEMS
from .requisition_wire import ExposureWire, RequisitionWire
from .simulation_wire import SIMULATION_KINDS, SIMULATION_STEMS
from .story_wire import STORY_KINDS, STORY_STEMS
from .track_wire import TRACK_KINDS, TRACK_STEMS
from .wire_base import Code, Day, Id, ProvenanceWire, Text, Wire

Voice = Literal["plain", "terse", "rambling", "spoken", "nonnative", "corporate", "numeric"]
StatementVoice = Literal[
    "plain", "terse", "rambling", "spoken", "nonnative", "corporate", "numeric", "rehearsed", "warm", "dry"
]


class DetectWire(Wire):
    """How an indicator is looked for."""

    pattern: list[Text] = []
    unless: list[Text] = []
    structure: str = ""
    example: bool = False


class IndicatorWire(Wire):
    """One indicator."""

    code: Code
    name: Id
    since: Text
    stands: Stands
    what: Text
    why: Text
    when_fine: Text
    weak: Text
    strong: Text
    standing: Standing
    provenance: ProvenanceWire
    detect: DetectWire
    mistake: Mistake | None = None
    severity: Severity | None = None
    message: str = ""
    role: Literal["", "pm", "tpm"] = ""
    claims: list[str] = []


class SentenceWire(Wire):
    """One training sentence."""

    voice: Voice
    text: Text


class IdeaWire(Wire):
    """One idea: sentences that show the behaviour, and near misses that lack it."""

    idea: Id
    shows: list[SentenceWire]
    lacks: list[SentenceWire]


class CorpusWire(Wire):
    """The training sentences of one indicator."""

    indicator: Code
    ideas: list[IdeaWire]


class MistakenWire(Wire):
    """A short statement that makes a mistake, and the indicator it shows."""

    shows: Code
    voice: StatementVoice
    text: Text


class SoundWire(Wire):
    """A short statement that looks like a mistake and is none."""

    voice: StatementVoice
    text: Text


class StatementIdeaWire(Wire):
    """One situation, told with the mistake and without it."""

    idea: Id
    field: Text
    bad: list[MistakenWire]
    ok: list[SoundWire]


class StatementsWire(Wire):
    """Short statements, a sentence or three each, that make one mistake or look as if they did."""

    mistake: Mistake
    ideas: list[StatementIdeaWire]


class NeedWire(Wire):
    """At least `n` of some indicators."""

    of: list[Code]
    n: Annotated[int, Meta(ge=1)] = 1
    counting: Counting = "indicators"


class CapWire(Wire):
    """What puts an anchor out of reach."""

    of: list[Code]
    n: Annotated[int, Meta(ge=1)] = 1
    counting: Counting = "indicators"
    unless: NeedWire | None = None


class AnchorWire(Wire):
    """One anchor."""

    behaviour: Text
    requires: list[NeedWire] = []
    caps: list[CapWire] = []
    absence_ok: bool = False


class CriterionWire(Wire):
    """One criterion; anchors 1 to 4 in order."""

    id: Id
    name: Text
    asks: Text
    anchors: Annotated[list[AnchorWire], Meta(min_length=4, max_length=4)]


class RubricWire(Wire):
    """The rubric of one competency (the file's stem)."""

    competency: Id
    version: int
    criteria: list[CriterionWire]
    provenance: ProvenanceWire


class ThresholdsWire(Wire):
    """From overall and coverage to a signal."""

    strong_hire: float
    hire: float
    no_hire: float
    coverage: float


class QuestionTypeWire(Wire):
    """One kind of question: which criteria it is rated by, and which of them are key."""

    id: QuestionKind
    name: Text
    what: Text
    criteria: list[Id]
    key: Annotated[list[Id], Meta(min_length=1, max_length=2)]
    thresholds: ThresholdsWire
    min_words: int
    provenance: ProvenanceWire


class SubtypeWire(Wire):
    """A narrower kind of question with criteria of its own; thresholds and least length are those of its type."""

    id: Id
    of: Annotated[list[QuestionKind], Meta(min_length=1, description="The types whose questions may be of it.")]
    name: Text
    what: Text
    criteria: Annotated[list[Id], Meta(min_length=1)]
    key: Annotated[list[Id], Meta(min_length=1, max_length=2)]
    provenance: ProvenanceWire


class CompetencyWire(Wire):
    """One competency."""

    id: Id
    name: Text
    track: Track
    what: Text
    strong: Text
    weak: Text
    indicators: list[Code] = []


class SourceWire(Wire):
    """One source of a claim."""

    url: str | None
    kind: SourceKind
    note: Text


class ClaimWire(Wire):
    """One claim."""

    id: Id
    row: int | None
    statement: Text
    standing: ClaimStanding
    superseded_by: Id | None
    as_of: Day
    topic: Id
    says: Literal["playbook", "screentest"]
    finding: Text
    sources: list[SourceWire]
    depends: list[str] = []


class ValueWire(Wire):
    """One behaviour that a company names."""

    id: Id
    name: Text
    what: Text
    observable: list[Text]
    indicators: list[Code]
    off_note: Text
    as_of: Day
    sources: list[str]
    claims: list[Id] = []


class StageWire(Wire):
    """One round."""

    id: Id
    name: Text
    minutes: int
    focus: list[Id]
    question_types: list[QuestionKind]
    interviewer: Text


class LoopWire(Wire):
    """The rounds of one track."""

    id: Id
    track: Track
    label: Text
    stages: list[StageWire]
    sources: list[str]
    as_of: Day
    note: Text


class LanguageWire(Wire):
    """What postings say of a level."""

    pm: list[Text]
    tpm: list[Text]


class LevelWire(Wire):
    """One rung."""

    id: Annotated[str, Meta(min_length=1)]
    name: Text
    aka: list[str]
    inference: bool
    language: LanguageWire
    sources: list[str]
    as_of: Day


class LadderWire(Wire):
    """The rungs of a company."""

    levels: list[LevelWire]


class GateWire(Wire):
    """Sentences that speak to the grader instead of the interviewer."""

    instructions: list[Text]


class NoiseWire(Wire):
    """Sentences that say nothing of anybody's work, by which an answer earns nothing; and ordinary ones."""

    off_topic: list[Text]
    empty_talk: list[Text]
    to_the_grader: list[Text]
    #: Honest everyday talk, which holds nothing against the speaker; it may earn.
    ordinary: list[Text]


class MarkWire(Wire):
    """One marked sentence of an exemplar answer."""

    indicator: Code
    quote: Text


class AnswerWire(Wire):
    """A whole answer with its intended ratings and the sentences that earn or cost them."""

    id: Id
    question: Text
    type: QuestionKind
    track: Track
    level: Annotated[float, Meta(ge=1, le=4)]
    voice: Voice
    text: Text
    ratings: dict[str, int]
    marks: list[MarkWire]
    twin_of: Id | None = None
    twin: Literal["restyled", "defected", "empty"] | None = None
    defect: str = ""
    #: An example for people, whose marks have had one reading: nothing is trained on it.
    example_only: bool = False


#: Folder (or file) of a pack → the form of what stands in it.
KINDS: dict[str, type[Wire]] = {
    "indicators": IndicatorWire,
    "corpus": CorpusWire,
    "statements": StatementsWire,
    "rubrics": RubricWire,
    "types": QuestionTypeWire,
    "subtypes": SubtypeWire,
    "competencies": CompetencyWire,
    "claims": ClaimWire,
    "values": ValueWire,
    "loops": LoopWire,
    "pay": PayWire,
    "answers": AnswerWire,
    "ladder.yaml": LadderWire,
    "gate.yaml": GateWire,
    "noise.yaml": NoiseWire,
    **TRACK_KINDS,
    **BRIEF_KINDS,
    **PACKET_KINDS,
    **PLAYBOOK_KINDS,
    **SIMULATION_KINDS,
    **FORM_KINDS,
    **STORY_KINDS,
    **QUESTION_KINDS,
    "requisition": RequisitionWire,
    "exposure": ExposureWire,
}

#: Kind → the field that must equal the file's stem.
STEM_FIELD = {
    **TRACK_STEMS,
    "indicators": "code",
    "corpus": "indicator",
    "statements": "mistake",
    "rubrics": "competency",
    "types": "id",
    "subtypes": "id",
    "competencies": "id",
    "claims": "id",
    "values": "id",
    "loops": "id",
    "pay": "id",
    "answers": "id",
    **BRIEF_STEMS,
    **PACKET_STEMS,
    **PLAYBOOK_STEMS,
    **SIMULATION_STEMS,
    **FORM_STEMS,
    **STORY_STEMS,
    **QUESTION_STEMS,
    "requisition": "id",
    "exposure": "id",
}
