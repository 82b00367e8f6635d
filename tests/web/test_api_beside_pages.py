"""Pages and API do the same: every address of a page has operations, or stands among the few that need none."""

from __future__ import annotations

from starlette.routing import Route
from tools.beside_pages import ONLY_PAGES, OPERATION_OF_PAGE

from screentest.app.services import Services
from screentest.web.api.table import OPERATIONS
from screentest.web.desk import Desk
from screentest.web.rooms.table import routes


def addresses(services: Services) -> set[tuple[str, str]]:
    """Return (method, address) of every page; the answer to HEAD is that to GET."""
    found = set()
    for route in routes(Desk(services)):
        assert isinstance(route, Route)
        found |= {(method, route.path) for method in (route.methods or ()) if method != "HEAD"}
    return found


def test_every_page_has_its_operations_or_a_reason(own: Services) -> None:
    told = OPERATION_OF_PAGE.keys() | ONLY_PAGES.keys()
    assert addresses(own) - told == set(), "say in tools/beside_pages.py which operation does the same"
    assert told - addresses(own) == set(), "no such page is there any more"
    assert not OPERATION_OF_PAGE.keys() & ONLY_PAGES.keys()
    assert all(ONLY_PAGES.values())


def test_what_takes_away_can_be_undone() -> None:
    paths = {row.path for row in OPERATIONS}
    for path in sorted(path for path in paths if path.endswith(("/take-back", "/afresh", "/forget", "/end"))):
        whole, _, name = path.rpartition("/")
        back = {"forget": ("remember",), "end": ("reopen", "resume")}.get(name, ("bring-back", "undo", "afresh/undo"))
        assert any(f"{whole}/{one}" in paths for one in back), path


def test_every_operation_that_is_named_is_there() -> None:
    known = {row.id: row for row in OPERATIONS}
    for (method, path), names in OPERATION_OF_PAGE.items():
        assert names, path
        assert set(names) <= set(known), path
        if method == "POST":
            assert any(known[name].method == "POST" for name in names) or path == "/progress/story", path
