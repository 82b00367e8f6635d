"""A job description read: its track, its level, its pay, and how event-bound its scope is."""
