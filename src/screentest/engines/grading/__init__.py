"""Rates: evidence and a rubric in, a scorecard that explains itself out; the arithmetic never reads the text."""
