"""Use case: a promotion or transition packet held against what its track and level ask for."""

from __future__ import annotations

from dataclasses import dataclass

from ...domain.errors import UserError
from ...domain.evidence import Evidence
from ...domain.finding import Finding
from ...domain.packet import PACKET_LEVELS, Reviewed, Route
from ...domain.response import Response, Turn
from ...domain.resume import Resume
from ...domain.track import Track
from ...domain.verdict import Signal, Verdict
from ...engines.reading.findings import findings
from ...engines.reading.segment import sentences
from ...engines.review.body import body
from ...engines.review.copied import Copied
from ...engines.review.judge import asked_at, review
from ...engines.review.keeper import KeeperSides, keeper_sides
from ...ports.reader import Asked
from ..services import Services
from ..texts.resume import evidence_parts
from ..verdict.verdict import VerdictReader
from .signs import PacketSigns

#: A track signal weaker than this shows nothing by itself. One without a phrase has to be stronger, since heads know
#: the side better than the name; and a trained example has to be this probable.
LEAST_SIGNAL, LEAST_NAMED, LEAST_PROBABLE = 0.4, 0.6, 0.25


@dataclass(frozen=True, slots=True)
class PacketReview:
    """What a packet was found to show at a level, and what was found beside it.

    `refusal` says why nothing may be read; then no requirement is more than claimed.
    """

    resume: Resume
    track: Track
    level: str
    route: Route | None
    reviewed: tuple[Reviewed, ...]
    warned: tuple[Evidence, ...]
    findings: tuple[Finding, ...]
    keeper: KeeperSides
    verdict: Verdict
    carried: tuple[Reviewed, ...]
    held: tuple[str, ...]
    refusal: str
    reader: str


class PacketReader:
    """Reads packets with the services' library; the heavy parts are loaded once."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._library = services.library
        self._verdicts = VerdictReader(services)
        self._signs = PacketSigns(services.library)
        wanted = services.library.requirements.values()
        self._copied = Copied([text for one in wanted for text in (one.asks, one.gather, *one.levels.values())])

    def read(self, resume: Resume, track: Track, level: str, route: Route | None = None) -> PacketReview:
        """Return the review of a document read as a packet of `track` at `level`."""
        text = resume.document.text
        parts = evidence_parts(resume)
        verdict = self._verdicts.read(resume)
        reading = self._services.reader("full").read(_told(text), Asked(track=track))
        spans = [span for line in resume.lines for span in sentences(text, line.span)]
        own = [part.span for part in parts.open if part.manner != "others"]
        marks, _ = self._signs.find(text, own)
        anywhere, said = self._signs.find(text, spans)
        warns = {code for code, mark in self._library.packet_marks.items() if mark.warns}
        earned = [
            *(
                item
                for item in reading.evidence
                if self._library.indicators[item.indicator].stands == "for" and _sure(item)
            ),
            *(item for item in marks if item.indicator not in warns),
            *(_as_evidence(signal) for signal in verdict.signals if self._own(signal)),
        ]
        evidence = [item for item in earned if not self._copied(text, item.support.span)] if not reading.refused else []
        against = findings(reading.evidence, self._library.indicators)
        asked = asked_at(self._library.requirements, track, level)
        reviewed = review(asked, evidence, said)
        other: Track = "tpm" if track == "pm" else "pm"
        beside = asked_at(self._library.requirements, other, level) if route else ()
        carried = [one for one in review(beside, evidence, {}) if one.state in ("shown", "partly")]
        standing = [item for item in reading.evidence if self._library.indicators[item.indicator].stands == "against"]
        return PacketReview(
            resume,
            track,
            level,
            route,
            reviewed,
            tuple(item for item in anywhere if item.indicator in warns),
            against,
            keeper_sides(reviewed, standing),
            verdict,
            tuple(one for one in carried if one.requirement.track == other),
            (*reading.gated, *parts.held),
            reading.refusal if reading.refused else "",
            reading.stamp.label,
        )

    def _own(self, signal: Signal) -> bool:
        """Tell whether a signal is an act of the person's own and speaks for the side that its indicator is of."""
        indicator = self._library.track_indicators.get(signal.indicator)
        if indicator is None or signal.manner != "done":
            return False
        least = LEAST_NAMED if signal.kind == "example" else LEAST_SIGNAL
        return signal.supports == indicator.track and abs(signal.weight) >= least


def _told(text: str) -> Response:
    return Response(text, tuple(Turn("candidate", "", span) for span in body(text)))


def _sure(item: Evidence) -> bool:
    return item.kind != "example" or item.probability is None or item.probability >= LEAST_PROBABLE


def _as_evidence(signal: Signal) -> Evidence:
    return Evidence(signal.indicator, signal.quote, signal.kind)


def route_of(services: Services, name: str | None, track: str | None) -> tuple[Route | None, Track]:
    """Return the route and the track to read for; a route says the track itself. Raises UserError where they clash."""
    if name is None:
        if track not in ("pm", "tpm"):
            raise UserError("a packet is read for one track", "--track pm or --track tpm")
        return None, "pm" if track == "pm" else "tpm"
    routes = services.library.routes
    if name not in routes:
        raise UserError(f"no pack has a route “{name}”", f"the routes are {', '.join(sorted(routes)) or 'none'}")
    route = routes[name]
    if track and track != route.ends:
        raise UserError(
            f"the route {name} leads to {route.ends}, not to {track}", f"leave --track out, or say {route.ends}"
        )
    return route, route.ends


def level_of(name: str) -> str:
    """Return a level by any spelling of it; raises UserError for one that no packet is read at."""
    known = {level.lower(): level for level in PACKET_LEVELS}
    found = known.get(name.strip().lower().replace("level ", "l").replace("-", ""))
    if found is None:
        raise UserError(
            f"no requirements are known for the level “{name}”", f"the levels are {', '.join(PACKET_LEVELS)}"
        )
    return found
