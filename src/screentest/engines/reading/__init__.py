"""Reads a response: sentences, patterns, structure and examples give evidence; a gate stands before all of them."""
