"""No test reaches past this machine: a connection to any other address fails the test that tried."""

from __future__ import annotations

import ipaddress
import socket
from typing import Any

import pytest


class NetworkForbidden(BaseException):
    """Raised at the attempt; no handler of ordinary exceptions can hide it."""


def is_local(family: int, address: Any) -> bool:
    """Tell whether an address is on this machine."""
    if family not in (socket.AF_INET, socket.AF_INET6):
        return True
    host = str(address[0])
    if host in ("", "localhost"):
        return True
    try:
        return ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False


def forbid(patch: pytest.MonkeyPatch) -> None:
    """Let sockets connect to this machine only, and no other name be looked up."""
    connect, connect_ex, look_up = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo

    def guarded(self: socket.socket, address: Any) -> None:
        _check(self.family, address)
        connect(self, address)

    def guarded_ex(self: socket.socket, address: Any) -> int:
        _check(self.family, address)
        return connect_ex(self, address)

    def guarded_look_up(host: Any, *rest: Any, **named: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        _check(socket.AF_INET, (name or "", 0))
        return look_up(host, *rest, **named)

    patch.setattr(socket.socket, "connect", guarded)
    patch.setattr(socket.socket, "connect_ex", guarded_ex)
    patch.setattr(socket, "getaddrinfo", guarded_look_up)


def _check(family: int, address: Any) -> None:
    if not is_local(family, address):
        raise NetworkForbidden(f"a test tried to reach {address!r}")
