"""JSON Resume: the standard's shape becomes a résumé; a breach is named with its place."""

from __future__ import annotations

import json
from typing import Any

import pytest

from document_files import SAMPLE
from screentest.adapters.documents.json_resume import read
from screentest.domain.errors import UserError


def test_a_resume_reads_as_one() -> None:
    lines = read(json.dumps(SAMPLE).encode(), "cv.json").text.split("\n")
    for line in (
        "Experience",
        "Analyst, Harbour Freight (2016-03 – 2021-05)",
        "- Asked forty dockers what they wait for.",
        "Clerk, Old Pier (2014 – present)",
        "Crew, Lifeboat (2012 – 2013)",
        "BA, Economics, Coast College (2011)",
        "- Data; SQL, R",
        "- Printed it for every boat.",
    ):
        assert line in lines


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"basics": []}, "basics"),
        ({"work": [{"highlights": "one"}]}, "highlights"),
        ({"work": [{"startDate": "March 2016"}]}, "startDate"),
        ({"hobbies": []}, "hobbies"),
        ({"work": {"name": "x"}}, "work"),
    ],
)
def test_a_breach_is_named_with_its_place(change: dict[str, Any], words: str) -> None:
    with pytest.raises(UserError, match=words) as caught:
        read(json.dumps({**SAMPLE, **change}).encode(), "cv.json")
    assert caught.value.hint


@pytest.mark.parametrize("data", [b"{", b'{"work": []}', b"[" * 100_000])
def test_what_holds_nothing_is_refused(data: bytes) -> None:
    with pytest.raises(UserError, match=r"cv\.json"):
        read(data, "cv.json")
