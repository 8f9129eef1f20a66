"""A row of a section with everything that was found out about it."""

from __future__ import annotations

import msgspec

from framer.knowledge.titles import SURE_TITLE, title_likeness
from framer.reading.layout import Row
from framer.reading.pieces import Cut
from framer.reading.readings import Reading


class Candidate(msgspec.Struct):
    """A row of a section with everything that was found out about it.

    Attributes:
        row: The row.
        cut: The row cut up.
        body: How much it looks like a statement.
        readings: Ways to read it as a heading line; empty if it is surely none.
        shape: Its look, which heading lines of one kind share.
        space: Blank space stands before it.
        study: It speaks of a degree.
        first: It is the first of its section.
        opens: What speaks for it as the begin of an entry beside its words.
        bare: The fields of each way without a town that is sure, "" where there is
            none, empty without any; None as long as nobody asked.
    """

    row: Row
    cut: Cut
    body: float
    readings: tuple[Reading, ...]
    shape: tuple[object, ...]
    space: bool
    study: bool = False
    first: bool = False
    opens: float = 0.0
    bare: tuple[str, ...] | None = None

    @property
    def dated(self) -> bool:
        """Whether it may head a job and has dates."""
        return self.cut.dates is not None and bool(self.readings)

    @property
    def detail(self) -> bool:
        """Whether it is a detail behind a label, which heads nothing: "Salary"."""
        return (
            self.cut.labels[:1] == ("department",)
            and self.cut.dates is None
            and bool(self.readings)
        )


def names_title(cut: Cut) -> bool:
    """Say whether a piece of a row is surely a title."""
    return any(title_likeness(text) >= SURE_TITLE for text in cut.texts)
