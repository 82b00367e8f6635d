"""Holds kept stories beside questions and a company's culture: coverage, overuse, blanks, links; pure, never a file."""
