"""Rehearsals with the interviewer: single questions and whole loops, every event kept before anything is made of it."""
