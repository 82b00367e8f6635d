"""Trains and measures the heads: sentences in, weights, thresholds and honest figures out."""
