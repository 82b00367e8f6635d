"""The interviewer: a pure machine from a state and an event to a state and actions, and what it is told by."""
