"""What a visitor of the pages has: a browser, the address, and an answer to give."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Browser

QUESTION = "clinic-missed-appointments"
ANSWER = (
    "The clinics lose one appointment in nine because the patient does not turn up, and it is the dentist's hour that "
    "is lost. Before I built anything I read two hundred missed appointments myself and called forty of those patients."
    "\n\nTwenty six of the forty had tried to move the appointment and could not get through on the phone before nine. "
    "So I decided to test one thing first: a text message with a link, in two clinics, against two clinics without it, "
    "for six weeks. If missed appointments did not fall below seven in a hundred I would stop. Everyone was aligned."
)


@dataclass(frozen=True)
class Shop:
    """The running product; `unjudged` is a take that was saved and never judged."""

    browser: Browser
    address: str
    unjudged: str
