"""One row of the API: where it is, what it takes, what it answers, which use case does it, and beside whom it runs."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeVar

import msgspec

from ...app.held import Held
from ...app.services import Services
from ...domain.document import Document
from ...domain.errors import UserError
from ..errors import Misplaced, NotThere
from ..live import Live

T = TypeVar("T")
Method = Literal["GET", "POST"]
#: A JSON Schema that stands already; else a type whose schema is made from its hints.
Shape = Any
#: look: the library alone. keep: the store too. read: the reader, nothing kept. judge: the reader and the store.
Work = Literal["look", "keep", "read", "judge"]
#: So many bytes may be sent where files are taken, unless a row says another bound.
MOST_SENT = 8_000_000


class Given(msgspec.Struct, forbid_unknown_fields=True):
    """What an operation takes: path, query and body in one; a key that is not named is refused."""


@dataclass
class Call:
    """What a use case is given: the services, the rounds that go on, readers that are made once, and files as read."""

    services: Services
    live: Live
    made: dict[object, Any] = field(default_factory=dict)
    papers: Mapping[str, Document] = field(default_factory=dict)

    def once(self, make: Callable[[Services], T]) -> T:
        """Return what is slow to make, made when it is first needed."""
        if make not in self.made:
            self.made[make] = make(self.services)
        found: T = self.made[make]
        return found

    def held(self, work: Callable[[Services], T]) -> T:
        """Return what is worked out from everything that is kept, anew when something is kept; not to be changed."""
        found: T = self.made.setdefault((Held, work), Held(work))(self.services)
        return found

    def paper(self, name: str, text: str, called: str = "") -> Document:
        """Return what was sent under a name: the file with its pages, else the text by itself, `called` something."""
        return self.papers[name] if name in self.papers else Document(text, "text", called)


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation. Names in braces in `path` are fields of `given`; a GET's other fields are its query.

    `files` are fields that may be sent as files in a multipart form too, of at most `most` bytes together.
    """

    method: Method
    path: str
    id: str
    summary: str
    given: type[Given]
    answers: Shape
    act: Callable[[Call, Any], object]
    work: Work = "look"
    files: tuple[str, ...] = ()
    most: int = MOST_SENT

    @property
    def in_path(self) -> tuple[str, ...]:
        """Return the names that stand in the path."""
        return tuple(re.findall(r"{(\w+)}", self.path))


def at(place: str, work: Callable[[], T]) -> T:
    """Return what a use case makes of one key; what it refuses is told with the place of that key."""
    try:
        return work()
    except (Misplaced, NotThere):
        raise
    except UserError as fault:
        raise Misplaced(fault.message, fault.hint, place) from None


def there(find: Callable[[], T]) -> T:
    """Return what an address names; what is not there is answered as such, not as a fault of what was sent."""
    try:
        return find()
    except UserError as fault:
        raise NotThere(fault.message, fault.hint) from None
