"""What was worked out is remembered, within bounds."""

from __future__ import annotations

import pytest

from screentest.engines.reading import memo
from screentest.engines.reading.memo import LONGEST, Memo


def test_it_works_a_word_out_once_and_a_long_piece_each_time() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    known = Memo(length)
    long = "x" * (LONGEST + 1)
    assert [known[word] for word in ("word", "word", long, long)] == [4, 4, LONGEST + 1, LONGEST + 1]
    assert asked == ["word", long, long]
    assert list(known) == ["word"]


def test_it_begins_anew_once_it_is_full(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memo, "REMEMBERED", 2)
    known = Memo(str.upper)
    assert [known[word] for word in "abca"] == ["A", "B", "C", "A"]
    assert len(known) <= 2
