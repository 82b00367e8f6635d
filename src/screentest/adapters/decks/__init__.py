"""Cards as decks."""
