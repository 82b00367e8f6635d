"""Ways of finding the packs' trigger words in a text, for docs/decisions/0005-pattern-automaton.md."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ahocorasick_rs import AhoCorasick

from screentest.app.services import Services
from screentest.domain.text import plain

from .figures import Figure, best_each, shown


def triggers(services: Services) -> list[str]:
    """Return every trigger word of the loaded packs."""
    return sorted({word for row in services.library.reading["patterns"] for word in row[4]})


def choices(services: Services, text: str) -> Iterator[Figure]:
    """Time each way on the same text: building it, and one pass."""
    import ahocorasick  # noqa: PLC0415 - only `make bench` installs these two
    import re2  # noqa: PLC0415

    words, body = triggers(services), plain(text)
    ways: dict[str, tuple[Callable[[], object], Callable[[], object]]] = {}
    automaton = AhoCorasick(words)
    ways["ahocorasick-rs over the text"] = (
        lambda: AhoCorasick(words),
        lambda: automaton.find_matches_as_indexes(body, overlapping=True),
    )
    ways["ahocorasick-rs over each different piece"] = (
        lambda: AhoCorasick(words),
        lambda: [automaton.find_matches_as_indexes(word, overlapping=True) for word in set(body.split())],
    )

    def build_other() -> ahocorasick.Automaton:
        made = ahocorasick.Automaton(ahocorasick.STORE_INTS)
        for i, word in enumerate(words):
            made.add_word(word, i)
        made.make_automaton()
        return made

    other = build_other()
    ways["pyahocorasick over the text"] = (build_other, lambda: list(other.iter(body)))
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + ")")

    def compile_re() -> object:
        re.purge()
        return re.compile(pattern.pattern)

    ways["re, one alternation"] = (compile_re, lambda: [m.span() for m in pattern.finditer(body)])
    second = re2.compile(pattern.pattern)

    def compile_re2() -> object:
        re2.purge()
        return re2.compile(pattern.pattern)

    ways["re2, one alternation"] = (compile_re2, lambda: [m.span() for m in second.finditer(body)])
    for name, (build, scan) in ways.items():
        built, scanned = best_each([build, scan], 3)
        yield shown(f"{name}: build {len(words)} triggers", built * 1000, "ms")
        yield shown(f"{name}: one pass", scanned * 1000, "ms")
