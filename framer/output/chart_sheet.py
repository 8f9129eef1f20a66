"""The sheet that the career picture is laid out on, and room for words on it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

from framer.output.chart_parts import Words
from framer.output.report_files import Look

WIDE, NARROW = 760, 340
SMALL = 12.0
LINE = 22
LEFT, RIGHT = 34, 12
_NARROW = frozenset("ijlftrI.,:;'|!()[] -")
_BROAD = frozenset("mwMW@%—…")


@dataclass(slots=True)
class Crowd:
    """The places that are taken."""

    boxes: list[tuple[float, float, float, float]] = field(default_factory=list)

    def take(self, x: float, y: float, width: float, height: float) -> None:
        """Keep a place."""
        self.boxes.append((x, y, width, height))

    def is_free(
        self, x: float, y: float, width: float, height: float, *, but: int = 0
    ) -> bool:
        """Tell whether a place touches none but the last `but` ones."""
        kept = self.boxes[: len(self.boxes) - but]
        return not any(
            x < left + across
            and left < x + width
            and y < top + down
            and top < y + height
            for left, top, across, down in kept
        )


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Guess how wide a text is, rather too much than too little."""
    return size * (1.12 if bold else 1.0) * sum(_em(char) for char in text)


def fitted(text: str, x: float, y: float, *, flip: bool = False) -> Words:
    """Set a text beside a sign: at its right, or at its left if flipped."""
    return Words(text, x, y, "end" if flip else "start")


def _em(char: str) -> float:
    if unicodedata.combining(char):
        return 0.0
    if unicodedata.east_asian_width(char) in "WF":
        return 1.0
    if char in _NARROW:
        return 0.36
    if char in _BROAD:
        return 0.95
    return 0.7 if char.isupper() else 0.57


@dataclass(slots=True)
class Sheet:
    """What is being laid out.

    Attributes:
        look: Words and colours.
        width: Width of the whole picture.
        start: Month at the left edge.
        end: Month at the right edge.
        rows: Height of one rung.
        y: How far down the sheet is filled.
        height_of: Where the best reading of each position stands, by its id.
    """

    look: Look
    width: int
    start: int
    end: int
    rows: float
    y: float = 6.0
    crowd: Crowd = field(default_factory=Crowd)
    height_of: dict[str, float] = field(default_factory=dict)

    def x(self, month: int) -> float:
        """Give the place of the beginning of a month."""
        room = self.width - LEFT - RIGHT - 16
        return round(
            LEFT + 8 + room * (month - self.start) / (self.end - self.start), 1
        )

    @property
    def right(self) -> float:
        """The right edge of the plot."""
        return self.width - RIGHT

    @property
    def is_wide(self) -> bool:
        """There is room for titles in the picture."""
        return self.width >= WIDE
