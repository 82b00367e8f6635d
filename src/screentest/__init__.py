"""Screentest: a rehearsal room that quotes what you said."""

__version__ = "0.1.0"
