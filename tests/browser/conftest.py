"""A real browser on the running product; where there is no Chromium the tests are reported as not run."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser
from tools.browser import HOW, chromium, program, serving
from visitor import ANSWER, QUESTION, Shop

from needs import require
from screentest.app.bootstrap import services
from screentest.app.settings import settings_from
from screentest.app.takes.take import keep_answer
from screentest.app.texts.answer_set import Answered


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Give the machine's Chromium."""
    path = program()
    require(path, "Chromium", HOW)
    assert path is not None
    with chromium(path) as opened:
        yield opened


@pytest.fixture(scope="module")
def shop(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    """Give the running product, with one take that was saved and never judged."""
    folder = tmp_path_factory.mktemp("shop")
    made = services(settings_from({}, data_dir=str(folder)))
    question = made.library.question(QUESTION)
    kept = keep_answer(made, Answered(QUESTION, question.prompt, question.kind, question.track, ANSWER))
    made.close()
    with serving(folder) as address:
        yield Shop(browser, address, kept.id)
