"""Floor two, pure thought: each room turns domain values into domain values; no door between rooms."""
