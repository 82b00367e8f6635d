"""Reads a requisition: which track it asks for, at which level, for which pay, and whether its work ends."""
