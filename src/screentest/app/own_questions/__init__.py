"""Questions of a person's private bank: kept beside the shipped bank, never in it."""
