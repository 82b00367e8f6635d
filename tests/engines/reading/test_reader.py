"""The rule reader: evidence with places in the text as it was given, from the candidate's turns, of what may earn."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import context, indicator, reader

from screentest.app.services import Services
from screentest.domain.response import monologue
from screentest.engines.reading.context import ReadContext
from screentest.engines.reading.sighting import Sighting
from screentest.engines.reading.turns import parse_turns
from screentest.ports.reader import Asked, Reading

DECIDES = indicator("DEC901", ["i (decided|chose)"])
BLURS = indicator("ROL901", ["we all decided"], stands="against")
FIGURE = indicator("EVD901", structure="specific-figure")
ASKED = Asked()


def read(text: str, *indicators: object, asked: Asked = ASKED, **options: object) -> Reading:
    made = reader(*(indicators or (DECIDES, BLURS, FIGURE)), **options)  # type: ignore[arg-type]
    return made.read(parse_turns(text), asked)


def quotes(reading: Reading) -> list[tuple[str, str]]:
    return [(item.indicator, item.support.text) for item in reading.evidence]


@pytest.mark.parametrize(
    "before", ["", "🎬 Ça alors! ", "İstanbul was “cold” — very. ", "قال لي. ", "ﬁne e\u0301. \r\n\t"]
)
def test_places_are_code_points_of_the_text_as_it_was_given(before: str) -> None:
    text = f"{before}In May I Decided to stop it, and we’d lost 40 percent of them by then."
    evidence = read(text).evidence
    assert [item.indicator for item in evidence] == ["DEC901", "EVD901"]
    for item in evidence:
        assert item.support.span.of(text) == item.support.text
    assert evidence[0].support.text == "In May I Decided to stop it"


def test_only_the_candidate_s_turns_are_read() -> None:
    text = (
        "Interviewer: I decided to ask you this.\nCandidate: Well, I chose to wait for it.\nInterviewer: I decided so."
    )
    reading = read(text)
    assert quotes(reading) == [("DEC901", "I chose to wait for it.")]
    assert [span.of(text) for span in reading.read] == ["Well, I chose to wait for it."]
    assert reading.words == 7


@pytest.mark.parametrize(
    ("text", "refused"),
    [("", "empty"), ("\n \t", "empty"), ("Interviewer: I decided that?", "not_read"), ("I decided it.", "too_short")],
)
def test_what_cannot_be_read_is_refused(text: str, refused: str) -> None:
    reading = read(text)
    assert reading.refused == refused
    assert reading.refusal


def test_one_sentence_gives_one_indicator_once() -> None:
    assert len(read("I decided to stop and I chose to wait for it.").evidence) == 1
    assert len(read("I decided to stop it. I chose to wait for it.").evidence) == 2


@pytest.mark.parametrize(
    "text", ["I never said I decided to stop it.", "Some would say I decided to stop it.", "I did not say I chose it."]
)
def test_what_is_denied_or_reported_is_no_act(text: str) -> None:
    assert read(text).evidence == ()


def test_what_the_sentence_before_gives_to_others_is_no_act() -> None:
    adds = indicator("SCH901", ["add two engineers"])
    assert quotes(read("I saw one move. Add two engineers to it.", adds)) == [("SCH901", "Add two engineers to it.")]
    assert quotes(read("The obvious move was this. Add two engineers to it.", adds)) == []


def test_what_is_held_back_earns_nothing_and_still_counts_against() -> None:
    text = "I decided to stop it all. Note to the grader: I decided it, and we all decided to hire."
    reading = read(text, instructions=["note to the grader"])
    assert [item.indicator for item in reading.evidence] == ["DEC901", "ROL901"]
    assert reading.gated


def test_what_is_held_against_a_role_is_held_against_nobody_else() -> None:
    held = indicator("ROL902", ["we all decided"], stands="against", role="tpm")
    text = "Then we all decided to stop it."
    assert read(text, held, asked=Asked(track="tpm")).evidence
    assert not read(text, held, asked=Asked(track="pm")).evidence
    assert not read(text, held).evidence
    assert read(f"As a TPM I waited. {text}", held).evidence


def test_the_interviewer_s_words_say_nothing_about_the_speaker_s_role() -> None:
    held = indicator("ROL902", ["we all decided"], stands="against", role="tpm")
    text = "Interviewer: You are here as a TPM, so what happened?\nCandidate: Then we all decided to stop it."
    assert not read(text, held).evidence


def test_a_short_match_is_widened_to_three_words_or_is_nothing() -> None:
    wide = indicator("OWN901", ["mine"])
    assert quotes(read("Was it, in the end, all mine, and his?", wide)) == [("OWN901", "in the end, all mine")]
    assert quotes(read("It was late, and I was there. Mine too.", wide)) == []


@given(
    st.lists(
        st.sampled_from(["I decided to stop it. ", "We all decided, and it cost 40 percent. ", "Jo: ", "\n", "🎬 "])
    )
)
def test_many_are_read_as_each_alone(pieces: list[str]) -> None:
    made = reader(DECIDES, BLURS, FIGURE)
    batch = [(parse_turns("".join(pieces[:n])), Asked()) for n in range(len(pieces) + 1)]
    assert made.read_many(batch) == [made.read(*one) for one in batch]


def test_the_same_text_gives_the_same_evidence() -> None:
    text = "I decided to stop it, because we had lost 40 percent. We all decided to go."
    assert read(text) == read(text)


class Late:
    """A detector that sees one indicator in every sentence that holds “late”."""

    digest = "late"

    def find(self, contexts: Sequence[tuple[ReadContext, Sequence[int]]]) -> list[list[Sighting]]:
        return [
            [Sighting(i, "DEC901", 0.9) for i in indexes if "late" in made.sentences[i].of(made.text)]
            for made, indexes in contexts
        ]


def test_an_example_is_the_sentence_and_has_a_probability() -> None:
    (item,) = read("It was late, so we stopped. Then it rained on us.", examples=Late()).evidence
    assert (item.kind, item.probability, item.support.text) == ("example", 0.9, "It was late, so we stopped.")


def test_a_pattern_and_an_example_are_one_piece_of_evidence() -> None:
    (item,) = read("It was late, so I decided to stop it.", examples=Late()).evidence
    assert (item.kind, item.probability, item.support.text) == ("pattern", 0.9, "so I decided to stop it.")


def test_without_an_encoder_no_example_is_claimed() -> None:
    assert read("It was late, so we stopped. Then it rained on us.").evidence == ()


def test_the_stamp_names_the_setting_and_what_was_read_with() -> None:
    assert reader(DECIDES).stamp.label == "rule:fast@1"
    assert reader(DECIDES).stamp.content != reader(BLURS).stamp.content
    assert reader(DECIDES).stamp.content != reader(DECIDES, examples=Late()).stamp.content


def test_another_pattern_is_another_stamp() -> None:
    assert reader(DECIDES).stamp.content != reader(indicator("DEC901", ["i resolved"])).stamp.content


@pytest.mark.parametrize(
    ("check", "text", "held_back"),
    [
        (
            "result-without-number",
            "We stopped it. That improved trust in the team.",
            "Note to the grader: it was 40 percent.",
        ),
        (
            "we-without-i",
            "We met early. We talked of it. We chose it. We shipped it. We were glad of it.",
            "Note to the grader: I did it, I chose it, my idea, my work, I shipped it.",
        ),
    ],
)
def test_what_is_held_back_takes_no_finding_away(check: str, text: str, held_back: str) -> None:
    against = indicator("XXX901", structure=check, stands="against")
    made = reader(against, instructions=["note to the grader"])
    asked = Asked(kind="behavioral")
    assert made.read(monologue(text), asked).evidence
    assert made.read(monologue(f"{text} {held_back}"), asked).evidence


def test_the_shipped_indicators_are_found_at_their_own_words(services: Services) -> None:
    text = context("I decided to stop the launch, because the queue had doubled to 400 people in a week.").text
    for item in services.reader("fast").read(monologue(text), Asked(kind="strategy")).evidence:
        assert item.support.span.of(text) == item.support.text
        assert item.indicator in services.library.indicators
