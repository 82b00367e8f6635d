"""Use case: the cold read: on one page, the verdict, what would flip it, what hangs on it, and what is not known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ...domain.document import Document
from ...domain.errors import Unavailable
from ...domain.offer import Offer
from ...domain.resume import Resume
from ...domain.verdict import TrackIndicator, TrackSide, Verdict
from ...engines.track.reader import GIVEN
from .. import bootstrap
from ..requisition.requisition import RequisitionReader
from ..requisition.view import requisition_view
from ..services import Services
from ..texts.answer_set import Answered
from ..verdict.fit import beside_track
from ..verdict.verdict import VerdictReader, signals_of_answers
from ..verdict.view import verdict_view
from .outlook import headline

View = dict[str, Any]

#: Quotes of each side, and conflicts, that a page has room for.
QUOTES, CONFLICTS = 3, 2
#: Signs of each track that are kept of a requisition, those found most often.
SIGNS = 4
#: What to gather next: so many, and a signal from this weight on shows its indicator already.
NEXT, SHOWN = 3, 0.5
LEVELS = ("L5", "L6", "principal")
LEVEL_NOTE = (
    "Inference from the words of postings of 2024 (15 TPM postings whose level is known, 24 PM postings not compared "
    "by level); no public document gives criteria."
)
LABEL = (
    "A reading of words, not of a person. Not affiliated with any company, and no company's process. Made on this "
    "machine; nothing was sent anywhere."
)


class ColdReader:
    """Makes cold reads with the services' library; the heavy parts are loaded once."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._library = services.library
        self._verdicts = VerdictReader(services)
        self._requisitions: RequisitionReader | None = None

    def read(
        self,
        resume: Resume,
        requisition: Document | None = None,
        offers: Sequence[Offer] = (),
        answers: Sequence[Answered] = (),
        most: int = QUOTES,
    ) -> View:
        """Return the whole page as plain data, with at most so many quotes of each side.

        Raises UserError where offers cannot be compared.
        """
        more = signals_of_answers(self._services, answers) if answers else []
        verdict = self._verdicts.read(resume, more)
        seen = verdict_view(verdict, resume, self._library)
        role = self._role(verdict, requisition)
        outlook, without = self._outlook(offers, resume, verdict)
        return {
            "as_of": self._services.clock.now().date().isoformat(),
            "document": resume.document.name,
            "verdict": _trimmed(seen, most),
            "requisition": role,
            "outlook": outlook,
            "outlook_missing": without,
            "levels": self._levels(verdict, role),
            "level_note": LEVEL_NOTE,
            "next": [one.gather for one in next_to_gather(verdict, self._library.track_indicators)],
            "unknown": unknown(verdict, bool(answers), role, outlook),
            "label": LABEL,
        }

    def _role(self, verdict: Verdict, requisition: Document | None) -> View | None:
        if requisition is None:
            return None
        if self._requisitions is None:
            self._requisitions = RequisitionReader(self._services)
        reading = self._requisitions.read(requisition.text)
        view = requisition_view(reading, self._library)
        beside = beside_track(verdict, reading.track)
        wanted = ("track", "track_words", "probability_tpm", "prior", "exposure", "levels", "pay", "warnings", "notes")
        signs = {side: view[side][:SIGNS] for side in ("pm", "tpm")}
        return {
            "document": requisition.name,
            "beside": beside["words"],
            **signs,
            **{name: view[name] for name in wanted},
        }

    def _outlook(self, offers: Sequence[Offer], resume: Resume, verdict: Verdict) -> tuple[View | None, str]:
        try:
            simulate = bootstrap.make_simulator()
        except Unavailable as fault:
            return None, f"{fault.message}; {fault.hint}"
        return headline(self._library, simulate, offers, resume.years, verdict.probability_pm), ""

    def _levels(self, verdict: Verdict, role: View | None) -> list[View]:
        tracks = ["pm", "tpm"] if verdict.track == "insufficient" else [verdict.track]
        found = []
        for level in (self._library.ladder[name] for name in LEVELS if name in self._library.ladder):
            words = [(track, line) for track in tracks for line in (level.pm if track == "pm" else level.tpm)]
            if words:
                found.append(
                    {
                        "level": level.id,
                        "as_of": level.as_of,
                        "lines": [{"track": track, "words": line} for track, line in words],
                        "named": any(item["level"] == level.id for item in role["levels"]["found"]) if role else False,
                    }
                )
        return found


def _trimmed(view: View, most: int) -> View:
    """Return a verdict with no more quotes than a page holds."""
    quotes = [item for side in ("pm", "tpm") for item in [q for q in view["quotes"] if q["supports"] == side][:most]]
    return {**view, "quotes": quotes, "conflicts": view["conflicts"][:CONFLICTS]}


def next_to_gather(verdict: Verdict, indicators: Mapping[str, TrackIndicator]) -> list[TrackIndicator]:
    """Return what evidence to gather next: of the verdict's track, else of both, aspects without any before others."""
    sides: tuple[TrackSide, ...] = ("pm", "tpm") if verdict.track == "insufficient" else (verdict.track,)
    shown = {signal.indicator for signal in verdict.signals if abs(signal.weight) >= SHOWN}
    aspects = {indicators[code].aspect for code in shown if code in indicators}
    rows = []
    for side in sides:
        open_ones = [i for c, i in sorted(indicators.items()) if i.track == side and c not in (*shown, *GIVEN.values())]
        open_ones.sort(key=lambda one: one.aspect in aspects)
        rows.append(_each_aspect_once(open_ones))
    turns = [one for turn in range(NEXT) for row in rows if turn < len(row) for one in [row[turn]]]
    return turns[:NEXT]


def _each_aspect_once(ordered: Sequence[TrackIndicator]) -> list[TrackIndicator]:
    firsts = {one.aspect: one for one in reversed(ordered)}
    chosen = [one for one in ordered if firsts[one.aspect] is one]
    return [*chosen, *(one for one in ordered if one not in chosen)]


def unknown(verdict: Verdict, answered: bool, role: View | None, outlook: View | None) -> list[str]:
    """Return what this page does not know, the gravest first."""
    lines = ["Whether what the résumé says is so: nobody was asked, and only the words were read."]
    if verdict.track == "insufficient":
        lines.insert(0, "Which track it is. No better guess is hidden behind this; bring the evidence above.")
    if not answered:
        lines.append("How you answer when somebody asks back: no answers were given (`--answers`).")
    lines.append("Promotion rates and levels: no public data has them, so every step up is an assumption.")
    if outlook is not None:
        lines.append("Pay since 2021: the survey is of 2017 to 2021 and self-reported; its move to today is assumed.")
        if not outlook["years_said"]:
            lines.append(f"Your years of work: no dates were found, so {outlook['years_from']:g} are assumed.")
    if role is None:
        lines.append("The role: no requisition was given (`--requisition`), and the unit outweighs the title.")
    else:
        lines.append("Whether the role lasts: exposure is read from scope, on the record of about six public events.")
    return lines
