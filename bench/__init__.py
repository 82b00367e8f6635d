"""Measurements of speed and size; ratios in one run, on material inside the repository."""
