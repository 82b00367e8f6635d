"""Use case: the track verdict on one person's words: a résumé, graded answers, a questionnaire that never decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...domain.evidence import Evidence
from ...domain.resume import Resume
from ...domain.scorecard import Rated
from ...domain.verdict import Signal, Verdict
from ...engines.reading.turns import parse_turns
from ...engines.track.judge import judge
from .. import bootstrap
from ..grading.grade import grade_responses
from ..grading.questions import asked_of
from ..services import Services
from ..texts.answer_set import Answered
from ..texts.resume import evidence_parts

#: All answers together weigh at most this much, so that a résumé is heard beside them.
MOST_ANSWERS = 3.0


class VerdictReader:
    """Reads verdicts with the services' library; the heavy parts are loaded once."""

    def __init__(self, services: Services) -> None:
        self._library = services.library
        self._reader, self._calibration = bootstrap.make_track_reader(services.library)
        self.reader = self._reader.name

    def read(self, resume: Resume, more: Sequence[Signal] = (), lean: float = 0.0) -> Verdict:
        """Return the verdict on a résumé with what else is known; `lean` is the questionnaire's, from -1 to 1."""
        parts = evidence_parts(resume)
        found = self._reader.read([(resume.document.text, parts)])[0]
        return judge(
            [*found, *more],
            self._calibration,
            self._library.track_indicators,
            parts.held,
            self._reader.name,
            lean,
        )


def signals_of_answers(services: Services, answers: Sequence[Answered]) -> list[Signal]:
    """Return what graded answers say of the track: each indicator that earned a rating, once, at its first quote."""
    library = services.library
    asked = [asked_of(library, a.question, a.prompt, a.kind, a.track) for a in answers]
    cards = grade_responses(services, [(parse_turns(a.text), b) for a, b in zip(answers, asked, strict=True)])
    earned: dict[str, Evidence] = {}
    for card in cards:
        for result in card.results:
            for item in result.earned if isinstance(result, Rated) else ():
                if item.indicator in library.track_answers:
                    earned.setdefault(item.indicator, item)
    signals = [
        Signal(code, library.track_answers[code], item.support, item.kind, origin="answers")
        for code, item in sorted(earned.items())
    ]
    mass = sum(abs(signal.weight) for signal in signals)
    share = min(1.0, MOST_ANSWERS / mass) if mass else 1.0
    return [replace(signal, weight=round(signal.weight * share, 3)) for signal in signals]
