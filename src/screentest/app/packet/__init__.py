"""Promotion and transition packets held against what a track and a level ask for."""
