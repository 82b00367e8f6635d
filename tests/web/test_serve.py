"""`screentest serve` as a program: it says where it is, serves many at once, and ends when told to."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import pytest
from answers import ANSWER, form
from click.testing import CliRunner

from screentest.cli.commands import serve
from screentest.cli.main import cli
from screentest.domain.errors import ScreentestError

PROGRAM = Path(sys.executable).with_name("screentest")


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Start the program on a free port, give its address, and stop it as Ctrl-C does."""
    folder = tmp_path_factory.mktemp("served")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [PROGRAM, "--data", str(folder), "serve", "--no-open", "--port", str(port)]
    environ = {**os.environ, "HOME": str(folder)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environ) as running:
        assert running.stdout is not None
        said = running.stdout.readline()
        assert said == f"Screentest is at http://127.0.0.1:{port}/  (Ctrl-C stops it)\n"
        started = time.monotonic()
        while not _answers(port):
            assert time.monotonic() - started < 20, "the page does not come up"
            time.sleep(0.02)
        yield f"http://127.0.0.1:{port}"
        running.send_signal(signal.SIGINT)
        rest = running.stdout.read()
        assert running.wait(20) in (0, 130)
        assert "Traceback" not in rest
    assert list(folder.glob("*.sqlite3"))


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def post(address: str, place: str, body: bytes, **headers: str) -> tuple[int, str]:
    """Send a form; return the status and the address at the end of all redirects."""
    try:
        with urlopen(Request(address + place, body, {"Origin": address, **headers}), timeout=60) as answer:
            return answer.status, answer.url
    except HTTPError as refused:
        with refused:
            return refused.code, refused.read().decode()


def test_it_is_there(address: str) -> None:
    with urlopen(f"{address}/healthz", timeout=10) as answer:
        assert json.load(answer)["status"] == "ok"
        assert "server" not in answer.headers


def test_many_answers_at_once_are_all_saved(address: str) -> None:
    def send(number: int) -> tuple[int, str]:
        return post(address, "/takes", urlencode(form(text=f"{ANSWER} Take {number}.")).encode())

    with ThreadPoolExecutor(8) as pool:
        done = list(pool.map(send, range(24)))
    assert {status for status, _ in done} == {200}
    assert len({url for _, url in done}) == 24


def test_a_body_that_is_too_large_hears_why(address: str) -> None:
    status, said = post(address, "/takes", urlencode(form(text="word " * 600_000)).encode())
    assert (status, "More than 2 MB were sent." in said) == (413, True)


def test_another_host_and_another_origin_are_refused(address: str) -> None:
    assert post(address, "/takes", b"", Host="evil.example")[0] == 421
    assert post(address, "/takes", b"", Origin="http://evil.example")[0] == 403


def served(*arguments: str) -> ScreentestError:
    done = CliRunner().invoke(cli, ["serve", "--no-open", *arguments])
    assert isinstance(done.exception, ScreentestError), done.output
    return done.exception


def test_only_this_machine_is_served() -> None:
    fault = served("--host", "0.0.0.0")
    assert (fault.exit_code, "no accounts" in fault.hint) == (2, True)


def test_a_port_in_use_is_told() -> None:
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        fault = served("--port", str(busy.getsockname()[1]))
    assert (fault.exit_code, "is in use" in fault.message) == (4, True)


def test_the_next_free_port_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serve, "is_free", lambda _, port: port >= serve.FIRST_PORT + 3)
    assert serve.chosen_port("127.0.0.1", None) == serve.FIRST_PORT + 3
    monkeypatch.setattr(serve, "is_free", lambda _, __: False)
    assert "no free port" in served().message


def test_what_is_missing_is_told_with_the_way_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    find: Callable[..., Any] = serve.importlib.util.find_spec
    monkeypatch.setattr(serve.importlib.util, "find_spec", lambda name: name != "starlette" and find(name))
    fault = served()
    assert (fault.exit_code, fault.hint) == (4, "pip install 'screentest[web]'")
