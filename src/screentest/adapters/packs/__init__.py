"""Packs: reads what people wrote as YAML, refuses what is wrong with its place, and keeps a compiled form."""
