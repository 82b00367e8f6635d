"""What one person does when a hundred are there: a round begun, a draft kept every 5 s, an answer graded every 90 s.

Run by locust, never imported by anything of ours.
"""

from __future__ import annotations

import itertools
import json
import os
from pathlib import Path

from locust import HttpUser, between, task
from locust.exception import StopUser

TEXTS: list[list[str]] = json.loads(Path(os.environ["SCREENTEST_BENCH_TEXTS"]).read_text(encoding="utf-8"))
_nth = itertools.count()


class Person(HttpUser):
    """Writes an answer in the rehearsal room."""

    wait_time = between(4.5, 5.5)

    def on_start(self) -> None:
        """Come in at some moment of one's own, and begin a round."""
        self.number = next(_nth)
        self.kept = self.number * 7 % 18
        self.client.headers.update({"Origin": self.host or "", "Sec-Fetch-Site": "same-origin"})
        self.question, self.text = TEXTS[self.number % len(TEXTS)]
        begun = self.client.post(
            "/sessions",
            data={"question": self.question, "mode": "study", "track": "both"},
            allow_redirects=False,
            name="begin a round",
        )
        if begun.status_code != 303:
            raise StopUser
        self.at = begun.headers["location"]
        if not self.at.startswith("/"):
            self.at = "/sessions/" + self.at.rpartition("/")[2]
        self.client.get(self.at, name="the round's page")

    @task
    def write(self) -> None:
        """Keep the draft; every eighteenth time, which is every 90 s, hand in an answer instead."""
        self.kept += 1
        if self.kept % 18:
            words = self.text.split()
            share = " ".join(words[: max(5, len(words) * (self.kept % 18) // 18)])
            self.client.post(f"{self.at}/draft", data={"text": share}, name="keep the draft")
            return
        said = f"{self.text} That was round {self.kept // 18} of {self.number}."
        self.client.post(
            "/takes",
            data={"question": self.question, "track": "both", "text": said, "keep": "yes"},
            allow_redirects=False,
            name="hand in an answer, graded",
        )
