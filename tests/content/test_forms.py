"""The forms of the workbench: examples hold by their own checks and differ, and blanks ask for what is checked."""

from __future__ import annotations

from itertools import combinations

import pytest

from screentest.app.services import Services
from screentest.app.workbench.draft import Workbench, blank
from screentest.domain.draft import Form
from screentest.engines.workbench.parse import parse
from screentest.engines.workbench.vocabulary import runs

FORMS = ("narrative", "autopsy", "metric-suite", "pitch-60", "pitch-120")


@pytest.fixture(scope="module")
def forms(services: Services) -> dict[str, Form]:
    return Workbench(services).forms


@pytest.mark.parametrize("kind", FORMS)
def test_an_example_has_no_fault_but_that_it_is_not_yours(services: Services, kind: str) -> None:
    bench = Workbench(services)
    review = bench.read(bench.form(kind).example, kind)
    assert {item.code for item in review.reading.findings} == {"DRF108"}
    assert not [item for item in review.beside if item.severity != "info"]


def test_examples_share_no_run_of_words(forms: dict[str, Form]) -> None:
    for a, b in combinations(FORMS, 2):
        said = [line for line in forms[a].example.splitlines() if not line.startswith("#")]
        other = runs(forms[b].example)
        assert not any(runs(line) & other for line in said)


def test_a_blank_has_every_heading_and_what_it_asks(forms: dict[str, Form]) -> None:
    for form in forms.values():
        text = blank(form)
        assert list(parse(text, form).parts) == [one.id for one in form.fields]
        assert all(one.asks in text and one.hint in text for one in form.fields)


def test_headings_mean_one_field_each(forms: dict[str, Form]) -> None:
    for form in forms.values():
        names = [name.lower() for one in form.fields for name in (one.heading, *one.also)]
        assert len(names) == len(set(names))


def test_every_check_says_what_to_do_and_never_praises(forms: dict[str, Form]) -> None:
    for form in forms.values():
        for row in form.checks:
            said = f"{row.message} {row.hint}".lower()
            assert row.hint
            assert not any(word in said for word in ("great", "well done", "good job", "excellent", "congrat"))


def test_the_long_horizon_rests_on_its_claim(services: Services) -> None:
    rows = {row.code: row for row in services.library.forms["metric-suite"].checks}
    for code in ("MSU402", "MSU403"):
        assert rows[code].claims == ("ad-load-month-understates",)
        assert services.library.claims[rows[code].claims[0]].standing == "corroborated"
