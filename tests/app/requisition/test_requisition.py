"""Laws of reading a requisition: quotes verbatim, titles and boilerplate without effect, abstention on bad input."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import requisitions as texts

from screentest.app import bootstrap
from screentest.app.requisition.requisition import FULL, PLAIN, RequisitionReader, make_tools
from screentest.app.requisition.view import requisition_view
from screentest.app.services import Services
from screentest.domain.evidence import Quote
from screentest.domain.requisition import RequisitionReading

CLEAR = {"pm": texts.PM, "tpm": texts.TPM}


@pytest.fixture(scope="module", params=["full", "phrases"])
def reader(request: pytest.FixtureRequest, services: Services) -> Iterator[RequisitionReader]:
    with pytest.MonkeyPatch.context() as patch:
        if request.param == "phrases":
            patch.setattr(bootstrap, "full_reader_parts", lambda: False)
            patch.setattr(bootstrap, "make_encoder", lambda: pytest.fail("the encoder was loaded"))
        elif not bootstrap.full_reader_parts():
            pytest.skip("not run: encoder missing")
        yield RequisitionReader(services)


def quotes(reading: RequisitionReading) -> list[Quote]:
    signs = [*reading.track.found, *reading.exposure.found, *reading.pay_signs]
    return [*(item.quote for item in [*signs, *reading.levels, *reading.pay])]


def judged(reading: RequisitionReading) -> tuple[object, ...]:
    return reading.track.track, reading.track.probability_tpm, reading.exposure.score


@pytest.mark.parametrize("track", CLEAR)
def test_clear_ones_are_decided(reader: RequisitionReader, track: str) -> None:
    found = reader.read(CLEAR[track])
    assert found.track.track == track
    assert (found.track.probability_tpm > 0.5) == (track == "tpm")


def test_a_true_hybrid_is_not_decided_and_warned_of(reader: RequisitionReader) -> None:
    found = reader.read(texts.HYBRID)
    assert found.track.track == "hybrid"
    assert reader.read(texts.HYBRID.replace("firmware", "firmware, infrastructure")).track.warnings


def test_the_same_text_gives_the_same_reading(reader: RequisitionReader) -> None:
    assert reader.read(texts.TPM) == reader.read(texts.TPM)


@pytest.mark.parametrize("text", [texts.PM, texts.TPM, texts.HYBRID, texts.ENDS, texts.LASTS, "😀 " + texts.TPM])
def test_quotes_are_the_texts_own_words(reader: RequisitionReader, text: str) -> None:
    found = quotes(reader.read(text))
    assert found
    for quote in found:
        assert quote.span.of(text) == quote.text
        assert len(quote.text.split()) >= 3


@pytest.mark.parametrize("track", CLEAR)
def test_titles_change_nothing(reader: RequisitionReader, track: str) -> None:
    text = CLEAR[track]
    title, _, rest = text.partition("\n")
    said = f"As our new {{}} you report to nobody.\n{rest}"
    found = {
        judged(reader.read(f"{title if n else 'Nobody'}\n{said.format(words)}"))
        for n, words in enumerate(["Product Manager", "Technical Program Manager", "TPM", "this role", "PM"])
    }
    assert len(found) == 1


@pytest.mark.parametrize("text", [texts.PM, texts.TPM, texts.HYBRID, texts.ENDS, texts.LASTS])
def test_boilerplate_changes_nothing(reader: RequisitionReader, text: str) -> None:
    assert judged(reader.read(text + "\n" + texts.BOILERPLATE)) == judged(reader.read(text))


@pytest.mark.parametrize("text", ["", "   \n", "hello", texts.POEM, texts.GERMAN, "word " * 400, "1 2 3 " * 60])
def test_what_is_no_requisition_is_one_half_with_a_note(reader: RequisitionReader, text: str) -> None:
    found = reader.read(text)
    assert found.track.track == "hybrid"
    assert found.track.probability_tpm == pytest.approx(0.5, abs=0.15)
    assert found.notes


def test_scope_is_read_by_its_end_and_not_by_the_word_launch(reader: RequisitionReader) -> None:
    ends, lasts = reader.read(texts.ENDS).exposure, reader.read(texts.LASTS).exposure
    assert (ends.reading, lasts.reading) == ("event-bound", "foundational")
    for item in (ends, lasts):
        assert item.low < item.score < item.high
        assert item.high - item.low > 0.2


def test_levels_and_pay(reader: RequisitionReader) -> None:
    text = texts.TPM + (
        "- 10+ years of leading programs\n\nBenefits\nThe salary range is $900,000 - $20,000 per year. "
        "We pay no bonuses.\nStock options are granted monthly.\n"
    )
    found = reader.read(text)
    assert "L6" in {item.level for item in found.levels}
    assert "above" in found.pay[0].doubt
    assert {item.sign for item in found.pay_signs} == {"salary-only", "options"}


def test_the_view_explains_and_never_speaks_of_dismissal_as_a_chance(
    reader: RequisitionReader, services: Services
) -> None:
    view = requisition_view(reader.read(texts.TPM), services.library)
    assert view["tpm"]
    assert view["foci"]
    assert {item["id"] for item in view["competencies"]} <= set(services.library.competencies)
    assert "never a probability of dismissal" in view["exposure"]["note"]
    assert "six" in view["exposure"]["note"]
    assert view["reader"] in (FULL, PLAIN)
    assert (view["reader"] == PLAIN) == any("phrases alone" in note for note in view["notes"])


def test_every_sign_can_be_looked_for(services: Services) -> None:
    tools = make_tools(services.library)
    assert set(tools.weights.track.signs) == {s.id for s in tools.signs if s.side in ("pm", "tpm")}
    for sign in tools.signs:
        assert bool(sign.detect.pattern) == (sign.side != "neither")
        weight = tools.weights.track.signs.get(sign.id, 0.0)
        assert weight > 0 if sign.side == "tpm" else weight <= 0
