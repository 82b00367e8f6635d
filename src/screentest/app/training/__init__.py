"""Weights rebuilt from the packs, or proved current; nothing at run time imports this room."""
