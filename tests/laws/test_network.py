"""The product reaches nothing when it is imported, and tests cannot reach out by mistake."""

from __future__ import annotations

import socket
import subprocess
import sys

import pytest

from no_network import NetworkForbidden, is_local

_IMPORT_ALL = """
import pkgutil, socket, sys
def refuse(*_, **__):
    raise SystemExit("a module reached for the network when it was imported")
socket.socket.connect = socket.socket.connect_ex = socket.socket.sendto = refuse
socket.getaddrinfo = socket.gethostbyname = socket.create_connection = refuse
import screentest
for found in pkgutil.walk_packages(screentest.__path__, "screentest."):
    if not found.name.endswith("__main__"):
        __import__(found.name)
print(len(sys.modules))
"""


def test_no_module_reaches_the_network_when_imported() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", _IMPORT_ALL], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("address", [("192.0.2.1", 80), ("8.8.8.8", 53), ("example.org", 443)])
def test_a_test_that_reaches_out_is_stopped(address: tuple[str, int]) -> None:
    with socket.socket() as sock, pytest.raises(NetworkForbidden):
        sock.connect(address)
    with pytest.raises(NetworkForbidden):
        socket.getaddrinfo("example.org", 443)


@pytest.mark.parametrize(
    ("family", "address"),
    [
        (socket.AF_INET, ("127.0.0.1", 5)),
        (socket.AF_INET, ("localhost", 5)),
        (socket.AF_INET6, ("::1", 5, 0, 0)),
        (socket.AF_UNIX, "/tmp/socket"),
    ],
)
def test_this_machine_may_be_spoken_to(family: int, address: object) -> None:
    assert is_local(family, address)
