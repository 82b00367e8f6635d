"""What a choice is worth: simulated pay of tracks and offers, with its assumptions in reach."""
