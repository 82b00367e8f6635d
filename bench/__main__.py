"""`python -m bench` prints each figure beside what is wanted of it; `--help` says what can be asked for."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from screentest.app.bootstrap import full_reader_parts, services

from . import (
    agreement,
    automata,
    drafts,
    full,
    growth,
    interview,
    load,
    model,
    outlook,
    painted,
    plan,
    served,
    size,
    speed,
)
from .figures import Figure
from .material import long_text


def line(figure: Figure) -> str:
    """Return one figure as a line."""
    mark = "" if figure.met else "  MISSED"
    return f"{figure.what:<58} {figure.measured:>9.4g} {figure.unit:<6} {figure.wanted}{mark}"


def parts(options: argparse.Namespace, folder: Path) -> dict[str, Callable[[], Iterator[Figure]]]:
    """Return the parts, each measured when it is called."""
    made = services()
    written = made.packs.written()
    programs, root = Path(sys.executable).parent, Path(__file__).resolve().parents[1]
    found: dict[str, Callable[[], Iterator[Figure]]] = {
        "process": lambda: speed.whole_process(written, options.data, programs, folder),
        "inside": lambda: speed.in_process(made, written, options.data),
        "answer": lambda: speed.one_answer(made, written),
        "memory": lambda: growth.memory(written, programs, folder),
        "growth": lambda: growth.time(written, programs, folder, options.hundred),
        "single": lambda: growth.one_long_text(written, programs, folder),
        "size": lambda: size.size(root),
        "outlook": lambda: outlook.careers(made),
        "plan": lambda: plan.today_list(folder),
        "pages": lambda: served.pages(written, programs, folder),
        "painted": lambda: painted.painted(written, programs, folder),
        "load": lambda: load.crowd(made, written, programs, folder),
        "draft": lambda: drafts.as_one_types(made),
        "interview": lambda: interview.next_act(written, folder, "fast"),
        "interview-facts": lambda: interview.facts_found(made),
        "interview-kills": lambda: interview.kills(folder),
        "automata": lambda: automata.choices(made, long_text(written, options.data)),
    }
    if full_reader_parts():
        found["full"] = lambda: full.batch(written, programs, folder)
        found["full-answer"] = lambda: full.one_answer(made, written)
        found["interview-full"] = lambda: interview.next_act(written, folder, "full")
        found["agreement"] = lambda: agreement.own(made)
        if options.data:
            found["outside"] = lambda: agreement.outside(made, options.data)
        found["model"] = lambda: model.against(made, written, options.model)
    return found


def main() -> int:
    """Measure and print; a figure that is missed makes the exit code 1."""
    parser = argparse.ArgumentParser(prog="python -m bench")
    parser.add_argument("--data", type=Path, metavar="DIR", help="an outside set: *.jsonl with texts")
    parser.add_argument("--hundred", action="store_true", help="also grade a batch of 100 MB; takes minutes")
    parser.add_argument(
        "--model", type=Path, metavar="GGUF", help="a real language model to read with (llama-cpp-python)"
    )
    parser.add_argument("--only", metavar="PART", help="measure one part only")
    options = parser.parse_args()
    missed = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, measure in parts(options, Path(folder)).items():
            if options.only in (None, name):
                print(f"-- {name}")
                for figure in measure():
                    print(line(figure), flush=True)
                    missed += not figure.met
    if missed:
        print(f"{missed} missed")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
