"""Words and forms for tests of the command line."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Outcome(NamedTuple):
    """What a call printed, and how it ended."""

    code: int
    out: str
    err: str


Call = Callable[..., Outcome]

#: Long enough to rate, about the question, and with something to find for and against.
ANSWER = """\
The clinics lose one appointment in nine because the patient does not turn up, and it is the
dentist's hour that is lost. Before I built anything I read two hundred missed appointments myself
and called forty of those patients. Twenty six of the forty had tried to move the appointment and
could not get through on the phone before nine. So the problem is not that people forget; it is that
moving an appointment is harder than missing it. I decided to test one thing first: a text message
with a link that moves the appointment, in two clinics, against two clinics without it, for six
weeks. If missed appointments did not fall below seven in a hundred I would stop. They fell from
eleven to six in a hundred, and I gave up the reminder calls to pay for it. I would still want to
know whether the patients who never answer are helped at all, because I have no evidence about them
yet.
"""
