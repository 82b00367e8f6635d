"""The pack source: loads the compiled form where it is fresh, compiles and caches where it is not."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from ...domain.digest import digest
from ...domain.errors import ContentError, ContentFault
from ...domain.indicator import Indicator
from ...domain.library import Library, PackInfo
from . import (
    thaw,
    thaw_example,
    thaw_form,
    thaw_packet,
    thaw_pay,
    thaw_playbook,
    thaw_question,
    thaw_simulation,
    thaw_story,
    thaw_track,
)
from .form_check import TryForm

TRACK_WRITTEN = {"track": "track/indicators", "track_lines": "track/lines.yaml", "track_resumes": "track/resumes"}
BUILT_IN = Path(__file__).resolve().parents[2] / "packs"
COMPILED = BUILT_IN / "compiled.json"
CHECK = "`screentest packs check` shows them"
#: Raised when the compiled form changes; an older file is compiled again.
FORMAT = 19


class Prepare(Protocol):
    """The reading room's preparation, handed in by the app."""

    def __call__(
        self,
        indicators: Iterable[Indicator],
        instruction_patterns: Sequence[str],
        own_texts: Iterable[str],
        order_texts: Iterable[str],
    ) -> dict[str, Any]:
        """Return plain data for the reading room."""
        ...


class FolderPacks:
    """The packs that ship with the product, and those in a person's own folder."""

    def __init__(
        self, prepare: Prepare, own: Path | None = None, cache: Path | None = None, try_form: TryForm | None = None
    ) -> None:
        self._prepare = prepare
        self._try_form = try_form
        self._own = own
        self._cache = cache

    def folders(self) -> list[Path]:
        """Return the folders of all packs, the built-in ones first."""
        found = [folder for folder in sorted(BUILT_IN.iterdir()) if (folder / "pack.toml").is_file()]
        if self._own is not None and self._own.is_dir():
            found.extend(folder for folder in sorted(self._own.iterdir()) if (folder / "pack.toml").is_file())
        return found

    def check(self) -> tuple[ContentError, ...]:
        """Return every fault in the packs' written files."""
        from .written import read_packs

        written = read_packs(self.folders(), try_form=self._try_form)
        if not written.faults:
            try:
                self._payload(written)
            except ValueError as fault:
                written.faults.append(ContentError("PCK007", "indicators", 1, 1, str(fault)))
        return tuple(written.faults)

    def written(self) -> dict[str, list[dict[str, Any]]]:
        """Return the corpus and the answers as written: what heads are trained on; raises ContentFault."""
        from .written import read_packs

        found = read_packs(self.folders())
        if found.faults:
            raise ContentFault(f"the packs have {len(found.faults)} fault(s)", tuple(found.faults), CHECK)
        own = {"corpus": "corpus", "statements": "statements", "answers": "answers", "noise": "noise.yaml"}
        wanted = {**own, **TRACK_WRITTEN, "briefing": "briefing"}
        wanted |= {"requisition": "requisition", "exposure": "exposure"}
        return {
            name: [item.data for item in found.of(kind) if not item.data.get("example_only")]
            for name, kind in wanted.items()
        }

    def load(self) -> Library:
        """Return the library; raises ContentFault where a pack cannot be used."""
        own = self._own is not None and self._own.is_dir() and any(self._own.glob("*/pack.toml"))
        place = self._cache / "packs.json" if own and self._cache else COMPILED
        signature = None if _sealed(place) else _signature(self.folders())
        payload = _fresh(place, signature)
        if payload is None:
            payload = self._compile(place, signature or _signature(self.folders()))
        return _library(payload)

    def compile(self, sealed: bool = False, place: Path | None = None) -> Path:
        """Write the compiled form of the built-in packs; `sealed` for a wheel, whose files never change.

        A checkout's own compiled form stays as it is where another `place` is named: sealed, it would go stale unseen.
        """
        chosen = place or COMPILED
        self._compile(chosen, "sealed" if sealed else _signature(self.folders()))
        return chosen

    def _compile(self, place: Path, signature: str) -> dict[str, Any]:
        from .written import read_packs

        written = read_packs(self.folders(), try_form=self._try_form)
        if written.faults:
            raise ContentFault(
                f"the packs have {len(written.faults)} fault(s)",
                tuple(written.faults),
                CHECK,
            )
        try:
            payload = self._payload(written)
        except ValueError as fault:
            raise ContentFault(f"a pattern cannot be read: {fault}", (), "see docs/add-an-indicator.md") from fault
        body = json.dumps(payload, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        head = json.dumps(
            {"format": FORMAT, "signature": signature, "sha256": hashlib.sha256(body.encode()).hexdigest()}
        )
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            scratch = place.with_suffix(f".{os.getpid()}.tmp")
            scratch.write_text(head + "\n" + body, encoding="utf-8")
            os.replace(scratch, place)
        except OSError:
            pass  # A read-only installation still works; it compiles at every start.
        loaded: dict[str, Any] = json.loads(body)
        return loaded

    def _payload(self, written: Any) -> dict[str, Any]:
        data: dict[str, Any] = {
            kind: [item.data for item in written.of(kind)]
            for kind in (
                *("indicators", "rubrics", "types", "subtypes", "questions", "competencies", "claims", "values"),
                "pay",
            )
        }
        data["packs"] = written.packs
        data["track"] = thaw_track.compiled(written)
        data["packet"] = thaw_packet.compiled(written)
        data["playbook"] = thaw_playbook.compiled(written)
        data["simulation"] = thaw_simulation.compiled(written)
        data["forms"] = [item.data for item in written.of("forms")]
        data["story"] = thaw_story.compiled(written)
        self._prepare((), thaw_story.patterns(data["story"]), (), ())  # raises where one cannot be read
        data["initiatives"] = [item.data for item in written.of("initiatives")]
        used = ("cue", "words", "flag")
        data["briefing"] = [item.data for item in written.of("briefing") if item.data["use"] in used]
        data["requisition"] = [{**item.data, "sentences": []} for item in written.of("requisition")]
        data["probes"] = [probe for item in written.of("probes") for probe in item.data["probes"]]
        data["wrong_signs"] = [item.data for item in written.of("wrong_signs")]
        data["anchors"] = thaw_question.compiled_anchors(written)
        data["examples"] = thaw_example.compiled_examples(written)
        data["loops"] = [[item.pack, item.data] for item in written.of("loops")]
        data["ladder"] = [level for item in written.of("ladder.yaml") for level in item.data["levels"]]
        corpus = [item.data for item in written.of("corpus")]
        answers = [item.data for item in written.of("answers")]
        data["reading"] = self._prepare(
            [thaw.indicator(item) for item in data["indicators"]],
            [text for item in written.of("gate.yaml") for text in item.data["instructions"]],
            list(_own_texts(data)),
            list(_order_texts(corpus, answers, [item.data for item in written.of("statements")])),
        )
        return data


def _own_texts(data: Mapping[str, Any]) -> Iterable[str]:
    """Yield the packs' own words that an answer must not be made of."""
    for item in data["indicators"]:
        yield from (item["what"], item["why"], item["when_fine"], item["strong"], item["message"])
    for item in data["rubrics"]:
        for criterion in item["criteria"]:
            yield criterion["asks"]
            yield from (anchor["behaviour"] for anchor in criterion["anchors"])
    for item in data["questions"]:
        yield item["listens_for"]
        yield item["prompt"]
        yield from (probe["say"] for probe in item["probes"])
    for item in data["competencies"]:
        yield from (item["what"], item["strong"], item["weak"])


def _order_texts(
    corpus: Iterable[Mapping[str, Any]], answers: Iterable[Mapping[str, Any]], statements: Iterable[Mapping[str, Any]]
) -> Iterable[str]:
    for item in corpus:
        for idea in item["ideas"]:
            yield from (sentence["text"] for sentence in [*idea["shows"], *idea["lacks"]])
    for item in statements:
        for idea in item["ideas"]:
            yield from (statement["text"] for statement in [*idea["bad"], *idea["ok"]])
    yield from (answer["text"] for answer in answers)


def _signature(folders: Iterable[Path]) -> str:
    """Return what tells whether any written file changed: names, sizes and times."""
    seen = []
    for folder in folders:
        for path in sorted([*folder.glob("*.*"), *folder.glob("*/*.y*ml"), *folder.glob("*/*/*.yaml")]):
            stat = path.stat()
            seen.append([path.as_posix(), stat.st_size, stat.st_mtime_ns])
    return digest(seen)


def _head(place: Path) -> dict[str, Any]:
    try:
        with place.open(encoding="utf-8") as file:
            head = json.loads(file.readline())
    except (OSError, ValueError):
        return {}
    return head if isinstance(head, dict) else {}


def _sealed(place: Path) -> bool:
    return _head(place).get("signature") == "sealed"


def _fresh(place: Path, signature: str | None) -> dict[str, Any] | None:
    """Return the payload of a compiled file that is whole, of this format and of these sources; else None."""
    head = _head(place)
    if head.get("format") != FORMAT or (signature is not None and head.get("signature") != signature):
        return None
    try:
        _, _, body = place.read_text(encoding="utf-8").partition("\n")
    except (OSError, UnicodeDecodeError):
        return None
    if hashlib.sha256(body.encode()).hexdigest() != head.get("sha256"):
        return None
    payload: dict[str, Any] = json.loads(body)
    return payload


def _library(payload: Mapping[str, Any]) -> Library:
    criteria = {
        written["id"]: thaw.criterion(written, item["competency"])
        for item in payload["rubrics"]
        for written in item["criteria"]
    }
    types = {item["id"]: item for item in payload["types"]}
    rubrics = {name: thaw.rubric(item, criteria) for name, item in types.items()}
    for item in payload["subtypes"]:
        for kind in item["of"]:
            narrow = thaw.subtype_rubric(item, types[kind], criteria)
            rubrics[narrow.id] = narrow
    return Library(
        packs=tuple(PackInfo(p["id"], p["name"], p["version"], p["licence"]) for p in payload["packs"]),
        indicators={item["code"]: thaw.indicator(item) for item in payload["indicators"]},
        criteria=criteria,
        rubrics=rubrics,
        questions={item["id"]: thaw_question.question(item) for item in payload["questions"]},
        competencies={item["id"]: thaw.competency(item) for item in payload["competencies"]},
        behaviours={item["id"]: thaw.behaviour(item) for item in payload["values"]},
        claims={item["id"]: thaw.claim(item) for item in payload["claims"]},
        loops={f"{pack}/{item['id']}": thaw.loop(item) for pack, item in payload["loops"]},
        anchors=thaw_question.anchors(payload["anchors"]),
        examples=thaw_example.examples(payload["examples"]),
        common_probes=tuple(thaw_question.common_probe(item) for item in payload["probes"]),
        wrong_signs=tuple(thaw_question.wrong_signs(item) for item in payload["wrong_signs"]),
        ladder={item["id"]: thaw.level(item) for item in payload["ladder"]},
        reading=payload["reading"],
        **thaw_track.track(payload["track"]),
        **thaw_packet.packet(payload["packet"]),
        **thaw_playbook.playbook(payload["playbook"]),
        **thaw_simulation.simulation(payload["simulation"]),
        forms=thaw_form.forms(payload["forms"]),
        **thaw_story.stories(payload["story"]),
        pay={item["id"]: thaw_pay.book(item) for item in payload["pay"]},
        initiatives={item["id"]: thaw.theme(item) for item in payload["initiatives"]},
        briefing={item["id"]: tuple(item["lines"]) for item in payload["briefing"]},
        signs={item["id"]: thaw.role_sign(item) for item in payload["requisition"]},
        brief_flags={item["id"]: item["label"] for item in payload["briefing"] if item["use"] == "flag"},
    )
