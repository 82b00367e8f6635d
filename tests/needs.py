"""What a test needs of the machine: without it the test is reported as not run, and in CI that is a failure."""

from __future__ import annotations

import os

import pytest


def require(condition: object, what: str, how: str) -> None:
    """Go on where `condition` holds; else report the test as not run, with the line that mends it."""
    if condition:
        return
    reason = f"not run: {what} missing; {how}"
    if os.environ.get("CI") == "true":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)
