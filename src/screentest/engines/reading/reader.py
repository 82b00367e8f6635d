"""The rule reader: gate, patterns, structure and, in the `full` setting, trained examples; it never rates."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from typing import Literal, Protocol

from ...domain.digest import digest
from ...domain.evidence import Evidence, quote_at
from ...domain.indicator import DetectionKind, Indicator
from ...domain.response import Response
from ...domain.scorecard import ReaderStamp
from ...domain.text import Span, plain
from ...ports.reader import Asked, Reading
from .context import ReadContext, negated
from .gate import Gated, close, gate, spans_of
from .material import INSTRUCTION, Material
from .mouths import in_others_mouths
from .naming import OF_LISTS, asks_for_names, is_row, only_names
from .noise import asides_in, noise_in
from .role import role_of, speaks_as
from .segment import smallest_clause, split_all
from .sighting import Sighting
from .structure import CHECKS

Setting = Literal["fast", "full"]
#: Why a transcript in which the candidate never speaks has no rating, and what to do about it.
NOBODY = "no turn is the candidate's: begin those with “Candidate:”, or give the answer alone, without speakers"


class ExampleDetector(Protocol):
    """Finds indicators by trained sentence classifiers; `digest` names the weights and the encoder."""

    digest: str

    def find(self, contexts: Sequence[tuple[ReadContext, Sequence[int]]]) -> list[list[Sighting]]:
        """Return, for each response, what was found in the open sentences."""
        ...


class RuleReader:
    """Reads by the packs' own detections; the same text always gives the same evidence."""

    def __init__(
        self,
        indicators: Mapping[str, Indicator],
        material: Material,
        version: str,
        examples: ExampleDetector | None = None,
        min_words: int = 60,
        name: Setting | str = "fast",
    ) -> None:
        self._indicators = indicators
        self._material = material
        self._examples = examples
        self._min_words = min_words
        self._structured = [i for i in indicators.values() if i.detect.structure]
        looked_for = [[i.code, i.detect.pattern, i.detect.unless, i.detect.structure] for i in indicators.values()]
        read_with = digest([sorted(looked_for), material.digest, examples.digest if examples else ""])
        self.stamp = ReaderStamp("rule", name, version, read_with)

    def read(self, response: Response, asked: Asked) -> Reading:
        """Return what was found in the candidate's turns of one response."""
        return self.read_many([(response, asked)])[0]

    def read_many(self, batch: Sequence[tuple[Response, Asked]]) -> list[Reading]:
        """Return the readings of several responses, in order; sentences of all are classified together."""
        prepared = [self._prepare(response, asked) for response, asked in batch]
        sightings: list[list[Sighting]] = [[] for _ in batch]
        if self._examples is not None:
            sightings = self._examples.find([(context, range(len(context.sentences))) for context, *_ in prepared])
        readings = [
            self._reading(
                context,
                close(gated, context, noise_in(seen), self._min_words, asides_in(seen)),
                found,
                self._of_weight(context, listed, seen),
            )
            for (context, gated, found, listed), seen in zip(prepared, sightings, strict=True)
        ]
        return [
            reading if response.said else replace(reading, refused="not_read", refusal=NOBODY)
            for reading, (response, _) in zip(readings, batch, strict=True)
        ]

    def _prepare(
        self, response: Response, asked: Asked
    ) -> tuple[ReadContext, Gated, list[tuple[str, int, Span]], Set[int]]:
        text = response.text
        plain_text = plain(text)
        spans = split_all(text, response.said)
        spoken = " ".join(span.of(plain_text) for span in response.said)
        track = asked.track if asked.track in ("pm", "tpm") else role_of(spoken)
        context = ReadContext(text, plain_text, spans, asked.kind, track)
        codes = self._material.codes
        found: list[tuple[str, int, Span]] = []
        listed = _answers_with_a_list(response, asked, spans)
        instructions: set[int] = set()
        for hit in self._material.patterns.find(plain_text, spans):
            code = codes[hit.owner]
            if code == INSTRUCTION:
                instructions.add(hit.sentence)
            elif code not in OF_LISTS or hit.sentence not in listed:
                found.append((code, hit.sentence, hit.span))
        gated = gate(
            context,
            self._material.order,
            self._material.own_shingles,
            asked.prompt,
            instructions,
            self._min_words,
            self._material.vocabulary,
        )
        return context, gated, found, listed

    def _reading(
        self,
        context: ReadContext,
        gated: Gated,
        patterns: Sequence[tuple[str, int, Span]],
        sightings: Sequence[Sighting],
    ) -> Reading:
        found: dict[tuple[str, int], Evidence] = {}
        theirs = in_others_mouths(context.plain, context.sentences)
        for code, index, span in patterns:
            if index in theirs or negated(context.plain, context.sentences[index], span):
                continue
            self._keep(found, context, gated, code, index, span, "pattern", None)
        # What is held back must neither help nor take a finding away, so that structure is that of the open sentences.
        spoken = replace(context, sentences=spans_of(context, gated.open))
        ends = [sentence.end for sentence in context.sentences]
        for indicator in self._structured:
            for span in CHECKS[indicator.detect.structure](spoken):
                index = bisect_right(ends, span.start)
                self._keep(found, context, gated, indicator.code, index, span, "structure", None)
        for seen in sightings:
            if seen.sentence not in theirs:
                sentence = context.sentences[seen.sentence]
                self._keep(found, context, gated, seen.code, seen.sentence, sentence, "example", seen)
        words = sum(len(s.of(context.text).split()) for s in context.sentences)
        return Reading(
            tuple(sorted(found.values(), key=lambda e: (e.support.span, e.indicator))),
            spans_of(context, range(len(context.sentences))),
            words,
            self.stamp,
            gated.refused,
            gated.refusal,
            gated.reasons,
        )

    def _of_weight(self, context: ReadContext, listed: Set[int], sightings: Sequence[Sighting]) -> list[Sighting]:
        """Return the sightings without those that fault a naming of what there was, or of what was asked for."""
        kept = []
        for seen in sightings:
            indicator = self._indicators.get(seen.code)
            if indicator is not None and indicator.stands == "against":
                said = context.sentences[seen.sentence].of(context.text)
                asked = seen.sentence in listed
                if only_names(said) or (asked and (seen.code in OF_LISTS or is_row(said))):
                    continue
            kept.append(seen)
        return kept

    def _keep(
        self,
        found: dict[tuple[str, int], Evidence],
        context: ReadContext,
        gated: Gated,
        code: str,
        index: int,
        span: Span,
        kind: DetectionKind,
        seen: Sighting | None,
    ) -> None:
        """Keep one sighting as evidence, where its sentence may earn and its speaker is the one it is about."""
        indicator = self._indicators.get(code)
        if indicator is None or index < 0:
            return
        if indicator.stands == "for" and index not in gated.open:
            return
        sentence = context.sentences[index]
        if indicator.role and not speaks_as(indicator.role, context, sentence):
            return
        key = (code, index)
        earlier = found.get(key)
        if earlier is not None:
            if earlier.probability is None and seen is not None:
                found[key] = replace(earlier, probability=seen.probability)
            return
        place = sentence if kind == "example" else smallest_clause(context.text, sentence, span)
        quote = quote_at(context.text, place) or quote_at(context.text, sentence)
        if quote is not None:
            probability, doubtful = (seen.probability, seen.doubtful) if seen else (None, False)
            found[key] = Evidence(code, quote, kind, probability, doubtful)


def _answers_with_a_list(response: Response, asked: Asked, sentences: Sequence[Span]) -> Set[int]:
    """Return the sentences of the turns whose question asked for a list: that they are one is no fault."""
    text, said = response.text, response.said
    starts = [turn.start for turn in said]
    befores = [text[(said[i - 1].end if i else 0) : turn.start] for i, turn in enumerate(said)]
    # Where nobody is heard asking, the question of the bank was asked.
    wanted = [asks_for_names(before if "?" in before or i else asked.prompt) for i, before in enumerate(befores)]
    return {i for i, span in enumerate(sentences) if said and wanted[max(0, bisect_right(starts, span.start) - 1)]}
