"""What an interviewer says that is no probe: short, neutral, without praise and without a word of the rubric."""

from __future__ import annotations

from ...domain.interview import CloseReason, TurnManner

#: What is said when a turn holds no answer: one line a time, then the round closes.
STALL_LINES: dict[TurnManner, tuple[str, ...]] = {
    "nothing": (
        "Take the part you are surest of, and begin there.",
        "Say one sentence about it, even if it is only a guess.",
        "What would you have to know before you could begin?",
    ),
    "noise": (
        "I could not follow that. Put it in one plain sentence.",
        "I still cannot follow. What would you do first?",
        "Once more, in ordinary words: what is your answer?",
    ),
    "again": (
        "You have told me that. What comes after it?",
        "That is the same again. What have you not said yet?",
        "I have that now. Is there anything else?",
    ),
    "wants-answer": (
        "I want to hear yours. What would you do first?",
        "That part is yours. Say what you would do, and why that.",
        "I have no answer to give you. Decide something and defend it.",
    ),
    "attack": (
        "That may be. The question still stands; where would you begin?",
        "Let us stay with the case. What would you do?",
        "I would rather hear about the case. One sentence on it.",
    ),
    "to-grader": (
        "I only listen to what you say about the case. Go on with it.",
        "That changes nothing here. What is your answer?",
        "Back to the case, please.",
    ),
    "elsewhere": (
        "That is an answer to another question. Mine was this one:",
        "We are still somewhere else. I asked this:",
        "Let me ask it one last time:",
    ),
}
#: Said before the round ends where nothing came of it.
STALLED = "Then we leave it there."
#: The question is said again at most so often.
REPEATS = ("Again, then:", "Once more:", "For the last time:")
UNKNOWN_FACT = "You decide; say your assumption."
TOLD_BEFORE = "I gave you that already; it has not changed."
PROD = "There is no hurry. Think aloud if it helps."
LENGTH_WARNING = "That was long for one go. Keep the next one to a minute."
LENGTH_STOP = "I have to stop you there; we are out of time for more at that length."
TIME_WARNING = "About {minutes} left."
TIME_STOP = "Time is up. In one sentence: where do you come out?"
WRONG_TURN_STOP = "I am going to stop you there. You said “{line}”."
WRONG_TURN_COST = "That leaves {left} unused, and {unasked} that I had for you unasked."
OWN_QUESTIONS = "That was my part. What would you like to ask me?"
OWN_ANSWERS = (
    "I have no company to speak for here. Note that one for the real day. What else?",
    "Keep that one as well. One more?",
)
NO_HINTS = "There are no hints in a real round."
NO_MORE_HINTS = "I have nothing more to point at."
CLOSINGS: dict[CloseReason, str] = {
    "complete": "That is all I wanted to ask. We stop here.",
    "done": "All right, we stop here.",
    "ended": "We stop here.",
    "time": "That is time. We stop here.",
    "length": "We stop here.",
    "stalled": STALLED,
    "wrong-turn": "This round ends here.",
}


def minutes_of(seconds: float) -> str:
    """Return a length of time in words: “two minutes”, “a minute”, “4 minutes”."""
    minutes = max(1, round(seconds / 60))
    return "a minute" if minutes == 1 else f"{minutes} minutes"
