"""The interviewer: how soon it acts after a turn, whether it finds what is asked for, what a killed process loses."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from screentest.app.bootstrap import services as make_services
from screentest.app.rehearsal.asking import near
from screentest.app.rehearsal.codec import Setup
from screentest.app.rehearsal.hearing import overhear
from screentest.app.rehearsal.session import resume, say, start, warm
from screentest.app.services import ReaderSetting, Services
from screentest.app.settings import Settings
from screentest.engines.interview.asks import sentences
from screentest.engines.interview.facts import facts_asked

from .figures import Figure, most, shown
from .material import Written

#: A turn has so many sentences; so many turns of written answers are said.
TURN, TURNS = 4, 60
#: Talks to a session until it is killed.
TALKER = """\
import sys
from screentest.app.bootstrap import services
from screentest.app.rehearsal.session import say, start
from screentest.app.rehearsal.codec import Setup
made = services()
session, _ = start(made, Setup("account-on-both-coasts", setting="fast", most_probes=60))
print(session.id, flush=True)
for line in sys.stdin:
    session, _ = say(made, session, line.strip())
    print("met", flush=True)
"""


def _own(folder: Path) -> Services:
    folder.mkdir(exist_ok=True)
    return make_services(Settings(folder, f"sqlite:///{folder / 'store.sqlite3'}", folder / "packs"))


def next_act(written: Written, folder: Path, setting: ReaderSetting, turns: int = TURNS) -> Iterator[Figure]:
    """Time what lies between the end of a turn and the interviewer's act, keeping and reading included.

    Where a person types, finished lines are read while the turn goes on; `said at once` has nothing read before.
    """
    made = _own(folder / setting)
    for typed in (False, True):
        took = []
        for answer in written["answers"]:
            if len(took) >= turns or answer["question"] not in made.library.questions:
                continue
            session, _ = start(made, Setup(answer["question"], setting=setting, most_probes=60))
            warm(made, session)
            said = sentences(answer["text"])
            for at in range(0, len(said), TURN):
                turn = said[at : at + TURN]
                if typed:
                    overhear(made, session.setup, session.sheet, "\n".join(turn[:-1]))
                begin = time.perf_counter()
                session, _ = say(made, session, "\n".join(turn))
                took.append(time.perf_counter() - begin)
        how = "typed line by line" if typed else "said at once"
        yield most(f"next act, {setting} reader, {how}, median", 1000 * statistics.median(took), "ms", 100)
        yield shown(
            f"next act, {setting} reader, {how}, 95th of 100", 1000 * statistics.quantiles(took, n=20)[-1], "ms"
        )
    made.close()


def facts_found(made: Services, every: int = 3) -> Iterator[Figure]:
    """Ask for every fact in one of its ways, that way being left out of the sheet: what is found, and what is wrong."""
    asked = found = wrong = 0
    cases = [(q, f, way) for q in made.library.questions.values() for f in q.facts for way in f.asks]
    for question, fact, way in cases[::every]:
        facts = [replace(f, asks=tuple(w for w in f.asks if w != way)) for f in question.facts]
        keys = facts_asked(way, facts, near(way, tuple(facts), "full"))
        asked, found, wrong = asked + 1, found + (fact.key in keys), wrong + bool(keys and fact.key not in keys)
    yield shown(f"facts asked for in words never seen, {asked} ways, found", 100 * found / asked, "%")
    yield shown("… answered with another fact", 100 * wrong / asked, "%")


def kills(folder: Path, points: int = 200) -> Iterator[Figure]:
    """Kill a process at so many points of a turn, resume, and count the turns that were answered and are gone."""
    made = _own(folder / "killed")
    _ = made.store
    environ = {**os.environ, "SCREENTEST_DATABASE": made.settings.database, "SCREENTEST_DATA": str(folder / "killed")}
    lost = 0
    for point in (i * 2654435761 % 2**32 for i in range(points)):
        with subprocess.Popen(
            [sys.executable, "-c", TALKER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environ, text=True
        ) as process:
            assert process.stdin is not None
            assert process.stdout is not None
            name = process.stdout.readline().strip()
            met = point % 4
            for i in range(met + 1):
                process.stdin.write(f"On day {i} I held back {i * 7} transfers because a wrong one costs more.\n")
                process.stdin.flush()
                if i < met:
                    process.stdout.readline()
            for _step in range(point % 400_000):
                pass
            process.kill()
        session, _ = resume(made, name)
        lost += max(0, met - len(session.turns))
    made.close()
    yield most(f"turns lost when killed at {points} points", lost, "turns", 0)
