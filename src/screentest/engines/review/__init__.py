"""Reads packets beside what their level asks for; pure, and it never sees a file."""
