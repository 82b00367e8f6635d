"""The desk before anybody comes: what is slow is done beforehand, and what fails then is told to whoever asks."""

from __future__ import annotations

import anyio

from screentest.app.services import Services
from screentest.domain.errors import Unavailable
from screentest.web.desk import Desk


def test_what_is_slow_is_done_beforehand(own: Services) -> None:
    desk = Desk(own)
    done: list[Services] = []

    def fails(_: Services) -> None:
        raise Unavailable("the encoder is missing", "install it")

    desk.beforehand(fails)
    desk.beforehand(done.append)
    anyio.run(desk.warm)
    assert done == [own], "one that fails keeps no other from being done"
    desk.close()
