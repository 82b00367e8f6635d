"""The words for rounds, roles, outcomes and reasons, as every face says them."""

from __future__ import annotations

ROLE_WORDS = {
    "": "Who asked is not said",
    "recruiter": "Recruiter",
    "hiring-manager": "Hiring manager",
    "peer": "Peer",
    "partner": "Partner",
}
OUTCOME_WORDS = {"moved-on": "Moved on", "offer": "Offer", "no": "No", "withdrawn": "Withdrawn"}
SOURCE_WORDS = {
    "pressed": "Pressed on",
    "felt": "As you felt",
    "loop": "Practice loop",
    "take": "Your take",
    "claim": "Claim",
}
WARNING = (
    "Few cases. You choose which rounds you tell and which you practise for, other people decide, and what they "
    "decide by is not in here. A share says what came so far, not what would have come."
)
NOT_CLEAR = "Which competency, is not clear"
EMPTY = (
    "A round is told in two minutes: who asked, by role, what they asked, one question a line, and where they kept "
    "asking. For example: Hiring manager, 20 November. “Why did it slip?” They came back twice to who owned the delay."
)
