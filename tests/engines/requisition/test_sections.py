"""The sentences of the job are found; company, benefits, law and process are left out."""

from __future__ import annotations

from screentest.engines.reading.segment import sentences
from screentest.engines.requisition.sections import job_text

POSTING = """Some title
ABOUT US
We sell maps to sailors.
**What you'll do**
- Chart the coast with three teams
1. Report depths to the harbour
Qualifications
- Ten years at sea
Benefits
- Free rum for everyone aboard
How to apply
Send a bottle with a letter.
"""


def found(text: str) -> list[str]:
    return [span.of(text) for span in job_text(text, sentences).sentences]


def test_duties_and_asks_are_the_job() -> None:
    assert found(POSTING) == ["Chart the coast with three teams", "Report depths to the harbour", "Ten years at sea"]
    assert job_text(POSTING, sentences).headed


def test_without_headings_everything_is_read() -> None:
    text = "You chart the coast. You report depths every week.\nYou keep the log."
    assert found(text) == ["You chart the coast.", "You report depths every week.", "You keep the log."]
    assert not job_text(text, sentences).headed


def test_boilerplate_is_left_out_wherever_it_stands() -> None:
    text = "You chart the coast.\nWe are an equal opportunity employer.\nThe salary range is wide.\n"
    assert found(text) == ["You chart the coast."]


def test_nothing_gives_nothing() -> None:
    assert found("") == found("\n \n") == []
