"""From gaps, steps and cards to dated days: what comes when, and what no longer fits."""
