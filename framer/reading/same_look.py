"""Rows that look like those of the jobs around them, whatever their words name.

A title that ends in "Multiple Publications", a job called "Volunteer", or the sector of
a job alone in its row would end a section by one word. Where dates follow in the same
distance and look as below the other titles, the jobs go on.
"""

from __future__ import annotations

from collections import Counter

from framer.model import Line
from framer.reading.job_rows import has_span
from framer.reading.layout import Row

_REACH, _SEVERAL = 3, 2


def look(line: Line) -> tuple[object, ...]:
    """Give what two headings of one document share."""
    return (
        line.heading, line.bold, line.caps, line.underline, line.size, line.colour,
        line.italic, line.cell is None,
    )  # fmt: skip


def usual_size(rows: list[Row]) -> float | None:
    """Give the font size that most of the text has."""
    sizes: Counter[float] = Counter()
    for row in rows:
        for line in row.lines:
            if line.size is not None:
                sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else None


def is_like_titles(rows: list[Row], index: int, headings: set[int]) -> bool:
    """Say whether a row stands above dates as other rows of its look do.

    Args:
        rows: The rows of the document.
        index: Which row is asked about.
        headings: The rows that have the words of a heading.
    """
    far = _dates_below(rows, index)
    if not far or has_span(rows[index].text):
        return False
    own, dated = look(rows[index].line), look(rows[index + far].line)
    alike = 0
    for at in range(len(rows) - far):
        if look(rows[at].line) != own or at in headings:
            continue
        below = rows[at + far]
        if look(below.line) == dated and _dates_below(rows, at) == far:
            alike += 1
    return alike >= _SEVERAL


def goes_on(rows: list[Row], index: int, headings: set[int]) -> bool:
    """Say whether a job in the look of one before stands right below a row.

    Its dates come first or second in it.
    """
    far = _dates_below(rows, index)
    if not 0 < far < _REACH or index + far + 1 >= len(rows):
        return False
    wanted = [look(rows[index + step].line) for step in range(1, far + 2)]
    for at in range(index - far - 1, -1, -1):
        if at in headings and look(rows[at].line) != look(rows[index].line):
            after = [look(row.line) for row in rows[at + 1 : at + far + 2]]
            return after == wanted and _dates_below(rows, at) == far
        after = [look(row.line) for row in rows[at + 1 : at + far + 2]]
        if after == wanted and _dates_below(rows, at) == far:
            return True
    return False


def _dates_below(rows: list[Row], index: int) -> int:
    """Give how many rows below a row the next dates stand, 0 for too many."""
    for step in range(1, _REACH + 1):
        if index + step >= len(rows) or rows[index + step].line.bullet:
            return 0
        if has_span(rows[index + step].text):
            return step
    return 0
