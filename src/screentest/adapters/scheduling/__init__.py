"""Schedulers of cards."""
