"""Headings of groups of jobs, one level below the heading of all jobs.

"Research", "Teaching" and "Industry" below "Experience" end no section, though their
words alone would.
"""

from __future__ import annotations

from framer.model import SectionKind
from framer.reading.job_rows import has_span, is_dated, is_study_or_seat
from framer.reading.layout import Row

# so few words names a group; kinds of headings that may be one
_FEW, _KINDS = 3, ("publications", "other")

_Found = tuple[SectionKind, str]


class Groups:
    """Follows the headings of a document.

    Attributes:
        over: The level of the heading of jobs that the rows stand below, None outside.
        levels: Levels of the groups found below it.
    """

    def __init__(self) -> None:
        self.over: int | None = None
        self.levels: set[int] = set()

    def kind(self, row: Row, found: _Found | None, below: list[Row]) -> _Found | None:
        """Say what a row heads.

        Args:
            row: The row.
            found: What its words and look say, None where it seems to be no heading.
            below: The rows right below it.
        """
        level = row.line.heading
        if found is None:
            return self._another(row)
        if level is None or self.over is None or level <= self.over:
            self.over = level if found[0] == "experience" else None
            self.levels = set()
            return found
        dated = any(has_span(each.text) or is_dated(each.text) for each in below)
        if found[0] not in _KINDS or not dated or is_study_or_seat(below):
            return found
        self.levels.add(level)
        return "experience", "a group below the heading of the jobs"

    def _another(self, row: Row) -> _Found | None:
        """Say whether a row heads a group as a row of its level before did."""
        if row.line.heading not in self.levels or is_dated(row.text):
            return None
        if row.text.count(" ") >= _FEW:
            return None
        return "experience", "heads a group as others do"
