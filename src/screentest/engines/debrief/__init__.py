"""Debriefs: independent scorecards combined mechanically, and the next drills drawn from what was missing."""
