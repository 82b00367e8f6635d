"""What no single form can know: that its claims are there, its codes are used once, and its checks can run."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Protocol

from ...domain.draft import Form
from .thaw_form import forms

#: Says in words what is wrong with a form: handed in by the app, which knows the checks and the pattern language.
TryForm = Callable[[Form], Iterable[str]]


class _Item(Protocol):
    @property
    def data(self) -> dict[str, Any]: ...


def check_forms(items: list[Any], codes: set[str], claims: set[str], fault: Any, try_form: TryForm | None) -> None:
    """Report every claim that is not there, every code used twice, and what `try_form` finds."""
    seen: dict[str, str] = dict.fromkeys(codes, "an indicator")
    for item in items:
        data = item.data
        if bool(data["example"]) == bool(data["lengths"]):
            fault(item, "a form has an example, or lengths that have one each", "give one of the two", "example")
        for i, row in enumerate(data["checks"]):
            if row["code"] in seen:
                fault(
                    item, f"the code {row['code']} is taken by {seen[row['code']]}", "codes are used once", "checks", i
                )
            seen[row["code"]] = f"the form {data['id']}"
            fault.unknown(item, row["claims"], claims, "claim", "checks", i)
        fault.unknown(item, data["claims"], claims, "claim", "claims")
        if data["drill"]:
            fault.unknown(item, data["drill"]["claims"], claims, "claim", "drill")
        if try_form is not None:
            said = dict.fromkeys(words for form in forms([data]).values() for words in try_form(form))
            for words in said:
                fault(item, words, "see docs/workbench.md")
