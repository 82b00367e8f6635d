"""The track verdict: what a résumé, stories and answers show of either track, and whether that is enough."""
