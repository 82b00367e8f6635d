"""Sentence embeddings on a plain processor: a MiniLM in int8, pinned by its hash."""
