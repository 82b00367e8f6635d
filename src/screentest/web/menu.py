"""The menu: which rooms stand in it, under which heading and by which name."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the menu."""

    room: str
    words: str
    path: str


@dataclass(frozen=True, slots=True)
class Group:
    """Some lines under one heading; the first group has none."""

    heading: str
    items: tuple[Item, ...]


MENU: tuple[Group, ...] = (
    Group("", (Item("start", "Start", "/"),)),
    Group("Decide", (Item("cold-read", "Cold read", "/cold-read"), Item("outlook", "Outlook", "/outlook"))),
    Group(
        "Prepare",
        (
            Item("brief", "Brief", "/brief"),
            Item("workbench", "Workbench", "/workbench"),
            Item("stories", "Stories", "/stories"),
            Item("simulator", "Simulator", "/simulator"),
            Item("plan", "Plan", "/plan"),
        ),
    ),
    Group(
        "Rehearse",
        (
            Item("rehearse", "Rehearsal room", "/rehearse"),
            Item("loops", "Loops", "/loops"),
            Item("progress", "Progress", "/progress"),
            Item("after", "After", "/after"),
        ),
    ),
    Group("Know", (Item("playbook", "Playbook", "/playbook"), Item("claims", "Claims", "/claims"))),
    Group("", (Item("settings", "Settings", "/settings"),)),
)
