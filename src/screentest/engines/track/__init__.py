"""Reads which track a person's own words support: product intuition or executional rigor."""
