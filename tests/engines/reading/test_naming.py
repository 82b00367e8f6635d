"""Naming tools and teams, and lists that were asked for, is no fault; a list in place of a choice is."""

from __future__ import annotations

import pytest

from screentest.app.grading.lint import lint_text
from screentest.app.services import Services
from screentest.engines.reading.naming import asks_for_names, is_row, only_names
from screentest.ports.reader import Asked

NAMES = (
    "We used Jira for the board and Looker for the numbers.",
    "Jira for tickets, Confluence for notes, Slack for the rest.",
    "The board was in Jira, the numbers came from Looker.",
    "I kept the plan in a spreadsheet and the risks in Notion.",
    "We had Figma for the designs, Amplitude for events and Datadog for alerts.",
    "It was a Trello board, then Linear from March.",
    "I write queries myself in BigQuery.",
    "For research I use Dovetail; for surveys, Typeform.",
    "Our stack was Kafka, Postgres and a small Go service.",
    "The alerts went to PagerDuty and the log to Splunk.",
    "The tools were Jira, Looker, Figma and a lot of spreadsheets.",
    "We used a RACI for the approvals and a risk register for the rest.",
    "The teams were payments, search, mobile and data.",
    "The steps on the pass are load, weigh, seal and sign.",
    "I spoke with sales, support, legal and finance.",
    "It has three parts: a scanner, a printer and a small screen.",
)
SAYS_MORE = (
    "I'd use Kafka, Redis, Kubernetes and Cassandra on AWS, so it scales.",
    "I told the engineers exactly which queue to use and redid their design where it wasn't mine.",
    "The committee chose the vendor, and I made sure it happened the way they wanted.",
    "We used Jira so that everyone was always aligned.",
    "Kafka, Redis, Kubernetes, Terraform, Grafana on top.",
    "I picked the stack, the libraries, even the editor.",
    "We used the best tools in the world.",
    "Bias for action.",
)
FOR_NAMES = (
    "What tools did you use?",
    "What are the stages of your process?",
    "Name three metrics.",
    "Which teams were in it?",
    "Walk me through the steps, please. What does RICE stand for?",
)
FOR_MORE = (
    "How did you approach the failing depot?",
    "What would you build first, and why?",
    "Tell me about a time when you disagreed with your manager.",
    "What happened next?",
)
RECITAL = "Discover, define, develop, deliver."


@pytest.mark.parametrize("sentence", NAMES)
def test_a_sentence_that_names_things(sentence: str) -> None:
    assert only_names(sentence)


@pytest.mark.parametrize("sentence", SAYS_MORE)
def test_a_sentence_that_says_more(sentence: str) -> None:
    assert not only_names(sentence)


def test_what_is_asked_for() -> None:
    assert [asks_for_names(question) for question in FOR_NAMES + FOR_MORE] == [True] * 5 + [False] * 4
    assert is_row(RECITAL)
    assert not is_row("I would discover, define, develop, deliver.")


def test_no_weak_example_of_a_mistake_only_names(services: Services) -> None:
    weak = [i.weak for i in services.library.indicators.values() if i.stands == "against"]
    assert [text for text in weak if only_names(text)] == []


def test_a_list_that_was_asked_for_is_no_recital(services: Services) -> None:
    def codes(question: str, asked: Asked | None = None) -> set[str]:
        text = f"Interviewer: {question}\n\nCandidate: {RECITAL}" if question else RECITAL
        return {item.code for item in lint_text(services, text, asked)}

    assert codes(FOR_NAMES[1]) == set()
    assert "STR202" in codes(FOR_MORE[0])
    assert "STR202" in codes("", Asked(prompt=FOR_MORE[0]))
    assert codes("", Asked(prompt=FOR_NAMES[1])) == set()
