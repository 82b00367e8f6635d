"""Floor three: one use case a file, in front of the engines; `bootstrap` alone chooses adapters."""
