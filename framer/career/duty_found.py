"""What is found in the statements of one position while they are read."""

from __future__ import annotations

import msgspec

from framer.career.duty_tokens import Statement
from framer.model import Bullet


class Count(msgspec.Struct, frozen=True):
    """A number that the statements give.

    Attributes:
        value: The number.
        quote: The words that say so.
        bullet: Where they stand.
        kind: What is counted.
        currency: For amounts, its name in duties.toml.
        worth: For amounts, about so many dollars; 0 if that is not known.
    """

    value: float
    quote: str
    bullet: Bullet
    kind: str = ""
    currency: str = ""
    worth: float = 0.0


class Number(msgspec.Struct, frozen=True):
    """A number in a statement.

    Attributes:
        said: The statement.
        bullet: Where it comes from.
        place: The token with which the number begins.
        end: The token behind it.
        value: What it says.
    """

    said: Statement
    bullet: Bullet
    place: int
    end: int
    value: float


class Found:
    """Collects what the statements of one position say."""

    def __init__(self) -> None:
        self.counts: dict[str, Count] = {}
        self.money: dict[str, Count] = {}
        self.sizes: dict[str, Count] = {}
        self.leads: Bullet | None = None
        self.alone = self.boss = ""
        self.assists = self.decides = self.hands = self.grand = 0
        self.plainly = False
        self.work: set[str] = set()

    def most(self, name: str, count: Count) -> None:
        """Keep the largest number of each sort."""
        known = self.counts.get(name)
        if known is None or count.value > known.value:
            self.counts[name] = count

    def size(self, count: Count) -> None:
        """Keep the largest number of each thing."""
        known = self.sizes.get(count.kind)
        if known is None or count.value > known.value:
            self.sizes[count.kind] = count
