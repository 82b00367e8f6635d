"""One figure, and how it is timed."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple


class Figure(NamedTuple):
    """Something measured, beside what is wanted of it."""

    what: str
    measured: float
    unit: str
    wanted: str
    met: bool


def most(what: str, measured: float, unit: str, bound: float) -> Figure:
    """Return a figure that may be at most `bound`."""
    return Figure(what, measured, unit, f"<= {bound:g} {unit}".strip(), measured <= bound)


def least(what: str, measured: float, unit: str, bound: float) -> Figure:
    """Return a figure that must be at least `bound`."""
    return Figure(what, measured, unit, f">= {bound:g} {unit}".strip(), measured >= bound)


def shown(what: str, measured: float, unit: str) -> Figure:
    """Return a figure of which nothing is wanted."""
    return Figure(what, measured, unit, "", True)


def best_each(works: Sequence[Callable[[], object]], rounds: int) -> list[float]:
    """Return the least CPU seconds of each work; they take turns, so that all meet the same machine."""
    found = [float("inf")] * len(works)
    for _ in range(rounds):
        for i, work in enumerate(works):
            begin = time.process_time()
            work()
            found[i] = min(found[i], time.process_time() - begin)
    return found


class Ran(NamedTuple):
    """What a whole process took."""

    seconds: float
    #: Seconds of all processors; on a busy machine they say more than the seconds that passed.
    processor: float
    megabytes: float


def run(command: Sequence[str], home: Path) -> Ran:
    """Run a process to its end, without output; a linter's exit code 1 is no fault."""
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8"}
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    took = time.perf_counter() - begin
    if process.returncode not in (0, 1):
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}")
    return Ran(took, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def take_turns(commands: Sequence[Sequence[str]], home: Path, rounds: int) -> list[list[Ran]]:
    """Return what each command's runs took; they take turns."""
    found: list[list[Ran]] = [[] for _ in commands]
    for _ in range(rounds):
        for i, command in enumerate(commands):
            found[i].append(run(command, home))
    return found
