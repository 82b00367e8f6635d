"""Reads what management says it is working on from the transcript of an earnings call."""
