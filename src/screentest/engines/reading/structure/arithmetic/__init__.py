"""Arithmetic as it is said: figures with the room their wording leaves, and the claims that must follow from them."""
