"""Use case: the reasons for a simulation's choices, held against the key, the run and themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...domain.cluster import Simulated
from ...domain.evidence import Evidence, Quote, quote_at
from ...domain.library import Library
from ...domain.response import Response, Turn
from ...domain.simulation_key import ClassGrade, Judged, KeptClass, Looked, Reasoned, SimulationGrade
from ...domain.text import Span, count_words
from ...engines.reading.findings import findings
from ...engines.reading.segment import sentences
from ...engines.review.copied import Copied
from ...engines.simulation.judge import graded, rating
from ...engines.simulation.numbers import stated, sums
from ...ports.reader import Asked
from ..services import ReaderSetting, Services
from .file import AnswerFile
from .run import Simulation
from .signs import found_in

#: Indicators of the reader that show the same as the key looks for.
SHOWS_CONSEQUENCE = frozenset({"CUS103", "PRB101", "SYS104", "TRD102"})
SHOWS_FAILURE = frozenset({"SYS102", "SYS105", "SYS108"})
SHOWS_PROGRAMME = {
    "owner": frozenset({"OWN102", "RSK102"}),
    "sequence": frozenset({"SCH101", "DEP102"}),
    "rollback": frozenset({"SCH103"}),
    "reversal": frozenset({"DEC103", "DEC104", "MET102"}),
}
#: A trained example has to be this probable.
LEAST_PROBABLE = 0.25
#: What is looked for in the reason of any class: what is noticed, and what fails.
GENERAL = ("general-consequence", "general-failure")
SHOWS_TAIL = frozenset({"SYS107"})
#: Indicators that are a wrong cause wherever they are found.
WRONG = frozenset({"SYS201", "SYS211", "SYS212", "SYS213", "SYS214", "SYS215"})
LEAST_WORDS = 25
#: Sentences that show something, from which on an answer that the key does not recognise is not called empty.
LEAST_SPECIFIC = 3


class SimulationGrader:
    """Grades answers with the services' library and a reader; everything heavy is made once."""

    def __init__(self, services: Services, simulation: Simulation, setting: ReaderSetting = "full") -> None:
        self._services = services
        self._setting = setting
        self._simulation = simulation
        self._library = services.library
        self._copied = Copied(_own_texts(self._library))

    def grade(self, answer: AnswerFile) -> SimulationGrade:
        """Return the grade of an answer; the run is made with its own choices and seed."""
        scenario, reasoned = answer.scenario, answer.reasoned
        run = self._simulation.run(scenario, answer.choices, answer.seed)
        spans = [span for span in (*reasoned.reasons.values(), reasoned.programme) if span is not None]
        turns = tuple(Turn("candidate", "", span) for span in spans if span.of(reasoned.text).strip())
        reading = self._services.reader(self._setting).read(Response(reasoned.text, turns), Asked(track="tpm"))
        refused = reading.refusal if reading.refused not in (None, "too_short", "off_topic") else ""
        evidence = [] if refused else [item for item in reading.evidence if _sure(item)]
        classes = tuple(self._class(one, answer, run, evidence, bool(refused)) for one in scenario.classes)
        whole = [sentence for span in spans for sentence in sentences(reasoned.text, span)]
        of_programme = sentences(reasoned.text, reasoned.programme) if reasoned.programme else []
        programme = self._programme([] if refused else of_programme, reasoned, evidence)
        depth = self._depth([] if refused else whole, reasoned.text, evidence)
        words = sum(count_words(span.of(reasoned.text)) for span in spans)
        level: int | None = None
        if refused or words < LEAST_WORDS:
            why = refused or f"{words} words are too few to be rated"
            following = "write for each class who notices what, and what fails how"
        else:
            level, why, following = rating(classes, programme, depth)
            if level == 1 and self._specific(evidence, reasoned) >= LEAST_SPECIFIC:
                level, why = None, f"{why}, yet the reasons are specific: it cannot be told, have a person read them"
        against = findings(tuple(evidence), self._library.indicators)
        return SimulationGrade(classes, programme, depth, against, level, why, following, refused, run)

    def _class(
        self, kept: KeptClass, answer: AnswerFile, run: Simulated, evidence: Sequence[Evidence], refused: bool
    ) -> ClassGrade:
        text, outcome = answer.reasoned.text, run.outcomes[kept.data.id]
        span = answer.reasoned.reasons.get(kept.data.id, Span(0, 0))
        own = [] if refused else self._own(text, sentences(text, span))
        key = kept.key
        general = self._library.aspects.get("any", ())
        found = found_in(text, own, (key.consequence, key.failure, *general))
        inside = [item for item in evidence if span.holds(item.support.span)]
        inside = [item for item in inside if not self._copied(text, item.support.span)]
        noticed = [*found.get("consequence", ()), *_quotes(inside, SHOWS_CONSEQUENCE), *found.get(GENERAL[0], ())]
        fails = [*found.get("failure", ()), *_quotes(inside, SHOWS_FAILURE), *found.get(GENERAL[1], ())]
        quotes = [quote for sentence in own if (quote := quote_at(text, sentence))]
        items = (
            _judged(key.consequence, noticed),
            _judged(key.failure, fails),
            *self._mistakes(kept, text, own, inside),
            *_false_sums(quotes),
        )
        numbers = stated(quotes, outcome)
        regions = len(answer.scenario.cluster.regions)
        return graded(kept, outcome.setting, outcome, regions, items, numbers, not span.of(text).strip())

    def _specific(self, evidence: Sequence[Evidence], reasoned: Reasoned) -> int:
        """Return in how many sentences of the reasons something stands for the writer."""
        known = self._library.indicators
        return len(
            {
                item.support.span
                for item in evidence
                if known[item.indicator].stands == "for"
                and any(span.holds(item.support.span) for span in reasoned.reasons.values())
            }
        )

    def _own(self, text: str, some: Sequence[Span]) -> list[Span]:
        """Return the sentences that were not taken from the packs' own words."""
        return [sentence for sentence in some if not self._copied(text, sentence)]

    def _mistakes(
        self, kept: KeptClass, text: str, own: Sequence[Span], inside: Sequence[Evidence]
    ) -> Iterator[Judged]:
        """Yield every wrong cause that is stated."""
        wrong = (*kept.key.mistakes, *self._library.aspects.get("mistake", ()))
        found = found_in(text, own, wrong)
        for one in wrong:
            if one.id in found:
                yield Judged(one.id, one.name, "contradicted", found[one.id], one.ask)
        for item in inside:
            # A trained example alone is too unsure to call a cause wrong.
            if item.indicator in WRONG and item.kind != "example":
                known = self._library.indicators[item.indicator]
                yield Judged(known.code, known.name.replace("-", " "), "contradicted", (item.support,), known.message)

    def _side(self, side: str, some: Sequence[Span], text: str) -> tuple[Judged, ...]:
        looked = self._library.aspects.get(side, ())
        found = found_in(text, self._own(text, some), looked)
        return tuple(_judged(one, found.get(one.id, ())) for one in looked)

    def _programme(self, some: Sequence[Span], reasoned: Reasoned, evidence: Sequence[Evidence]) -> tuple[Judged, ...]:
        inside = [item for item in evidence if reasoned.programme and reasoned.programme.holds(item.support.span)]
        inside = [item for item in inside if not self._copied(reasoned.text, item.support.span)]
        looked = self._library.aspects.get("programme", ())
        return tuple(
            _judged(one, (*judged.quotes, *_quotes(inside, SHOWS_PROGRAMME.get(one.id, frozenset()))))
            for one, judged in zip(looked, self._side("programme", some, reasoned.text), strict=True)
        )

    def _depth(self, some: Sequence[Span], text: str, evidence: Sequence[Evidence]) -> tuple[Judged, ...]:
        own = self._own(text, some)
        quotes = [quote for sentence in own if (quote := quote_at(text, sentence))]
        more = {
            "overlap": [quote for quote, true in sums(quotes) if true],
            "tail": _quotes(evidence, SHOWS_TAIL),
        }
        return tuple(
            _judged(looked, (*judged.quotes, *more.get(judged.id, ())))
            for looked, judged in zip(
                self._library.aspects.get("depth", ()), self._side("depth", some, text), strict=True
            )
        )


def _sure(item: Evidence) -> bool:
    return item.kind != "example" or item.probability is None or item.probability >= LEAST_PROBABLE


def _judged(looked: Looked, quotes: Sequence[Quote]) -> Judged:
    kept = tuple(dict.fromkeys(quotes))
    return Judged(looked.id, looked.name, "shown" if kept else "missing", kept, "" if kept else looked.ask)


def _false_sums(quotes: Sequence[Quote]) -> Iterator[Judged]:
    for quote, true in sums(quotes):
        if not true:
            yield Judged(
                "sum", "a sum that does not hold", "contradicted", (quote,), "Do the sum again: it is not more."
            )


def _quotes(evidence: Sequence[Evidence], codes: frozenset[str]) -> list[Quote]:
    return [item.support for item in evidence if item.indicator in codes]


def _own_texts(library: Library) -> Iterator[str]:
    """Yield the words of the keys: who repeats them has shown nothing."""
    for scenario in library.scenarios.values():
        yield scenario.situation
        for one in scenario.classes:
            yield from (one.data.what, one.data.stale, one.data.refused, one.key.because)
            yield from (rule.says for rule in one.key.rules)
            yield from (looked.ask for looked in (one.key.consequence, one.key.failure, *one.key.mistakes))
    for side in library.aspects.values():
        yield from (looked.ask for looked in side)
