"""The typed bag that the faces are given: settings, library, readers, store and clock, each made when first used."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from ..domain.library import Library
from ..ports.clock import Clock
from ..ports.packs import PackSource
from ..ports.reader import Reader
from ..ports.store import Store
from .settings import Settings

ReaderSetting = Literal["fast", "full"]


@dataclass
class Services:
    """Everything a use case may need. Nothing heavy is made before it is asked for."""

    settings: Settings
    clock: Clock
    packs: PackSource
    make_reader: Callable[[Library, ReaderSetting], Reader]
    make_store: Callable[[Settings], Store]

    def __post_init__(self) -> None:
        self._readers: dict[ReaderSetting, Reader] = {}

    @cached_property
    def library(self) -> Library:
        """Return the library of all packs."""
        return self.packs.load()

    @cached_property
    def store(self) -> Store:
        """Return the store; opens the database."""
        return self.make_store(self.settings)

    def reader(self, setting: ReaderSetting) -> Reader:
        """Return the reader in one of its two settings."""
        if setting not in self._readers:
            self._readers[setting] = self.make_reader(self.library, setting)
        return self._readers[setting]

    def close(self) -> None:
        """Release what was opened."""
        if "store" in self.__dict__:
            self.store.close()
