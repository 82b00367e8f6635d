"""The written-memo round: started against the clock, kept while it is written, handed in, rated."""
