"""The dated plan: made from gaps, shown for today, done, slipped, exported and imported."""
