"""Operations on packets: a promotion or transition packet held against its level, the routes, and who decides what."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from ...app.packet.decision_rights import decision_rights_view
from ...app.packet.review import PacketReader, route_of
from ...app.packet.view import review_view
from ...app.texts.resume import MAX_RESUME, resume_of
from ...domain.packet import PACKET_LEVELS
from .kinds import Id, OneSide
from .know import Nothing
from .operation import Call, Given, Operation, at, there
from .shapes import packet as shape

Packet = Annotated[str, Meta(max_length=MAX_RESUME, description="The packet as plain text or Markdown, in English.")]


class PacketGiven(Given):
    """A packet, its level, and its track; or a route, which says the track itself."""

    text: Packet
    level: Literal["L5", "L6", "principal"]
    track: OneSide | None = None
    route: Id | None = None


class SituationGiven(Given):
    """Which situation."""

    situation: Id


def review(call: Call, given: PacketGiven) -> object:
    """Hold a packet against what its track and level ask for."""
    known = given.route in call.services.library.routes
    place = "route" if given.route and not known else "track"
    route, track = at(place, lambda: route_of(call.services, given.route, given.track))
    packet = at("text", lambda: resume_of(call.paper("text", given.text), call.services.clock.now()))
    return review_view(call.once(PacketReader).read(packet, track, given.level, route), call.services.library)


def routes(call: Call, _: Nothing) -> object:
    """List the changes of track that packs know, and the levels at which packets are read."""
    known = call.services.library.routes.values()
    return {
        "levels": list(PACKET_LEVELS),
        "routes": [{"id": one.id, "name": one.name, "track": one.ends, "note": one.note} for one in known],
    }


def rights(call: Call, _: Nothing) -> object:
    """List the situations in which the authority of a PM and of a TPM differ or collide."""
    return there(lambda: decision_rights_view(call.services.library))


def right(call: Call, given: SituationGiven) -> object:
    """Show one situation."""
    return there(lambda: decision_rights_view(call.services.library, given.situation))


_RIGHTS, _ONE = "Who decides what", "One situation of who decides what"
_AT = "/decision-rights"
ROWS = (
    Operation("POST", "/packet", "packet", "Review a packet", PacketGiven, shape.Packet, review, "read", ("text",)),
    Operation("GET", "/packet/routes", "routes", "List routes and levels", Nothing, shape.Routes, routes),
    Operation("GET", _AT, "decisionRights", _RIGHTS, Nothing, shape.Rights, rights),
    Operation("GET", f"{_AT}/{{situation}}", "decisionRight", _ONE, SituationGiven, shape.Rights, right),
)
