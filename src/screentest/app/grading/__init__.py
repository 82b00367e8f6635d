"""Reading, linting and rating of what somebody said, and the plain forms in which it is shown and kept."""
