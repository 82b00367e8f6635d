"""Packets by the API: held against a level, as words and as a file, along a route; and who decides what."""

from __future__ import annotations

import pytest
from api_client import Program

from document_files import pdf

LINES = (
    "Promotion packet",
    "I decided to move the ledger of forty teams to one region, and I wrote the order of the moves myself.",
    "I asked nine directors for their objections before anything was decided, and I changed the plan twice.",
    "The first move failed in March: I had not asked for a way back. I stopped all moves for two weeks.",
    "Late moves fell from eleven a quarter to two, measured by the release log, over three quarters.",
)
PACKET = "\n\n".join(LINES)


def test_a_packet_is_held_against_its_level(program: Program) -> None:
    found = program.ask("packet", text=PACKET, track="tpm", level="L6")
    assert (found["track"], found["level"], found["route"], found["refusal"]) == ("tpm", "L6", None, "")
    assert sum(found["counts"].values()) == len(found["requirements"]) > 3
    quotes = [quote for row in found["requirements"] for quote in row["shown"]]
    assert quotes
    assert all(PACKET[quote["start"] : quote["end"]] == quote["text"] for quote in quotes)
    assert {quote["page"] for quote in quotes} == {None}


def test_a_packet_as_a_file_keeps_its_pages(program: Program) -> None:
    made = {"text": ("../packet.pdf", pdf([LINES[:2], LINES[2:]]))}
    found = program.uploaded("packet", made, track="tpm", level="L6")
    assert {quote["page"] for row in found["requirements"] for quote in row["shown"]} <= {1, 2}
    assert found["requirements"]


def test_a_route_says_what_carries_over(program: Program) -> None:
    known = program.ask("routes")
    route = known["routes"][0]
    found = program.ask("packet", text=PACKET, level=known["levels"][1], route=route["id"])
    assert (found["track"], found["route"]["id"]) == (route["track"], route["id"])
    assert found["route"]["steps"]
    other = "pm" if route["track"] == "tpm" else "tpm"
    clash = program.refused("packet", 422, text=PACKET, level="L6", route=route["id"], track=other)
    assert clash["hint"] == f"leave “track” out, or say {route['track']}"


@pytest.mark.parametrize(
    ("given", "place", "words"),
    [
        ({"text": PACKET, "level": "L9", "track": "pm"}, "level", ""),
        ({"text": PACKET, "level": "L6"}, "track", "one track"),
        ({"text": PACKET, "level": "L6", "route": "to-the-moon"}, "route", "has a route “to-the-moon”"),
        ({"text": "a" * 200_001, "level": "L6", "track": "pm"}, "text", ""),
        ({"level": "L6", "track": "pm"}, "text", "missing"),
    ],
)
def test_what_cannot_be_a_packet(program: Program, given: dict[str, str], place: str, words: str) -> None:
    fault = program.refused("packet", 422, **given)
    assert fault.get("place", "") == place
    assert words in fault["message"]
    assert "--" not in fault["hint"]


def test_who_decides_what(program: Program) -> None:
    found = program.ask("decisionRights")
    first = found["situations"][0]
    assert program.ask("decisionRight", situation=first["id"])["situations"] == [first]
    assert program.refused("decisionRight", 404, situation="<script>")["code"] == "not-there"
