"""The steps that every plan begins with: the tools of the product that make what a candidate takes into the room."""

from __future__ import annotations

from dataclasses import replace

from ...domain.plan import Step
from ...domain.track import Track

#: A step, and the track that it is for.
_ROWS: tuple[tuple[Track, Step], ...] = (
    (
        "both",
        Step(
            "company-brief",
            "Company brief from the last three earnings calls",
            "Names what leaders say they invest in, quoted and dated; it ages, so it is not made early.",
            "screentest brief CALL-1 CALL-2 CALL-3",
            40,
            10,
            "brief",
            within=28,
        ),
    ),
    *(
        (
            "both",
            Step(
                f"narrative-{n}",
                f"Problem-first narrative, the {name}",
                "A gap shown with evidence before any solution; the three differ in member, gap and measure.",
                "screentest draft new narrative",
                30,
                20 + 15 * n,
                "narrative",
            ),
        )
        for n, name in ((1, "first"), (2, "second"), (3, "third"))
    ),
    (
        "both",
        Step(
            "failure-autopsy",
            "Failure autopsy",
            "One decision of yours that failed: data at hand, data passed over, what changed since and how you know.",
            "screentest draft new autopsy",
            40,
            30,
            "autopsy",
        ),
    ),
    (
        "pm",
        Step(
            "metric-suite",
            "Metric suite for an ad-supported feature",
            "Primary measure, guardrails for friction, horizon and a decision rule written before the result.",
            "screentest draft new metric-suite",
            45,
            45,
            "metrics",
        ),
    ),
    (
        "tpm",
        Step(
            "consistency-choice",
            "Consistency against availability, chosen for each class of data",
            "Stale reads, refused writes and slow tails seen, then a choice defended with its risk owner and way back.",
            "screentest simulate",
            45,
            45,
            "simulation",
        ),
    ),
    (
        "both",
        Step(
            "pitch",
            "Your pitch in 60 and in 120 seconds",
            "Who you are in this role, and why not the other one, held against your own evidence.",
            "screentest draft new pitch",
            25,
            40,
            "pitch",
        ),
    ),
    (
        "both",
        Step(
            "culture-map",
            "Your stories against the company's behaviours",
            "Shows which behaviours no story of yours shows, and which story is told too often.",
            "screentest culture",
            20,
            55,
            "culture",
        ),
    ),
)
_BASELINE = Step(
    "baseline",
    "Answer three questions, so that the plan knows you",
    "Nothing of yours is graded yet. Afterwards make the plan again: its drills will come from your own words.",
    "screentest take about-yourself",
    25,
    1,
    "baseline",
)
_STORIES = Step(
    "stories",
    "Write down the stories you will tell",
    "A story that is kept once can be told from memory, checked for what it lacks, and matched to questions.",
    "screentest story add FILE",
    40,
    5,
    "stories",
)
#: Done on the quiet days, the first of them on the eve; nothing in them is new.
_LIGHT = (
    Step("opening", "Say your opening once", "Two minutes, aloud.", "screentest take about-yourself", 10, 0, "light"),
    Step(
        "look-over",
        "Look over what you know of the company, and how old it is",
        "A priority that was named on a call may be gone by now.",
        "screentest claims --topic company",
        10,
        1,
        "light",
    ),
)
_REHEARSAL = Step(
    "rehearsal",
    "One question of every round of the loop, aloud, without notes",
    "What is only read is not yet said: rated practice shows what holds under time.",
    "screentest questions --track {track}",
    75,
    0,
    "rehearsal",
)


def steps_for(track: Track, known: bool, stories: bool) -> tuple[Step, ...]:
    """Return the steps of a plan: the five preparations of its track, and what its gaps ask for besides.

    `known` says that something of the person was graded, `stories` that enough stories are kept.
    """
    steps = [step for of, step in _ROWS if "both" in (of, track) or of == track]
    return (*steps, *(() if known else (_BASELINE,)), *(() if stories else (_STORIES,)))


def light_steps() -> tuple[Step, ...]:
    """Return the light steps of the quiet days."""
    return _LIGHT


def rehearsal_step(track: Track) -> Step:
    """Return the rehearsal of a track's loop."""
    return replace(_REHEARSAL, command=_REHEARSAL.command.format(track=track))
