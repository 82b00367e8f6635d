"""`screentest story` and `screentest culture` as people call them."""

from __future__ import annotations

import json
from pathlib import Path

from spoken import Call

STORY = """# Exit fee

The contract was up for renewal and the vendor wanted three years. I thought yes. I asked our network engineer, the
one who had wanted out for a year, to argue against me on paper. She wrote two pages, and point four was an exit fee
for each region that I had missed. The decision was the director's; she took one year at nine percent more because the
exit fee was worth more than the discount. A year later I checked the bill: the fee was never paid. I had been wrong.
"""


def _kept(call: Call, tmp_path: Path) -> None:
    file = tmp_path / "mine.md"
    file.write_text(STORY, encoding="utf-8")
    assert call("story", "add", str(file)).code == 0


def test_a_story_is_added_listed_shown_taken_back_and_brought_again(call: Call, tmp_path: Path) -> None:
    assert "No story" in call("story", "list").out
    _kept(call, tmp_path)
    assert json.loads(call("story", "list", "--json").out)["stories"][0]["name"] == "exit-fee"
    shown = call("story", "show", "exit", "--fast")
    assert "I checked the bill" in shown.out, shown.err
    assert call("story", "rm", "exit-fee").code == 0
    assert "No story" in call("story", "list").out
    assert "exit-fee" in call("story", "undo", "exit-fee", "--json").out


def test_coverage_for_and_stronger_answer_in_json(call: Call, tmp_path: Path) -> None:
    _kept(call, tmp_path)
    assert "overused" in json.loads(call("story", "coverage", "--fast", "--json").out)
    found = json.loads(call("story", "for", "asked-to-be-torn-apart", "--fast", "--json").out)
    assert found["asks_for_past"] is True
    made = json.loads(call("story", "stronger", "exit-fee", "--fast", "--json").out)
    text = made["text"]
    for blank in made["blanks"]:
        text = text.replace(blank["inserted"], "", 1)
    assert text == STORY.partition("\n\n")[2].strip()
    assert "min at 145" in call("story", "lint", "exit-fee", "--fast").out


def test_words_on_standard_input_need_a_title(call: Call) -> None:
    done = call("story", "add", "-", stdin="I cut the form in half and told them why.")
    assert done.code != 0
    assert "--title" in done.err
    assert call("story", "add", "-", "--title", "The form", stdin="I cut the form in half.").code == 0


def test_a_story_that_is_not_there_and_a_question_that_is_not_are_said(call: Call) -> None:
    assert "none is kept" in call("story", "show", "nothing").err
    assert "no question" in call("story", "for", "nothing").err


def test_the_culture_map_reads_files_without_keeping_them(call: Call, tmp_path: Path) -> None:
    file = tmp_path / "mine.md"
    file.write_text(STORY, encoding="utf-8")
    done = call("culture", str(file), "--fast")
    assert done.code == 0, done.err
    assert "in order" in done.out
    assert "not shown" in done.out
    assert "No story" in call("story", "list").out
    assert json.loads(call("culture", str(file), "--fast", "--json").out)["company"] == "netflix"


def test_an_empty_bank_has_no_culture_map(call: Call) -> None:
    done = call("culture")
    assert done.code != 0
    assert "story add" in done.err
