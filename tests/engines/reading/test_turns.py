"""Who speaks where: only the candidate's turns are the response, each a span of the text as it was given."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screentest.domain.response import monologue
from screentest.engines.reading.turns import parse_turns


def said(text: str) -> list[str]:
    """Return what the candidate is taken to have said."""
    return [span.of(text) for span in parse_turns(text).said]


@pytest.mark.parametrize(
    ("asks", "answers"),
    [
        ("Interviewer", "Candidate"),
        ("INTERVIEWER", "CANDIDATE"),
        ("Q", "A"),
        ("Question", "Answer"),
        ("Interviewer 1", "Candidate"),
        ("Interviewer (Maria)", "Candidate (Jo)"),
        ("Hiring Manager", "Me"),
        ("Panelist", "Applicant"),
        ("**Interviewer**", "**Candidate**"),
        ("> Recruiter", "> Interviewee"),
        ("[00:01:02] Interviewer", "[00:01:09] Candidate"),
        ("00:01:02 Interviewer", "00:01:09.500 Candidate"),
        ("Interviewer [00:01:02]", "Candidate (00:01:09)"),
    ],
)
def test_labels(asks: str, answers: str) -> None:
    text = f"{asks}: What?\n{answers}: I stopped it.\nI told them why.\n{asks}: And then?\n{answers}: We waited."
    assert said(text) == ["I stopped it.\nI told them why.", "We waited."]
    assert [turn.speaker for turn in parse_turns(text).turns] == ["interviewer", "candidate"] * 2


def test_of_two_unknown_names_the_one_who_says_most_is_the_candidate() -> None:
    text = (
        "Maria: What happened?\nJo: I stopped it, and then I told everybody why.\nMaria: I see.\nJo: We waited a week."
    )
    assert said(text) == ["I stopped it, and then I told everybody why.", "We waited a week."]


def test_an_unknown_name_beside_a_known_interviewer_is_the_candidate() -> None:
    text = "Interviewer: What happened, in your own words, from the start to the end?\nJo: I stopped it."
    assert said(text) == ["I stopped it."]


def test_an_unknown_name_beside_a_known_candidate_is_not() -> None:
    text = "Maria: What happened?\nCandidate: I stopped it."
    assert said(text) == ["I stopped it."]


def test_a_transcript_without_a_turn_of_the_candidate_has_nothing_said() -> None:
    assert said("Interviewer: What happened?\nInterviewer: Hello?") == []


def test_words_before_the_first_question_are_the_candidate_s() -> None:
    text = "I stopped the launch.\nInterviewer: Why?"
    assert said(text) == ["I stopped the launch."]


@pytest.mark.parametrize(
    "text",
    [
        "I stopped it.\nResult: nobody lost money.",
        "Situation: a launch.\nTask: stop it.\nAction: I stopped it.\nResult: nobody lost money.",
        "Three reasons: cost, time and trust.",
        "Reasons:\n- cost\n- time",
        "The launch was at 10:30 and we stopped it.",
        "I said: stop.",
        "See https://example.org for it.",
        "",
        " \n ",
        "Impact: forty percent fewer calls.\nCost: two weeks.",
    ],
)
def test_a_heading_makes_no_transcript(text: str) -> None:
    assert parse_turns(text) == monologue(text)


def test_section_headings_stay_inside_a_turn() -> None:
    text = "Interviewer: Why?\nCandidate: I stopped it.\nResult: nobody lost money.\nInterviewer: Good."
    assert said(text) == ["I stopped it.\nResult: nobody lost money."]


@pytest.mark.parametrize(
    "line", ["A caveat: it was small.", "A/B test: two weeks.", "You could say: too late.", "Me first: no."]
)
def test_a_line_with_a_colon_loses_nothing(line: str) -> None:
    text = f"I stopped the launch.\n{line}\nThen I told them."
    assert "I stopped the launch." in " ".join(said(text))


@pytest.mark.parametrize("heading", ["Impact", "Background", "Trade-off"])
def test_a_heading_inside_a_turn_loses_nothing(heading: str) -> None:
    text = f"Interviewer: Why?\nCandidate: I stopped it.\n{heading}: nobody lost money.\nInterviewer: Good."
    assert "nobody lost money" in " ".join(said(text))


LINES = [
    "Interviewer: ",
    "Candidate: ",
    "Jo: ",
    "Maria:",
    "[00:01] ",
    "I stopped it. ",
    "\n",
    "Result: ",
    "🎬 ",
    ":",
    " ",
]


@given(st.lists(st.sampled_from(LINES), max_size=20).map("".join) | st.text(max_size=60))
def test_turns_are_spans_in_order_and_apart(text: str) -> None:
    response = parse_turns(text)
    assert response.text == text
    end = 0
    for turn in response.turns:
        assert end <= turn.span.start <= turn.span.end <= len(text)
        end = turn.span.end
