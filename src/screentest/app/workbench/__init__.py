"""Drafts held against their forms: narratives, autopsies, metric suites and pitches."""
