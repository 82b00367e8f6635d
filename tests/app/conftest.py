"""Beside the small world that tests of every room of the app floor share: this file lets them import it."""
