"""A person's data as one thing: export, import, forget, counts."""
