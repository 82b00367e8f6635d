"""A stronger version is the person's own text and blanks: taking the blanks out gives the text back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from screentest.domain.story import StoryBlank
from screentest.engines.stories.blanks import masked, open_blanks, with_blanks, without_blanks

_ASKS = st.sampled_from(["what did it cost, and whom?", "whose decision was it?", "what was it before?"])


@st.composite
def _filled(draw: st.DrawFn) -> tuple[str, list[StoryBlank]]:
    text = draw(st.text(max_size=200) | st.just("I cut it [____ when?] and it held."))
    places = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6)))
    return text, [StoryBlank(at, f" [____ {draw(_ASKS)}]", "", "OWN101", "own-part") for at in places]


@given(_filled())
def test_without_its_blanks_a_stronger_version_is_the_story(made: tuple[str, list[StoryBlank]]) -> None:
    text, blanks = made
    assert without_blanks(with_blanks(text, blanks), blanks) == text


@given(_filled())
def test_every_character_outside_the_blanks_comes_from_the_story(made: tuple[str, list[StoryBlank]]) -> None:
    text, blanks = made
    filled = with_blanks(text, blanks)
    assert len(filled) == len(text) + sum(len(blank.inserted) for blank in blanks)
    for blank in blanks:
        filled = filled.replace(blank.inserted, "", 1) if "[____" not in text else filled
    assert filled == text or "[____" in text


@given(st.text(max_size=200))
def test_masking_moves_nothing(text: str) -> None:
    assert len(masked(text)) == len(text)


def test_open_blanks_are_found_and_not_read() -> None:
    text = "I cut the plan. [____ what did it cost, and whom?] It held."
    assert [span.of(text) for span in open_blanks(text)] == ["[____ what did it cost, and whom?]"]
    assert masked(text).split() == ["I", "cut", "the", "plan.", "It", "held."]
