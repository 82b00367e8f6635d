"""How memory and time grow with what is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from .figures import Figure, most, run, shown
from .material import Written, composed, lines, varied_text, write_lines


def memory(written: Written, programs: Path, folder: Path, count: int = 200) -> Iterator[Figure]:
    """Grade a short batch and one sixteen times as long: the peak may not follow the length."""
    texts = composed(written, count)
    grade = [str(programs / "screentest"), "grade", "--fast", "--json", "--batch"]
    short = run([*grade, str(write_lines(folder / "short.jsonl", texts, count))], folder)
    longer = run([*grade, str(write_lines(folder / "long.jsonl", texts, 16 * count))], folder)
    yield shown(f"memory, fast, a batch of {count:,}", short.megabytes, "MB")
    yield most(f"memory, fast, a batch of {16 * count:,} against it", longer.megabytes / short.megabytes, "times", 1.1)


def time(
    written: Written, programs: Path, folder: Path, hundred: bool, sizes: Sequence[float] = (1, 2, 4, 8)
) -> Iterator[Figure]:
    """Grade batches of 1, 2, 4 and 8 MB (and 100 MB where asked): seconds a megabyte must stay as they are."""
    command = [str(programs / "screentest"), "grade", "--fast", "--json", "--batch"]
    texts = composed(written, 500)
    mean = sum(len(line.encode()) for line in lines(texts, 200)) / 200
    paces = []
    for megabytes in (*sizes, *([100] if hundred else [])):
        place = write_lines(folder / "growth.jsonl", texts, max(1, int(megabytes * 1e6 / mean)))
        ran = run([*command, str(place)], folder)
        paces.append(ran.processor / megabytes)
        yield shown(f"grade --batch, fast, {megabytes:g} MB, processor", ran.processor, "s")
        if megabytes == 100:
            yield shown("memory, fast, 100 MB", ran.megabytes, "MB")
        place.unlink()
    yield most("processor seconds a MB, largest batch against smallest", paces[-1] / paces[0], "times", 1.2)


def one_long_text(written: Written, programs: Path, folder: Path) -> Iterator[Figure]:
    """Lint a quarter of a text and all of it: four times the text may take little over four times as long."""
    text = varied_text(written)
    found = []
    for length in (len(text) // 4, len(text)):
        place = folder / "single.md"
        place.write_text(text[:length], encoding="utf-8")
        found.append(run([str(programs / "screentest"), "lint", str(place)], folder).processor)
    yield shown(f"screentest lint, one text of {len(text) / 1e6:.1f} MB, processor", found[1], "s")
    yield most("one text, four times as long", found[1] / found[0], "times", 5)
