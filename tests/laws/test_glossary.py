"""One word, one meaning: every public class of the domain stands in the glossary, and nothing there twice."""

from __future__ import annotations

import ast
import re
from collections import Counter

import pytest
from source import ROOT, modules

_ENTRY = re.compile(r"^\*\*([^*]+)\*\* — (.+)$", re.M)


def entries() -> list[tuple[str, str]]:
    """Return the (words, meaning) pairs of the glossary."""
    return _ENTRY.findall((ROOT / "docs" / "glossary.md").read_text(encoding="utf-8"))


def words() -> list[str]:
    """Return every word that the glossary explains; one line may explain several."""
    return [word.strip(" `") for entry, _ in entries() for word in entry.split(",")]


def domain_classes() -> list[str]:
    """Return the public classes of the domain and the names of its closed sets."""
    found = []
    for module in modules():
        if not module.path.startswith("domain/"):
            continue
        for node in module.tree.body:
            if isinstance(node, ast.ClassDef):
                found.append(node.name)
            if (
                isinstance(node, ast.Assign)
                and isinstance(node.targets[0], ast.Name)
                and isinstance(node.value, ast.Subscript)
                and isinstance(node.value.value, ast.Name)
                and node.value.value.id == "Literal"
            ):
                found.append(node.targets[0].id)
    return [name for name in found if not name.startswith("_")]


@pytest.mark.parametrize("name", domain_classes())
def test_every_public_class_of_the_domain_is_explained(name: str) -> None:
    assert name in words()


def test_no_word_is_explained_twice() -> None:
    assert [word for word, n in Counter(words()).items() if n > 1] == []


def test_every_meaning_is_one_line_that_ends() -> None:
    assert [entry for entry, meaning in entries() if not meaning.endswith(".")] == []
