"""The page: the same use cases in a browser, on this machine only."""
