"""Documents from outside: each kind in a file of its own, each with bounds and refusals that say what to do."""
