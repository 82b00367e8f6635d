"""The consistency simulator: runs, what a person chooses and reasons, and how that is graded."""
